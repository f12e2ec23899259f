package graph

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// TestText is about ids that a text is put together of. All are unknown.
func TestText(t *testing.T) {
	t.Parallel()
	const (
		server  = "azurerm_mssql_server.s"
		legacy  = "azurerm_mssql_database.legacy"
		current = "azurerm_mssql_database.current"
		setting = "azurerm_monitor_diagnostic_setting.d"
	)
	const declared = `
resource "azurerm_mssql_server" "s" {}
resource "azurerm_mssql_database" "legacy" {}
resource "azurerm_mssql_database" "current" {}
resource "random_id" "r" {}
`
	tests := map[string]struct {
		text string
		// The setting as seen from the server and from two of its databases.
		server, legacy, current answer
	}{
		"the id":             {text: `"${azurerm_mssql_server.s.id}"`, server: certainly(setting)},
		"a side":             {text: `"${azurerm_mssql_server.s.id}/auditingSettings/default"`, server: certainly(setting)},
		"a side by variable": {text: `"${azurerm_mssql_server.s.id}/${var.kind}/default"`, server: certainly(setting)},
		"a child":            {text: `"${azurerm_mssql_server.s.id}/databases/legacy"`, legacy: answer{Possible: []string{setting}}},
		"an unknown child": {
			text:   `"${azurerm_mssql_server.s.id}/databases/${random_id.r.hex}"`,
			legacy: answer{Possible: []string{setting}}, current: answer{Possible: []string{setting}},
		},
		"something else": {text: `"prefix-${azurerm_mssql_server.s.id}"`, server: certainly(setting)},
		"two ids":        {text: `"${azurerm_mssql_database.legacy.id}:${azurerm_mssql_database.current.id}"`, legacy: certainly(setting), current: certainly(setting)},
		"joined":         {text: `join("/", [azurerm_mssql_server.s.id, "auditingSettings/default"])`, server: certainly(setting)},
		"format":         {text: `format("%s/x", azurerm_mssql_server.s.id)`, server: certainly(setting)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tree, err := source.Open(fstest.MapFS{"main.tf": {Data: []byte(declared + "variable \"kind\" {}\nresource \"azurerm_monitor_diagnostic_setting\" \"d\" {\n  target_resource_id = " + test.text + "\n}\n")}})
			if err != nil {
				t.Fatal(err)
			}
			e := tree.Module().Resource(setting).Attribute("target_resource_id")
			p := newPlan(map[string]cty.Value{"kind": cty.StringVal("auditingSettings")})
			p.add(server, map[string]cty.Value{"name": cty.StringVal("sql")}, nil)
			p.add(legacy, map[string]cty.Value{"name": cty.StringVal("Legacy")}, nil)
			p.add(current, map[string]cty.Value{"name": cty.StringVal("current")}, nil)
			p.add("random_id.r", nil, nil)
			p.add(setting, map[string]cty.Value{"target_resource_id": cty.DynamicVal}, map[string]*plan.Expression{"target_resource_id": referencesOf(e)})
			g := New(&p.Plan, After, tree)
			for of, want := range map[string]answer{server: test.server, legacy: test.legacy, current: test.current} {
				if diff := cmp.Diff(want, answerOf(g.Related(resourceAt(t, g, of), settings, settingTarget))); diff != "" {
					t.Errorf("Related(%s) (-want +got):\n%s", of, diff)
				}
			}
		})
	}
}

// planned is a plan that is put together by hand, for what terraform_data can't show.
type planned struct{ plan.Plan }

func newPlan(variables map[string]cty.Value) *planned {
	root := &plan.Module{Resources: map[string]*plan.ConfigResource{}, Variables: map[string]*plan.Variable{}}
	for name := range variables {
		root.Variables[name] = &plan.Variable{}
	}
	return &planned{plan.Plan{Kind: plan.KindPlan, Complete: true, Config: &plan.Config{Root: root, Variables: variables}}}
}

// add adds a resource to be created, whose id is unknown.
func (p *planned) add(address string, attributes map[string]cty.Value, expressions map[string]*plan.Expression) {
	a, _ := source.ParseAddress(address)
	values := map[string]cty.Value{"id": cty.DynamicVal}
	for name, v := range attributes {
		values[name] = v
	}
	r := &posture.Resource{
		Address: address, Mode: posture.Managed, Type: a.Type, Name: a.Name, Key: a.Key, Value: cty.ObjectVal(values),
		Scope: posture.Scope{Environment: "azure", ID: posture.UnresolvedScope},
	}
	if a.Data {
		r.Mode = posture.Data
		p.Data = append(p.Data, r)
	} else {
		p.Changes = append(p.Changes, posture.Change{Address: address, Action: posture.Create, After: r})
	}
	c := &plan.ConfigResource{Address: a.Block(), Type: a.Type, Name: a.Name, Mode: r.Mode, Expressions: expressions}
	if a.Key != nil {
		c.ForEach = &plan.Expression{}
	}
	p.Config.Root.Resources[a.Block()] = c
}

// referencesOf writes an expression as plan JSON does.
func referencesOf(e source.Expr) *plan.Expression {
	var list []string
	for s := range source.Subjects(e) {
		list = append(list, s)
	}
	return &plan.Expression{References: list}
}

// TestLookup is about a data resource that is read during apply: what it finds
// may be managed here.
func TestLookup(t *testing.T) {
	t.Parallel()
	const data, setting = "data.azurerm_key_vault.found", "azurerm_monitor_diagnostic_setting.d"
	p := newPlan(nil)
	p.add("azurerm_key_vault.same", map[string]cty.Value{"name": cty.StringVal("kv")}, nil)
	p.add("azurerm_key_vault.other", map[string]cty.Value{"name": cty.StringVal("other")}, nil)
	p.add("azurerm_storage_account.s", map[string]cty.Value{"name": cty.StringVal("kv")}, nil)
	p.add(data, map[string]cty.Value{"name": cty.StringVal("kv")}, nil)
	p.add(setting, map[string]cty.Value{"target_resource_id": cty.DynamicVal}, map[string]*plan.Expression{
		"target_resource_id": {References: []string{data + ".id", data}},
	})
	g := New(&p.Plan, After, nil)
	for of, want := range map[string]answer{
		"azurerm_key_vault.same":    {Possible: []string{setting}},
		"azurerm_key_vault.other":   {},
		"azurerm_storage_account.s": {},
		data:                        certainly(setting),
	} {
		if diff := cmp.Diff(want, answerOf(g.Related(resourceAt(t, g, of), settings, settingTarget))); diff != "" {
			t.Errorf("Related(%s) (-want +got):\n%s", of, diff)
		}
	}
	got := answerOf(g.Referenced(resourceAt(t, g, setting), settingTarget, []string{"azurerm_key_vault"}))
	if diff := cmp.Diff(answer{Certain: []string{data}, Undecided: true}, got); diff != "" {
		t.Errorf("Referenced (-want +got):\n%s", diff)
	}
}

// references makes the expressions of a block with one argument.
func references(argument string, list ...string) map[string]*plan.Expression {
	return map[string]*plan.Expression{argument: {References: list}}
}
