package graph

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// leftOut finds what the resources that a plan leaves out may refer to: those of
// blocks that don't have all of their instances in the plan.
func (g *Graph) leftOut(typ, attribute string) map[place]reasons {
	found := make(map[place]reasons)
	first, _, nested := strings.Cut(attribute, ".")
	var visit func(n *node, repeated bool)
	visit = func(n *node, repeated bool) {
		for _, id := range slices.Sorted(maps.Keys(n.module.Resources)) {
			c := n.module.Resources[id]
			if c.Type != strings.TrimPrefix(typ, "data.") || strings.HasPrefix(id, "data.") != strings.HasPrefix(typ, "data.") {
				continue
			}
			address := "module." + strings.ReplaceAll(n.path, ".", ".module.") + "." + id
			if n.path == "" {
				address = id
			}
			single := !repeated && c.ForEach == nil && c.Count == nil
			if single && g.located[address] != nil {
				continue
			}
			w := newWalker()
			switch e := c.Expressions[first]; {
			case e != nil:
				w.expression(n, e, c.ForEach)
				w.run()
			case nested:
				w.all(n)
			}
			reason := fmt.Sprintf("The plan leaves resources out: %s may refer to this one by %s.", address, attribute)
			for p := range w.blocks {
				found[p] = found[p].with(reason)
			}
		}
		for _, name := range slices.Sorted(maps.Keys(n.children)) {
			child := n.children[name]
			visit(child, repeated || child.call.ForEach != nil || child.call.Count != nil)
		}
	}
	if g.tree != nil {
		visit(g.tree, false)
	}
	return found
}
