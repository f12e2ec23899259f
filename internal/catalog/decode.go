package catalog

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// decoder reads bodies and collects what is wrong with them.
type decoder struct {
	diags hcl.Diagnostics
	seen  map[string]bool // what append took over
	// locals are those of the file; constant values may use them.
	locals *lang.Locals
}

func (d *decoder) fail(at hcl.Range, summary, detail string, args ...any) {
	d.diags = append(d.diags, &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  summary,
		Detail:   fmt.Sprintf(detail, args...),
		Subject:  &at,
	})
}

// shape says what a block may hold. Required arguments end in "!".
type shape struct {
	name      string
	arguments []string
	blocks    []string
}

// check reports arguments and blocks that the shape doesn't have, and required
// arguments that are missing.
func (d *decoder) check(body *hclsyntax.Body, s shape) {
	names := make([]string, len(s.arguments))
	for k, a := range s.arguments {
		name, required := strings.CutSuffix(a, "!")
		names[k] = name
		if _, ok := body.Attributes[name]; required && !ok {
			d.fail(body.MissingItemRange(), "Missing argument", "%s needs the argument %q.", s.name, name)
		}
	}
	for name, attribute := range body.Attributes {
		if slices.Contains(names, name) {
			continue
		}
		hint := didYouMean(name, names)
		if slices.Contains(s.blocks, name) {
			hint = fmt.Sprintf(" Write %s as a block, without the equals sign.", name)
		}
		d.fail(attribute.NameRange, "Unsupported argument", "%s has no argument %q.%s", s.name, name, hint)
	}
	for _, block := range body.Blocks {
		if slices.Contains(s.blocks, block.Type) {
			continue
		}
		hint := didYouMean(block.Type, s.blocks)
		if slices.Contains(names, block.Type) {
			hint = fmt.Sprintf(" Write %s as an argument, with an equals sign.", block.Type)
		}
		d.fail(block.TypeRange, "Unsupported block", "%s has no block %q.%s", s.name, block.Type, hint)
	}
}

// label reads the only label of a block.
func (d *decoder) label(block *hclsyntax.Block, what string) (string, bool) {
	if len(block.Labels) != 1 || block.Labels[0] == "" {
		d.fail(block.DefRange(), "Wrong labels", "A %s block has one label: %s \"%s\" { … }.", block.Type, block.Type, what)
		return "", false
	}
	return block.Labels[0], true
}

// id is a label that other places refer to.
func (d *decoder) id(block *hclsyntax.Block, example string) (string, bool) {
	id, ok := d.label(block, example)
	if ok && !isID(id) {
		d.fail(block.LabelRanges[0], "Unsuitable id", "The id %q may have lower-case letters, digits and underscores, and starts with a letter.", id)
	}
	return id, ok
}

func isID(s string) bool {
	for k, r := range s {
		letter := r >= 'a' && r <= 'z'
		if !letter && (k == 0 || (r != '_' && (r < '0' || r > '9'))) {
			return false
		}
	}
	return s != ""
}

// constant evaluates an argument that depends on no resource.
func (d *decoder) constant(a *hclsyntax.Attribute) (cty.Value, bool) {
	if t, ok := a.Expr.(*hclsyntax.TemplateExpr); ok && t.IsStringLiteral() {
		return t.Parts[0].(*hclsyntax.LiteralValueExpr).Val, true
	}
	if l, ok := a.Expr.(*hclsyntax.LiteralValueExpr); ok {
		return l.Val, true
	}
	v, diags := lang.Constant(a.Expr, d.locals)
	if d.append(diags) {
		return cty.NilVal, false
	}
	return v, true
}

func (d *decoder) wrongType(a *hclsyntax.Attribute, want string) {
	d.fail(a.Expr.Range(), "Wrong type", "The argument %q has to be %s.", a.Name, want)
}

func (d *decoder) text(body *hclsyntax.Body, name string) string {
	a, ok := body.Attributes[name]
	if !ok {
		return ""
	}
	v, ok := d.constant(a)
	if !ok {
		return ""
	}
	if v.IsNull() || !v.IsKnown() || v.Type() != cty.String {
		d.wrongType(a, "a string")
		return ""
	}
	s := strings.TrimSpace(v.AsString())
	if s == "" {
		d.fail(a.Expr.Range(), "Empty argument", "The argument %q says nothing; leave it out or fill it in.", name)
	}
	return s
}

func (d *decoder) words(body *hclsyntax.Body, name string) []string {
	a, ok := body.Attributes[name]
	if !ok {
		return nil
	}
	v, ok := d.constant(a)
	if !ok {
		return nil
	}
	words, ok := lang.Words(v)
	if !ok || v.IsNull() || v.Type() == cty.String {
		d.wrongType(a, "a list of strings")
		return nil
	}
	for k, w := range words {
		if slices.Contains(words[:k], w) {
			d.fail(a.Expr.Range(), "Repeated element", "The argument %q names %q twice.", name, w)
			return slices.Compact(slices.Sorted(slices.Values(words)))
		}
	}
	return words
}

func (d *decoder) flag(body *hclsyntax.Body, name string, otherwise bool) bool {
	a, ok := body.Attributes[name]
	if !ok {
		return otherwise
	}
	v, ok := d.constant(a)
	if !ok {
		return otherwise
	}
	if v.IsNull() || !v.IsKnown() || v.Type() != cty.Bool {
		d.wrongType(a, "true or false")
		return otherwise
	}
	return v.True()
}

// object reads an argument that holds an object; nil when it is absent or wrong.
func (d *decoder) object(body *hclsyntax.Body, name string) map[string]cty.Value {
	a, ok := body.Attributes[name]
	if !ok {
		return nil
	}
	v, ok := d.constant(a)
	if !ok {
		return nil
	}
	if v.IsNull() || !v.IsKnown() || !v.Type().IsObjectType() {
		d.wrongType(a, "an object, { name = value }")
		return nil
	}
	return v.AsValueMap()
}

func didYouMean(name string, candidates []string) string {
	if s := lang.Suggest(name, candidates); s != "" {
		return fmt.Sprintf(" Did you mean %q?", s)
	}
	return ""
}
