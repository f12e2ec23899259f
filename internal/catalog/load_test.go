package catalog_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestMistakes holds that every mistake of a catalog is found at once, with its
// place and what to do, and that what is sound is loaded all the same.
func TestMistakes(t *testing.T) {
	t.Parallel()
	c, diags, files := catalog.Load([]string{"testdata/mistakes", "testdata/absent"}, nil)
	_, more, caseFiles := catalog.LoadCases("testdata/mistakes", c)
	maps.Copy(files, caseFiles)
	golden.Check(t, "testdata/mistakes/diagnostics.txt", []byte(printed(append(diags, more...), files)))
	if diff := cmp.Diff([]string{"box_ok"}, c.IDs()); diff != "" {
		t.Errorf("loaded (-want +got):\n%s", diff)
	}
}

func sound(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, diags, files := catalog.Load([]string{"testdata/sound"}, nil)
	if len(diags) > 0 {
		t.Fatal(printed(diags, files))
	}
	return c
}

func TestLoad(t *testing.T) {
	t.Parallel()
	c := sound(t)
	r, ok := c.Find("thing_cover")
	if !ok {
		t.Fatal("the alias leads nowhere")
	}
	want := posture.Recommendation{
		ID: "thing_lid", Aliases: []string{"thing_cover"}, Title: "Boxes should have lids", Controls: []string{"close", "label"},
		Severity: posture.High, Why: "Things fall out.", Remediation: "Put a lid on.", Service: "things", Counted: true,
		AssessmentKey: "k", MapsTo: map[string][]string{"house": {"H-1"}, "other": {"x"}}, Note: "A drawer needs none.",
		Types: []string{"thing_box", "thing_crate"},
	}
	if diff := cmp.Diff(want, r.Recommendation); diff != "" {
		t.Errorf("recommendation (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"lock[0].kind", "size"}, r.Assess[0].Paths()); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"thing_label", "thing_lid"}, ids(c.For("thing_box"))); diff != "" {
		t.Errorf("For (-want +got):\n%s", diff)
	}
	if got := c.For("thing_drawer"); got != nil {
		t.Errorf("For a type that nobody assesses: %v", got)
	}
	if _, ok := c.Find("thing"); ok {
		t.Error("found what isn't there")
	}
	if got := c.Control("label"); got == nil || got.MaxScore != 5 || c.Control("other") != nil {
		t.Errorf("Control: %+v", got)
	}
	if diff := cmp.Diff([]string{"label", "close"}, []string{c.Controls[0].ID, c.Controls[1].ID}); diff != "" {
		t.Errorf("controls, highest first (-want +got):\n%s", diff)
	}
	if got := c.Standard("house"); got == nil || got.URL == "" || len(got.Requirements) != 1 {
		t.Errorf("Standard: %+v", got)
	}
}

func ids(entries []catalog.Entry) (out []string) {
	for _, e := range entries {
		out = append(out, e.Recommendation.ID)
	}
	return out
}

func TestWanted(t *testing.T) {
	t.Parallel()
	c := sound(t)
	for typ, want := range map[string][]string{
		"thing_box":    {"label", "lock", "size"},
		"thing_crate":  {"lock", "size"},
		"thing_lid":    {"box_id", "closed"},
		"thing_drawer": nil,
	} {
		names, all := c.Wanted(typ)
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(names))); diff != "" || all {
			t.Errorf("%s, all %v (-want +got):\n%s", typ, all, diff)
		}
	}
}

func TestDefaults(t *testing.T) {
	t.Parallel()
	c := sound(t)
	for provider, want := range map[string]int64{"": 3, "registry.terraform.io/example/thing": 3, "thing@2": 2, "thing@2.7.1": 2, "thing@x": 3, "thing@9": 3} {
		if got := c.Defaults("thing_box", provider)["size"]; !got.RawEquals(cty.NumberIntVal(want)) {
			t.Errorf("%q: size is %#v, want %d", provider, got, want)
		}
	}
	if c.Defaults("thing_lid", "") != nil {
		t.Error("a type without facts has defaults")
	}
}

func TestWithParameters(t *testing.T) {
	t.Parallel()
	c := sound(t)
	set := func(id, name string, v cty.Value) map[string]map[string]cty.Value {
		return map[string]map[string]cty.Value{id: {name: v}}
	}
	with, diags := c.WithParameters(set("thing_cover", "minimum_size", cty.StringVal("7")))
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	r, _ := with.Find("thing_lid")
	if got := r.Values()["minimum_size"]; !got.RawEquals(cty.NumberIntVal(7)) {
		t.Errorf("the parameter is %#v", got)
	}
	if with.For("thing_box")[1].Recommendation != r {
		t.Error("For gives the recommendation as it was before")
	}
	if before, _ := c.Find("thing_lid"); !before.Values()["minimum_size"].RawEquals(cty.NumberIntVal(3)) {
		t.Error("the catalog it came from has changed")
	}
	if same, _ := c.WithParameters(nil); same != c {
		t.Error("no parameters make another catalog")
	}
	for want, values := range map[string]map[string]map[string]cty.Value{
		`Did you mean "thing_lid"?`:    set("thing_lit", "minimum_size", cty.Zero),
		`Did you mean "minimum_size"?`: set("thing_lid", "minimum_siz", cty.Zero),
		"has to be a number":           set("thing_lid", "minimum_size", cty.EmptyTupleVal),
		"has to be known":              set("thing_lid", "minimum_size", cty.DynamicVal),
	} {
		if _, diags := c.WithParameters(values); !diags.HasErrors() || !strings.Contains(diags.Error(), want) {
			t.Errorf("%v, want %s", diags, want)
		}
	}
}

// TestLoadOnBase holds that a user's catalog builds on the built-in one and can't
// take its ids.
func TestLoadOnBase(t *testing.T) {
	t.Parallel()
	base, _ := catalog.Builtin()
	if len(base.IDs()) == 0 {
		t.Fatal("the built-in catalog is empty")
	}
	taken := base.IDs()[0]
	c, diags, _ := catalog.LoadSources(map[string]string{"own.hcl": `
recommendation "own_lid" {
  title    = "Storage accounts should have lids"
  control  = "encrypt_data_in_transit"
  severity = "low"
  why      = "It tests."
  maps_to  = { mcsb = ["DP-3"] }
  assess {
    types   = ["azurerm_storage_account"]
    healthy = resource.lid != null
  }
}
recommendation "` + taken + `" {
  title    = "Taken"
  control  = "encrypt_data_in_transit"
  severity = "low"
  why      = "It tests."
  maps_to  = { mcsb = ["DP-99"] }
  assess {
    types   = ["azurerm_storage_account"]
    healthy = true
  }
}
control "enable_mfa" {
  title     = "Taken"
  max_score = 1
}
standard "mcsb" {
  title   = "Taken"
  version = "1"
}
`}, base)
	var got []string
	for _, d := range diags {
		got = append(got, d.Summary)
	}
	if diff := cmp.Diff([]string{"Duplicate recommendation", "Unknown requirement", "Duplicate control", "Duplicate standard"}, got); diff != "" {
		t.Errorf("diagnostics (-want +got):\n%s", diff)
	}
	r, ok := c.Find("own_lid")
	if !ok || r.BuiltIn || r.Environment != "azure" {
		t.Errorf("the user's own recommendation: %+v", r)
	}
	if !slices.Contains(ids(c.For("azurerm_storage_account")), "own_lid") || len(c.IDs()) != len(base.IDs())+1 {
		t.Error("the catalogs are not joined")
	}
	if names, _ := c.Wanted("azurerm_storage_account"); !names["lid"] {
		t.Error("the attribute of the user's own recommendation is not wanted")
	}
	if _, ok := base.Find("own_lid"); ok {
		t.Error("the base has changed")
	}
}

func TestEnvironment(t *testing.T) {
	t.Parallel()
	for typ, want := range map[string]string{
		"azurerm_storage_account": "azure", "azapi_resource": "azure", "azuread_user": "azure", "aws_s3_bucket": "aws",
		"google_storage_bucket": "gcp", "kubernetes_pod_v1": "kubernetes", "random_id": "", "": "",
	} {
		if got := catalog.Environment(typ); got != want {
			t.Errorf("Environment(%q) = %q, want %q", typ, got, want)
		}
	}
}
