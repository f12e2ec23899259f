package lang

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// Expression is a compiled condition or message. It holds no state of an
// evaluation and is safe for concurrent use.
type Expression struct {
	root   node
	scope  *Locals
	reads  Reads
	source hcl.Range
}

// Scope says which names an expression may use beside those of the resource.
type Scope struct {
	// Params are the parameters that may be read. Nil allows any name: for
	// locals of a file, which belong to no recommendation.
	Params map[string]bool
	// Locals may be nil.
	Locals *Locals
	// Constant forbids everything but literals, functions and constant locals.
	Constant bool
}

// Compile prepares an expression and reports every mistake that can be seen
// without a resource.
func Compile(expr hcl.Expression, s Scope) (*Expression, hcl.Diagnostics) {
	native, ok := expr.(hclsyntax.Expression)
	if !ok {
		return nil, hcl.Diagnostics{{
			Severity: hcl.DiagError,
			Summary:  "Unsupported syntax",
			Detail:   "Conditions are written in HCL's native syntax, not in JSON.",
			Subject:  expr.Range().Ptr(),
		}}
	}
	if s.Locals == nil {
		s.Locals = NewLocals(nil, nil)
	}
	c := &compiler{scope: s, reads: newReads()}
	root, _ := c.compile(native)
	if c.diags.HasErrors() {
		return nil, c.diags
	}
	return &Expression{root: root, scope: s.Locals, reads: *c.reads, source: native.Range()}, c.diags
}

// Constant evaluates an expression that depends on no resource.
func Constant(expr hcl.Expression, locals *Locals) (cty.Value, hcl.Diagnostics) {
	e, diags := Compile(expr, Scope{Locals: locals, Constant: true})
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	v, more := e.Value(&Evaluation{})
	return v, append(diags, more...)
}

// Value evaluates the expression. Marks are kept. The diagnostics never carry
// values.
func (e *Expression) Value(ev *Evaluation) (cty.Value, hcl.Diagnostics) {
	v, problem := e.eval(ev)
	if problem != nil {
		return cty.DynamicVal, hcl.Diagnostics{problem}
	}
	if ev.capsules {
		v = plain(v)
	}
	return v, nil
}

// Decide evaluates a condition: the value is unmarked and true, false or an
// unknown bool. Null and anything that isn't a bool are errors.
func (e *Expression) Decide(ev *Evaluation) (cty.Value, hcl.Diagnostics) {
	v, problem := e.eval(ev)
	if problem != nil {
		return unknownBool, hcl.Diagnostics{problem}
	}
	v, _ = v.Unmark()
	if v.IsNull() {
		return unknownBool, hcl.Diagnostics{fail(e.source, "Null condition", "The condition is null where it has to be true or false. Say what null means with coalesce(…, true) or coalesce(…, false).")}
	}
	if !v.IsKnown() {
		return unknownBool, nil
	}
	if v.Type() != cty.Bool {
		converted, err := convert.Convert(v, cty.Bool)
		if err != nil {
			return unknownBool, hcl.Diagnostics{fail(e.source, "Wrong type", "The condition has to be true or false, not a %s.", v.Type().FriendlyName())}
		}
		v = converted
	}
	return v, nil
}

// Text renders a message. What is sensitive, unknown or null is named as such,
// never shown.
func (e *Expression) Text(ev *Evaluation) (string, hcl.Diagnostics) {
	ev.enter(e.scope)
	template, ok := e.root.(*templateNode)
	if !ok {
		v, problem := e.root.eval(ev)
		if problem != nil {
			return "", hcl.Diagnostics{problem}
		}
		return show(plain(v)), nil
	}
	text := ""
	for _, part := range template.parts {
		v, problem := part.eval(ev)
		if problem != nil {
			return "", hcl.Diagnostics{problem}
		}
		text += show(plain(v))
	}
	return text, nil
}

// Literal gives the value of an expression that turned out to be constant.
func (e *Expression) Literal() (cty.Value, bool) {
	if l, ok := e.root.(*literalNode); ok {
		return l.value, true
	}
	return cty.NilVal, false
}

// Range is where the expression is written.
func (e *Expression) Range() hcl.Range { return e.source }

// Paths gives the attribute paths of the resource that the expression reads,
// sorted: "network_rules[0].default_action", with "[*]" for splats and for.
func (e *Expression) Paths() []string { return e.reads.paths() }

// Reads says what has to be kept of resources for the expression.
func (e *Expression) Reads() Reads { return e.reads }

func (e *Expression) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	ev.enter(e.scope)
	return e.root.eval(ev)
}

// fail makes a diagnostic. It never carries an evaluation context: a writer
// would print the values in it.
func fail(at hcl.Range, summary, detail string, args ...any) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  summary,
		Detail:   fmt.Sprintf(detail, args...),
		Subject:  &at,
	}
}
