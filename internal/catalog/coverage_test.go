package catalog_test

import (
	"slices"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/catalog/coverage"
)

// TestCoverage holds the recommendations against the published policies: each
// that a configuration decides is assessed, by one recommendation only, which
// counts the same initiatives among its standards.
func TestCoverage(t *testing.T) {
	t.Parallel()
	policies, err := coverage.Azure()
	if err != nil {
		t.Fatal(err)
	}
	c, _ := catalog.Builtin()
	by := map[string][]*catalog.Recommendation{}
	for _, r := range c.Recommendations() {
		for _, id := range r.MapsTo["azure_policy"] {
			by[id] = append(by[id], r)
		}
	}
	for _, p := range policies {
		found := by[p.ID]
		delete(by, p.ID)
		if p.DecidedBy == coverage.Configuration && len(found) == 0 {
			t.Errorf("no recommendation assesses policy %s, %s: name it in azure_policy of maps_to", p.ID, p.Title)
		}
		if len(found) > 1 {
			t.Errorf("policy %s, %s: %s and %s assess it", p.ID, p.Title, found[0].ID, found[1].ID)
		}
		for _, r := range found {
			for _, initiative := range p.Initiatives {
				if len(r.MapsTo[initiative]) == 0 {
					t.Errorf("%s: policy %s is in %s, but maps_to names no requirement of it", r.Range, p.ID, initiative)
				}
			}
			if r.Counted && !slices.Contains(p.Initiatives, "mcsb") && len(r.MapsTo["mcsb"]) == 0 {
				t.Errorf("%s: %s counts, but is in no requirement of mcsb, which the score is made of", r.Range, r.ID)
			}
		}
	}
	for id, found := range by {
		t.Errorf("%s: there is no policy %s in either initiative", found[0].Range, id)
	}
}
