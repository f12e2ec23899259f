package graph

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// leaves are the values at a path without indexes.
type leaves struct {
	// texts are the strings that are known; others is what is known otherwise:
	// null, a number.
	texts  []string
	others int
	// unknown counts the values that are known after apply, elements those of
	// them that are elements of a list whose length is known.
	unknown, elements int
	// blocks is the number of values at the first step of the path, -1 when it
	// isn't a list.
	blocks int
}

// leavesOf reads the values at the path of a resource.
func leavesOf(v cty.Value, path []string) leaves {
	l := leaves{blocks: -1}
	if v == cty.NilVal {
		return l
	}
	v, _ = v.Unmark()
	if v.IsKnown() && !v.IsNull() && v.Type().IsObjectType() && v.Type().HasAttribute(path[0]) {
		if first, _ := v.GetAttr(path[0]).Unmark(); first.IsKnown() && !first.IsNull() && first.CanIterateElements() && !first.Type().IsObjectType() {
			l.blocks = first.LengthInt()
		}
	}
	l.read(v, path)
	return l
}

func (l *leaves) read(v cty.Value, path []string) {
	v, _ = v.Unmark()
	t := v.Type()
	switch {
	case !v.IsKnown():
		l.unknown++
	case v.IsNull():
		l.others++
	case t.IsTupleType() || t.IsListType() || t.IsSetType():
		for it := v.ElementIterator(); it.Next(); {
			_, e := it.Element()
			if e, _ := e.Unmark(); !e.IsKnown() && len(path) == 0 {
				l.elements++
			}
			l.read(e, path)
		}
	case len(path) > 0 && t.IsObjectType():
		if t.HasAttribute(path[0]) {
			l.read(v.GetAttr(path[0]), path[1:])
		}
	case len(path) > 0 && t.IsMapType():
		if key := cty.StringVal(path[0]); v.HasIndex(key).True() {
			l.read(v.Index(key), path[1:])
		}
	case len(path) > 0:
	case t.IsObjectType() || t.IsMapType():
		for it := v.ElementIterator(); it.Next(); {
			_, e := it.Element()
			l.read(e, nil)
		}
	case t == cty.String:
		l.texts = append(l.texts, v.AsString())
	default:
		l.others++
	}
}

// written is an expression that gives the values at a path.
type written struct {
	expr source.Expr
	// rest is what remains of the path within the value of the expression.
	rest    []string
	dynamic []source.Dynamic
}

// writing is all that the configuration says of a path of a block.
type writing struct {
	exprs []written
	// blocks counts the nested blocks at the first step, -1 when it isn't one.
	blocks int
	// hidden is true when there may be more than the sources show.
	hidden bool
	// sources is true when the sources were at hand and agreed with the plan.
	sources bool
}

// writing finds what the configuration says of a path.
func (b *block) writing(path []string) *writing {
	key := b.id + "\x00" + strings.Join(path, ".")
	memory := b.module.node
	if memory != nil {
		if w := memory.writings[key]; w != nil {
			return w
		}
	}
	w := b.find(path)
	if memory != nil {
		memory.writings[key] = w
	}
	return w
}

func (b *block) find(path []string) *writing {
	w := &writing{blocks: -1}
	if b.config == nil {
		return w
	}
	var planned []*plan.Expression
	if first := b.config.Expressions[path[0]]; first != nil && len(first.Blocks) > 0 {
		w.blocks = len(first.Blocks)
	}
	walk(b.config.Expressions, path, func(e *plan.Expression, rest []string) {
		planned = append(planned, e)
		w.exprs = append(w.exprs, written{expr: flat(e), rest: rest})
	})
	if b.source == nil {
		return w
	}
	found, ok := b.source.Find(path)
	if !ok {
		w.hidden = true
		return w
	}
	// The static ones must be those of the plan, one by one.
	var exprs []written
	static := 0
	for _, f := range found {
		e := f.Expr
		if len(f.Dynamic) == 0 {
			if static == len(planned) || pick(planned[static], e) != e {
				return w
			}
			static++
		}
		exprs = append(exprs, written{expr: e, rest: f.Rest, dynamic: f.Dynamic})
	}
	if static == len(planned) {
		w.exprs, w.sources = exprs, true
	}
	return w
}

// walk visits the expressions at a path of plan JSON.
func walk(expressions map[string]*plan.Expression, path []string, visit func(e *plan.Expression, rest []string)) {
	e := expressions[path[0]]
	switch {
	case e == nil:
	case len(e.Blocks) == 0:
		visit(e, path[1:])
	case len(path) > 1:
		for _, b := range e.Blocks {
			walk(b, path[1:], visit)
		}
	}
}

// values follows the expressions of a path for one instance, each to the end of
// the path.
func (g *Graph) values(i *instance, w *writing) []value {
	var all []value
	for _, x := range w.exprs {
		g.expand(x.dynamic, i.scope(), func(s scope) {
			all = append(all, g.dig(g.eval(x.expr, s), x.rest))
		})
	}
	return all
}

// expand repeats what is in dynamic blocks for each of their elements.
func (g *Graph) expand(dynamic []source.Dynamic, s scope, visit func(scope)) {
	if len(dynamic) == 0 {
		visit(s)
		return
	}
	d := dynamic[0]
	in := g.eval(d.ForEach, s)
	pairs, complete := g.elements(in)
	if !complete {
		element := in
		if _, isDead := in.(dead); !isDead {
			element = pool{items: []value{in}}
		}
		pairs = []pair{{opaque{}, element}}
	}
	for _, p := range pairs {
		key := p.key
		if c, ok := in.(constant); ok && c.Type().IsSetType() {
			key = p.value
		}
		iterator := object{map[string]value{"key": key, "value": p.value}}
		g.expand(dynamic[1:], s.bind(d.Iterator, iterator), visit)
	}
}

// dig takes what is at a path without indexes out of a value.
func (g *Graph) dig(v value, path []string) value {
	if len(path) == 0 {
		return v
	}
	if g.step() {
		return tooMuch
	}
	if c, ok := v.(choice); ok {
		items := make([]value, len(c.items))
		for i, item := range c.items {
			items[i] = g.dig(item, path)
		}
		return choice{items}
	}
	if isSequence(v) {
		pairs, _ := g.elements(v)
		items := make([]value, len(pairs))
		for i, p := range pairs {
			items[i] = g.dig(p.value, path)
		}
		return list{items: items}
	}
	switch v.(type) {
	case pool, paired:
		// The flat form of an object: its parts can't be told apart.
		return v
	case text:
		return pool{items: []value{v}}
	}
	return g.dig(g.get(v, path[0]), path[1:])
}
