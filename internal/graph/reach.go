package graph

import (
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// node is a module of the configuration: one for all of its instances.
type node struct {
	path     string // "network.spoke"
	parent   *node
	call     *plan.ModuleCall
	module   *plan.Module
	children map[string]*node
	writings map[string]*writing
	// agrees tells whether the sources declare what the plan does; nil as long as
	// nobody asked.
	agrees *bool
}

func newNode(parent *node, name string, call *plan.ModuleCall, m *plan.Module) *node {
	n := &node{parent: parent, call: call, module: m, children: make(map[string]*node, len(m.Calls)), writings: make(map[string]*writing)}
	if parent != nil {
		n.path = strings.TrimPrefix(parent.path+"."+name, ".")
	}
	for name, c := range m.Calls {
		if c.Module != nil {
			n.children[name] = newNode(n, name, c, c.Module)
		}
	}
	return n
}

// place is a block of the configuration.
type place struct {
	node *node
	id   string
}

func (i *instance) place() place { return place{i.block.module.node, i.block.id} }

// reach is the set of blocks whose resources a value can be made of.
type reach struct {
	blocks map[place]bool
	types  map[string]bool
}

// reachOf gives what a local value or a dynamic block of a module can be made
// of: all that the module can name, and what comes in through its variables and
// the outputs of what it calls. Anything else is out of its reach.
func (g *Graph) reachOf(n *node) *reach {
	r := g.reaches[n]
	if r == nil {
		w := newWalker()
		w.all(n)
		r = w.reach()
		g.reaches[n] = r
	}
	return r
}

// walker follows references backwards, in the configuration alone.
type walker struct {
	blocks  map[place]bool
	visited map[visit]bool
	pending []visit
}

// visit is a name in a module: of a variable, an output, a resource's argument,
// or "*" for all names.
type visit struct {
	node *node
	kind string
	name string
}

func newWalker() *walker {
	return &walker{blocks: make(map[place]bool), visited: make(map[visit]bool)}
}

func (w *walker) reach() *reach {
	r := &reach{blocks: w.blocks, types: make(map[string]bool)}
	for p := range w.blocks {
		if c := p.node.module.Resources[p.id]; c != nil {
			r.types[c.Type] = true
			if c.Mode == posture.Data {
				r.types["data."+c.Type] = true
			}
		}
	}
	return r
}

// go visits a name once. The pending ones are kept in a list: configurations can
// be deeper than a stack.
func (w *walker) visit(v visit) {
	if v.node != nil && !w.visited[v] {
		w.visited[v] = true
		w.pending = append(w.pending, v)
	}
}

func (w *walker) run() {
	for len(w.pending) > 0 {
		v := w.pending[len(w.pending)-1]
		w.pending = w.pending[:len(w.pending)-1]
		switch v.kind {
		case "*":
			w.names(v.node)
		case "var":
			if v.node.parent != nil && v.node.call.Expressions[v.name] != nil {
				w.expression(v.node.parent, v.node.call.Expressions[v.name], v.node.call.ForEach)
			}
		case "output":
			if e := v.node.module.Outputs[v.name]; e != nil {
				w.expression(v.node, e, nil)
			}
		case "argument":
			id, argument, _ := strings.Cut(v.name, "\x00")
			c := v.node.module.Resources[id]
			w.expression(v.node, c.Expressions[argument], c.ForEach)
		}
	}
}

func (w *walker) all(n *node) {
	w.visit(visit{n, "*", ""})
	w.run()
}

// names takes in all that a module can name.
func (w *walker) names(n *node) {
	for id := range n.module.Resources {
		w.blocks[place{n, id}] = true
	}
	for name := range n.module.Variables {
		w.visit(visit{n, "var", name})
	}
	for _, child := range n.children {
		for name := range child.module.Outputs {
			w.visit(visit{child, "output", name})
		}
	}
}

// expression takes in what an expression refers to, nested blocks included.
func (w *walker) expression(n *node, e, forEach *plan.Expression) {
	if e == nil {
		return
	}
	for _, b := range e.Blocks {
		for _, inner := range b {
			w.expression(n, inner, forEach)
		}
	}
	for _, text := range plan.LongestReferences(e.References) {
		ref, ok := source.ParseReference(text)
		if !ok {
			continue
		}
		if ref.Root == "each" || ref.Root == "count" {
			w.expression(n, forEach, nil)
			continue
		}
		w.reference(n, ref)
	}
}

func (w *walker) reference(n *node, ref source.Ref) {
	name := func(i int) string {
		if i < len(ref.Steps) {
			if s, ok := ref.Steps[i].(string); ok {
				return s
			}
		}
		return ""
	}
	switch ref.Root {
	case "local":
		w.visit(visit{n, "*", ""})
	case "var":
		w.visit(visit{n, "var", name(0)})
	case "module":
		child := n.children[name(0)]
		if child == nil {
			return
		}
		for i := 1; i < 3; i++ {
			if child.module.Outputs[name(i)] != nil {
				w.visit(visit{child, "output", name(i)})
				return
			}
		}
		for output := range child.module.Outputs {
			w.visit(visit{child, "output", output})
		}
	default:
		w.resource(n, ref)
	}
}

// resource takes in a resource, and what arguments of it hold that the reference
// may take: those that hold ids of others.
func (w *walker) resource(n *node, ref source.Ref) {
	id := ref.Subject()
	c := n.module.Resources[id]
	if c == nil {
		return
	}
	w.blocks[place{n, id}] = true
	for argument, e := range c.Expressions {
		if isReference(argument) || e != nil && len(e.Blocks) > 0 || c.Type == "terraform_data" {
			if takes(ref, argument, c) {
				w.visit(visit{n, "argument", id + "\x00" + argument})
			}
		}
	}
}

// takes reports whether a reference may be to that argument: it names the
// argument, or nothing that is known not to be it.
func takes(ref source.Ref, argument string, c *plan.ConfigResource) bool {
	skip := 1
	if ref.Root == "data" {
		skip = 2
	}
	for _, step := range ref.Steps[skip:] {
		name, _ := step.(string)
		switch {
		case name == argument || argument == "input" && name == "output":
			return true
		case identifies[name] || c.Expressions[name] != nil:
			return false
		}
	}
	return true
}
