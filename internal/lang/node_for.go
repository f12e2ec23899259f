package lang

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// forNode is [for k, v in list : value if condition], and {for … : key => value}.
// Null has no elements. An element whose condition is unknown stays in the list
// as one that may not exist.
type forNode struct {
	list, key, value, cond node
	keySlot, valueSlot     int
	group                  bool
	at                     hcl.Range
}

func (c *compiler) forLoop(e *hclsyntax.ForExpr) (node, info) {
	list, i := c.compile(e.CollExpr)
	n := &forNode{list: list, keySlot: -1, group: e.Group, at: e.SrcRange}
	mark := len(c.vars)
	if e.KeyVar != "" {
		n.keySlot = c.scope.Locals.variable()
		c.vars = append(c.vars, variable{name: e.KeyVar, slot: n.keySlot})
	}
	n.valueSlot = c.scope.Locals.variable()
	if i.single {
		c.wantAll(i, e.CollExpr.Range())
	}
	item := i.element("[*]")
	c.vars = append(c.vars, variable{name: e.ValVar, slot: n.valueSlot, info: item})
	parts := []node{list}
	if e.KeyExpr != nil {
		n.key, _ = c.compile(e.KeyExpr)
		parts = append(parts, n.key)
	}
	if e.CondExpr != nil {
		n.cond, _ = c.compile(e.CondExpr)
		parts = append(parts, n.cond)
	}
	var out info
	n.value, out = c.compile(e.ValExpr)
	if n.key != nil {
		out.built = out.built || len(out.from) > 0
	}
	c.vars = c.vars[:mark]
	return c.fold(n, append(parts, n.value)...), out.list()
}

func (n *forNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	list, problem := n.list.eval(ev)
	if problem != nil {
		return list, problem
	}
	var m marks
	list = m.open(list)
	if r, ok := asResource(list); ok {
		list = m.open(resourceObject(r))
	}
	switch {
	case list.IsNull():
		list = cty.EmptyTupleVal
	case !list.IsKnown():
		return m.close(cty.DynamicVal), nil
	case !list.CanIterateElements():
		return cty.DynamicVal, fail(n.at, "Wrong type", "A for expression goes over a list, a set, a map or an object, not over a %s.", list.Type().FriendlyName())
	}
	if n.key != nil {
		return n.object(ev, list, m)
	}
	out := make([]cty.Value, 0, list.LengthInt())
	problem = n.each(ev, list, &m, func(item cty.Value, possible *maybe) *hcl.Diagnostic {
		v, problem := n.value.eval(ev)
		if possible != nil {
			if problem != nil { // It may not exist: what fails on it need not fail.
				v, problem = cty.DynamicVal, nil
			}
			v = cty.CapsuleVal(maybeType, &maybe{value: v, many: possible.many})
			ev.capsules = true
		}
		out = append(out, v)
		return problem
	})
	if problem != nil {
		return cty.DynamicVal, problem
	}
	return m.close(cty.TupleVal(out)), nil
}

// each sets the variables for every element that the condition lets through;
// possible is not nil for one that may not exist.
func (n *forNode) each(ev *Evaluation, list cty.Value, m *marks, do func(item cty.Value, possible *maybe) *hcl.Diagnostic) *hcl.Diagnostic {
	for it := list.ElementIterator(); it.Next(); {
		key, item := it.Element()
		possible, _ := asMaybe(item)
		if possible != nil {
			item = possible.value
		}
		ev.vars[n.valueSlot] = item
		if n.keySlot >= 0 {
			ev.vars[n.keySlot] = key
		}
		if n.cond != nil {
			cond, problem := n.cond.eval(ev)
			if problem == nil {
				cond, problem = boolean(m.open(cond), n.at, "The condition behind if")
			}
			switch {
			case problem != nil && possible == nil:
				return problem
			case problem != nil || !cond.IsKnown():
				if possible == nil {
					possible = &maybe{}
				}
			case isFalse(cond):
				continue
			}
		}
		if problem := do(item, possible); problem != nil {
			return problem
		}
	}
	return nil
}

func (n *forNode) object(ev *Evaluation, list cty.Value, m marks) (cty.Value, *hcl.Diagnostic) {
	out := map[string]cty.Value{}
	groups := map[string][]cty.Value{}
	known := true
	problem := n.each(ev, list, &m, func(_ cty.Value, possible *maybe) *hcl.Diagnostic {
		if possible != nil {
			known = false
			return nil
		}
		key, problem := n.key.eval(ev)
		if problem != nil {
			return problem
		}
		name, ok, problem := objectName(m.open(key), n.at)
		if problem != nil {
			return problem
		}
		v, problem := n.value.eval(ev)
		if problem != nil {
			return problem
		}
		if !ok {
			known = false
			return nil
		}
		if n.group {
			groups[name] = append(groups[name], v)
			return nil
		}
		if _, twice := out[name]; twice {
			return fail(n.at, "Duplicate key", "Two elements gave the same key; group them with ... behind the value.")
		}
		out[name] = v
		return nil
	})
	if problem != nil {
		return cty.DynamicVal, problem
	}
	if !known {
		return m.close(cty.DynamicVal), nil
	}
	for name, list := range groups {
		out[name] = cty.TupleVal(list)
	}
	return m.close(cty.ObjectVal(out)), nil
}
