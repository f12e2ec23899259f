package provider

import (
	"errors"
	"fmt"
	"sync"

	"github.com/agext/levenshtein"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// configured is what the provider's configuration says, for the gate and the data
// sources. Functions never see it: Terraform calls them on a provider that isn't
// configured.
type configured struct {
	catalog *catalog.Catalog
	options options
	gate    thresholds
}

// builtin is the catalog that comes with the provider, parsed once.
var builtin = sync.OnceValues(func() (*catalog.Catalog, error) {
	base, diags := catalog.Builtin()
	if diags.HasErrors() {
		return nil, errors.New("reading the built-in catalog: " + hclText(diags))
	}
	return base, nil
})

// unknownRecommendation says that there is no such id, and which was meant.
func unknownRecommendation(c *catalog.Catalog, id string) string {
	ids := make([]string, len(c.Recommendations()))
	for i, r := range c.Recommendations() {
		ids[i] = r.ID
	}
	return fmt.Sprintf("there is no recommendation %q%s", id, meant(id, ids))
}

// meant suggests the nearest of the names, "" when none is near.
func meant(given string, names []string) string {
	best, distance := "", 1+len(given)/3
	for _, name := range names {
		if d := levenshtein.Distance(given, name, nil); d < distance {
			best, distance = name, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(". Did you mean %q?", best)
}
