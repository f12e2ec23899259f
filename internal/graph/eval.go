package graph

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// Bounds on following references. Real configurations stay far below; a hostile
// one ends in "can't be told".
const (
	maxDepth     = 2000
	minSteps     = 5_000_000
	stepsForEach = 1000
)

// scope is where an expression stands.
type scope struct {
	module *module
	// key is the instance key of the resource or module call; each gives
	// each.value, nil where there is none.
	key  any
	each func() value
	// owner is what the key is one of.
	owner keyed
	// bound are variables that for expressions and dynamic blocks bind.
	bound *binding
}

type binding struct {
	name  string
	value value
	outer *binding
}

func (s scope) bind(name string, v value) scope {
	if name != "" {
		s.bound = &binding{name, v, s.bound}
	}
	return s
}

// eval follows an expression. Callers hold g.mu.
func (g *Graph) eval(e source.Expr, s scope) value {
	if g.step() || g.depth > maxDepth {
		return tooMuch
	}
	g.depth++
	defer func() { g.depth-- }()
	switch x := e.(type) {
	case nil:
		return opaque{}
	case *source.Literal:
		return constant{x.Value}
	case *source.Ref:
		return g.reference(x, s)
	case *source.Mix:
		return g.mix(x, s)
	case *source.Get:
		return g.at(g.eval(x.From, s), g.eval(x.Key, s))
	case *source.Cond:
		return g.conditional(x, s)
	case *source.For:
		return g.loop(x, s)
	case *source.Object:
		return g.object(x, s)
	case *source.Tuple:
		return list{items: g.evalAll(x.Items, s)}
	case *source.Template:
		return concatenate(g.evalAll(x.Parts, s))
	case *source.Invoke:
		return g.invoke(x, s)
	case *source.Operation:
		return g.operation(x, s)
	}
	return opaque{}
}

// step counts, and reports whether there were too many.
func (g *Graph) step() bool {
	g.steps++
	return g.steps > minSteps+stepsForEach*len(g.resources)
}

// tooMuch is the value of what can't be followed to its end.
var tooMuch = dead{why: "depends on more of the configuration than can be followed"}

func (g *Graph) evalAll(exprs []source.Expr, s scope) []value {
	values := make([]value, len(exprs))
	for i, e := range exprs {
		values[i] = g.eval(e, s)
	}
	return values
}

// reference follows a name with the steps behind it.
func (g *Graph) reference(r *source.Ref, s scope) value {
	v, steps := g.head(r, s)
	for _, step := range steps {
		v = g.get(v, step)
	}
	return v
}

// head gives the value of what the reference names first, and the steps that
// remain.
func (g *Graph) head(r *source.Ref, s scope) (value, []any) {
	for b := s.bound; b != nil; b = b.outer {
		if b.name == r.Root {
			return b.value, r.Steps
		}
	}
	name, named := "", false
	if len(r.Steps) > 0 {
		name, named = r.Steps[0].(string)
	}
	if !named {
		return opaque{}, nil
	}
	m, rest := s.module, r.Steps[1:]
	switch r.Root {
	case "var":
		return m.variable(name), rest
	case "local":
		return m.local(name), rest
	case "module":
		return g.moduleReference(m.call(name), rest)
	case "each", "count":
		if name == "value" && s.each != nil {
			return s.each(), rest
		}
		return keyValue(s.key), rest
	case "path", "terraform", "self", "ephemeral":
		return opaque{}, nil
	case "data":
		if len(rest) > 0 {
			if second, ok := rest[0].(string); ok {
				return g.resource(m, "data."+name+"."+second, rest[1:])
			}
		}
		return opaque{}, nil
	}
	return g.resource(m, r.Root+"."+name, rest)
}

func keyValue(key any) value {
	switch k := key.(type) {
	case string:
		return constant{cty.StringVal(k)}
	case int:
		return constant{cty.NumberIntVal(int64(k))}
	}
	return opaque{}
}

// moduleReference tells module.name.output from module.name["key"].
func (g *Graph) moduleReference(c *calls, steps []any) (value, []any) {
	if c.config == nil && c.source == nil && len(c.byKey) == 0 {
		return opaque{}, nil
	}
	if c.repeated() {
		return modules{c}, steps
	}
	return outputs{c.instance(nil)}, steps
}

// resource gives the resource, or all instances of it.
func (g *Graph) resource(m *module, id string, steps []any) (value, []any) {
	b := m.block(id)
	switch {
	case b.repeated():
		if len(b.instances) == 0 && !g.complete() {
			return absent{b.address()}, nil
		}
		return instances{b}, steps
	case b.byKey[nil] != nil:
		return origin{at: b.byKey[nil]}, steps
	case b.config == nil && b.source == nil:
		return opaque{}, nil
	case strings.HasPrefix(id, "data."):
		// Not read and not planned: nothing of the plan is in it.
		return opaque{}, nil
	case g.complete():
		// A count or for_each that plan JSON doesn't show, and that makes none.
		return instances{b}, steps
	}
	return absent{b.address()}, nil
}

// at gives an element by a key that may not be known.
func (g *Graph) at(from, key value) value {
	if k, ok := g.key(key); ok {
		return g.get(from, k)
	}
	pairs, complete := g.elements(from)
	if !complete {
		return pool{items: []value{from}}
	}
	switch x := from.(type) {
	case instances:
		return choice{[]value{x}}
	case modules:
		return choice{[]value{x}}
	}
	items := make([]value, len(pairs))
	for i, p := range pairs {
		items[i] = p.value
	}
	return choice{items}
}

func (g *Graph) conditional(x *source.Cond, s scope) value {
	if test, ok := g.truth(g.eval(x.If, s)); ok {
		if test {
			return g.eval(x.Then, s)
		}
		return g.eval(x.Else, s)
	}
	return choice{[]value{g.eval(x.Then, s), g.eval(x.Else, s)}}
}

// truth gives a condition when it is known.
func (g *Graph) truth(v value) (truth, known bool) {
	c, ok := g.known(v)
	if !ok || c.IsNull() {
		return false, false
	}
	c, _ = c.Unmark()
	switch {
	case c.Type() == cty.Bool:
		return c.True(), true
	case c.Type() == cty.String && (c.AsString() == "true" || c.AsString() == "false"):
		return c.AsString() == "true", true
	}
	return false, false
}

func (g *Graph) object(x *source.Object, s scope) value {
	o := object{make(map[string]value, len(x.Items))}
	var unsure []value
	for _, item := range x.Items {
		v := g.eval(item.Value, s)
		if name, ok := g.name(g.eval(item.Key, s)); ok {
			o.attributes[name] = v
		} else {
			unsure = append(unsure, v)
		}
	}
	if unsure != nil {
		return pool{items: append(unsure, o)}
	}
	return o
}

// name gives a value as an attribute name or map key.
func (g *Graph) name(v value) (string, bool) {
	k, ok := g.key(v)
	if !ok {
		return "", false
	}
	if s, isText := k.(string); isText {
		return s, true
	}
	return strings.Trim(keyText(k), "[]"), true
}

// concatenate joins the parts of a template; neighbours that are known become one.
func concatenate(parts []value) value {
	var joined []value
	for _, p := range parts {
		c, ok := constantText(p)
		if ok && len(joined) > 0 {
			if before, ok := constantText(joined[len(joined)-1]); ok {
				if len(before)+len(c) > maxWeight {
					return opaque{}
				}
				joined[len(joined)-1] = constant{cty.StringVal(before + c)}
				continue
			}
		}
		if ok {
			p = constant{cty.StringVal(c)}
		}
		joined = append(joined, p)
	}
	switch {
	case len(joined) == 0:
		return constant{cty.StringVal("")}
	case len(joined) == 1:
		if _, ok := joined[0].(constant); ok {
			return joined[0]
		}
	}
	return text{joined}
}

func constantText(v value) (string, bool) {
	c, ok := v.(constant)
	if !ok || c.IsNull() || !c.IsKnown() || c.IsMarked() {
		return "", false
	}
	switch c.Type() {
	case cty.String:
		return c.AsString(), true
	case cty.Number:
		return c.AsBigFloat().Text('f', -1), true
	case cty.Bool:
		if c.True() {
			return "true", true
		}
		return "false", true
	}
	return "", false
}

// flat makes an expression of one of plan JSON.
func flat(e *plan.Expression) source.Expr {
	switch {
	case e == nil:
		return nil
	case e.Constant != nil:
		return &source.Literal{Value: *e.Constant}
	}
	mix := &source.Mix{}
	for _, text := range plan.LongestReferences(e.References) {
		if ref, ok := source.ParseReference(text); ok {
			mix.Refs = append(mix.Refs, ref)
		}
	}
	return mix
}

// pick chooses between what plan JSON and the sources say of one expression. The
// sources say more, but only the plan is sure to be of this change: where the
// two don't name the same things, the plan counts.
func pick(planned *plan.Expression, written source.Expr) source.Expr {
	short := flat(planned)
	if written == nil {
		return short
	}
	said, meant := source.Subjects(written), map[string]bool(nil)
	if short != nil {
		meant = source.Subjects(short)
	}
	if len(said) != len(meant) {
		return short
	}
	for s := range said {
		if !meant[s] {
			return short
		}
	}
	return written
}
