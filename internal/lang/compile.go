package lang

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// node is a compiled expression.
type node interface {
	eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic)
}

// compiler turns one expression into nodes. It carries on after a mistake, so
// that all are reported at once.
type compiler struct {
	scope Scope
	reads *Reads
	diags hcl.Diagnostics
	vars  []variable // for and splat variables in scope, innermost last
}

type variable struct {
	name string
	slot int
	info info
}

func (c *compiler) fail(at hcl.Range, summary, detail string, args ...any) (node, info) {
	c.diags = append(c.diags, fail(at, summary, detail, args...))
	return &literalNode{cty.DynamicVal}, info{}
}

// compile makes the node of an expression and folds it when it is constant.
func (c *compiler) compile(expr hclsyntax.Expression) (node, info) {
	n, i := c.dispatch(expr)
	for _, p := range i.paths {
		if p != "" {
			c.reads.own[p] = true
		}
	}
	return n, i
}

func (c *compiler) dispatch(expr hclsyntax.Expression) (node, info) {
	switch e := expr.(type) {
	case *hclsyntax.LiteralValueExpr:
		return &literalNode{e.Val}, info{}
	case *hclsyntax.ParenthesesExpr:
		return c.compile(e.Expression)
	case *hclsyntax.TemplateWrapExpr:
		return c.compile(e.Wrapped)
	case *hclsyntax.TemplateExpr:
		return c.template(e)
	case *hclsyntax.TemplateJoinExpr:
		list, _ := c.compile(e.Tuple)
		return &joinNode{list: list, at: e.Range()}, info{}
	case *hclsyntax.ScopeTraversalExpr:
		return c.scopeTraversal(e)
	case *hclsyntax.RelativeTraversalExpr:
		source, i := c.compile(e.Source)
		return c.steps(source, i, e.Traversal, e.Range())
	case *hclsyntax.IndexExpr:
		return c.index(e)
	case *hclsyntax.SplatExpr:
		return c.splat(e)
	case *hclsyntax.AnonSymbolExpr:
		v := c.vars[len(c.vars)-1]
		return &variableNode{slot: v.slot}, v.info
	case *hclsyntax.ForExpr:
		return c.forLoop(e)
	case *hclsyntax.TupleConsExpr:
		return c.tuple(e)
	case *hclsyntax.ObjectConsExpr:
		return c.object(e)
	case *hclsyntax.ObjectConsKeyExpr:
		return c.objectKey(e)
	case *hclsyntax.ConditionalExpr:
		return c.conditional(e)
	case *hclsyntax.BinaryOpExpr:
		return c.binary(e)
	case *hclsyntax.UnaryOpExpr:
		return c.unary(e)
	case *hclsyntax.FunctionCallExpr:
		return c.call(e)
	case *hclsyntax.ExprSyntaxError:
		c.diags = append(c.diags, e.ParseDiags...)
		return &literalNode{cty.DynamicVal}, info{}
	}
	return c.fail(expr.Range(), "Unsupported expression", "This kind of expression can't be used in a condition.")
}

// roots are the names that stand for something of the resource.
var roots = []string{"resource", "address", "type", "mode", "scope", "param", "local"}

func (c *compiler) scopeTraversal(e *hclsyntax.ScopeTraversalExpr) (node, info) {
	name := e.Traversal.RootName()
	rest := e.Traversal[1:]
	for n := len(c.vars) - 1; n >= 0; n-- {
		if v := c.vars[n]; v.name == name {
			return c.steps(&variableNode{slot: v.slot}, v.info, rest, e.Range())
		}
	}
	if c.scope.Constant && name != "local" {
		return c.fail(e.Range(), "Not constant", "The name %q can't be used here: the value has to be constant, made of literals, functions and locals.", name)
	}
	switch name {
	case "resource":
		return c.steps(&resourceNode{}, info{paths: []string{""}, from: []string{Own}, single: true}, rest, e.Range())
	case "address", "type", "mode", "scope":
		return c.steps(&factNode{name: name}, info{}, rest, e.Range())
	case "param":
		return c.param(rest, e)
	case "local":
		return c.localName(rest, e)
	}
	candidates := append([]string{}, roots...)
	for _, v := range c.vars {
		candidates = append(candidates, v.name)
	}
	hint := didYouMean(name, candidates)
	if hint == "" {
		hint = fmt.Sprintf(" Attributes of the resource are read as resource.%s; locals as local.%s.", name, name)
	}
	return c.fail(e.Traversal[0].SourceRange(), "Unknown name", "There is nothing named %q here.%s", name, hint)
}

// first takes the attribute name that has to follow param and local.
func (c *compiler) first(rest hcl.Traversal, e *hclsyntax.ScopeTraversalExpr, example string) (string, bool) {
	if len(rest) > 0 {
		switch step := rest[0].(type) {
		case hcl.TraverseAttr:
			return step.Name, true
		case hcl.TraverseIndex:
			if step.Key.Type() == cty.String {
				return step.Key.AsString(), true
			}
		}
	}
	c.fail(e.Range(), "Missing name", "Write which one is meant, as in %s.", example)
	return "", false
}

func (c *compiler) param(rest hcl.Traversal, e *hclsyntax.ScopeTraversalExpr) (node, info) {
	name, ok := c.first(rest, e, "param.minimum_days")
	if !ok {
		return &literalNode{cty.DynamicVal}, info{}
	}
	if c.scope.Params != nil && !c.scope.Params[name] {
		candidates := make([]string, 0, len(c.scope.Params))
		for p := range c.scope.Params {
			candidates = append(candidates, p)
		}
		return c.fail(e.Range(), "Unknown parameter", "The recommendation has no parameter block %q.%s", name, didYouMean(name, candidates))
	}
	return c.steps(&paramNode{name: name, at: e.Range()}, info{}, rest[1:], e.Range())
}

func (c *compiler) localName(rest hcl.Traversal, e *hclsyntax.ScopeTraversalExpr) (node, info) {
	name, ok := c.first(rest, e, "local.rules")
	if !ok {
		return &literalNode{cty.DynamicVal}, info{}
	}
	item, ok := c.scope.Locals.items[name]
	if !ok {
		return c.fail(e.Range(), "Unknown local", "There is no local named %q in this assess block or file.%s", name, didYouMean(name, c.scope.Locals.Names()))
	}
	n, i := c.local(item, e.Range())
	return c.steps(n, i, rest[1:], e.Range())
}

// local compiles a local at its first use, outside the loops around that use.
func (c *compiler) local(item *local, at hcl.Range) (node, info) {
	if item.compiling {
		return c.fail(at, "Local refers to itself", "The value of local.%s depends on itself.", item.name)
	}
	if item.node == nil && !item.failed {
		item.compiling = true
		inner := &compiler{scope: c.scope, reads: newReads()}
		n, i := inner.compile(item.expr)
		item.compiling = false
		c.diags = append(c.diags, inner.diags...)
		item.failed = inner.diags.HasErrors()
		item.node, item.info, item.reads = n, i, inner.reads
		if _, constant := n.(*literalNode); !constant {
			item.slot = c.scope.Locals.slot()
			item.node = &localNode{item: n, slot: item.slot}
		}
	}
	c.reads.merge(item.reads)
	if item.failed && c.scope.Constant {
		return &literalNode{cty.DynamicVal}, info{}
	}
	return item.node, item.info
}

// steps follows a traversal from a value on.
func (c *compiler) steps(source node, i info, rest hcl.Traversal, at hcl.Range) (node, info) {
	if len(rest) == 0 {
		return source, i
	}
	steps := make([]step, 0, len(rest))
	for _, s := range rest {
		switch s := s.(type) {
		case hcl.TraverseAttr:
			c.want(i, s.Name, at)
			steps = append(steps, step{name: s.Name})
			i = i.below("." + s.Name)
		case hcl.TraverseIndex:
			if s.Key.Type() == cty.String {
				name := s.Key.AsString()
				c.want(i, name, at)
				steps = append(steps, step{name: name})
				i = i.below(stepText(name))
				continue
			}
			number, _ := s.Key.AsBigFloat().Int64()
			steps = append(steps, step{key: s.Key})
			i = i.element("[" + strconv.FormatInt(number, 10) + "]")
		default:
			return c.fail(at, "Unsupported expression", "This kind of access can't be used in a condition.")
		}
	}
	return c.fold(&accessNode{source: source, steps: steps, at: at}, source), i
}

// want notes that an attribute is read, of the resource or of related ones.
func (c *compiler) want(i info, name string, at hcl.Range) {
	if slices.Contains(i.from, anyType) && !i.built && name != "address" && name != "type" {
		c.fail(at, "Type not named", "To read attributes of the resources that referenced finds, name their types: referenced(attribute, type).")
		return
	}
	for _, t := range i.from {
		if t != anyType {
			c.reads.want([]string{t}, name)
		}
	}
}

// wantAll notes that a value is read as a whole.
func (c *compiler) wantAll(i info, at hcl.Range) {
	c.want(i, "", at)
	for _, t := range i.from {
		if t != anyType {
			c.reads.All[t] = true
		}
	}
}

func stepText(name string) string {
	if hclsyntax.ValidIdentifier(name) {
		return "." + name
	}
	return fmt.Sprintf("[%q]", name)
}

// fold evaluates a node whose parts are all constant. What errors stays as it
// is: it may stand inside try or behind a condition.
func (c *compiler) fold(n node, parts ...node) node {
	for _, p := range parts {
		if _, ok := p.(*literalNode); !ok {
			return n
		}
	}
	ev := &Evaluation{}
	ev.enter(c.scope.Locals)
	v, problem := n.eval(ev)
	if problem != nil {
		return n
	}
	return &literalNode{v}
}

func didYouMean(name string, candidates []string) string {
	if s := Suggest(name, candidates); s != "" {
		return fmt.Sprintf(" Did you mean %q?", s)
	}
	return ""
}
