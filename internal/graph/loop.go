package graph

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// pair is an element of a collection with its key or index.
type pair struct{ key, value value }

// elements gives what a collection holds; complete is false when that isn't all,
// or can't be told.
func (g *Graph) elements(v value) (pairs []pair, complete bool) {
	switch x := v.(type) {
	case constant:
		u, _ := x.Unmark()
		if u.IsNull() || !u.CanIterateElements() {
			return nil, false
		}
		for it := u.ElementIterator(); it.Next(); {
			k, e := it.Element()
			pairs = append(pairs, pair{constant{k}, constant{e}})
		}
	case list:
		for i, item := range x.items {
			pairs = append(pairs, pair{keyValue(i), item})
		}
	case object:
		names := make(map[any]value, len(x.attributes))
		for name, item := range x.attributes {
			names[name] = item
		}
		for _, name := range sorted(names) {
			pairs = append(pairs, pair{keyValue(name), names[name]})
		}
	case instances:
		if len(x.instances) == 0 && !g.complete() {
			return nil, false
		}
		for _, key := range sorted(x.byKey) {
			pairs = append(pairs, pair{keyValue(key), origin{at: x.byKey[key]}})
		}
	case modules:
		known := x.calls.list()
		for _, key := range sorted(known) {
			pairs = append(pairs, pair{keyValue(key), outputs{known[key]}})
		}
	case origin:
		if c, ok := g.known(x); ok && len(x.path) > 0 {
			return g.elements(constant{c})
		}
		return nil, false
	default:
		return nil, false
	}
	g.steps += len(pairs)
	return pairs, true
}

// loop follows a for expression or splat.
func (g *Graph) loop(x *source.For, s scope) value {
	in := g.eval(x.In, s)
	if x.Splat {
		switch v := in.(type) {
		case origin:
			if len(v.path) == 0 {
				in = list{items: []value{in}}
			}
		case constant:
			if v.IsNull() {
				return list{}
			}
			if v.Type().IsPrimitiveType() || v.Type().IsObjectType() {
				in = list{items: []value{in}}
			}
		case object:
			in = list{items: []value{in}}
		}
	}
	pairs, complete := g.elements(in)
	if !complete {
		return g.once(x, in, s)
	}
	var items []value
	attributes := make(map[string]value)
	var unsure []value
	for _, p := range pairs {
		inner := s.bind(x.KeyName, p.key).bind(x.ValueName, p.value)
		keep := true
		if x.Keep != nil {
			test, known := g.truth(g.eval(x.Keep, inner))
			if !known {
				unsure = append(unsure, choice{[]value{g.eval(x.Value, inner), null}})
				continue
			}
			keep = test
		}
		if !keep {
			continue
		}
		v := g.eval(x.Value, inner)
		if x.Key == nil {
			items = append(items, v)
			continue
		}
		name, ok := g.name(g.eval(x.Key, inner))
		switch {
		case !ok:
			unsure = append(unsure, v)
		case x.Group:
			group, _ := attributes[name].(list)
			attributes[name] = list{items: append(group.items[:len(group.items):len(group.items)], v), unordered: isUnordered(in)}
		default:
			attributes[name] = v
		}
	}
	switch {
	case unsure != nil && x.Key == nil:
		return pool{items: append(unsure, items...)}
	case unsure != nil:
		return pool{items: append(unsure, object{attributes})}
	case x.Key == nil:
		return list{items: items, unordered: isUnordered(in)}
	}
	return object{attributes}
}

// once follows a for expression over elements that can't be told: the body is
// followed with any of them.
func (g *Graph) once(x *source.For, in value, s scope) value {
	element := value(pool{items: []value{in}})
	switch v := in.(type) {
	case origin:
		// An attribute that is known after apply, such as a list of blocks.
		element = v
	case dead, absent, opaque:
		element = v
	}
	v := g.eval(x.Value, s.bind(x.KeyName, opaque{}).bind(x.ValueName, element))
	switch in.(type) {
	case dead, opaque, choice:
		// Perhaps there are no elements, or it leaves out this one.
		return pool{items: []value{choice{[]value{v, null}}}}
	}
	if x.Keep != nil {
		return pool{items: []value{choice{[]value{v, null}}}}
	}
	return pool{items: []value{v}}
}

// join gives all elements of lists as one list; ok is false when that can't be told.
func (g *Graph) join(values []value) (list, bool) {
	var all list
	for _, v := range values {
		pairs, complete := g.elements(v)
		if !complete {
			return list{}, false
		}
		for _, p := range pairs {
			all.items = append(all.items, p.value)
		}
		all.unordered = all.unordered || isUnordered(v)
		if len(all.items) > maxElements {
			return list{}, false
		}
	}
	return all, true
}

// maxElements bounds lists that are put together: their size can double with
// each line of a configuration.
const maxElements = 100_000

// flatten dissolves lists within lists.
func (g *Graph) flatten(v value) (list, bool) {
	pairs, complete := g.elements(v)
	if !complete {
		return list{}, false
	}
	all := list{unordered: isUnordered(v)}
	for _, p := range pairs {
		if !isSequence(p.value) {
			switch p.value.(type) {
			case constant, object, text, origin, outputs:
				all.items = append(all.items, p.value)
				continue
			case instances:
			default:
				return list{}, false
			}
		}
		inner, ok := g.flatten(p.value)
		if !ok {
			return list{}, false
		}
		all.items = append(all.items, inner.items...)
		all.unordered = all.unordered || inner.unordered
	}
	return all, true
}

func isUnordered(v value) bool {
	l, ok := v.(list)
	return ok && l.unordered
}

// merged puts objects over each other.
func (g *Graph) merged(values []value) (object, bool) {
	all := object{make(map[string]value)}
	for _, v := range values {
		if c, ok := v.(constant); ok && c.IsNull() {
			continue
		}
		pairs, complete := g.elements(v)
		if !complete || isSequence(v) {
			return object{}, false
		}
		for _, p := range pairs {
			name, ok := g.name(p.key)
			if !ok {
				return object{}, false
			}
			all.attributes[name] = p.value
		}
	}
	return all, true
}

func isNull(v value) bool {
	c, ok := v.(constant)
	return ok && c.IsNull()
}

func isEmptyText(v value) bool {
	c, ok := v.(constant)
	return ok && !c.IsNull() && c.Type() == cty.String && !c.IsMarked() && c.AsString() == ""
}
