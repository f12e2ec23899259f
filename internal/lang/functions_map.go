package lang

import (
	"fmt"
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"
)

func mapFunctions() map[string]*builtin {
	key := param("key", cty.String, "The key.")
	all := map[string]*builtin{
		"keys":   own("Gives the keys of a map or object, sorted.", keys, anyMap),
		"values": own("Gives the values of a map or object, in the order of its keys.", values, anyMap),
		"lookup": variadic("Gives the value under a key, or the default (null when none is given) where the map has no such key.", lookup,
			ptr(param("default", cty.DynamicPseudoType, "What to give instead.")), anyMap, key),
		"merge": variadic("Gives one object of the attributes of all; the later ones win.", merge,
			ptr(param("maps", cty.DynamicPseudoType, "Maps or objects; null is an empty one."))),
		"zipmap": own("Gives an object of a list of keys and a list of values.", zipmap,
			param("keys", cty.List(cty.String), "The keys."), param("values", cty.DynamicPseudoType, "The values.")),
	}
	return all
}

// mapping opens a map or object; ok is false when it is unknown.
func mapping(v cty.Value, m *marks) (map[string]cty.Value, bool, error) {
	v = m.open(v)
	if r, isResource := asResource(v); isResource {
		v = m.open(resourceObject(r))
	}
	switch {
	case v.IsNull():
		return nil, true, nil
	case v.Type() == cty.DynamicPseudoType || v.Type() == maybeType || (!v.IsKnown() && isMapping(v.Type())):
		return nil, false, nil
	case !isMapping(v.Type()):
		return nil, false, fmt.Errorf("a map or object is needed, not a %s", v.Type().FriendlyName())
	}
	return v.AsValueMap(), true, nil
}

func keys(args []cty.Value, m *marks) (cty.Value, error) {
	all, ok, err := mapping(args[0], m)
	if err != nil || !ok {
		return cty.DynamicVal, err
	}
	return wordList(slices.Sorted(maps.Keys(all))), nil
}

func values(args []cty.Value, m *marks) (cty.Value, error) {
	all, ok, err := mapping(args[0], m)
	if err != nil || !ok {
		return cty.DynamicVal, err
	}
	var out []cty.Value
	for _, key := range slices.Sorted(maps.Keys(all)) {
		out = append(out, all[key])
	}
	return cty.TupleVal(out), nil
}

func lookup(args []cty.Value, m *marks) (cty.Value, error) {
	if len(args) > 3 {
		return cty.DynamicVal, fmt.Errorf("takes 2 or 3 arguments")
	}
	otherwise := null
	if len(args) == 3 {
		otherwise = args[2]
	}
	key, known, err := text(args[1], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	all, ok, err := mapping(args[0], m)
	switch {
	case err != nil:
		return cty.DynamicVal, err
	case ok && len(all) == 0:
		return otherwise, nil
	case !ok || !known:
		return cty.DynamicVal, nil
	}
	if v, found := all[key]; found {
		return v, nil
	}
	return otherwise, nil
}

func merge(args []cty.Value, m *marks) (cty.Value, error) {
	out := map[string]cty.Value{}
	for _, a := range args {
		one, ok, err := mapping(a, m)
		if err != nil || !ok {
			return cty.DynamicVal, err
		}
		maps.Copy(out, one)
	}
	return cty.ObjectVal(out), nil
}

func zipmap(args []cty.Value, m *marks) (cty.Value, error) {
	names, namesOK := m.elements(args[0])
	items, itemsOK := m.elements(args[1])
	if !namesOK || !itemsOK {
		return cty.DynamicVal, nil
	}
	if len(names) != len(items) {
		return cty.DynamicVal, fmt.Errorf("there are %d keys and %d values", len(names), len(items))
	}
	out := map[string]cty.Value{}
	for k, name := range names {
		s, ok, err := text(name, m)
		if err != nil || !ok {
			return cty.DynamicVal, err
		}
		out[s] = items[k]
	}
	return cty.ObjectVal(out), nil
}
