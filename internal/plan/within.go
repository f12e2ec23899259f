package plan

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// unsetWithin gives attributes of nested blocks the value that the cloud chooses,
// where the block is configured and leaves them out: with "network_rules.ip_rules"
// among the defaults, a network_rules block that names no addresses has none.
// Without it such an attribute would be "known after apply", as if undecided.
func (r *reader) unsetWithin(res *posture.Resource, block *ConfigResource) {
	if r.options.Defaults == nil || !res.Value.IsKnown() {
		return
	}
	var attributes map[string]cty.Value
	for name, def := range r.options.Defaults(res.Type, res.Provider) {
		first, rest, nested := strings.Cut(name, ".")
		if !nested || def == cty.NilVal || block.Expressions[first] == nil || !res.Value.Type().HasAttribute(first) {
			continue
		}
		if attributes == nil {
			attributes = res.Value.AsValueMap()
		}
		attributes[first] = leftOut(attributes[first], block.Expressions[first].Blocks, strings.Split(rest, "."), def)
	}
	if attributes != nil {
		res.Value = cty.ObjectVal(attributes)
	}
}

// leftOut goes through the blocks of a value along with those of the
// configuration. Where their numbers differ a dynamic block made some, and any
// attribute may be set; where there are several, their order may differ, so that
// only what none of them sets is left out.
func leftOut(value cty.Value, blocks []map[string]*Expression, steps []string, def cty.Value) cty.Value {
	inner, marks := value.Unmark()
	if inner.IsNull() || !inner.IsKnown() || !inner.Type().IsTupleType() || len(blocks) == 0 || inner.LengthInt() != len(blocks) {
		return value
	}
	var nested []map[string]*Expression
	for _, b := range blocks {
		e := b[steps[0]]
		switch {
		case e == nil:
		case len(steps) == 1 || e.Blocks == nil:
			return value
		default:
			nested = append(nested, e.Blocks...)
		}
	}
	elements := inner.AsValueSlice()
	for i, element := range elements {
		body, bodyMarks := element.Unmark()
		if body.IsNull() || !body.IsKnown() || !body.Type().IsObjectType() || !body.Type().HasAttribute(steps[0]) {
			continue
		}
		attributes := body.AsValueMap()
		was := attributes[steps[0]]
		if len(steps) > 1 {
			attributes[steps[0]] = leftOut(was, nested, steps[1:], def)
		} else if bare, wasMarks := was.Unmark(); !bare.IsKnown() {
			attributes[steps[0]] = def.WithMarks(wasMarks)
		}
		elements[i] = cty.ObjectVal(attributes).WithMarks(bodyMarks)
	}
	return cty.TupleVal(elements).WithMarks(marks)
}
