package lang

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// callNode calls a function of the table.
type callNode struct {
	name   string
	f      *builtin
	args   []node
	expand bool
	at     hcl.Range
}

func (c *compiler) call(e *hclsyntax.FunctionCallExpr) (node, info) {
	switch e.Name {
	case "related", "referenced", "resources":
		return c.relation(e)
	case "try", "can", "coalesce":
		return c.lazy(e)
	}
	f, ok := table[e.Name]
	if !ok {
		n, i := c.fail(e.NameRange, "Unknown function", "There is no function named %q.%s", e.Name, didYouMean(e.Name, functionNames()))
		for _, arg := range e.Args {
			c.compile(arg)
		}
		return n, i
	}
	n := &callNode{name: e.Name, f: f, expand: e.ExpandFinal, at: e.Range()}
	var all info
	for _, arg := range e.Args {
		a, i := c.compile(arg)
		n.args = append(n.args, a)
		all = all.join(i)
	}
	if !e.ExpandFinal {
		if err := f.arity(len(n.args)); err != nil {
			return c.fail(e.Range(), "Wrong number of arguments", "The function %s %s.", e.Name, err)
		}
	}
	if f.pattern && len(n.args) > 0 {
		if l, ok := n.args[0].(*literalNode); ok && l.value.Type() == cty.String && l.value.IsKnown() && !l.value.IsNull() {
			if _, err := compiled(l.value.AsString()); err != nil {
				return c.fail(e.Args[0].Range(), "Invalid regular expression", "%s.", sentence(err))
			}
		}
	}
	out := info{}
	switch {
	case f.passes:
		out = all.list()
		out.single = n.name == "one" || n.name == "element"
	case !f.lists:
		c.wantAll(all, e.Range())
	}
	return c.fold(n, n.args...), out
}

func (n *callNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	args := make([]cty.Value, len(n.args), len(n.args)+2)
	for k, a := range n.args {
		v, problem := a.eval(ev)
		if problem != nil {
			return v, problem
		}
		args[k] = v
	}
	if n.expand {
		var known bool
		var err error
		args, known, err = expanded(args)
		if err == nil && known {
			err = n.f.arity(len(args))
		}
		if err != nil {
			return cty.DynamicVal, n.failed(err, args)
		}
		if !known {
			return cty.DynamicVal, nil
		}
	}
	if n.f.perhaps {
		ev.capsules = true
	}
	var v cty.Value
	var err error
	if n.f.direct != nil {
		var m marks
		v, err = n.f.direct(args, &m)
		if err == nil {
			v = m.close(v)
		}
	} else {
		if ev.capsules {
			for k := range args {
				args[k] = plain(args[k])
			}
		}
		v, err = invoke(n.f.function, args)
	}
	if err != nil {
		return cty.DynamicVal, n.failed(err, args)
	}
	return v, nil
}

// failed hides the function's own words where they could quote a sensitive
// argument.
func (n *callNode) failed(err error, args []cty.Value) *hcl.Diagnostic {
	for _, a := range args {
		if a.ContainsMarked() {
			return fail(n.at, "Function failed", "The function %s can't work with a sensitive argument that was given.", n.name)
		}
	}
	return fail(n.at, "Function failed", "The function %s failed: %s.", n.name, strings.TrimSuffix(err.Error(), "."))
}

// expanded spreads the last argument, f(list...).
func expanded(args []cty.Value) ([]cty.Value, bool, error) {
	last := args[len(args)-1]
	args = args[:len(args)-1]
	var m marks
	last = m.open(last)
	switch {
	case last.IsNull():
		return args, true, nil
	case !last.IsKnown():
		return args, false, nil
	case !isSequence(last.Type()):
		return args, true, errors.New("... expands a list and nothing else")
	}
	list, _ := m.elements(last)
	for _, e := range list {
		if e.Type() == maybeType {
			return args, false, nil
		}
		args = append(args, m.close(e))
	}
	return args, true, nil
}

// invoke calls a cty function with the conversions HCL makes.
func invoke(f function.Function, args []cty.Value) (cty.Value, error) {
	params, variadic := f.Params(), f.VarParam()
	for k := range args {
		p := variadic
		if k < len(params) {
			p = &params[k]
		}
		if p == nil {
			return cty.DynamicVal, fmt.Errorf("takes %d arguments", len(params))
		}
		if p.Type == cty.DynamicPseudoType || args[k].Type().Equals(p.Type) {
			continue
		}
		v, err := convert.Convert(args[k], p.Type)
		if err != nil {
			return cty.DynamicVal, fmt.Errorf("the argument %q is unsuitable: %w", p.Name, err)
		}
		args[k] = v
	}
	v, err := f.Call(args)
	var bad function.ArgError
	if errors.As(err, &bad) {
		p := variadic
		if bad.Index < len(params) {
			p = &params[bad.Index]
		}
		if p != nil {
			err = fmt.Errorf("the argument %q is unsuitable: %w", p.Name, err)
		}
	}
	return v, err
}

// sentence starts an error with a capital letter.
func sentence(err error) string {
	s := strings.TrimSuffix(err.Error(), ".")
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
