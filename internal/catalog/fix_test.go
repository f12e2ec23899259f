package catalog_test

import (
	"slices"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// unsettled are the cases whose unhealthy resource the fix alone doesn't settle,
// with the reason why: by recommendation and address.
var unsettled = map[[2]string]string{
	{"kubernetes_host_encryption", "azurerm_kubernetes_cluster.further_pool"}:               "another resource has to change: the further node pool",
	{"eventhub_public_network_access_disabled", "azurerm_eventhub_namespace.contradicting"}: "where network_rulesets says the contrary it has to change too; in other namespaces the block must not appear",
}

// TestFixes holds that what a recommendation calls the fix is one: set on the
// unhealthy resources of its cases, it makes them healthy. Cases with parameters
// are left out: a fix is written for the defaults.
func TestFixes(t *testing.T) {
	t.Parallel()
	c, _ := catalog.Builtin()
	cases, _ := catalog.BuiltinCases()
	results, err := check.Cases(t.Context(), c, cases)
	if err != nil {
		t.Fatal(err)
	}
	tried, used := map[*catalog.Assess]bool{}, map[[2]string]bool{}
	for _, result := range results {
		if result.Got != posture.Unhealthy || len(result.Case.Params) > 0 {
			continue
		}
		r, _ := c.Find(result.Case.Of)
		block := judgedBy(r, &result)
		if block == nil || block.Fix == cty.NilVal {
			continue
		}
		tried[block] = true
		key := [2]string{r.ID, result.Resource.Resource.Address}
		again, err := check.Cases(t.Context(), c, []*catalog.Case{fixed(&result, block.Fix)})
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(again, func(a check.CaseResult) bool { return a.Resource.Resource.Address == key[1] })
		switch settled := again[at].Got == posture.Healthy; {
		case settled && unsettled[key] != "":
			t.Errorf("%s: the fix settles %s after all: %s", result.Resource.Range, key[1], unsettled[key])
		case !settled && unsettled[key] == "":
			t.Errorf("%s: with the fix %s is %s, not healthy: case %q of %s\n%#v", result.Resource.Range, key[1], again[at].Got, result.Case.Name, r.ID, again[at].Resource.Resource.Value)
		}
		used[key] = true
	}
	for _, r := range c.Recommendations() {
		for _, block := range r.Assess {
			if block.Fix != cty.NilVal && !tried[block] {
				t.Errorf("%s: no case of %s is unhealthy by this block, so nothing proves its fix", block.Range, r.ID)
			}
		}
	}
	for key, reason := range unsettled {
		if !used[key] || reason == "" {
			t.Errorf("there is no unhealthy %s among the cases of %s, or no reason is given", key[1], key[0])
		}
	}
}

// judgedBy finds the block that judged a resource: where several are about its
// type, the one that reads the paths the verdict names.
func judgedBy(r *catalog.Recommendation, result *check.CaseResult) *catalog.Assess {
	for _, block := range r.Assess {
		if slices.Contains(block.Types, result.Resource.Resource.Type) && slices.Equal(block.Paths(), result.Verdict.Paths) {
			return block
		}
	}
	return nil
}

// fixed gives the case with the fix on the resource of a result.
func fixed(result *check.CaseResult, fix cty.Value) *catalog.Case {
	out := *result.Case
	out.Resources = slices.Clone(out.Resources)
	for i := range out.Resources {
		if out.Resources[i].Resource != result.Resource.Resource {
			continue
		}
		with := *result.Resource.Resource
		with.Value = merged(with.Type, "", with.Value, fix)
		out.Resources[i].Resource = &with
	}
	return &out
}

// merged sets what a fix says on a value: on every nested block of a name, on a
// new one where there is none, and leaves the rest as it is.
func merged(typ, path string, v, fix cty.Value) cty.Value {
	if !fix.Type().IsObjectType() {
		return fix
	}
	attributes := map[string]cty.Value{}
	if v, _ = v.Unmark(); v.IsKnown() && !v.IsNull() && v.Type().IsObjectType() {
		attributes = v.AsValueMap()
	}
	if attributes == nil {
		attributes = map[string]cty.Value{}
	}
	for name, want := range fix.AsValueMap() {
		at := name
		if path != "" {
			at = path + "." + name
		}
		have, ok := attributes[name]
		if !ok {
			have = cty.NullVal(cty.DynamicPseudoType)
		}
		have, _ = have.Unmark()
		list := have.IsKnown() && !have.IsNull() && have.Type().IsTupleType() && have.LengthInt() > 0
		switch {
		case want.Type().IsObjectType() && list:
			var blocks []cty.Value
			for _, block := range have.AsValueSlice() {
				blocks = append(blocks, merged(typ, at, block, want))
			}
			attributes[name] = cty.TupleVal(blocks)
		case want.Type().IsObjectType() && isBlock(typ, at):
			attributes[name] = cty.TupleVal([]cty.Value{merged(typ, at, cty.EmptyObjectVal, want)})
		default:
			attributes[name] = merged(typ, at, have, want)
		}
	}
	return cty.ObjectVal(attributes)
}

func isBlock(typ, path string) bool {
	return slices.ContainsFunc(majors(typ), func(m major) bool {
		_, ok := m.Blocks[path]
		return ok
	})
}
