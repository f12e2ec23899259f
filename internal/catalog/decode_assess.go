package catalog

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// append takes diagnostics over, each place and summary once: a local of the
// file is compiled for every assess block that uses it.
func (d *decoder) append(diags hcl.Diagnostics) (failed bool) {
	for _, diag := range diags {
		if diag.Subject != nil {
			key := fmt.Sprintf("%s %s %s", diag.Subject, diag.Summary, diag.Detail)
			if d.seen[key] {
				continue
			}
			if d.seen == nil {
				d.seen = map[string]bool{}
			}
			d.seen[key] = true
		}
		d.diags = append(d.diags, diag)
	}
	return diags.HasErrors()
}

func (d *decoder) compile(attr *hclsyntax.Attribute, s lang.Scope, out **lang.Expression) (failed bool) {
	e, diags := lang.Compile(attr.Expr, s)
	*out = e
	return d.append(diags)
}

// condition compiles when or healthy; nil when it is absent or wrong.
func (f *file) condition(d *decoder, body *hclsyntax.Body, name string, s lang.Scope) *lang.Expression {
	attr := body.Attributes[name]
	if attr == nil {
		return nil
	}
	var e *lang.Expression
	if d.compile(attr, s, &e) {
		return nil
	}
	if v, ok := e.Literal(); ok && (v.IsNull() || (v.IsKnown() && v.Type() != cty.Bool)) {
		d.wrongType(attr, "a condition that is true or false")
		return nil
	}
	return e
}

// localsOf reads the locals blocks of an assess block.
func (f *file) localsOf(d *decoder, body *hclsyntax.Body, a *Assess) map[string]hclsyntax.Expression {
	own := map[string]hclsyntax.Expression{}
	for _, block := range body.Blocks {
		if block.Type != "locals" {
			continue
		}
		for name, attr := range d.localsBlock(block, own) {
			own[name] = attr.Expr
			a.Locals = append(a.Locals, Local{Name: name, Range: attr.SrcRange})
		}
	}
	// As they are written: what is printed of them must not change from run to run.
	slices.SortFunc(a.Locals, func(x, y Local) int { return cmp.Compare(x.Range.Start.Byte, y.Range.Start.Byte) })
	return own
}

// localsBlock reads one locals block; known are the names taken already.
func (d *decoder) localsBlock(block *hclsyntax.Block, known map[string]hclsyntax.Expression) map[string]*hclsyntax.Attribute {
	if len(block.Labels) > 0 {
		d.fail(block.LabelRanges[0], "Wrong labels", "A locals block has no label.")
	}
	for _, inner := range block.Body.Blocks {
		d.fail(inner.DefRange(), "Unsupported block", "A locals block holds arguments only.")
	}
	out := map[string]*hclsyntax.Attribute{}
	for name, attr := range block.Body.Attributes {
		if _, twice := known[name]; twice {
			d.fail(attr.NameRange, "Duplicate local", "There is another local %q.", name)
			continue
		}
		out[name] = attr
	}
	return out
}
