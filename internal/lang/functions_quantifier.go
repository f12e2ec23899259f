package lang

import (
	"errors"

	"github.com/zclconf/go-cty/cty"
)

var (
	anyList = param("list", cty.DynamicPseudoType, "A list, tuple or set; null is an empty one.")
	anyMap  = param("map", cty.DynamicPseudoType, "A map or object; null is an empty one.")
)

// quantifiers count and search lists; they alone see elements that perhaps do
// not exist.
func quantifiers() map[string]*builtin {
	value := param("value", cty.DynamicPseudoType, "The value to look for.")
	all := map[string]*builtin{
		"alltrue": own("Tells whether every element is true; an empty list gives true, a null element false. One false element decides, whatever is unknown.",
			func(args []cty.Value, m *marks) (cty.Value, error) { return quantify(args[0], true, m) }, anyList),
		"anytrue": own("Tells whether an element is true; an empty list gives false. One true element decides, whatever is unknown.",
			func(args []cty.Value, m *marks) (cty.Value, error) { return quantify(args[0], false, m) }, anyList),
		"length": own("Gives the number of elements of a list or map, or of characters of a string; 0 for null. Elements that perhaps exist give an unknown number with known bounds.",
			length, param("value", cty.DynamicPseudoType, "A list, map or string.")),
		"contains": own("Tells whether a list has an element that equals the value.", contains, anyList, value),
		"index":    own("Gives the place of the first element that equals the value; an error when there is none.", indexOf, anyList, value),
		"one":      own("Gives the only element of a list, or null when it is empty; an error when there are several.", one, anyList),
	}
	for _, f := range all {
		f.lists = true
	}
	all["one"].passes = true
	return all
}

// quantify is alltrue (the neutral answer is true) or anytrue (false).
func quantify(list cty.Value, neutral bool, m *marks) (cty.Value, error) {
	items, ok := m.elements(list)
	if !ok {
		return unknownBool, nil
	}
	answer := cty.BoolVal(neutral)
	for _, item := range items {
		possible, isMaybe := asMaybe(item)
		if isMaybe {
			item = possible.value
		}
		if opened := m.open(item); opened.IsNull() {
			item = cty.False
		}
		b, err := typed(item, cty.Bool, m)
		switch {
		case err != nil:
			return unknownBool, err
		case !b.IsKnown():
			answer = unknownBool
		case isTrue(b) == neutral:
		case isMaybe:
			answer = unknownBool
		default:
			return cty.BoolVal(!neutral), nil
		}
	}
	return answer, nil
}

func length(args []cty.Value, m *marks) (cty.Value, error) {
	v := m.open(args[0])
	ty := v.Type()
	switch {
	case v.IsNull():
		return cty.Zero, nil
	case ty == cty.DynamicPseudoType, ty == maybeType:
		return atLeast(0, -1), nil
	case ty == cty.String:
		if !v.IsKnown() {
			return atLeast(0, -1), nil
		}
		return cty.NumberIntVal(int64(len([]rune(v.AsString())))), nil
	case ty.IsTupleType():
		if !v.IsKnown() {
			return cty.NumberIntVal(int64(ty.Length())), nil
		}
		for _, e := range ty.TupleElementTypes() {
			if e == maybeType {
				low, high := lengths(v.AsValueSlice())
				return atLeast(low, high), nil
			}
		}
		return cty.NumberIntVal(int64(ty.Length())), nil
	case ty.IsObjectType():
		return cty.NumberIntVal(int64(len(ty.AttributeTypes()))), nil
	case ty.IsCollectionType():
		n := v.Length()
		return m.open(n), nil
	}
	return cty.DynamicVal, errors.New("only lists, maps and strings have a length")
}

// atLeast is a number between two bounds; high -1 is none.
func atLeast(low, high int) cty.Value {
	if low == high {
		return cty.NumberIntVal(int64(low))
	}
	n := cty.UnknownVal(cty.Number).Refine().NotNull().NumberRangeLowerBound(cty.NumberIntVal(int64(low)), true)
	if high >= 0 {
		n = n.NumberRangeUpperBound(cty.NumberIntVal(int64(high)), true)
	}
	return n.NewValue()
}

func contains(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	if !ok {
		return unknownBool, nil
	}
	return among(args[1], items, m), nil
}

func indexOf(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	if !ok {
		return atLeast(0, -1), nil
	}
	for k, item := range items {
		same := unknownBool
		if item.Type() != maybeType {
			same = m.open(equal(item, args[1]))
		}
		if !same.IsKnown() {
			return atLeast(k, -1), nil
		}
		if isTrue(same) {
			return cty.NumberIntVal(int64(k)), nil
		}
	}
	return cty.DynamicVal, errors.New("the list has no such element")
}

func one(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	if !ok {
		return cty.DynamicVal, nil
	}
	low, high := lengths(items)
	switch {
	case low > 1:
		return cty.DynamicVal, errors.New("the list has more than one element")
	case low != high:
		return cty.DynamicVal, nil
	case low == 0:
		return null, nil
	}
	return items[0], nil
}
