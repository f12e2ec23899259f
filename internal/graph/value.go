package graph

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// value is what can be told of a value before apply: known, or where it will
// come from. The set of its kinds is closed.
type value interface{ value() }

type (
	// constant is a value that is known in whole.
	constant struct{ cty.Value }

	// opaque is a value that can't be told, but that no resource is in: what a
	// function makes of constants, path.module, terraform.workspace.
	opaque struct{}

	// missing is an attribute or element that isn't there. It is certain for an
	// instance; an attribute may be one that the type of a variable adds.
	missing struct{ certain bool }

	// list is a list, tuple or set. Unordered ones may come in another order, or
	// with elements left out that come twice.
	list struct {
		items     []value
		unordered bool
	}

	// object is an object or map.
	object struct{ attributes map[string]value }

	// origin is an attribute of a resource instance; without a path it is the
	// resource as a whole.
	origin struct {
		at   *instance
		path []any
	}

	// instances are all instances of a block with for_each or count.
	instances struct{ *block }

	// outputs is a module instance.
	outputs struct{ *module }

	// modules are all instances of a module with for_each or count.
	modules struct{ *calls }

	// text is a concatenation: all of its parts are in it.
	text struct{ parts []value }

	// pool is what an expression makes of values in a way that can't be told:
	// one of them, or all, or a part. It is exact when the expression refers to
	// each of them once and to nothing else.
	pool struct {
		items []value
		exact bool
	}

	// paired is what an expression of all instances and a key of for_each or
	// count stands for: the instance with that key, as long as it is a single
	// value and nothing is taken out of it.
	paired struct{ one, all value }

	// choice is one of several values.
	choice struct{ items []value }

	// dead is where following references ends.
	dead struct {
		why string
		// remedy is true when the sources would tell.
		remedy bool
		// from is the module whose names the value may be made of, nil for anything.
		from *node
	}

	// absent is a resource that the plan leaves out.
	absent struct{ address string }
)

func (constant) value()  {}
func (opaque) value()    {}
func (missing) value()   {}
func (list) value()      {}
func (object) value()    {}
func (origin) value()    {}
func (instances) value() {}
func (outputs) value()   {}
func (modules) value()   {}
func (text) value()      {}
func (pool) value()      {}
func (paired) value()    {}
func (choice) value()    {}
func (dead) value()      {}
func (absent) value()    {}

var null = constant{cty.NullVal(cty.DynamicPseudoType)}

// known gives a value that is known in whole.
func (g *Graph) known(v value) (cty.Value, bool) {
	if g.step() {
		return cty.NilVal, false
	}
	switch x := v.(type) {
	case constant:
		return x.Value, true
	case origin:
		if len(x.path) == 0 {
			return cty.NilVal, false
		}
		return lookup(x.at.Value, x.path)
	case text:
		whole := ""
		for _, part := range x.parts {
			c, ok := g.known(part)
			if !ok {
				return cty.NilVal, false
			}
			s, ok := constantText(constant{c})
			if !ok {
				return cty.NilVal, false
			}
			whole += s
		}
		return cty.StringVal(whole), true
	case list:
		items := make([]cty.Value, len(x.items))
		for i, item := range x.items {
			var ok bool
			if items[i], ok = g.known(item); !ok {
				return cty.NilVal, false
			}
		}
		return cty.TupleVal(items), true
	case object:
		attributes := make(map[string]cty.Value, len(x.attributes))
		for name, item := range x.attributes {
			var ok bool
			if attributes[name], ok = g.known(item); !ok {
				return cty.NilVal, false
			}
		}
		return cty.ObjectVal(attributes), true
	}
	return cty.NilVal, false
}

// lookup gives the value at the path of another when it is there and known.
func lookup(v cty.Value, path []any) (cty.Value, bool) {
	for _, step := range path {
		var ok bool
		if v, ok = element(v, step); !ok {
			return cty.NilVal, false
		}
	}
	v, _ = v.UnmarkDeep()
	return v, v.IsWhollyKnown()
}

// element gives an attribute or element of a value, false when it isn't there or
// can't be told.
func element(v cty.Value, key any) (cty.Value, bool) {
	if v == cty.NilVal {
		return v, false
	}
	v, _ = v.Unmark()
	if !v.IsKnown() || v.IsNull() {
		return cty.NilVal, false
	}
	t := v.Type()
	switch k := key.(type) {
	case string:
		switch {
		case t.IsObjectType() && t.HasAttribute(k):
			return v.GetAttr(k), true
		case t.IsMapType() && v.HasIndex(cty.StringVal(k)).True():
			return v.Index(cty.StringVal(k)), true
		}
	case int:
		if (t.IsTupleType() || t.IsListType()) && k >= 0 && k < v.LengthInt() {
			return v.Index(cty.NumberIntVal(int64(k))), true
		}
	}
	return cty.NilVal, false
}

// key gives a value as an index.
func (g *Graph) key(v value) (any, bool) {
	known, ok := g.known(v)
	if !ok {
		return nil, false
	}
	return source.Key(known)
}

// get gives an attribute or element of a value.
func (g *Graph) get(v value, key any) value {
	if g.step() {
		return tooMuch
	}
	switch x := v.(type) {
	case constant:
		if e, ok := element(x.Value, key); ok {
			return constant{e}
		}
		if x.IsNull() || x.Type().IsPrimitiveType() {
			return missing{certain: true}
		}
		return missing{}
	case object:
		if name, ok := key.(string); ok {
			if item := x.attributes[name]; item != nil {
				return item
			}
		}
		return missing{}
	case list:
		i, ok := key.(int)
		switch {
		case !ok:
			return missing{}
		case x.unordered:
			return choice{x.items}
		case i >= 0 && i < len(x.items):
			return x.items[i]
		}
		return missing{certain: true}
	case origin:
		return origin{x.at, append(x.path[:len(x.path):len(x.path)], key)}
	case instances:
		if i := x.byKey[key]; i != nil {
			return origin{at: i}
		}
		if !g.complete() {
			return absent{x.address() + keyText(key)}
		}
		return missing{certain: true}
	case outputs:
		if name, ok := key.(string); ok {
			return x.module.output(name)
		}
		return missing{}
	case modules:
		if m := x.calls.list()[key]; m != nil {
			return outputs{m}
		}
		if !x.calls.enumerable() {
			return outputs{x.calls.instance(key)}
		}
		return missing{certain: true}
	case text:
		return pool{items: x.parts}
	case pool:
		return g.getPool(x, key)
	case paired:
		return pool{items: []value{x.all}}
	case choice:
		items := make([]value, len(x.items))
		for i, item := range x.items {
			items[i] = g.get(item, key)
		}
		return choice{items}
	}
	return v
}

// getPool takes an element out of what may be built in any way. Of the instances
// of one block (or module) with that very key the element is that instance's:
// collections made of instances keep their keys, though lists not their numbers. Of anything else it can be any
// part.
func (g *Graph) getPool(p pool, key any) value {
	if len(p.items) != 1 {
		return p
	}
	if _, isNumber := key.(int); isNumber {
		switch p.items[0].(type) {
		case instances, modules, outputs:
			// A list may leave some out, or come in another order.
			return p
		}
	}
	switch x := p.items[0].(type) {
	case instances:
		if g.kept(x.block, key) {
			return origin{at: x.byKey[key]}
		}
	case modules:
		if g.kept(x.calls, key) {
			return pool{items: []value{outputs{x.byKey[key]}}}
		}
	case origin:
		if _, isName := key.(string); isName && len(x.path) == 0 {
			return g.get(x, key)
		}
	case outputs:
		return g.outputWith(x.module, key)
	case constant:
		if v, ok := g.get(x, key).(constant); ok {
			return v
		}
		return opaque{}
	case pool:
		return g.getPool(x, key)
	}
	return p
}

// sole gives what a pool of one is made of.
func sole(v value) value {
	for {
		p, ok := v.(pool)
		if !ok || len(p.items) != 1 {
			return v
		}
		v = p.items[0]
	}
}

// outputWith gives the output of that name; or else, of a module of which it
// isn't known which output is meant, the one that has an element with that key.
func (g *Graph) outputWith(m *module, key any) value {
	if name, ok := key.(string); ok && m.config != nil {
		if _, declared := m.config.Outputs[name]; declared {
			return pool{items: []value{m.output(name)}}
		}
	}
	all := m.allOutputs()
	var holding []value
	for _, v := range all {
		switch x := sole(v).(type) {
		case instances:
			if x.holds(key) {
				holding = append(holding, g.getPool(pool{items: []value{x}}, key))
			}
		case modules:
			if x.holds(key) {
				holding = append(holding, g.getPool(pool{items: []value{x}}, key))
			}
		case object:
			if name, ok := key.(string); ok && x.attributes[name] != nil {
				holding = append(holding, x.attributes[name])
			}
		case pool, choice, dead, absent, paired:
			holding = append(holding, v)
		}
	}
	if len(holding) == 1 {
		return holding[0]
	}
	return pool{items: all}
}
