package catalog_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// alike are the pairs of recommendations that flag the same resources, with the
// reason why there are two.
var alike = map[[2]string]string{}

// TestNothingTwice holds that no two recommendations flag the same thing: judge
// a type both, and find the same in all cases of either.
func TestNothingTwice(t *testing.T) {
	t.Parallel()
	c, _ := catalog.Builtin()
	cases, _ := catalog.BuiltinCases()
	byID := map[string][]*catalog.Case{}
	for _, example := range cases {
		if len(example.Params) == 0 {
			byID[example.Of] = append(byID[example.Of], example)
		}
	}
	used := map[[2]string]bool{}
	for pair, typ := range rivals(c) {
		differ, flagged := false, false
		for _, example := range slices.Concat(byID[pair[0]], byID[pair[1]]) {
			first, second := answers(t, c, example, pair[0]), answers(t, c, example, pair[1])
			differ = differ || !maps.Equal(first, second)
			flagged = flagged || slices.Contains(slices.Collect(maps.Values(first)), posture.Unhealthy)
			if differ {
				break
			}
		}
		switch {
		case differ && alike[pair] == "":
		case differ:
			t.Errorf("%s and %s don't flag the same after all: %s", pair[0], pair[1], alike[pair])
		case flagged && alike[pair] == "":
			t.Errorf("%s and %s find the same in every %s: make them one, or say in alike why there are two", pair[0], pair[1], typ)
		}
		used[pair] = true
	}
	for pair := range alike {
		if !used[pair] {
			t.Errorf("%s and %s judge no type both", pair[0], pair[1])
		}
	}
}

// rivals gives the pairs of recommendations that judge a type both, with one such
// type.
func rivals(c *catalog.Catalog) map[[2]string]string {
	out := map[[2]string]string{}
	for _, typ := range c.Types() {
		if azapi(typ) {
			continue // judged by kinds of resource within it
		}
		entries := c.For(typ)
		for i, a := range entries {
			for _, b := range entries[i+1:] {
				pair := [2]string{a.Recommendation.ID, b.Recommendation.ID}
				slices.Sort(pair[:])
				if pair[0] != pair[1] {
					out[pair] = typ
				}
			}
		}
	}
	return out
}

// answers judges the resources of a case by a recommendation, which may be
// another one than the case is of.
func answers(t *testing.T, c *catalog.Catalog, example *catalog.Case, id string) map[string]posture.Health {
	t.Helper()
	other := *example
	other.Of = id
	results, err := check.Cases(t.Context(), c, []*catalog.Case{&other})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]posture.Health{}
	for _, r := range results {
		out[r.Resource.Resource.Address] = r.Got
	}
	return out
}
