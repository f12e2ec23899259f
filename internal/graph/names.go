package graph

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// remembered finds the value of a name once. A name that is made of itself ends
// there; Terraform doesn't plan such a configuration.
func remembered(memory *map[string]value, name string, find func() value) value {
	if v, ok := (*memory)[name]; ok {
		if v == nil {
			return dead{why: "is made of itself"}
		}
		return v
	}
	if *memory == nil {
		*memory = make(map[string]value)
	}
	(*memory)[name] = nil
	v := find()
	(*memory)[name] = v
	return v
}

// variable gives the value of an input variable.
func (m *module) variable(name string) value {
	return remembered(&m.variables, name, func() value {
		var declared *plan.Variable
		if m.config != nil {
			declared = m.config.Variables[name]
		}
		if m.calls == nil {
			if m.g.plan != nil && m.g.plan.Config != nil {
				if v, ok := m.g.plan.Config.Variables[name]; ok {
					return unmarked(v)
				}
			}
		} else if e := m.calls.argument(name); e != nil {
			return m.g.plain(name, m.g.eval(e, m.scope()))
		}
		if declared != nil && declared.Default != cty.NilVal {
			return unmarked(declared.Default)
		}
		return opaque{}
	})
}

// argument gives the expression of an argument of a module call.
func (c *calls) argument(name string) source.Expr {
	if c.config == nil {
		return nil
	}
	planned, ok := c.config.Expressions[name]
	if !ok {
		return nil
	}
	return pick(planned, c.source.Attribute(name))
}

// scope is where the arguments of the call that made the module stand.
func (m *module) scope() scope {
	return scope{module: m.parent, key: m.key, owner: m.calls, each: func() value {
		c := m.calls
		if c.each == nil {
			var planned *plan.Expression
			if c.config != nil {
				planned = c.config.ForEach
			}
			v := m.g.forEach(planned, c.source.Attribute("for_each"), m.parent)
			c.each = &v
		}
		return m.g.eachValue(*c.each, m.key, c)
	}}
}

// scope is where the expressions of the instance's block stand.
func (i *instance) scope() scope {
	b := i.block
	return scope{module: b.module, key: i.Key, owner: b, each: func() value {
		if b.each == nil {
			var planned *plan.Expression
			if b.config != nil {
				planned = b.config.ForEach
			}
			v := b.module.g.forEach(planned, b.source.Attribute("for_each"), b.module)
			b.each = &v
		}
		return b.module.g.eachValue(*b.each, i.Key, b)
	}}
}

func (g *Graph) forEach(planned *plan.Expression, written source.Expr, m *module) value {
	return g.eval(pick(planned, written), scope{module: m})
}

// eachValue gives each.value for an instance key.
func (g *Graph) eachValue(collection value, key any, owner keyed) value {
	// What has the very keys of its for_each goes through it one by one.
	switch x := sole(collection).(type) {
	case instances:
		if g.sameKeys(owner, x.block) {
			return origin{at: x.byKey[key]}
		}
	case modules:
		if g.sameKeys(owner, x.calls) {
			return pool{items: []value{outputs{x.byKey[key]}}}
		}
	}
	switch x := collection.(type) {
	case opaque:
		// A function of constants: perhaps a set, whose values are its keys.
		return opaque{}
	case constant:
		if t := x.Type(); t.IsTupleType() || t.IsListType() || t.IsSetType() {
			return keyValue(key)
		}
	case list:
		return keyValue(key)
	case missing:
		return opaque{}
	}
	if v := g.get(collection, key); v != value(missing{}) {
		return v
	}
	return opaque{}
}

// output gives the value of an output.
func (m *module) output(name string) value {
	return remembered(&m.outputs, name, func() value {
		if m.config == nil {
			return opaque{}
		}
		planned, ok := m.config.Outputs[name]
		if !ok {
			return missing{certain: true}
		}
		return m.g.plain(name, m.g.eval(pick(planned, m.source.Output(name)), scope{module: m}))
	})
}

// local gives a local value: plan JSON doesn't hold them.
func (m *module) local(name string) value {
	return remembered(&m.locals, name, func() value {
		if e := m.source.Local(name); e != nil {
			return m.g.eval(e, scope{module: m})
		}
		if m.source != nil {
			return dead{why: "passes through local." + name + ", which the sources at hand do not hold", from: m.node}
		}
		return dead{why: "passes through local." + name + ", which plan JSON does not hold", remedy: true, from: m.node}
	})
}

// plain takes back a pairing where a name speaks of several.
func (g *Graph) plain(name string, v value) value {
	if p, ok := v.(paired); ok && plural(name) {
		return pool{items: []value{p.all}}
	}
	return v
}

func unmarked(v cty.Value) value {
	v, _ = v.UnmarkDeep()
	if !v.IsWhollyKnown() {
		return opaque{}
	}
	return constant{v}
}

// enumerable reports whether all instances of a module are known, having looked
// for them: those with resources are known anyway, others only when for_each or
// count can be told.
func (c *calls) enumerable() bool {
	if c.listed {
		return c.whole
	}
	c.listed = true
	g := c.parent.g
	if g.side == Before {
		// The configuration speaks of what is to come.
		return false
	}
	var forEach, count *plan.Expression
	if c.config != nil {
		forEach, count = c.config.ForEach, c.config.Count
	}
	if e := pick(count, c.source.Attribute("count")); e != nil {
		n, ok := g.key(g.eval(e, scope{module: c.parent}))
		number, isNumber := n.(int)
		if ok && isNumber && number >= 0 && number <= len(g.resources)+1000 {
			for i := range number {
				c.instance(i)
			}
			c.whole = true
		}
		return c.whole
	}
	v := g.forEach(forEach, c.source.Attribute("for_each"), c.parent)
	pairs, complete := g.elements(v)
	for _, p := range pairs {
		key := p.key
		if isSequence(v) {
			key = p.value
		}
		if k, ok := g.key(key); ok {
			c.instance(k)
		} else {
			complete = false
		}
	}
	c.whole = complete
	return c.whole
}

func isSequence(v value) bool {
	switch x := v.(type) {
	case list:
		return true
	case constant:
		return x.Type().IsTupleType() || x.Type().IsListType() || x.Type().IsSetType()
	}
	return false
}

// list gives the instances of the module that are known.
func (c *calls) list() map[any]*module {
	c.enumerable()
	return c.byKey
}
