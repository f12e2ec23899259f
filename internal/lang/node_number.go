package lang

import (
	"errors"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

func (c *compiler) binary(e *hclsyntax.BinaryOpExpr) (node, info) {
	left, _ := c.compile(e.LHS)
	right, _ := c.compile(e.RHS)
	var n node
	switch e.Op {
	case hclsyntax.OpLogicalAnd, hclsyntax.OpLogicalOr:
		n = &logicNode{left: left, right: right, or: e.Op == hclsyntax.OpLogicalOr, leftAt: e.LHS.Range(), rightAt: e.RHS.Range()}
	case hclsyntax.OpEqual, hclsyntax.OpNotEqual:
		n = &equalNode{left: left, right: right, negate: e.Op == hclsyntax.OpNotEqual}
	default:
		n = &numberNode{left: left, right: right, op: numberOps[e.Op], leftAt: e.LHS.Range(), rightAt: e.RHS.Range()}
	}
	return c.fold(n, left, right), info{}
}

func (c *compiler) unary(e *hclsyntax.UnaryOpExpr) (node, info) {
	operand, _ := c.compile(e.Val)
	var n node
	if e.Op == hclsyntax.OpLogicalNot {
		n = &notNode{operand: operand, at: e.Val.Range()}
	} else {
		zero := &literalNode{cty.Zero}
		n = &numberNode{left: zero, right: operand, op: cty.Value.Subtract, leftAt: e.Range(), rightAt: e.Val.Range()}
	}
	return c.fold(n, operand), info{}
}

var numberOps = map[*hclsyntax.Operation]func(a, b cty.Value) cty.Value{
	hclsyntax.OpGreaterThan:        func(a, b cty.Value) cty.Value { return less(b, a, false) },
	hclsyntax.OpGreaterThanOrEqual: func(a, b cty.Value) cty.Value { return less(b, a, true) },
	hclsyntax.OpLessThan:           func(a, b cty.Value) cty.Value { return less(a, b, false) },
	hclsyntax.OpLessThanOrEqual:    func(a, b cty.Value) cty.Value { return less(a, b, true) },
	hclsyntax.OpAdd:                cty.Value.Add,
	hclsyntax.OpSubtract:           cty.Value.Subtract,
	hclsyntax.OpMultiply:           cty.Value.Multiply,
	hclsyntax.OpDivide:             cty.Value.Divide,
	hclsyntax.OpModulo:             cty.Value.Modulo,
}

// numberNode is a comparison by size or an arithmetic operation.
type numberNode struct {
	left, right     node
	op              func(a, b cty.Value) cty.Value
	leftAt, rightAt hcl.Range
}

func (n *numberNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	left, problem := n.left.eval(ev)
	if problem != nil {
		return left, problem
	}
	right, problem := n.right.eval(ev)
	if problem != nil {
		return right, problem
	}
	var m marks
	left, problem = number(m.open(left), n.leftAt)
	if problem != nil {
		return left, problem
	}
	right, problem = number(m.open(right), n.rightAt)
	if problem != nil {
		return right, problem
	}
	v, err := arithmetic(n.op, left, right)
	if err != nil {
		return cty.DynamicVal, fail(n.rightAt, "Impossible calculation", "%s.", sentence(err))
	}
	return m.close(v), nil
}

func number(v cty.Value, at hcl.Range) (cty.Value, *hcl.Diagnostic) {
	switch {
	case v.IsNull():
		return cty.UnknownVal(cty.Number), fail(at, "Null number", "The value is null where a number is needed. Say what null means with coalesce(…, 0).")
	case v.Type() == cty.Number:
		return v, nil
	case v.Type() == cty.DynamicPseudoType, v.Type() == maybeType:
		return cty.UnknownVal(cty.Number), nil
	}
	n, err := convert.Convert(v, cty.Number)
	if err != nil {
		return cty.UnknownVal(cty.Number), fail(at, "Wrong type", "The value has to be a number, not a %s.", v.Type().FriendlyName())
	}
	return n, nil
}

// less compares numbers, unknown ones by the bounds that are known of them:
// a list with one certain element is longer than 0, whatever else it holds.
func less(a, b cty.Value, orEqual bool) cty.Value {
	if a.IsKnown() && b.IsKnown() {
		if orEqual {
			return cty.BoolVal(a.AsBigFloat().Cmp(b.AsBigFloat()) <= 0)
		}
		return cty.BoolVal(a.AsBigFloat().Cmp(b.AsBigFloat()) < 0)
	}
	aLow, _ := a.Range().NumberLowerBound()
	aHigh, _ := a.Range().NumberUpperBound()
	bLow, _ := b.Range().NumberLowerBound()
	bHigh, _ := b.Range().NumberUpperBound()
	if aHigh.IsKnown() && bLow.IsKnown() {
		d := aHigh.AsBigFloat().Cmp(bLow.AsBigFloat())
		if d < 0 || (d == 0 && orEqual) {
			return cty.True
		}
	}
	if aLow.IsKnown() && bHigh.IsKnown() {
		d := aLow.AsBigFloat().Cmp(bHigh.AsBigFloat())
		if d > 0 || (d == 0 && !orEqual) {
			return cty.False
		}
	}
	return unknownBool
}

// arithmetic turns what big numbers panic about into an error.
func arithmetic(op func(a, b cty.Value) cty.Value, a, b cty.Value) (v cty.Value, err error) {
	defer func() {
		if recover() != nil {
			v, err = cty.DynamicVal, errors.New("the result is not a number, as in a division by zero")
		}
	}()
	return op(a, b), nil
}
