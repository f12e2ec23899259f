package source

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// convert takes an expression of HCL's native or JSON syntax apart.
func convert(e hcl.Expression) Expr {
	c := &converter{}
	if native, ok := e.(hclsyntax.Expression); ok {
		return c.native(native)
	}
	return c.json(e)
}

// converter numbers the symbols that splats bind.
type converter struct {
	symbols map[*hclsyntax.AnonSymbolExpr]string
}

func (c *converter) native(e hclsyntax.Expression) Expr {
	switch x := e.(type) {
	case *hclsyntax.LiteralValueExpr:
		return &Literal{Value: x.Val}
	case *hclsyntax.ParenthesesExpr:
		return c.native(x.Expression)
	case *hclsyntax.ScopeTraversalExpr:
		return traversal(x.Traversal)
	case *hclsyntax.RelativeTraversalExpr:
		return c.relative(c.native(x.Source), x.Traversal)
	case *hclsyntax.IndexExpr:
		return &Get{From: c.native(x.Collection), Key: c.native(x.Key)}
	case *hclsyntax.SplatExpr:
		return c.splat(x)
	case *hclsyntax.AnonSymbolExpr:
		return &Ref{Root: c.symbols[x]}
	case *hclsyntax.ConditionalExpr:
		return &Cond{If: c.native(x.Condition), Then: c.native(x.TrueResult), Else: c.native(x.FalseResult)}
	case *hclsyntax.ForExpr:
		return c.loop(x)
	case *hclsyntax.ObjectConsExpr:
		return c.object(x)
	case *hclsyntax.TupleConsExpr:
		return &Tuple{Items: c.list(x.Exprs)}
	case *hclsyntax.TemplateWrapExpr:
		return c.native(x.Wrapped)
	case *hclsyntax.TemplateExpr:
		return &Template{Parts: c.list(x.Parts)}
	case *hclsyntax.TemplateJoinExpr:
		return &Template{Parts: []Expr{c.native(x.Tuple)}}
	case *hclsyntax.FunctionCallExpr:
		return &Invoke{Name: x.Name, Args: c.list(x.Args), Expand: x.ExpandFinal}
	case *hclsyntax.BinaryOpExpr:
		return &Operation{Operator: operators[x.Op], Args: []Expr{c.native(x.LHS), c.native(x.RHS)}}
	case *hclsyntax.UnaryOpExpr:
		return &Operation{Operator: operators[x.Op], Args: []Expr{c.native(x.Val)}}
	}
	return variables(e)
}

var operators = map[*hclsyntax.Operation]string{
	hclsyntax.OpLogicalOr: "||", hclsyntax.OpLogicalAnd: "&&", hclsyntax.OpLogicalNot: "!",
	hclsyntax.OpEqual: "==", hclsyntax.OpNotEqual: "!=",
	hclsyntax.OpGreaterThan: ">", hclsyntax.OpGreaterThanOrEqual: ">=",
	hclsyntax.OpLessThan: "<", hclsyntax.OpLessThanOrEqual: "<=",
	hclsyntax.OpAdd: "+", hclsyntax.OpSubtract: "-", hclsyntax.OpMultiply: "*",
	hclsyntax.OpDivide: "/", hclsyntax.OpModulo: "%", hclsyntax.OpNegate: "-",
}

func (c *converter) list(exprs []hclsyntax.Expression) []Expr {
	list := make([]Expr, len(exprs))
	for i, e := range exprs {
		list[i] = c.native(e)
	}
	return list
}

func (c *converter) splat(x *hclsyntax.SplatExpr) Expr {
	if c.symbols == nil {
		c.symbols = make(map[*hclsyntax.AnonSymbolExpr]string)
	}
	// No name in a file can hold a star.
	name := fmt.Sprintf("*%d", len(c.symbols))
	c.symbols[x.Item] = name
	return &For{ValueName: name, In: c.native(x.Source), Value: c.native(x.Each), Splat: true}
}

func (c *converter) loop(x *hclsyntax.ForExpr) Expr {
	f := &For{
		KeyName: x.KeyVar, ValueName: x.ValVar, In: c.native(x.CollExpr),
		Value: c.native(x.ValExpr), Group: x.Group,
	}
	if x.KeyExpr != nil {
		f.Key = c.native(x.KeyExpr)
	}
	if x.CondExpr != nil {
		f.Keep = c.native(x.CondExpr)
	}
	return f
}

func (c *converter) object(x *hclsyntax.ObjectConsExpr) Expr {
	o := &Object{Items: make([]Item, len(x.Items))}
	for i, item := range x.Items {
		o.Items[i].Value = c.native(item.ValueExpr)
		key, ok := item.KeyExpr.(*hclsyntax.ObjectConsKeyExpr)
		if !ok {
			o.Items[i].Key = c.native(item.KeyExpr)
		} else if name := hcl.ExprAsKeyword(key.Wrapped); name != "" && !key.ForceNonLiteral {
			o.Items[i].Key = &Literal{Value: cty.StringVal(name)}
		} else {
			o.Items[i].Key = c.native(key.Wrapped)
		}
	}
	return o
}

// traversal makes a reference of an absolute traversal. A splat in it (the
// legacy form in a traversal) doesn't occur in what the parser makes.
func traversal(t hcl.Traversal) Expr {
	ref := &Ref{Root: t.RootName()}
	for _, step := range t[1:] {
		key, ok := stepKey(step)
		if !ok {
			return &Mix{Refs: []Ref{*ref}}
		}
		ref.Steps = append(ref.Steps, key)
	}
	return ref
}

func (c *converter) relative(from Expr, t hcl.Traversal) Expr {
	for _, step := range t {
		key, ok := stepKey(step)
		if !ok {
			return from
		}
		value := cty.DynamicVal
		switch k := key.(type) {
		case string:
			value = cty.StringVal(k)
		case int:
			value = cty.NumberIntVal(int64(k))
		}
		if ref, isRef := from.(*Ref); isRef {
			from = &Ref{Root: ref.Root, Steps: append(ref.Steps[:len(ref.Steps):len(ref.Steps)], key)}
			continue
		}
		from = &Get{From: from, Key: &Literal{Value: value}}
	}
	return from
}

func stepKey(step hcl.Traverser) (any, bool) {
	switch s := step.(type) {
	case hcl.TraverseAttr:
		return s.Name, true
	case hcl.TraverseIndex:
		return Key(s.Key)
	}
	return nil, false
}

// Key gives a value as an instance key or index: a string or an int.
func Key(v cty.Value) (any, bool) {
	v, _ = v.Unmark()
	if !v.IsKnown() || v.IsNull() {
		return nil, false
	}
	switch v.Type() {
	case cty.String:
		return v.AsString(), true
	case cty.Number:
		n, accuracy := v.AsBigFloat().Int64()
		return int(n), accuracy == 0
	}
	return nil, false
}

// json takes an expression of JSON syntax apart: strings are templates there.
func (c *converter) json(e hcl.Expression) Expr {
	if pairs, diags := hcl.ExprMap(e); !diags.HasErrors() {
		o := &Object{}
		for _, pair := range pairs {
			o.Items = append(o.Items, Item{Key: c.json(pair.Key), Value: c.json(pair.Value)})
		}
		return o
	}
	if items, diags := hcl.ExprList(e); !diags.HasErrors() {
		t := &Tuple{}
		for _, item := range items {
			t.Items = append(t.Items, c.json(item))
		}
		return t
	}
	// Without a context the JSON syntax gives strings as they are written.
	value, diags := e.Value(nil)
	if diags.HasErrors() || !value.IsKnown() {
		return variables(e)
	}
	if value.IsNull() || value.Type() != cty.String {
		return &Literal{Value: value}
	}
	text := value.AsString()
	if tooDeep([]byte(text), hclsyntax.LexTemplate) {
		return &Mix{}
	}
	template, diags := hclsyntax.ParseTemplate([]byte(text), e.Range().Filename, e.Range().Start)
	if diags.HasErrors() {
		return variables(e)
	}
	return c.native(template)
}

// variables is what can be told of an expression of a kind not known here.
func variables(e hcl.Expression) Expr {
	mix := &Mix{}
	for _, t := range e.Variables() {
		switch x := traversal(t).(type) {
		case *Ref:
			mix.Refs = append(mix.Refs, *x)
		case *Mix:
			mix.Refs = append(mix.Refs, x.Refs...)
		}
	}
	return mix
}
