package catalog_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func soundCases(t *testing.T) (*catalog.Catalog, []*catalog.Case) {
	t.Helper()
	c := sound(t)
	cases, diags, files := catalog.LoadCases("testdata/sound", c)
	if len(diags) > 0 {
		t.Fatal(printed(diags, files))
	}
	return c, cases
}

func TestLoadCases(t *testing.T) {
	t.Parallel()
	_, cases := soundCases(t)
	if len(cases) != 2 || cases[0].Of != "thing_lid" || cases[0].Name != "lids" {
		t.Fatalf("cases: %+v", cases)
	}
	resources := map[string]catalog.CaseResource{}
	for _, r := range cases[0].Resources {
		resources[r.Resource.Address] = r
	}
	lid := resources["thing_lid.c"]
	if !lid.Context || lid.Resource.Mode != posture.Managed {
		t.Errorf("context: %+v", lid)
	}
	if store := resources["data.thing_store.s"]; store.Resource.Mode != posture.Data || store.Resource.Type != "thing_store" {
		t.Errorf("data resource: %+v", store.Resource)
	}
	for path, want := range map[string]cty.Value{
		"box_id":           cty.StringVal("x"),
		"tag":              cty.DynamicVal,
		"owner":            cty.StringVal("me").Mark(posture.Sensitive),
		"handle[0].colour": cty.DynamicVal,
		"handle[1].colour": cty.StringVal("red"),
	} {
		if got := lang.Find(lid.Resource.Value, path)[0].Value; !got.RawEquals(want) {
			t.Errorf("%s is %#v, want %#v", path, got, want)
		}
	}
	wantRefs := map[string][]string{"box_id": {"data.thing_store.s.name"}, "tag": {"data.thing_store.s.tag"}, "handle[0].colour": {"thing_box.open.colour"}}
	if diff := cmp.Diff(wantRefs, lid.References); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
	delete(wantRefs, "box_id")
	if diff := cmp.Diff(wantRefs, lid.Resource.Unknowns); diff != "" {
		t.Errorf("unknowns (-want +got):\n%s", diff)
	}
	box := resources["thing_box.closed"].Resource
	if diff := cmp.Diff([]string{"size"}, box.Unset); diff != "" || box.ID != "case/thing_box/closed" {
		t.Errorf("id %s, unset (-want +got):\n%s", box.ID, diff)
	}
	if got := lang.Find(resources["thing_box.unlocked"].Resource.Value, "lock[0].kind")[0].Value; !got.RawEquals(cty.StringVal("none")) {
		t.Errorf("the default within a block is %#v", got)
	}
	if got := cases[1].Params["minimum_size"]; !got.RawEquals(cty.NumberIntVal(5)) {
		t.Errorf("the parameter is %#v", got)
	}
}

// TestSoundCases runs the cases of the small catalog.
func TestSoundCases(t *testing.T) {
	t.Parallel()
	c, cases := soundCases(t)
	runCases(t, c, cases)
}

func TestSyntheticIDs(t *testing.T) {
	t.Parallel()
	base, _ := catalog.Builtin()
	c, diags, _ := catalog.LoadSources(map[string]string{"ids.hcl": `
recommendation "ids" {
  title    = "Ids"
  control  = "enable_mfa"
  severity = "low"
  why      = "It tests."
  assess {
    types   = ["thing_box"]
    healthy = true
  }
}`}, base)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	tests := map[string]string{
		`azurerm_x.a.id`:             "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/azurerm_x/a",
		`azapi_resource.a.id`:        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Thing/boxes/a",
		`aws_x_y.a.id`:               "x-y-a",
		`aws_x_y.a.arn`:              "arn:aws:case:us-east-1:000000000000:x_y/a",
		`google_x.a.id`:              "projects/case/x/a",
		`google_x.a.self_link`:       "https://www.googleapis.com/case/v1/projects/case/x/a",
		`kubernetes_x.a.id`:          "case/kubernetes_x/a",
		`aws_x_y.a.name`:             "unknown",
		`azurerm_x.named.id`:         "/things/named",
		`azurerm_x.named.block[0].x`: "1",
	}
	for reference, want := range tests {
		text := `case "ids" {
  of = "ids"
  healthy "thing_box" "a" { ref = ` + reference + ` }
  context "azurerm_x" "a" {}
  context "azurerm_x" "named" {
    id = "/things/named"
    block { x = 1 }
  }
  context "azapi_resource" "a" { type = "Microsoft.Thing/boxes@2025-01-01" }
  context "aws_x_y" "a" {}
  context "google_x" "a" {}
  context "kubernetes_x" "a" {}
}`
		cases, diags := catalog.CasesFrom(c, text)
		if diags.HasErrors() {
			t.Errorf("%s: %s", reference, diags)
			continue
		}
		got := "unknown"
		if v := lang.Find(cases[0].Resources[0].Resource.Value, "ref")[0].Value; v.IsKnown() {
			if v.Type() == cty.String {
				got = v.AsString()
			} else {
				got = v.AsBigFloat().String()
			}
		}
		if got != want {
			t.Errorf("%s is %s, want %s", reference, got, want)
		}
	}
}
