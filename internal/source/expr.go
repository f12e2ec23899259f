package source

import "github.com/zclconf/go-cty/cty"

// Expr is an expression taken apart: what it is made of, without HCL and
// without values. The set of its kinds is closed.
type Expr interface{ expr() }

// The kinds of expressions.
type (
	// Literal is a constant.
	Literal struct{ Value cty.Value }

	// Ref is a name followed by attributes and constant indexes, told apart by
	// nothing: each step is a string or an int.
	Ref struct {
		Root  string
		Steps []any
	}

	// Mix stands for an expression of which only the references are known, as in
	// plan JSON: any function of them.
	Mix struct{ Refs []Ref }

	// Get is an attribute or element of another expression's value.
	Get struct{ From, Key Expr }

	// Cond is a conditional.
	Cond struct{ If, Then, Else Expr }

	// For is a for expression or a splat.
	For struct {
		// KeyName and ValueName are the variables it binds, "" for none.
		KeyName, ValueName string
		In                 Expr
		// Key is nil when the value is a tuple.
		Key, Value Expr
		// Keep is the condition after if, or nil.
		Keep Expr
		// Group collects several values under one key.
		Group bool
		// Splat makes one element of what is not a list, and none of null.
		Splat bool
	}

	// Object is an object constructor.
	Object struct{ Items []Item }

	// Tuple is a tuple constructor.
	Tuple struct{ Items []Expr }

	// Template is a concatenation.
	Template struct{ Parts []Expr }

	// Invoke is a function call. Expand tells that the last argument is spread.
	Invoke struct {
		Name   string
		Args   []Expr
		Expand bool
	}

	// Operation is an operator with one or two operands: "==", "&&", "!", "-".
	Operation struct {
		Operator string
		Args     []Expr
	}
)

// Item is one item of an object constructor.
type Item struct{ Key, Value Expr }

func (*Literal) expr()   {}
func (*Ref) expr()       {}
func (*Mix) expr()       {}
func (*Get) expr()       {}
func (*Cond) expr()      {}
func (*For) expr()       {}
func (*Object) expr()    {}
func (*Tuple) expr()     {}
func (*Template) expr()  {}
func (*Invoke) expr()    {}
func (*Operation) expr() {}

// Subjects gives what an expression refers to, without attributes and indexes:
// "azurerm_subnet.web", "data.azurerm_subnet.web", "module.network", "var.tags",
// "local.tags", "each.value". Variables that the expression binds itself are
// left out. Two expressions are of one text only if these sets are equal.
func Subjects(e Expr) map[string]bool {
	found := make(map[string]bool)
	subjects(e, nil, found)
	return found
}

func subjects(e Expr, bound []string, found map[string]bool) {
	each := func(list ...Expr) {
		for _, x := range list {
			if x != nil {
				subjects(x, bound, found)
			}
		}
	}
	switch x := e.(type) {
	case *Ref:
		for _, name := range bound {
			if name == x.Root {
				return
			}
		}
		if s := x.Subject(); s != "" {
			found[s] = true
		}
	case *Mix:
		for i := range x.Refs {
			each(&x.Refs[i])
		}
	case *Get:
		each(x.From, x.Key)
	case *Cond:
		each(x.If, x.Then, x.Else)
	case *For:
		each(x.In)
		bound = append(bound[:len(bound):len(bound)], x.KeyName, x.ValueName)
		each(x.Key, x.Value, x.Keep)
	case *Object:
		for _, item := range x.Items {
			each(item.Key, item.Value)
		}
	case *Tuple:
		each(x.Items...)
	case *Template:
		each(x.Parts...)
	case *Invoke:
		each(x.Args...)
	case *Operation:
		each(x.Args...)
	}
}

// Subject is what the reference names without what it takes of it; "" for a
// lone name.
func (r *Ref) Subject() string {
	length := 1
	if r.Root == "data" || r.Root == "ephemeral" {
		length = 2
	}
	if len(r.Steps) < length {
		return ""
	}
	s := r.Root
	for _, step := range r.Steps[:length] {
		name, ok := step.(string)
		if !ok {
			return ""
		}
		s += "." + name
	}
	return s
}
