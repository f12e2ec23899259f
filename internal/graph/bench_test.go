package graph

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// large makes a plan of about n resources, all to be created, in modules three
// deep: regions hold apps, apps hold stores. Endpoints stand in another branch of
// the tree and get their targets through outputs and a map argument.
func large(n int) (*plan.Plan, fstest.MapFS) {
	regions, apps := 10, 10
	stores := max(1, n/(regions*apps*2))
	refs := func(list ...string) *plan.Expression { return &plan.Expression{References: list} }
	resource := func(typ string, expressions map[string]*plan.Expression) map[string]*plan.ConfigResource {
		return map[string]*plan.ConfigResource{typ + ".this": {
			Address: typ + ".this", Type: typ, Name: "this", Mode: posture.Managed, Expressions: expressions,
		}}
	}
	store := &plan.Module{
		Resources: resource("azurerm_storage_account", nil),
		Outputs:   map[string]*plan.Expression{"id": refs("azurerm_storage_account.this.id", "azurerm_storage_account.this")},
	}
	variables := map[string]*plan.Variable{"targets": {}, "stores": {}}
	link := &plan.Module{
		Resources: resource("azurerm_private_endpoint", map[string]*plan.Expression{"target_id": refs("var.target")}),
		Variables: map[string]*plan.Variable{"target": {}},
	}
	links := &plan.Module{Variables: variables, Calls: map[string]*plan.ModuleCall{"link": {
		Source: "../link", Module: link, ForEach: refs("var.targets"), Expressions: map[string]*plan.Expression{"target": refs("each.value")},
	}}}
	app := &plan.Module{
		Variables: variables,
		Calls: map[string]*plan.ModuleCall{
			"store": {Source: "../store", Module: store, ForEach: refs("var.stores"), Expressions: map[string]*plan.Expression{}},
			"links": {Source: "../links", Module: links, Expressions: map[string]*plan.Expression{"targets": refs("module.store")}},
		},
	}
	region := &plan.Module{
		Variables: variables,
		Calls: map[string]*plan.ModuleCall{"app": {
			Source: "../app", Module: app, Count: &plan.Expression{Constant: constantOf(cty.NumberIntVal(int64(apps)))},
			Expressions: map[string]*plan.Expression{"stores": refs("var.stores")},
		}},
	}
	keys := make([]cty.Value, stores)
	for i := range keys {
		keys[i] = cty.StringVal(fmt.Sprintf("store/%d.v2", i))
	}
	root := &plan.Module{Calls: map[string]*plan.ModuleCall{"region": {
		Source: "./region", Module: region, Count: &plan.Expression{Constant: constantOf(cty.NumberIntVal(int64(regions)))},
		Expressions: map[string]*plan.Expression{"stores": refs("var.stores")},
	}}, Variables: map[string]*plan.Variable{"stores": {}}}
	p := &plan.Plan{Kind: plan.KindPlan, Complete: true, Config: &plan.Config{
		Root: root, Variables: map[string]cty.Value{"stores": cty.SetVal(keys)},
	}}
	add := func(module, typ string, attributes map[string]cty.Value) {
		attributes["id"] = cty.DynamicVal
		r := &posture.Resource{
			Address: module + "." + typ + ".this", Module: module, Mode: posture.Managed, Type: typ, Name: "this",
			Scope: posture.Scope{Environment: "azure", ID: posture.UnresolvedScope}, Value: cty.ObjectVal(attributes),
		}
		p.Changes = append(p.Changes, posture.Change{Address: r.Address, Action: posture.Create, After: r})
	}
	for i := range regions {
		for j := range apps {
			base := fmt.Sprintf("module.region[%d].module.app[%d]", i, j)
			for _, key := range keys {
				k := fmt.Sprintf("[%q]", key.AsString())
				add(base+".module.store"+k, "azurerm_storage_account", map[string]cty.Value{})
				add(base+".module.links.module.link"+k, "azurerm_private_endpoint", map[string]cty.Value{"target_id": cty.DynamicVal})
			}
		}
	}
	text := func(s string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.ReplaceAll(s, "; ", "\n"))}
	}
	return p, fstest.MapFS{
		"main.tf":        text(`variable "stores" {}; module "region" {; source = "./region"; count = 10; stores = var.stores; }; `),
		"region/main.tf": text(`variable "stores" {}; module "app" {; source = "../app"; count = 10; stores = var.stores; }; `),
		"app/main.tf": text(`variable "stores" {}; module "store" {; source = "../store"; for_each = var.stores; }; ` +
			`module "links" {; source = "../links"; targets = { for k, s in module.store : k => s.id }; }; `),
		"store/main.tf": text(`resource "azurerm_storage_account" "this" {}; output "id" {; value = azurerm_storage_account.this.id; }; `),
		"links/main.tf": text(`variable "targets" {}; module "link" {; source = "../link"; for_each = var.targets; target = each.value; }; `),
		"link/main.tf":  text(`variable "target" {}; resource "azurerm_private_endpoint" "this" {; target_id = var.target; }; `),
	}
}

func constantOf(v cty.Value) *cty.Value { return &v }

var sizes = []int{1_000, 10_000, 50_000}

func BenchmarkGraph(b *testing.B) {
	for _, name := range []string{"json", "sources"} {
		for _, n := range sizes {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				p, fsys := large(n)
				b.ReportAllocs()
				for b.Loop() {
					var sources Locals
					if name == "sources" {
						tree, err := source.Open(fsys)
						if err != nil {
							b.Fatal(err)
						}
						sources = tree
					}
					g := New(p, After, sources)
					answers := 0
					for i := range p.Changes {
						if r := p.Changes[i].After; r.Type == "azurerm_storage_account" {
							answers += len(g.Related(r, endpoints, "target_id").Resources)
						}
					}
					if answers != len(p.Changes)/2 {
						b.Fatalf("%d answers for %d resources", answers, len(p.Changes))
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(p.Changes)), "ns/resource")
			})
		}
	}
}
