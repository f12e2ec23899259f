package catalog_test

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// TestBuiltin prints what is wrong with the files of the built-in catalog.
func TestBuiltin(t *testing.T) {
	t.Parallel()
	if _, diags := catalog.Builtin(); len(diags) > 0 {
		t.Errorf("catalog:\n%s", printed(diags, catalog.BuiltinFiles()))
	}
	if _, diags := catalog.BuiltinCases(); len(diags) > 0 {
		t.Errorf("cases:\n%s", printed(diags, catalog.BuiltinFiles()))
	}
}

func withParams(c *catalog.Catalog, r *catalog.Recommendation, example *catalog.Case) (*catalog.Recommendation, error) {
	with, diags := c.WithParameters(map[string]map[string]cty.Value{r.ID: example.Params})
	if diags.HasErrors() {
		return nil, diags
	}
	out, _ := with.Find(r.ID)
	return out, nil
}
