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

// bag answers whether a value is among others, strings by a map: lists of plans
// may be long.
type bag struct {
	words map[string]bool
	// rest are the values that aren't certain, known strings.
	rest, all []cty.Value
}

func newBag(values []cty.Value) *bag {
	b := &bag{words: make(map[string]bool, len(values))}
	for _, v := range values {
		b.add(v)
	}
	return b
}

func (b *bag) add(v cty.Value) {
	b.all = append(b.all, v)
	if word, ok := knownWord(v); ok {
		b.words[word] = true
		return
	}
	b.rest = append(b.rest, v)
}

func (b *bag) has(v cty.Value, m *marks) cty.Value {
	word, ok := knownWord(v)
	switch {
	case ok && b.words[word]:
		return cty.True
	case ok:
		return among(v, b.rest, m)
	}
	return among(v, b.all, m)
}

func knownWord(v cty.Value) (string, bool) {
	if v.Type() != cty.String || v.IsMarked() || v.IsNull() || !v.IsKnown() {
		return "", false
	}
	return v.AsString(), true
}

func union(args []cty.Value, m *marks) (cty.Value, error) {
	all, err := concat(args, m)
	if err != nil || !all.IsKnown() {
		return cty.DynamicVal, err
	}
	out := newBag(nil)
	for _, item := range all.AsValueSlice() {
		if _, isMaybe := asMaybe(item); isMaybe {
			out.add(item)
			continue
		}
		switch seen := out.has(item, m); {
		case !seen.IsKnown():
			out.add(perhaps(item))
		case isFalse(seen):
			out.add(item)
		}
	}
	return cty.TupleVal(out.all), nil
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
	if list.IsKnown() && list.LengthInt() == 0 {
		return list, nil
	}
	bags := make([]*bag, len(others))
	known := true
	for k, o := range others {
		items, ok := m.elements(o)
		bags[k], known = newBag(items), known && ok
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
		for _, b := range bags {
			stays = and(stays, keep(b.has(value, m)))
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
