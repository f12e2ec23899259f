package remediate

import "github.com/zclconf/go-cty/cty"

// With gives the value of a resource as it is once a fix is made: what the fix
// says is set on every nested block of a name, on a new one where there is none,
// and the rest stays.
func With(typ string, v, fix cty.Value) cty.Value { return with(typ, "", v, fix) }

func with(typ, path string, v, fix cty.Value) cty.Value {
	if !fix.Type().IsObjectType() {
		return fix
	}
	attributes := map[string]cty.Value{}
	if v, _ = v.Unmark(); isObject(v) && v.LengthInt() > 0 {
		attributes = v.AsValueMap()
	}
	for name, want := range fix.AsValueMap() {
		at := join(path, name)
		have, ok := attributes[name]
		if !ok {
			have = cty.NullVal(cty.DynamicPseudoType)
		}
		have, _ = have.Unmark()
		block := isBlock(typ, at)
		switch written := have.IsKnown() && !have.IsNull() && have.Type().IsTupleType() && have.LengthInt() > 0; {
		case want.Type().IsObjectType() && written:
			var blocks []cty.Value
			for _, b := range have.AsValueSlice() {
				blocks = append(blocks, with(typ, at, b, want))
			}
			attributes[name] = cty.TupleVal(blocks)
		case want.Type().IsObjectType() && block:
			attributes[name] = cty.TupleVal([]cty.Value{with(typ, at, cty.EmptyObjectVal, want)})
		default:
			attributes[name] = with(typ, at, have, want)
		}
	}
	return cty.ObjectVal(attributes)
}

func isObject(v cty.Value) bool { return v.IsKnown() && !v.IsNull() && v.Type().IsObjectType() }
