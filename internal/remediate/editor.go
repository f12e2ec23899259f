package remediate

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
)

// editor works out how the text of one block has to change. It collects changes
// and makes none, so that a fix that can't be made as a whole leaves no trace.
type editor struct {
	workspace *workspace
	block     *block
	typ       string

	splices []splice
	fed     []fed
	// ours is set when something is there already because another fix set it.
	ours bool
}

// splice replaces a range of the text. Those at one place keep their order.
type splice struct {
	start, end int
	text       string
}

// edit collects the changes that set the attributes of an object.
func (e *editor) edit(want cty.Value) (reason string) {
	parsed, diags := hclsyntax.ParseConfig(e.block.text, "", hcl.InitialPos)
	if diags.HasErrors() {
		return "the block is written in a way that can't be edited"
	}
	return e.body(parsed.Body.(*hclsyntax.Body).Blocks[0], "", want)
}

// spliced gives the text with the changes; false when they overlap.
func (e *editor) spliced() ([]byte, bool) {
	slices.SortStableFunc(e.splices, func(a, b splice) int { return cmp.Compare(a.start, b.start) })
	var out []byte
	at := 0
	for _, s := range e.splices {
		if s.start < at {
			return nil, false
		}
		out = append(append(out, e.block.text[at:s.start]...), s.text...)
		at = s.end
	}
	return append(out, e.block.text[at:]...), true
}

// body sets the attributes of an object in a block. Arguments go before blocks.
func (e *editor) body(around *hclsyntax.Block, path string, want cty.Value) (reason string) {
	body := around.Body
	values := want.AsValueMap()
	var blocks, arguments []string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		at, value := join(path, name), values[name]
		var static []*hclsyntax.Block
		for _, b := range body.Blocks {
			switch {
			case b.Type == name:
				static = append(static, b)
			case b.Type == "dynamic" && len(b.Labels) == 1 && b.Labels[0] == name:
				return fmt.Sprintf("a dynamic block makes %s from %s", at, feeds(b.Body.Attributes["for_each"]))
			}
		}
		attribute := body.Attributes[name]
		switch {
		case attribute != nil:
			reason = e.expression(attribute.Expr, at, value)
		case len(static) > 0 && !value.Type().IsObjectType():
			reason = fmt.Sprintf("%s is written as a block, which the fix would replace", at)
		case len(static) > 0:
			for _, b := range static {
				if reason = e.body(b, at, value); reason != "" {
					return reason
				}
			}
		case isBlock(e.typ, at):
			if lacks := lacking(e.typ, at, value); len(lacks) > 0 {
				return fmt.Sprintf("there is no block %s, and a new one needs %s", at, list(lacks))
			}
			blocks = append(blocks, name)
		default:
			arguments = append(arguments, name)
			reason = e.clear(at, value)
		}
		if reason != "" {
			return reason
		}
	}
	for _, name := range arguments {
		e.addArgument(around, name, values[name])
	}
	for _, name := range blocks {
		if reason := e.addBlock(around, name, join(path, name), values[name]); reason != "" {
			return reason
		}
	}
	return ""
}

// expression makes an expression give a value, if it is literal.
func (e *editor) expression(expr hclsyntax.Expression, path string, want cty.Value) (reason string) {
	if p, ok := expr.(*hclsyntax.ParenthesesExpr); ok {
		expr = p.Expression
	}
	if call, ok := expr.(*hclsyntax.FunctionCallExpr); ok && call.Name == "jsonencode" && len(call.Args) == 1 && want.Type().IsObjectType() {
		expr = call.Args[0]
	}
	if object, ok := expr.(*hclsyntax.ObjectConsExpr); ok && want.Type().IsObjectType() {
		return e.object(object, path, want)
	}
	value, ok := literal(expr)
	if !ok {
		e.fed = append(e.fed, fed{expr: expr, path: path, want: want})
		return ""
	}
	if reason := e.clear(path, want); reason != "" {
		return reason
	}
	if same(value, want) {
		return ""
	}
	r := expr.Range()
	if commented(e.block.text[r.Start.Byte:r.End.Byte]) {
		return fmt.Sprintf("%s has comments within its value", path)
	}
	e.splices = append(e.splices, splice{r.Start.Byte, r.End.Byte, render(want)})
	return ""
}

// clear refuses to set what another fix has set to something else.
func (e *editor) clear(path string, want cty.Value) (reason string) {
	at := e.block.id + " " + path
	set := e.workspace.set[at]
	if set != nil && !same(set.value, want) {
		return fmt.Sprintf("another fix sets %s to something else", path)
	}
	e.ours = e.ours || (set != nil && set.ours)
	e.workspace.remember(at, want)
	return ""
}

// literal gives the value of an expression that depends on nothing.
func literal(expr hclsyntax.Expression) (cty.Value, bool) {
	if len(expr.Variables()) > 0 {
		return cty.NilVal, false
	}
	calls := false
	_ = hclsyntax.VisitAll(expr, func(n hclsyntax.Node) hcl.Diagnostics {
		if _, ok := n.(*hclsyntax.FunctionCallExpr); ok {
			calls = true
		}
		return nil
	})
	if calls {
		return cty.NilVal, false
	}
	v, diags := expr.Value(nil)
	return v, !diags.HasErrors() && v.IsWhollyKnown()
}

// commented reports whether there is a comment in the text of an expression.
func commented(text []byte) bool {
	tokens, _ := hclsyntax.LexExpression(text, "", hcl.InitialPos)
	return slices.ContainsFunc(tokens, func(t hclsyntax.Token) bool { return t.Type == hclsyntax.TokenComment })
}

// render writes a value as HCL.
func render(v cty.Value) string { return strings.TrimSpace(string(hclwrite.TokensForValue(v).Bytes())) }

func join(path, name string) string { return strings.TrimPrefix(path+"."+name, ".") }

// list writes names as people do: a, b and c.
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
