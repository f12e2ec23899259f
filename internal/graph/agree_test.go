package graph

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// TestOtherSources gives sources that are not those of the plan: they must not
// decide anything.
func TestOtherSources(t *testing.T) {
	t.Parallel()
	const (
		a, b, user = "azurerm_key_vault.a", "azurerm_key_vault.b", "azurerm_monitor_diagnostic_setting.d"
		same       = `
resource "azurerm_key_vault" "a" {}
resource "azurerm_key_vault" "b" {}
`
		setting = `
resource "azurerm_monitor_diagnostic_setting" "d" {
  target_resource_id = local.id
}
locals {
  id = azurerm_key_vault.a.id
}
`
	)
	open := answer{Possible: []string{user}}
	tests := map[string]struct {
		files fstest.MapFS
		want  answer
	}{
		"the same":             {fstest.MapFS{"main.tf": {Data: []byte(same + setting)}}, certainly(user)},
		"another resource":     {fstest.MapFS{"main.tf": {Data: []byte(same + setting + "resource \"azurerm_key_vault\" \"c\" {}\n")}}, open},
		"one resource less":    {fstest.MapFS{"main.tf": {Data: []byte("resource \"azurerm_key_vault\" \"a\" {}\n" + setting)}}, open},
		"another variable":     {fstest.MapFS{"main.tf": {Data: []byte(same + setting + "variable \"x\" {}\n")}}, open},
		"another module":       {fstest.MapFS{"main.tf": {Data: []byte(same + setting + "module \"x\" {\n  source = \"./x\"\n}\n")}}, open},
		"another output":       {fstest.MapFS{"main.tf": {Data: []byte(same + setting + "output \"x\" {\n  value = 1\n}\n")}}, open},
		"a file that's broken": {fstest.MapFS{"main.tf": {Data: []byte(same + setting)}, "x.tf.json": {Data: []byte("{")}}, open},
		"another expression": {fstest.MapFS{"main.tf": {Data: []byte(same + `
resource "azurerm_monitor_diagnostic_setting" "d" {
  target_resource_id = azurerm_key_vault.a.id
}
`)}}, open},
		"a check's data": {fstest.MapFS{"main.tf": {Data: []byte(same + setting + "data \"azurerm_key_vault\" \"x\" {}\n")}}, certainly(user)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tree, err := source.Open(test.files)
			if err != nil {
				t.Fatal(err)
			}
			p := newPlan(nil)
			p.add(a, nil, nil)
			p.add(b, nil, nil)
			p.add(user, map[string]cty.Value{"target_resource_id": cty.DynamicVal}, map[string]*plan.Expression{"target_resource_id": {References: []string{"local.id"}}})
			g := New(&p.Plan, After, tree)
			if diff := cmp.Diff(test.want, answerOf(g.Related(resourceAt(t, g, a), settings, settingTarget))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
