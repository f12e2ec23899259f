package graph

import (
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// invoke follows a function call: functions that pass on what they are given are
// known by name, constants are computed, and of any other function the result is
// made of the arguments in a way that can't be told.
func (g *Graph) invoke(x *source.Invoke, s scope) value {
	if x.Name == "try" {
		return g.try(x.Args, s)
	}
	args := g.evalAll(x.Args, s)
	if x.Expand && len(args) > 0 {
		last := args[len(args)-1]
		rest, ok := g.join([]value{last})
		if !ok {
			return pool{items: args}
		}
		args = append(args[:len(args)-1:len(args)-1], rest.items...)
	}
	if known, ok := g.allKnown(args); ok {
		if v, ok := g.compute(x.Name, known); ok {
			return v
		}
	}
	if v, ok := g.carry(x.Name, args); ok {
		return v
	}
	if containers[x.Name] {
		return text{args}
	}
	for _, a := range args {
		if _, ok := a.(constant); !ok {
			return pool{items: args}
		}
	}
	return opaque{}
}

func (g *Graph) allKnown(values []value) ([]cty.Value, bool) {
	known := make([]cty.Value, len(values))
	for i, v := range values {
		var ok bool
		if known[i], ok = g.known(v); !ok {
			return nil, false
		}
		known[i], _ = known[i].UnmarkDeep()
	}
	return known, true
}

// try gives the first argument that works. An attribute that a constant lacks may
// be one that the type of a variable adds.
func (g *Graph) try(args []source.Expr, s scope) value {
	var possible []value
	for _, e := range args {
		v := g.eval(e, s)
		m, isMissing := v.(missing)
		switch {
		case isMissing && m.certain:
		case isMissing:
			possible = append(possible, opaque{})
		case possible == nil:
			return v
		default:
			return choice{append(possible, v)}
		}
	}
	return choice{append(possible, missing{})}
}

// containers are functions whose result holds all of their arguments.
var containers = map[string]bool{
	"format": true, "join": true, "jsonencode": true, "yamlencode": true, "templatefile": true, "base64encode": true,
	"urlencode": true, "formatlist": true,
}

// carry follows the functions that pass on what they are given. It reports false
// when that can't be told.
func (g *Graph) carry(name string, args []value) (value, bool) {
	switch name {
	case "concat":
		v, ok := g.join(args)
		return v, ok
	case "setunion":
		v, ok := g.join(args)
		v.unordered = true
		return v, ok
	case "compact":
		return g.compact(args)
	case "merge":
		v, ok := g.merged(args)
		return v, ok
	case "element":
		return g.elementOf(args)
	case "lookup":
		return g.lookup(args)
	case "zipmap":
		return g.zipmap(args)
	case "coalesce":
		return coalesce(args), true
	case "coalescelist":
		return g.coalesceList(args)
	}
	if len(args) == 1 {
		return g.carryOne(name, args[0])
	}
	return nil, false
}

// carryOne follows those with one argument.
func (g *Graph) carryOne(name string, arg value) (value, bool) {
	switch name {
	case "tostring", "tonumber", "tobool", "tomap", "sensitive", "nonsensitive", "ephemeralasnull":
		return arg, true
	case "tolist", "values":
		v, ok := g.join([]value{arg})
		return v, ok
	case "reverse":
		v, ok := g.join([]value{arg})
		slices.Reverse(v.items)
		return v, ok
	case "toset", "distinct", "sort":
		v, ok := g.join([]value{arg})
		v.unordered = len(v.items) > 1
		return v, ok
	case "flatten":
		v, ok := g.flatten(arg)
		return v, ok
	case "keys":
		pairs, ok := g.elements(arg)
		var keys list
		for _, p := range pairs {
			keys.items = append(keys.items, p.key)
		}
		return keys, ok
	case "length":
		pairs, ok := g.elements(arg)
		return constant{cty.NumberIntVal(int64(len(pairs)))}, ok
	case "one":
		all, ok := g.join([]value{arg})
		switch {
		case !ok || len(all.items) > 1:
			return nil, false
		case len(all.items) == 0:
			return null, true
		}
		return all.items[0], true
	case "can":
		switch v := arg.(type) {
		case missing:
			return constant{cty.False}, v.certain
		case constant, origin, list, object, instances, outputs, modules:
			return constant{cty.True}, true
		}
	}
	return nil, false
}

func (g *Graph) compact(args []value) (value, bool) {
	all, ok := g.join(args)
	kept := list{unordered: all.unordered}
	for _, item := range all.items {
		if isNull(item) || isEmptyText(item) {
			continue
		}
		// What may turn out to be null moves the others up.
		kept.unordered = kept.unordered || !certain(item)
		kept.items = append(kept.items, item)
	}
	return kept, ok
}

func (g *Graph) elementOf(args []value) (value, bool) {
	all, ok := g.join(args[:min(1, len(args))])
	if !ok || len(args) != 2 || len(all.items) == 0 {
		return nil, false
	}
	k, ok := g.key(args[1])
	if i, isNumber := k.(int); ok && isNumber && !all.unordered {
		n := len(all.items)
		return all.items[(i%n+n)%n], true
	}
	return choice{all.items}, true
}

func (g *Graph) lookup(args []value) (value, bool) {
	if len(args) < 2 {
		return nil, false
	}
	v := g.at(args[0], args[1])
	if m, ok := v.(missing); ok && len(args) == 3 {
		if m.certain {
			return args[2], true
		}
		return choice{[]value{opaque{}, args[2]}}, true
	}
	return v, true
}

func (g *Graph) zipmap(args []value) (value, bool) {
	if len(args) != 2 {
		return nil, false
	}
	keys, ok := g.join(args[:1])
	items, both := g.join(args[1:])
	if !ok || !both || len(keys.items) != len(items.items) {
		return nil, false
	}
	o := object{make(map[string]value)}
	for i, k := range keys.items {
		name, ok := g.name(k)
		if !ok {
			return nil, false
		}
		o.attributes[name] = items.items[i]
	}
	return o, true
}

// coalesce passes on the first argument that isn't null or empty.
func coalesce(args []value) value {
	var possible []value
	for _, a := range args {
		if isNull(a) || isEmptyText(a) {
			continue
		}
		possible = append(possible, a)
		if certain(a) {
			break
		}
	}
	if len(possible) == 1 {
		return possible[0]
	}
	return choice{possible}
}

func (g *Graph) coalesceList(args []value) (value, bool) {
	for _, a := range args {
		pairs, complete := g.elements(a)
		if !complete {
			return nil, false
		}
		if len(pairs) > 0 {
			return a, true
		}
	}
	return list{}, true
}

// certain reports whether a value is surely neither null nor empty: a constant,
// or what identifies a resource.
func certain(v value) bool {
	switch x := v.(type) {
	case constant:
		return !x.IsNull()
	case origin:
		if len(x.path) != 1 {
			return len(x.path) == 0
		}
		name, ok := x.path[0].(string)
		return ok && identifies[name]
	case list, object, instances, outputs, modules:
		return true
	}
	return false
}
