package score

import (
	"math/big"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// RiskModel holds the parameters of the second score, which follows the outline
// of Microsoft's Cloud Secure Score: per asset the average risk of its
// recommendations, over all assets the average of these, weighted by how critical
// each is. Microsoft publishes the outline and no number. Every number and list
// here is ours (design/0012).
type RiskModel struct {
	// Levels is the risk of an open recommendation by its level, from 0 to 100.
	// A recommendation's level begins with its severity.
	Levels [posture.Critical + 1]int64
	// Exposing are the controls whose open recommendations show that an asset can
	// be reached from the Internet, Sensitive the parts of a resource type's name
	// that tell that it holds data. Each of the two factors raises the level of
	// all open recommendations of the asset by one.
	Exposing, Sensitive []string
	// Criticality weighs assets by resource type; 1 for a type that it lacks.
	Criticality map[string]int64
}

// DefaultRisk is the model that reports use.
var DefaultRisk = RiskModel{
	Levels:    [posture.Critical + 1]int64{posture.Low: 10, posture.Medium: 30, posture.High: 70, posture.Critical: 100},
	Exposing:  []string{"restrict_unauthorized_network_access", "secure_management_ports"},
	Sensitive: []string{"storage_account", "sql", "cosmosdb", "key_vault", "s3_bucket", "db_instance", "dynamodb", "storage_bucket", "bigquery", "secret"},
}

// asset adds up one resource.
type asset struct {
	resource *posture.Resource
	// open counts the open recommendations by severity, judged all.
	open    [posture.Critical + 1]int64
	judged  int64
	exposed bool
}

// Risk computes the risk score of one side: 100 is best, nil means that nothing
// was judged. Counted recommendations take part; what is unknown, waived or not
// applicable does not, what is mitigated is closed.
func Risk(verdicts []posture.Verdict, o Options, m RiskModel) *float64 {
	if o.Counted == nil {
		o.Counted = Counted
	}
	assets := map[string]*asset{}
	var order []*asset
	for i := range verdicts {
		v := &verdicts[i]
		said := markOf(v)
		if said&(markHealthy|markUnhealthy) == 0 || !o.Counted(v.Recommendation) {
			continue
		}
		a := assets[v.Resource.Address]
		if a == nil {
			a = &asset{resource: v.Resource}
			assets[v.Resource.Address] = a
			order = append(order, a)
		}
		a.judged++
		if said == markUnhealthy {
			a.open[min(v.Recommendation.Severity, posture.Critical)]++
			a.exposed = a.exposed || slices.ContainsFunc(v.Recommendation.Controls, func(c string) bool { return slices.Contains(m.Exposing, c) })
		}
	}
	total := average{sum: new(big.Rat)}
	for _, a := range order {
		weight := int64(1)
		if w, ok := m.Criticality[a.resource.Type]; ok {
			weight = w
		}
		total.add(m.risk(a), weight)
	}
	risk := total.value()
	if risk == nil {
		return nil
	}
	score := hundredths(risk.Sub(hundred, risk))
	return &score
}

// risk is the average risk of an asset's recommendations; closed ones have none.
func (m *RiskModel) risk(a *asset) *big.Rat {
	raise := posture.Severity(0)
	if a.exposed {
		raise++
	}
	if slices.ContainsFunc(m.Sensitive, func(part string) bool { return strings.Contains(a.resource.Type, part) }) {
		raise++
	}
	var sum int64
	for severity, n := range a.open {
		sum += n * m.Levels[min(posture.Severity(severity)+raise, posture.Critical)]
	}
	return big.NewRat(sum, a.judged)
}

// RiskChange sets two risk scores side by side.
func RiskChange(before, after *float64) *posture.RiskChange {
	change := &posture.RiskChange{Before: before, After: after}
	if before != nil && after != nil {
		diff := fromHundredths(toHundredths(*after) - toHundredths(*before))
		change.Change = &diff
	}
	return change
}
