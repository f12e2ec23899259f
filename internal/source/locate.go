package source

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Locate tells where something stands: the resource with the absolute address,
// or with a path like network_rules[0].default_action the nested block or
// attribute. What isn't written itself is located at the innermost block around
// it. It gives nil when the resource's module isn't at hand.
func (t *Tree) Locate(address, path string) *posture.Location {
	a, ok := ParseAddress(address)
	if !ok {
		return nil
	}
	block := t.Module(a.Calls()...).Resource(a.Block())
	if block == nil {
		return nil
	}
	if path != "" {
		if ref, ok := ParseReference(path); ok {
			steps := append([]any{ref.Root}, ref.Steps...)
			// What an override file says counts, so its place does too.
			for i := len(block.parts) - 1; i >= 0; i-- {
				part := block.parts[i]
				if has(part.Body, ref.Root) {
					return location(locate(part.Body, steps, blockRange(part)))
				}
			}
		}
	}
	return location(blockRange(block.parts[0]))
}

// blockRange spans a block from its type to its closing brace.
func blockRange(b *hcl.Block) hcl.Range {
	r := b.DefRange
	if native, ok := b.Body.(*hclsyntax.Body); ok {
		r = hcl.RangeBetween(r, native.SrcRange)
	}
	return r
}

func location(r hcl.Range) *posture.Location {
	return &posture.Location{File: r.Filename, Line: r.Start.Line, Column: r.Start.Column, EndLine: r.End.Line}
}

// locate follows the steps into a body; around is the range of what encloses it.
func locate(body hcl.Body, steps []any, around hcl.Range) hcl.Range {
	if len(steps) == 0 {
		return around
	}
	name, ok := steps[0].(string)
	if !ok {
		return around
	}
	steps = steps[1:]
	if a := attribute(body, name); a != nil {
		return locateIn(a.Expr, steps, a.Range)
	}
	native, ok := body.(*hclsyntax.Body)
	if !ok {
		return around
	}
	number := 0
	if len(steps) > 0 {
		if n, isNumber := steps[0].(int); isNumber {
			number, steps = n, steps[1:]
		}
	}
	inner, at, ok := nested(native, name, number)
	if !ok {
		return around
	}
	return locate(inner, steps, at)
}

// nested finds the nested block of that type and number. Static blocks are
// counted; what is beyond them comes from the dynamic block.
func nested(body *hclsyntax.Body, typ string, number int) (hcl.Body, hcl.Range, bool) {
	var last *hclsyntax.Block
	for _, b := range body.Blocks {
		if b.Type == typ {
			if number == 0 {
				return b.Body, b.Range(), true
			}
			number--
		} else if isDynamic(b, typ) {
			last = b
		}
	}
	if last == nil {
		return nil, hcl.Range{}, false
	}
	if c := content(last); c != nil {
		return c, last.Range(), true
	}
	return last.Body, last.Range(), true
}

// locateIn follows the steps into the expression of an attribute, as far as it
// is written out as objects and lists.
func locateIn(e hcl.Expression, steps []any, around hcl.Range) hcl.Range {
	for len(steps) > 0 {
		var next hcl.Expression
		switch key := steps[0].(type) {
		case string:
			pairs, diags := hcl.ExprMap(e)
			if diags.HasErrors() {
				return around
			}
			for _, pair := range pairs {
				if keyText(pair.Key) == key {
					next, around = pair.Value, hcl.RangeBetween(pair.Key.Range(), pair.Value.Range())
				}
			}
		case int:
			items, diags := hcl.ExprList(e)
			if diags.HasErrors() || key < 0 || key >= len(items) {
				return around
			}
			next, around = items[key], items[key].Range()
		}
		if next == nil {
			return around
		}
		e, steps = next, steps[1:]
	}
	return around
}

func keyText(e hcl.Expression) string {
	if name := hcl.ExprAsKeyword(e); name != "" {
		return name
	}
	v, diags := e.Value(nil)
	if diags.HasErrors() {
		return ""
	}
	return text(v)
}
