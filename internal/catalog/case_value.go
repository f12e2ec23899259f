package catalog

import (
	"fmt"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// caseFunctions are the functions of the language, and sensitive.
var caseFunctions = sync.OnceValue(func() map[string]function.Function {
	all := lang.Functions()
	all["sensitive"] = function.New(&function.Spec{
		Params: []function.Parameter{{Name: "value", Type: cty.DynamicPseudoType, AllowNull: true, AllowUnknown: true, AllowMarked: true, AllowDynamicType: true}},
		Type:   func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
		Impl:   func(args []cty.Value, _ cty.Type) (cty.Value, error) { return args[0].Mark(posture.Sensitive), nil },
	})
	return all
})

// evaluate gives the value of an expression in a case.
func (s *caseScope) evaluate(expr hclsyntax.Expression, path string, refs *references) cty.Value {
	ctx := &hcl.EvalContext{Functions: caseFunctions(), Variables: map[string]cty.Value{"unknown": cty.DynamicVal}}
	tree := map[string]map[string]map[string]cty.Value{}
	for _, t := range expr.Variables() {
		if t.RootName() == "unknown" {
			continue
		}
		item, name, reference := s.lookup(t)
		if item == nil {
			return cty.DynamicVal
		}
		v := s.read(item, name)
		refs.add(path, reference, v.IsWhollyKnown())
		key := strings.TrimSuffix(item.address, "."+item.name)
		if tree[key] == nil {
			tree[key] = map[string]map[string]cty.Value{}
		}
		if tree[key][item.name] == nil {
			tree[key][item.name] = map[string]cty.Value{}
		}
		tree[key][item.name][name] = v
	}
	data := map[string]cty.Value{}
	for typ, names := range tree {
		objects := map[string]cty.Value{}
		for name, attributes := range names {
			objects[name] = cty.ObjectVal(attributes)
		}
		if rest, isData := strings.CutPrefix(typ, "data."); isData {
			data[rest] = cty.ObjectVal(objects)
			continue
		}
		ctx.Variables[typ] = cty.ObjectVal(objects)
	}
	if len(data) > 0 {
		ctx.Variables["data"] = cty.ObjectVal(data)
	}
	v, diags := expr.Value(ctx)
	for _, d := range diags {
		d.EvalContext, d.Expression = nil, nil // a writer would print values
	}
	s.diags = append(s.diags, diags...)
	return v
}

// lookup resolves a reference to a resource of the case and one attribute.
func (s *caseScope) lookup(t hcl.Traversal) (*caseItem, string, string) {
	var words []string
	for _, step := range t {
		switch step := step.(type) {
		case hcl.TraverseRoot:
			words = append(words, step.Name)
			continue
		case hcl.TraverseAttr:
			words = append(words, step.Name)
			continue
		}
		break
	}
	n := 2
	if t.RootName() == "data" {
		n = 3
	}
	if len(words) <= n {
		s.fail(t.SourceRange(), "Incomplete reference", "In a case a name is the address of another of its resources with an attribute, as in azurerm_storage_account.logs.id, or unknown.")
		return nil, "", ""
	}
	address := strings.Join(words[:n], ".")
	item, ok := s.items[address]
	if !ok {
		s.fail(t.SourceRange(), "Unknown resource", "The case has no resource %q.%s", address, didYouMean(address, s.candidates()))
		return nil, "", ""
	}
	return item, words[n], address + "." + words[n]
}

// read gives an attribute of another resource of the case: what it says there,
// a made-up id, or unknown.
func (s *caseScope) read(item *caseItem, name string) cty.Value {
	if v, done := item.values[name]; done {
		return v
	}
	body := item.block.Body
	written := body.Attributes[name] != nil
	for _, b := range body.Blocks {
		written = written || b.Type == name
	}
	v := s.synthetic(item, name)
	if written {
		v = s.attribute(item, name, nil)
	}
	item.values[name] = v
	return v
}

const caseSubscription = "00000000-0000-0000-0000-000000000000"

func caseScopeID(environment string) string {
	switch environment {
	case "azure":
		return caseSubscription
	case "aws":
		return "000000000000"
	}
	return "case"
}

// synthetic makes up the attributes that identify a resource; others are
// unknown.
func (s *caseScope) synthetic(item *caseItem, name string) cty.Value {
	id := func(format string, args ...any) cty.Value { return cty.StringVal(fmt.Sprintf(format, args...)) }
	switch env := Environment(item.typ); {
	case name == "id" && env == "azure" && strings.HasPrefix(item.typ, "azuread_"):
		return id("00000000-0000-0000-0000-%012x", fingerprint(item.address))
	case name == "id" && env == "azure":
		return id("/subscriptions/%s/resourceGroups/case/providers/%s/%s", caseSubscription, s.armType(item), item.name)
	case name == "arn" && env == "aws":
		return id("arn:aws:case:us-east-1:000000000000:%s/%s", strings.TrimPrefix(item.typ, "aws_"), item.name)
	case name == "id" && env == "aws":
		return id("%s-%s", strings.ReplaceAll(strings.TrimPrefix(item.typ, "aws_"), "_", "-"), item.name)
	case name == "id" && env == "gcp":
		return id("projects/case/%s/%s", strings.TrimPrefix(item.typ, "google_"), item.name)
	case name == "self_link" && env == "gcp":
		return id("https://www.googleapis.com/case/v1/projects/case/%s/%s", strings.TrimPrefix(item.typ, "google_"), item.name)
	case name == "id":
		return id("case/%s/%s", item.typ, item.name)
	}
	return cty.DynamicVal
}

// armType is the ARM type of a resource, the Terraform type where the case
// doesn't say.
func (s *caseScope) armType(item *caseItem) string {
	attr := item.block.Body.Attributes["type"]
	if attr == nil || !strings.HasPrefix(item.typ, "azapi_") {
		return item.typ
	}
	v, diags := attr.Expr.Value(nil)
	if diags.HasErrors() || !v.IsKnown() || v.IsNull() || v.Type() != cty.String {
		return item.typ
	}
	typ, _, _ := strings.Cut(v.AsString(), "@")
	return typ
}

// fingerprint is a small number that tells addresses apart.
func fingerprint(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
