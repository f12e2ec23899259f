package lang

import "github.com/zclconf/go-cty/cty"

// setFunctions treat lists as sets. Whether an unknown element is in a result
// can't be told: it stays as one that perhaps exists.
func setFunctions() map[string]*builtin {
	sets := param("sets", cty.DynamicPseudoType, "Lists or sets; null is an empty one.")
	a := param("a", cty.DynamicPseudoType, "A list or set; null is an empty one.")
	b := param("b", cty.DynamicPseudoType, "A list or set; null is an empty one.")
	all := map[string]*builtin{
		"toset":           own("Gives the list without repeated elements.", union, anyList),
		"setunion":        variadic("Gives the elements that are in any of the sets, each once.", union, &sets),
		"setintersection": variadic("Gives the elements that are in all of the sets, each once.", intersection, &sets),
		"setsubtract":     own("Gives the elements of the first set that are not in the second.", subtract, a, b),
	}
	for _, f := range all {
		f.passes, f.lists, f.perhaps = true, true, true
	}
	return all
}

func union(args []cty.Value, m *marks) (cty.Value, error) {
	all, err := concat(args, m)
	if err != nil || !all.IsKnown() {
		return cty.DynamicVal, err
	}
	var out []cty.Value
	for _, item := range all.AsValueSlice() {
		_, isMaybe := asMaybe(item)
		seen := among(item, out, m)
		if isMaybe {
			out = append(out, item)
			continue
		}
		switch {
		case !seen.IsKnown():
			out = append(out, perhaps(item))
		case isFalse(seen):
			out = append(out, item)
		}
	}
	return cty.TupleVal(out), nil
}

func intersection(args []cty.Value, m *marks) (cty.Value, error) {
	if len(args) == 0 {
		return cty.EmptyTupleVal, nil
	}
	first, err := union(args[:1], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	return pick(first, args[1:], m, func(among cty.Value) cty.Value { return among })
}

func subtract(args []cty.Value, m *marks) (cty.Value, error) {
	first, err := union(args[:1], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	return pick(first, args[1:], m, cty.Value.Not)
}

// pick keeps the elements of a list that satisfy the condition in every one of
// the other lists.
func pick(list cty.Value, others []cty.Value, m *marks, keep func(among cty.Value) cty.Value) (cty.Value, error) {
	lists := make([][]cty.Value, len(others))
	known := true
	for k, o := range others {
		items, ok := m.elements(o)
		lists[k], known = items, known && ok
		if ok && len(items) == 0 && isFalse(keep(cty.False)) {
			return cty.EmptyTupleVal, nil
		}
	}
	if !known || !list.IsKnown() {
		return cty.DynamicVal, nil
	}
	var out []cty.Value
	for _, item := range list.AsValueSlice() {
		value := item
		possible, isMaybe := asMaybe(item)
		if isMaybe {
			value = possible.value
		}
		stays := cty.True
		for _, l := range lists {
			stays = and(stays, keep(among(value, l, m)))
		}
		switch {
		case !stays.IsKnown():
			out = append(out, perhaps(item))
		case isTrue(stays):
			out = append(out, item)
		}
	}
	return cty.TupleVal(out), nil
}
