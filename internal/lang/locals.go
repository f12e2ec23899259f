package lang

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Locals are the named intermediate values that the expressions of one assess
// block share: its own, and those of its file. They are compiled when first
// used and evaluated at most once per evaluation. Compiling is for one goroutine
// at a time, and comes before evaluating.
type Locals struct {
	items map[string]*local
	// slots counts the locals that need a place in an evaluation, vars the
	// variables of for and splat.
	slots, vars int
}

type local struct {
	name      string
	expr      hclsyntax.Expression
	node      node
	info      info
	reads     *Reads
	slot      int
	compiling bool
	failed    bool
}

// NewLocals names the expressions; those of the assess block hide those of the
// file.
func NewLocals(file, assess map[string]hclsyntax.Expression) *Locals {
	l := &Locals{items: make(map[string]*local, len(file)+len(assess))}
	for _, group := range []map[string]hclsyntax.Expression{file, assess} {
		for name, expr := range group {
			l.items[name] = &local{name: name, expr: expr}
		}
	}
	return l
}

// Names lists the locals, sorted.
func (l *Locals) Names() []string {
	names := make([]string, 0, len(l.items))
	for name := range l.items {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Check compiles the named locals, used or not, and reports their mistakes.
func (l *Locals) Check(names []string, s Scope) hcl.Diagnostics {
	s.Locals = l
	c := &compiler{scope: s, reads: newReads()}
	for _, name := range names {
		if item, ok := l.items[name]; ok {
			c.local(item, item.expr.Range())
		}
	}
	return c.diags
}

// variable reserves a place for a variable of for or splat. Places are never
// shared: a local may be evaluated in the middle of another expression's loop.
func (l *Locals) variable() int {
	l.vars++
	return l.vars - 1
}

func (l *Locals) slot() int {
	l.slots++
	return l.slots - 1
}
