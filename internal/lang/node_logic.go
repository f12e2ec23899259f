package lang

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// boolean converts an unmarked operand; the result is never null.
func boolean(v cty.Value, at hcl.Range, what string) (cty.Value, *hcl.Diagnostic) {
	switch {
	case v.IsNull():
		return unknownBool, fail(at, "Null condition", "%s is null where it has to be true or false. Say what null means with coalesce(…, true) or coalesce(…, false).", what)
	case v.Type() == cty.Bool:
		return v, nil
	case v.Type() == cty.DynamicPseudoType, v.Type() == maybeType:
		return unknownBool, nil
	}
	b, err := convert.Convert(v, cty.Bool)
	if err != nil {
		return unknownBool, fail(at, "Wrong type", "%s has to be true or false, not a %s.", what, v.Type().FriendlyName())
	}
	return b, nil
}

// conditionalNode evaluates the branch that is taken. When the condition is
// unknown and both branches agree, so does the answer.
type conditionalNode struct {
	cond, yes, no node
	at            hcl.Range
}

func (c *compiler) conditional(e *hclsyntax.ConditionalExpr) (node, info) {
	n := &conditionalNode{at: e.Condition.Range()}
	n.cond, _ = c.compile(e.Condition)
	var yes, no info
	n.yes, yes = c.compile(e.TrueResult)
	n.no, no = c.compile(e.FalseResult)
	return c.fold(n, n.cond, n.yes, n.no), yes.join(no)
}

func (n *conditionalNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	cond, problem := n.cond.eval(ev)
	if problem != nil {
		return cond, problem
	}
	var m marks
	cond, problem = boolean(m.open(cond), n.at, "The condition before ?")
	if problem != nil {
		return cond, problem
	}
	if cond.IsKnown() {
		branch := n.no
		if isTrue(cond) {
			branch = n.yes
		}
		v, problem := branch.eval(ev)
		return m.close(v), problem
	}
	yes, problem := n.yes.eval(ev)
	if problem != nil {
		return m.close(cty.DynamicVal), nil
	}
	no, problem := n.no.eval(ev)
	if problem != nil {
		return m.close(cty.DynamicVal), nil
	}
	yes, no = m.open(yes), m.open(no)
	switch {
	case yes.RawEquals(no):
		return m.close(yes), nil
	case yes.Type() == cty.Bool && no.Type() == cty.Bool && !yes.IsNull() && !no.IsNull():
		return m.close(unknownBool), nil
	}
	return m.close(cty.DynamicVal), nil
}

// logicNode is && or ||, three-valued: the right side isn't evaluated when the
// left decides, and an error on the right is none when the left is unknown,
// since the left may guard it.
type logicNode struct {
	left, right node
	or          bool
	leftAt      hcl.Range
	rightAt     hcl.Range
}

func (n *logicNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	var m marks
	left, problem := n.left.eval(ev)
	if problem != nil {
		return left, problem
	}
	left, problem = boolean(m.open(left), n.leftAt, "The left side")
	if problem != nil {
		return left, problem
	}
	if left.IsKnown() && isTrue(left) == n.or {
		return m.close(left), nil
	}
	right, problem := n.right.eval(ev)
	if problem == nil {
		right, problem = boolean(m.open(right), n.rightAt, "The right side")
	}
	switch {
	case problem != nil && !left.IsKnown():
		return m.close(unknownBool), nil
	case problem != nil:
		return right, problem
	case right.IsKnown() && isTrue(right) == n.or:
		return m.close(right), nil
	case !left.IsKnown() || !right.IsKnown():
		return m.close(unknownBool), nil
	}
	return m.close(cty.BoolVal(!n.or)), nil
}

// equalNode is == or !=.
type equalNode struct {
	left, right node
	negate      bool
}

func (n *equalNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	left, problem := n.left.eval(ev)
	if problem != nil {
		return left, problem
	}
	right, problem := n.right.eval(ev)
	if problem != nil {
		return right, problem
	}
	v := equal(left, right)
	if !v.IsKnown() && n.isSet(ev, left, right) {
		v = cty.False
	}
	if n.negate {
		v = v.Not()
	}
	return v, nil
}

// isSet reports whether the node compares null with an attribute of the resource
// that is known after apply and refers to another resource for certain: what
// its value will be is open, that it will have one is not. "A key of one's own is
// set" is settled so while the key is in the same plan.
func (n *equalNode) isSet(ev *Evaluation, left, right cty.Value) bool {
	operand := n.left
	if left.IsNull() {
		operand = n.right
	} else if !right.IsNull() {
		return false
	}
	path := ownPath(operand)
	if path == "" || ev.Relations == nil || ev.Resource == nil {
		return false
	}
	answer := ev.Relations.Referenced(ev.Resource, path, nil)
	for _, r := range answer.Resources {
		ev.related(path, r.Address)
	}
	return len(answer.Resources) > 0
}

// ownPath gives the dotted path of an attribute of the resource itself, "" for
// anything else.
func ownPath(n node) string {
	access, ok := n.(*accessNode)
	if !ok {
		return ""
	}
	if _, own := access.source.(*resourceNode); !own {
		return ""
	}
	var names []string
	for _, s := range access.steps {
		if s.name != "" {
			names = append(names, s.name)
		}
	}
	return strings.Join(names, ".")
}

// notNode is !x.
type notNode struct {
	operand node
	at      hcl.Range
}

func (n *notNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	v, problem := n.operand.eval(ev)
	if problem != nil {
		return v, problem
	}
	var m marks
	v, problem = boolean(m.open(v), n.at, "What ! negates")
	if problem != nil {
		return v, problem
	}
	return m.close(v.Not()), nil
}
