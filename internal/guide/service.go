package guide

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// service is a service of a cloud: a file of the catalog, or several whose names
// begin alike.
type service struct{ environment, name string }

// clouds are the environments as their makers write them, in the order of the
// index.
var clouds = []struct{ environment, title string }{
	{"azure", "Azure"}, {"aws", "AWS"}, {"gcp", "Google Cloud"}, {"kubernetes", "Kubernetes"},
}

// words are the names of services, or words of them, that capitals don't settle.
var words = map[string]string{
	"access": "Access control", "api_management": "API Management", "app_platform": "App platforms", "app_service": "App Service and Functions",
	"arc": "Azure Arc", "backup": "Backup and recovery", "bot": "Bot Service", "cognitive": "Azure AI services", "compute": "Virtual machines and disks",
	"container": "Containers and Kubernetes", "cosmosdb": "Cosmos DB", "data_factory": "Data Factory", "defender": "Defender for Cloud",
	"edge": "Edge devices", "eventgrid": "Event Grid", "eventhub": "Event Hubs", "hdinsight": "HDInsight", "health": "Health Data Services",
	"iot": "IoT Hub", "key_vault": "Key Vault", "kusto": "Data Explorer", "machine_learning": "Machine Learning", "monitor": "Monitoring and logs",
	"mysql": "MySQL", "netapp": "NetApp Files", "network": "Networks", "postgresql": "PostgreSQL", "redis": "Azure Cache for Redis",
	"service_fabric": "Service Fabric", "servicebus": "Service Bus", "sql": "SQL", "storage": "Storage accounts", "stream_analytics": "Stream Analytics", "synapse": "Synapse Analytics",
	"virtual_desktop": "Virtual Desktop",
}

// cloud is the name of an environment.
func cloud(environment string) string {
	for _, c := range clouds {
		if c.environment == environment {
			return c.title
		}
	}
	return environment
}

// title is the name of the service within its cloud.
func (s service) title() string {
	if known := words[s.name]; known != "" && s.environment == "azure" {
		return known
	}
	parts := strings.Split(s.name, "_")
	for i, part := range parts {
		switch {
		case s.environment == "aws" && len(part) <= 3:
			parts[i] = strings.ToUpper(part)
		case i == 0 && part != "":
			parts[i] = strings.ToUpper(part[:1]) + part[1:]
		}
	}
	return strings.Join(parts, " ")
}

// page is the name of its page, without extension.
func (s service) page() string {
	return "recommendations-" + s.environment + "-" + strings.ReplaceAll(s.name, "_", "-")
}

func byTitle(a, b service) int {
	order := func(s service) int {
		for i, c := range clouds {
			if c.environment == s.environment {
				return i
			}
		}
		return len(clouds)
	}
	return cmp.Or(order(a)-order(b), strings.Compare(strings.ToLower(a.title()), strings.ToLower(b.title())), strings.Compare(a.name, b.name))
}

// service writes the page of a service. Recommendations stand in the order of
// their files: that is how their authors group them.
func (b *book) service(ctx context.Context, s service, list []*catalog.Recommendation) (string, error) {
	list = slices.SortedFunc(slices.Values(list), func(a, b *catalog.Recommendation) int {
		return cmp.Or(strings.Compare(a.Range.Filename, b.Range.Filename), a.Range.Start.Byte-b.Range.Start.Byte)
	})
	p := &page{}
	p.front(s.title()+" on "+cloud(s.environment), fmt.Sprintf("The %d recommendations for %s: what is judged, why it matters, and the arguments that settle it.", len(list), s.title()), cloud(s.environment)+" recommendations")
	p.paragraph("The examples are cases of the catalog and show the arguments that matter; others that a resource needs are left out. " +
		"An attribute that nobody sets is judged by its default.")
	p.heads("recommendation", "severity", "points")
	for _, r := range list {
		p.row(link(strip(r.Title), "#"+r.ID), r.Severity.String(), b.points(r))
	}
	for _, r := range list {
		if err := b.recommendation(ctx, p, r); err != nil {
			return "", fmt.Errorf("%s: %w", r.ID, err)
		}
	}
	return p.String(), nil
}

// points says what a recommendation brings in the secure score, in a word or two.
func (b *book) points(r *catalog.Recommendation) string {
	switch c := b.catalog.Control(r.Controls[0]); {
	case !r.Counted || r.Preview:
		return "not counted"
	case c == nil || c.MaxScore == 0:
		return "none"
	default:
		return fmt.Sprintf("of %d", c.MaxScore)
	}
}
