package catalog_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// TestBuiltin prints what is wrong with the files of the built-in catalog.
func TestBuiltin(t *testing.T) {
	t.Parallel()
	_, diags, files := catalog.ReadBuiltin()
	if len(diags) > 0 {
		t.Errorf("catalog:\n%s", printed(diags, files))
	}
	if _, diags := catalog.BuiltinCases(); len(diags) > 0 {
		t.Errorf("cases:\n%s", printed(diags, files))
	}
}

// TestBuiltinLazy holds that reading blocks one by one gives what reading whole
// files gives, and that the index of words misses nothing.
func TestBuiltinLazy(t *testing.T) {
	t.Parallel()
	whole, _, _ := catalog.ReadBuiltin()
	lazy, diags := catalog.Builtin()
	if diags.HasErrors() {
		t.Fatal(printed(diags, nil))
	}
	if diff := cmp.Diff(whole.IDs(), lazy.IDs()); diff != "" {
		t.Fatalf("ids differ, whole files and blocks (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(whole.Controls, lazy.Controls); diff != "" {
		t.Errorf("controls differ (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(whole.Standards(), lazy.Standards()); diff != "" {
		t.Errorf("standards differ (-want +got):\n%s", diff)
	}
	for _, r := range whole.Recommendations() {
		other, ok := lazy.Find(r.ID)
		if !ok {
			t.Errorf("%s can't be read by itself", r.ID)
			continue
		}
		if diff := cmp.Diff(r.Recommendation, other.Recommendation); diff != "" {
			t.Errorf("%s differs (-want +got):\n%s", r.ID, diff)
		}
		if r.Range != other.Range {
			t.Errorf("%s is at %s, by itself at %s", r.ID, r.Range, other.Range)
		}
		for _, alias := range r.Aliases {
			if found, _ := lazy.Find(alias); found != other {
				t.Errorf("alias %s does not lead to %s", alias, r.ID)
			}
		}
	}
	for _, rt := range whole.ResourceTypes() {
		if got := lazy.ResourceType(rt.Type); got == nil || got.Range != rt.Range {
			t.Errorf("resource_type %s can't be read by itself", rt.Type)
		}
	}
	for _, typ := range append(whole.Types(), "azurerm_monitor_diagnostic_setting", "azurerm_private_endpoint", "other_type") {
		if diff := cmp.Diff(questions(whole, typ), questions(lazy, typ)); diff != "" {
			t.Errorf("%s is assessed otherwise (-want +got):\n%s", typ, diff)
		}
		names, all := whole.Wanted(typ)
		gotNames, gotAll := lazy.Wanted(typ)
		if diff := cmp.Diff(names, gotNames); diff != "" || all != gotAll {
			t.Errorf("other attributes are wanted of %s, all %v and %v (-want +got):\n%s", typ, all, gotAll, diff)
		}
	}
}

func questions(c *catalog.Catalog, typ string) []string {
	var out []string
	for _, e := range c.For(typ) {
		out = append(out, e.Recommendation.ID+" "+e.Assess.Range.String())
	}
	return out
}
