package lang

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// lazyNode is try, can or coalesce: arguments are evaluated only as far as
// needed.
type lazyNode struct {
	name string
	args []node
	at   hcl.Range
}

func (c *compiler) lazy(e *hclsyntax.FunctionCallExpr) (node, info) {
	n := &lazyNode{name: e.Name, at: e.Range()}
	if e.ExpandFinal {
		return c.fail(e.Range(), "Unsupported expression", "The arguments of %s can't be expanded with ... .", e.Name)
	}
	if len(e.Args) == 0 || (e.Name == "can" && len(e.Args) != 1) {
		return c.fail(e.Range(), "Wrong number of arguments", "The function %s %s.", e.Name, map[bool]string{true: "takes 1 argument", false: "takes 1 argument or more"}[e.Name == "can"])
	}
	var all info
	for _, arg := range e.Args {
		a, i := c.compile(arg)
		n.args = append(n.args, a)
		all = all.join(i)
	}
	if e.Name == "can" {
		all = info{}
	}
	return c.fold(n, n.args...), all
}

func (n *lazyNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	switch n.name {
	case "can":
		v, problem := n.args[0].eval(ev)
		switch {
		case problem != nil:
			return cty.False, nil
		case !plain(v).IsWhollyKnown():
			return unknownBool, nil
		}
		return cty.True, nil
	case "try":
		var last *hcl.Diagnostic
		for _, a := range n.args {
			v, problem := a.eval(ev)
			if problem == nil {
				return v, nil
			}
			last = problem
		}
		return cty.DynamicVal, last
	}
	var m marks
	for k, a := range n.args {
		v, problem := a.eval(ev)
		if problem != nil {
			return v, problem
		}
		open := m.open(v)
		switch {
		case open.IsNull():
			continue
		case open.IsKnown() || open.Range().DefinitelyNotNull():
			return m.close(open), nil
		}
		return n.undecided(ev, k, open, m)
	}
	return m.close(null), nil
}

// undecided is coalesce from an unknown argument on. The type is kept when a
// later argument makes sure that the answer isn't null and has the same type.
func (n *lazyNode) undecided(ev *Evaluation, from int, v cty.Value, m marks) (cty.Value, *hcl.Diagnostic) {
	for _, a := range n.args[from+1:] {
		other, problem := a.eval(ev)
		if problem != nil {
			break
		}
		other = m.open(other)
		if other.IsNull() {
			continue
		}
		if !other.Type().Equals(v.Type()) {
			break
		}
		if other.IsKnown() || other.Range().DefinitelyNotNull() {
			if v.Type() == cty.DynamicPseudoType {
				break
			}
			return m.close(v.RefineNotNull()), nil
		}
	}
	return m.close(cty.DynamicVal), nil
}
