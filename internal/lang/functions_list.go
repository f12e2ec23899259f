package lang

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

func listFunctions() map[string]*builtin {
	lists := param("lists", cty.DynamicPseudoType, "Lists; null is an empty one.")
	all := map[string]*builtin{
		"concat":   variadic("Gives one list of the elements of all the lists.", concat, &lists),
		"flatten":  own("Gives a list with the elements of the lists within, at any depth; null is left out.", flatten, anyList),
		"compact":  own("Gives the list without null and empty strings.", compact, anyList),
		"distinct": own("Gives the list without repeated elements.", func(args []cty.Value, m *marks) (cty.Value, error) { return union(args, m) }, anyList),
		"reverse":  own("Gives the list in the opposite order.", reverse, anyList),
		"sort":     own("Gives a list of strings in the order of their characters.", sortList, anyList),
		"slice": own("Gives the elements from one index up to, and without, another.", slice, anyList,
			param("start", cty.Number, "The first index."), param("end", cty.Number, "The index behind the last.")),
		"element": own("Gives the element at an index, counting on from the start behind the end.", wrapped, anyList, param("index", cty.Number, "The index.")),
		"tolist":  own("Gives the elements of a list or set as a list.", func(args []cty.Value, m *marks) (cty.Value, error) { return concat(args, m) }, anyList),
		"sum":     own("Gives the sum of a list of numbers; 0 for an empty list.", sum, anyList),
	}
	for name, f := range all {
		f.passes, f.lists = name != "sum", true
	}
	all["distinct"].perhaps = true
	all["range"] = from(stdlib.RangeFunc, "Gives a list of numbers from a start up to, and without, a limit: range(limit), range(start, limit), range(start, limit, step).", "Limit; or start, limit, step.")
	return all
}

func concat(args []cty.Value, m *marks) (cty.Value, error) {
	var out []cty.Value
	for _, a := range args {
		a = m.open(a)
		if a.IsNull() {
			continue
		}
		items, ok := m.elements(a)
		switch {
		case !ok:
			return cty.DynamicVal, nil
		case !isSequence(a.Type()):
			return cty.DynamicVal, fmt.Errorf("a list is needed, not a %s", a.Type().FriendlyName())
		}
		out = append(out, items...)
	}
	return cty.TupleVal(out), nil
}

func flatten(args []cty.Value, m *marks) (cty.Value, error) {
	var out []cty.Value
	known := true
	var add func(v cty.Value, possible bool)
	add = func(v cty.Value, possible bool) {
		v = m.open(v)
		if p, ok := asMaybe(v); ok {
			v, possible = m.open(p.value), true
			if p.many {
				out = append(out, more)
				return
			}
		}
		switch {
		case v.IsNull():
		case !v.IsKnown() && !v.Type().IsPrimitiveType():
			known = false
		case isSequence(v.Type()):
			items, _ := m.elements(v)
			for _, item := range items {
				add(item, possible)
			}
		case possible:
			out = append(out, perhaps(v))
		default:
			out = append(out, v)
		}
	}
	add(args[0], false)
	if !known {
		return cty.DynamicVal, nil
	}
	return cty.TupleVal(out), nil
}

func compact(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	if !ok {
		return cty.DynamicVal, nil
	}
	out := make([]cty.Value, 0, len(items))
	for _, item := range items {
		v := m.open(item)
		switch {
		case v.IsNull():
		case v.Type() == maybeType:
			out = append(out, v)
		case !v.IsKnown():
			return cty.DynamicVal, nil
		case v.Type() == cty.String && v.AsString() == "":
		default:
			out = append(out, item)
		}
	}
	return cty.TupleVal(out), nil
}

func reverse(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	if !ok {
		return cty.DynamicVal, nil
	}
	items = slices.Clone(items)
	slices.Reverse(items)
	return cty.TupleVal(items), nil
}

func sortList(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	if !ok {
		return cty.DynamicVal, nil
	}
	words := make([]string, len(items))
	for k, item := range items {
		s, known, err := text(item, m)
		if err != nil {
			return cty.DynamicVal, err
		}
		if !known {
			return cty.DynamicVal, nil
		}
		words[k] = s
	}
	slices.Sort(words)
	return wordList(words), nil
}

func wordList(words []string) cty.Value {
	out := make([]cty.Value, len(words))
	for k, w := range words {
		out[k] = cty.StringVal(w)
	}
	return cty.TupleVal(out)
}

func slice(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	start, startOK, err := whole(args[1], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	end, endOK, err := whole(args[2], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	if low, high := lengths(items); !ok || !startOK || !endOK || low != high {
		return cty.DynamicVal, nil
	}
	if start < 0 || end < start || end > len(items) {
		return cty.DynamicVal, fmt.Errorf("the list has %d elements, the slice goes from %d to %d", len(items), start, end)
	}
	return cty.TupleVal(items[start:end]), nil
}

func wrapped(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	at, known, err := whole(args[1], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	if low, high := lengths(items); !ok || !known || low != high {
		return cty.DynamicVal, nil
	}
	if len(items) == 0 || at < 0 {
		return cty.DynamicVal, errors.New("the list is empty, or the index is below 0")
	}
	return items[at%len(items)], nil
}

func sum(args []cty.Value, m *marks) (cty.Value, error) {
	items, ok := m.elements(args[0])
	if !ok {
		return cty.UnknownVal(cty.Number), nil
	}
	total := new(big.Float)
	for _, item := range items {
		n, err := typed(item, cty.Number, m)
		if err != nil {
			return cty.DynamicVal, err
		}
		if !n.IsKnown() {
			return cty.UnknownVal(cty.Number), nil
		}
		total.Add(total, n.AsBigFloat())
	}
	return cty.NumberVal(total), nil
}
