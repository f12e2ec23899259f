package catalog_test

import (
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// readOf is one attribute path that a condition reads of a resource type.
type readOf struct{ typ, path string }

// walker finds what the conditions of one assess block read of other resources:
// the compiled expressions tell only what they read of the resource itself.
type walker struct {
	locals map[string]hclsyntax.Expression
	scope  *lang.Locals

	reads map[readOf]hcl.Range
	types map[string]hcl.Range // named by relational questions

	done map[string]binding // locals that were walked
	anon map[*hclsyntax.AnonSymbolExpr]binding
}

// binding is what is known of a value: it is a part, at a path, of resources of
// some types, or a list of such parts. The zero binding is any other value.
type binding struct {
	types []string
	path  string
}

// walk reads the assess block as it is written.
func walk(file, shared *hcl.File, r *catalog.Recommendation, n int) *walker {
	w := &walker{
		locals: map[string]hclsyntax.Expression{},
		reads:  map[readOf]hcl.Range{}, types: map[string]hcl.Range{},
		done: map[string]binding{}, anon: map[*hclsyntax.AnonSymbolExpr]binding{},
	}
	body := file.Body.(*hclsyntax.Body)
	fileLocals, own := localsIn(body), map[string]hclsyntax.Expression{}
	if shared != nil {
		maps.Copy(fileLocals, localsIn(shared.Body.(*hclsyntax.Body)))
	}
	var assess *hclsyntax.Body
	for _, block := range body.Blocks {
		if block.Type == "recommendation" && block.Labels[0] == r.ID {
			assess = assessBlocks(block.Body)[n]
			own = localsIn(assess)
		}
	}
	maps.Copy(w.locals, fileLocals)
	maps.Copy(w.locals, own)
	w.scope = lang.NewLocals(fileLocals, own)
	for _, name := range []string{"when", "healthy", "message"} {
		if attr := assess.Attributes[name]; attr != nil {
			w.expr(attr.Expr, nil)
		}
	}
	return w
}

func assessBlocks(body *hclsyntax.Body) (found []*hclsyntax.Body) {
	for _, b := range body.Blocks {
		if b.Type == "assess" {
			found = append(found, b.Body)
		}
	}
	return found
}

func localsIn(body *hclsyntax.Body) map[string]hclsyntax.Expression {
	found := map[string]hclsyntax.Expression{}
	for _, b := range body.Blocks {
		if b.Type == "locals" {
			for name, attr := range b.Body.Attributes {
				found[name] = attr.Expr
			}
		}
	}
	return found
}

func (w *walker) words(e hclsyntax.Expression) []string {
	v, diags := lang.Constant(e, w.scope)
	if diags.HasErrors() {
		return nil
	}
	words, _ := lang.Words(v)
	return words
}

func (w *walker) read(types []string, path string, at hcl.Range) {
	for _, t := range types {
		if _, known := w.reads[readOf{t, path}]; !known {
			w.reads[readOf{t, path}] = at
		}
	}
}

// below follows a traversal from a value on, and notes what it reads.
func (w *walker) below(b binding, rest hcl.Traversal, at hcl.Range) binding {
	if len(b.types) == 0 {
		return binding{}
	}
	for _, step := range rest {
		attr, ok := step.(hcl.TraverseAttr)
		if !ok {
			continue
		}
		if b.path == "" && (attr.Name == "address" || attr.Name == "type") {
			return binding{} // every resource has these
		}
		if b.path != "" {
			b.path += "."
		}
		b.path += attr.Name
	}
	if b.path != "" {
		w.read(b.types, b.path, at)
	}
	return b
}

// expr walks an expression and tells what its value is.
func (w *walker) expr(e hclsyntax.Expression, vars map[string]binding) binding {
	switch e := e.(type) {
	case *hclsyntax.ParenthesesExpr:
		return w.expr(e.Expression, vars)
	case *hclsyntax.ScopeTraversalExpr:
		return w.traversal(e, vars)
	case *hclsyntax.RelativeTraversalExpr:
		return w.below(w.expr(e.Source, vars), e.Traversal, e.Range())
	case *hclsyntax.IndexExpr:
		w.expr(e.Key, vars)
		return w.expr(e.Collection, vars)
	case *hclsyntax.SplatExpr:
		w.anon[e.Item] = w.expr(e.Source, vars)
		return w.expr(e.Each, vars)
	case *hclsyntax.AnonSymbolExpr:
		return w.anon[e]
	case *hclsyntax.ForExpr:
		return w.loop(e, vars)
	case *hclsyntax.FunctionCallExpr:
		return w.call(e, vars)
	case *hclsyntax.ConditionalExpr:
		w.expr(e.Condition, vars)
		return w.join(vars, e.TrueResult, e.FalseResult)
	case *hclsyntax.BinaryOpExpr:
		w.join(vars, e.LHS, e.RHS)
	case *hclsyntax.UnaryOpExpr:
		w.expr(e.Val, vars)
	case *hclsyntax.TemplateExpr:
		w.join(vars, e.Parts...)
	case *hclsyntax.TemplateWrapExpr:
		return w.expr(e.Wrapped, vars)
	case *hclsyntax.TupleConsExpr:
		return w.join(vars, e.Exprs...)
	case *hclsyntax.ObjectConsExpr:
		for _, item := range e.Items {
			w.expr(item.ValueExpr, vars)
		}
	}
	return binding{}
}

// join walks several expressions, one of which gives the value.
func (w *walker) join(vars map[string]binding, exprs ...hclsyntax.Expression) (out binding) {
	for _, e := range exprs {
		switch b := w.expr(e, vars); {
		case len(out.types) == 0:
			out = b
		case b.path == out.path:
			out.types = append(slices.Clone(out.types), b.types...)
		}
	}
	return out
}

func (w *walker) traversal(e *hclsyntax.ScopeTraversalExpr, vars map[string]binding) binding {
	root := e.Traversal.RootName()
	if b, ok := vars[root]; ok {
		return w.below(b, e.Traversal[1:], e.Range())
	}
	if root != "local" || len(e.Traversal) < 2 {
		return binding{}
	}
	name, ok := e.Traversal[1].(hcl.TraverseAttr)
	if !ok {
		return binding{}
	}
	b, known := w.done[name.Name]
	if !known && w.locals[name.Name] != nil {
		w.done[name.Name] = binding{}
		b = w.expr(w.locals[name.Name], nil)
		w.done[name.Name] = b
	}
	return w.below(b, e.Traversal[2:], e.Range())
}

func (w *walker) loop(e *hclsyntax.ForExpr, vars map[string]binding) binding {
	inner := maps.Clone(vars)
	if inner == nil {
		inner = map[string]binding{}
	}
	inner[e.ValVar] = w.expr(e.CollExpr, vars)
	if e.KeyVar != "" {
		inner[e.KeyVar] = binding{}
	}
	if e.CondExpr != nil {
		w.expr(e.CondExpr, inner)
	}
	if e.KeyExpr != nil {
		w.expr(e.KeyExpr, inner)
	}
	return w.expr(e.ValExpr, inner)
}

func (w *walker) call(e *hclsyntax.FunctionCallExpr, vars map[string]binding) binding {
	arg := func(n int) []string {
		if n >= len(e.Args) {
			return nil
		}
		return w.words(e.Args[n])
	}
	var types, attribute []string
	switch e.Name {
	case "related":
		types, attribute = arg(0), arg(1)
	case "referenced":
		types, attribute = arg(1), arg(0)
	case "resources":
		types = arg(0)
	case "jsondecode":
		// What is inside a document is no attribute that a schema knows.
		w.join(vars, e.Args...)
		return binding{}
	default:
		return w.join(vars, e.Args...)
	}
	for _, t := range types {
		w.types[t] = e.Range()
	}
	var of binding
	if len(e.Args) == 3 {
		of = w.expr(e.Args[2], vars)
	}
	if len(attribute) == 1 {
		if e.Name == "related" {
			of = binding{types: types}
		}
		w.read(of.types, attribute[0], e.Range())
	}
	return binding{types: types}
}
