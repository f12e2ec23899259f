package graph

import (
	"fmt"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// flatPlan makes a plan of n accounts and n endpoints in the root module, whose
// targets are given by the references.
func flatPlan(n int, blocks bool, references ...string) *plan.Plan {
	root := &plan.Module{Resources: map[string]*plan.ConfigResource{}}
	p := &plan.Plan{Kind: plan.KindPlan, Complete: true, Config: &plan.Config{Root: root}}
	each := &plan.Expression{Constant: constantOf(cty.EmptyObjectVal)}
	add := func(typ string, i int, expressions map[string]*plan.Expression, attributes map[string]cty.Value) {
		attributes["id"] = cty.DynamicVal
		r := &posture.Resource{Mode: posture.Managed, Type: typ, Name: "this", Value: cty.ObjectVal(attributes)}
		forEach := each
		if blocks {
			r.Name, forEach = fmt.Sprintf("this%d", i), nil
			r.Address = typ + "." + r.Name
		} else {
			key := fmt.Sprintf("k%06d", i)
			r.Key, r.Address = key, fmt.Sprintf("%s.this[%q]", typ, key)
		}
		root.Resources[typ+"."+r.Name] = &plan.ConfigResource{
			Address: typ + "." + r.Name, Type: typ, Name: r.Name, Mode: posture.Managed, Expressions: expressions, ForEach: forEach,
		}
		p.Changes = append(p.Changes, posture.Change{Address: r.Address, Action: posture.Create, After: r})
	}
	target := map[string]*plan.Expression{"target_id": {References: references}}
	for i := range n {
		add("azurerm_storage_account", i, nil, map[string]cty.Value{})
		add("azurerm_private_endpoint", i, target, map[string]cty.Value{"target_id": cty.DynamicVal})
	}
	return p
}

// BenchmarkWorst asks about references that can't be told: where any account may
// be the target of any endpoint, answers must not cost the product of the two.
func BenchmarkWorst(b *testing.B) {
	for name, planOf := range map[string]func(n int) *plan.Plan{
		"several": func(n int) *plan.Plan { return flatPlan(n, false, "azurerm_storage_account.this", "var.key") },
		"paired":  func(n int) *plan.Plan { return flatPlan(n, false, "azurerm_storage_account.this", "each.key") },
		"local":   func(n int) *plan.Plan { return flatPlan(n, false, "local.ids") },
		"blocks":  func(n int) *plan.Plan { return flatPlan(n, true, "local.ids") },
	} {
		for _, n := range []int{1_000, 10_000} {
			p := planOf(n)
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				for b.Loop() {
					ask(b, New(p, After, nil), p)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(p.Changes)), "ns/resource")
			})
		}
	}
}

func ask(t testing.TB, g *Graph, p *plan.Plan) {
	t.Helper()
	for i := range p.Changes {
		if r := p.Changes[i].After; r.Type == "azurerm_storage_account" {
			answer := g.Related(r, endpoints, "target_id")
			if len(answer.Resources)+len(answer.Possible)+len(answer.Undecided) == 0 {
				t.Fatalf("no answer for %s", r.Address)
			}
		}
	}
}

// TestLinear counts steps: they grow with the plan, and not with its square.
func TestLinear(t *testing.T) {
	t.Parallel()
	tests := map[string]func(n int) *plan.Plan{
		"modules": func(n int) *plan.Plan { p, _ := large(4 * n); return p },
		"several": func(n int) *plan.Plan { return flatPlan(n, false, "azurerm_storage_account.this", "var.key") },
		"paired":  func(n int) *plan.Plan { return flatPlan(n, false, "azurerm_storage_account.this", "each.key") },
		"blocks":  func(n int) *plan.Plan { return flatPlan(n, true, "local.ids") },
	}
	for name, planOf := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			steps := func(n int) int {
				p := planOf(n)
				g := New(p, After, nil)
				ask(t, g, p)
				return g.steps
			}
			small, big := steps(500), steps(4000)
			if big > 9*small {
				t.Errorf("%d steps for 500, %d for 4000", small, big)
			}
		})
	}
}
