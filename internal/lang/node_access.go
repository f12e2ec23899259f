package lang

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

type literalNode struct{ value cty.Value }

func (n *literalNode) eval(*Evaluation) (cty.Value, *hcl.Diagnostic) { return n.value, nil }

// resourceNode is the resource itself.
type resourceNode struct{}

func (n *resourceNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	if ev.Resource == nil {
		return cty.DynamicVal, nil
	}
	ev.capsules = true
	return cty.CapsuleVal(resourceType, ev.Resource), nil
}

// factNode is what is known of a resource beside its attributes.
type factNode struct{ name string }

func (n *factNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	if ev.Resource == nil {
		return cty.UnknownVal(cty.String).RefineNotNull(), nil
	}
	switch n.name {
	case "address":
		return cty.StringVal(ev.Resource.Address), nil
	case "type":
		return cty.StringVal(ev.Resource.Type), nil
	case "mode":
		return cty.StringVal(string(ev.Resource.Mode)), nil
	}
	return cty.StringVal(ev.Resource.Scope.ID), nil
}

type paramNode struct {
	name string
	at   hcl.Range
}

func (n *paramNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	if v, ok := ev.Params[n.name]; ok {
		return v, nil
	}
	return cty.DynamicVal, fail(n.at, "Missing parameter", "The parameter %q has no value.", n.name)
}

type localNode struct {
	item node
	slot int
}

func (n *localNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	if ev.done[n.slot] {
		return ev.locals[n.slot], nil
	}
	v, problem := n.item.eval(ev)
	if problem == nil {
		ev.locals[n.slot], ev.done[n.slot] = v, true
	}
	return v, problem
}

type variableNode struct{ slot int }

func (n *variableNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) { return ev.vars[n.slot], nil }

// step is one attribute, or one index when name is empty.
type step struct {
	name string
	key  cty.Value
}

// accessNode follows constant steps from a value on.
type accessNode struct {
	source node
	steps  []step
	at     hcl.Range
}

func (n *accessNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	var v cty.Value
	if _, own := n.source.(*resourceNode); own && ev.Resource != nil && ev.Resource.Value != cty.NilVal {
		v = ev.Resource.Value
	} else {
		var problem *hcl.Diagnostic
		if v, problem = n.source.eval(ev); problem != nil {
			return v, problem
		}
	}
	for _, s := range n.steps {
		var err error
		if s.name != "" {
			v, err = attribute(v, s.name)
			v = unset(v)
		} else {
			v, err = element(v, s.key)
		}
		if err != nil {
			return cty.DynamicVal, fail(n.at, "Unsuitable access", "%s.", sentence(err))
		}
	}
	return v, nil
}

// unset makes null of an empty string: providers write one in state for an
// attribute that nobody configured, and it must read as it does in the plan that
// creates the resource.
func unset(v cty.Value) cty.Value {
	if v.Type() != cty.String {
		return v
	}
	plain, marks := v.Unmark()
	if plain.IsKnown() && !plain.IsNull() && plain.AsString() == "" {
		return null.WithMarks(marks)
	}
	return v
}

// indexNode is value[key] with a key that is computed.
type indexNode struct {
	source, key node
	at          hcl.Range
}

func (c *compiler) index(e *hclsyntax.IndexExpr) (node, info) {
	source, i := c.compile(e.Collection)
	key, _ := c.compile(e.Key)
	if l, ok := key.(*literalNode); ok && !l.value.IsNull() && l.value.IsWhollyKnown() && !l.value.IsMarked() {
		switch l.value.Type() {
		case cty.String, cty.Number:
			return c.steps(source, i, hcl.Traversal{hcl.TraverseIndex{Key: l.value, SrcRange: e.SrcRange}}, e.Range())
		}
	}
	if i.single {
		c.wantAll(i, e.Range())
	}
	return &indexNode{source: source, key: key, at: e.Range()}, i.element("[*]")
}

func (n *indexNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	v, problem := n.source.eval(ev)
	if problem != nil {
		return v, problem
	}
	key, problem := n.key.eval(ev)
	if problem != nil {
		return key, problem
	}
	v, err := element(v, key)
	if err != nil {
		return cty.DynamicVal, fail(n.at, "Unsuitable access", "%s.", sentence(err))
	}
	return v, nil
}
