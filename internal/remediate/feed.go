package remediate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// fed is an attribute whose expression isn't literal.
type fed struct {
	expr hclsyntax.Expression
	path string
	want cty.Value
}

// feed changes what feeds an attribute of a block in a module: the default of a
// variable of the root module, or the argument of the module's call. It does so
// only for an expression that is the variable and nothing else.
func (w *workspace) feed(f fed, calls []string) (changed bool, reason string) {
	name := variable(f.expr)
	if name == "" {
		return false, fmt.Sprintf("%s comes from %s", f.path, references(f.expr))
	}
	from := fmt.Sprintf("%s comes from var.%s", f.path, name)
	if len(calls) == 0 {
		changed, reason = w.setDefault(name, f.want)
	} else {
		changed, reason = w.setArgument(calls, name, f.want)
		from += fmt.Sprintf(" of module.%s", strings.Join(calls, ".module."))
	}
	if reason != "" {
		return false, from + ": " + reason
	}
	return changed, ""
}

// setDefault changes the default of a variable of the root module.
func (w *workspace) setDefault(name string, want cty.Value) (changed bool, reason string) {
	_, b, reason := w.find(w.sources.Module(), "variable."+name)
	if b == nil {
		return false, reason
	}
	attributes := b.attributes()
	if sensitive := attributes["sensitive"]; sensitive != nil {
		if v, ok := literal(sensitive.Expr); !ok || !same(v, cty.False) {
			return false, "it is sensitive"
		}
	}
	if attributes["default"] == nil {
		return false, "it has no default; change the value that is given"
	}
	present, ok := literal(attributes["default"].Expr)
	if !ok {
		return false, "its default is not literal"
	}
	set := w.set[b.id+" default"]
	if given, ok := w.variables[name]; ok && (set == nil || !set.ours) && !same(given, present) {
		return false, "its value is given from outside, by a .tfvars file, -var or the environment"
	}
	if converted, err := convert.Convert(want, present.Type()); err == nil && !present.IsNull() {
		want = converted
	}
	return w.edit(b, "", cty.ObjectVal(map[string]cty.Value{"default": want}), nil)
}

// setArgument changes an argument of the call of a module, or adds it.
func (w *workspace) setArgument(calls []string, name string, want cty.Value) (changed bool, reason string) {
	last := len(calls) - 1
	_, b, reason := w.find(w.sources.Module(calls[:last]...), "module."+calls[last])
	if b == nil {
		return false, reason
	}
	return w.edit(b, "", cty.ObjectVal(map[string]cty.Value{name: want}), calls[:last])
}

// attributes gives the arguments of the block as it stands.
func (b *block) attributes() hclsyntax.Attributes {
	parsed, diags := hclsyntax.ParseConfig(b.text, "", hcl.InitialPos)
	if diags.HasErrors() {
		return nil
	}
	return parsed.Body.(*hclsyntax.Body).Blocks[0].Body.Attributes
}

// variable gives the name of the variable that the expression is, else "".
func variable(expr hclsyntax.Expression) string {
	traversal, ok := expr.(*hclsyntax.ScopeTraversalExpr)
	if !ok || len(traversal.Traversal) != 2 || traversal.Traversal.RootName() != "var" {
		return ""
	}
	attribute, ok := traversal.Traversal[1].(hcl.TraverseAttr)
	if !ok {
		return ""
	}
	return attribute.Name
}

// feeds names what an argument is made of.
func feeds(a *hclsyntax.Attribute) string {
	if a == nil {
		return "nothing"
	}
	return references(a.Expr)
}

// references names what an expression refers to, or says that it computes. A
// literal isn't shown: it may be secret.
func references(expr hclsyntax.Expression) string {
	found := map[string]bool{}
	for _, t := range expr.Variables() {
		name := t.RootName()
		for i, step := range t[1:] {
			attribute, ok := step.(hcl.TraverseAttr)
			if !ok || i > 2 {
				break
			}
			name += "." + attribute.Name
		}
		found[name] = true
	}
	names := slices.Sorted(maps.Keys(found))
	switch call, isCall := expr.(*hclsyntax.FunctionCallExpr); {
	case isCall && len(names) > 0:
		return fmt.Sprintf("%s of %s", call.Name, list(names))
	case isCall:
		return "the function " + call.Name
	case len(names) == 0:
		return "an expression"
	}
	if _, plain := expr.(*hclsyntax.ScopeTraversalExpr); plain {
		return list(names)
	}
	return "an expression with " + list(names)
}

// same reports whether two values are equal once they have the type of the first.
func same(a, b cty.Value) bool {
	a, _ = a.UnmarkDeep()
	b, _ = b.UnmarkDeep()
	if a.IsNull() || b.IsNull() {
		return a.IsNull() && b.IsNull()
	}
	if a.RawEquals(b) {
		return true
	}
	// A list literal is a tuple.
	if a.Type().IsTupleType() && b.Type().IsTupleType() {
		return false
	}
	converted, err := convert.Convert(b, a.Type())
	return err == nil && converted.RawEquals(a)
}
