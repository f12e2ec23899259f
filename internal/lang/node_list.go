package lang

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// splatNode is source[*].each: null has no elements, what isn't a list is a
// list of one.
type splatNode struct {
	source, each node
	slot         int
}

func (c *compiler) splat(e *hclsyntax.SplatExpr) (node, info) {
	source, i := c.compile(e.Source)
	item := i.element("[*]")
	slot := c.scope.Locals.variable()
	c.vars = append(c.vars, variable{slot: slot, info: item})
	each, out := c.compile(e.Each)
	c.vars = c.vars[:len(c.vars)-1]
	return c.fold(&splatNode{source: source, each: each, slot: slot}, source, each), out.list()
}

func (n *splatNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	source, problem := n.source.eval(ev)
	if problem != nil {
		return source, problem
	}
	var m marks
	source = m.open(source)
	if !source.IsNull() && !isSequence(source.Type()) {
		if !source.IsKnown() {
			return m.close(cty.DynamicVal), nil
		}
		source = cty.TupleVal([]cty.Value{source})
	}
	list, ok := m.elements(source)
	if !ok {
		return m.close(cty.DynamicVal), nil
	}
	out := make([]cty.Value, len(list))
	for k, item := range list {
		possible, isMaybe := asMaybe(item)
		if isMaybe {
			item = possible.value
		}
		ev.vars[n.slot] = item
		v, problem := n.each.eval(ev)
		if problem != nil {
			return v, problem
		}
		if isMaybe {
			v = cty.CapsuleVal(maybeType, &maybe{value: v, many: possible.many})
		}
		out[k] = v
	}
	return m.close(cty.TupleVal(out)), nil
}

// tupleNode is [a, b].
type tupleNode struct{ items []node }

func (c *compiler) tuple(e *hclsyntax.TupleConsExpr) (node, info) {
	n := &tupleNode{items: make([]node, len(e.Exprs))}
	var all info
	for k, item := range e.Exprs {
		var i info
		n.items[k], i = c.compile(item)
		all.from = append(all.from, i.from...)
		all.built = all.built || i.built
	}
	return c.fold(n, n.items...), all
}

func (n *tupleNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	out := make([]cty.Value, len(n.items))
	for k, item := range n.items {
		v, problem := item.eval(ev)
		if problem != nil {
			return v, problem
		}
		out[k] = v
	}
	return cty.TupleVal(out), nil
}

// objectNode is { key = value }.
type objectNode struct {
	keys, values []node
	at           []hcl.Range
}

func (c *compiler) object(e *hclsyntax.ObjectConsExpr) (node, info) {
	n := &objectNode{}
	var all info
	for _, item := range e.Items {
		key, _ := c.compile(item.KeyExpr)
		value, i := c.compile(item.ValueExpr)
		n.keys, n.values, n.at = append(n.keys, key), append(n.values, value), append(n.at, item.KeyExpr.Range())
		all.from = append(all.from, i.from...)
		all.built = all.built || len(i.from) > 0
	}
	return c.fold(n, append(append([]node{}, n.keys...), n.values...)...), all
}

func (c *compiler) objectKey(e *hclsyntax.ObjectConsKeyExpr) (node, info) {
	if !e.ForceNonLiteral {
		if name := hcl.ExprAsKeyword(e.Wrapped); name != "" {
			return &literalNode{cty.StringVal(name)}, info{}
		}
	}
	return c.compile(e.Wrapped)
}

func (n *objectNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	out := make(map[string]cty.Value, len(n.keys))
	var m marks
	known := true
	for k := range n.keys {
		key, problem := n.keys[k].eval(ev)
		if problem != nil {
			return key, problem
		}
		value, problem := n.values[k].eval(ev)
		if problem != nil {
			return value, problem
		}
		name, ok, problem := objectName(m.open(key), n.at[k])
		if problem != nil {
			return cty.DynamicVal, problem
		}
		if !ok {
			known = false
			continue
		}
		out[name] = value
	}
	if !known {
		return m.close(cty.DynamicVal), nil
	}
	return m.close(cty.ObjectVal(out)), nil
}

// objectName reads a key; ok is false when it is unknown.
func objectName(key cty.Value, at hcl.Range) (name string, ok bool, problem *hcl.Diagnostic) {
	if key.IsNull() {
		return "", false, fail(at, "Null key", "The key of an object can't be null.")
	}
	if !key.IsKnown() {
		return "", false, nil
	}
	text, err := convert.Convert(key, cty.String)
	if err != nil {
		return "", false, fail(at, "Wrong type", "The key of an object has to be a string, not a %s.", key.Type().FriendlyName())
	}
	if !text.IsKnown() {
		return "", false, nil
	}
	return text.AsString(), true, nil
}
