package graph

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// index answers all questions about one attribute of one type. It is made when
// the first of them is asked, and looked up only from then on.
type index struct {
	once sync.Once
	// forward is by the address of the resource that refers.
	forward map[string]*resolution
	// The others are by what is referred to: reasons why it may be.
	certain  map[string][]*posture.Resource
	maybe    map[string][]posture.Possibility
	sets     map[string][]*candidates
	ofSet    map[*candidates][]posture.Possibility
	lookups  map[string][]loose // by type
	below    map[string][]loose // by the last part of the id, in lower case
	dead     map[*node]reasons
	anything reasons
	// leftOut are blocks that a resource which the plan leaves out may refer to.
	leftOut map[place]reasons

	mu      sync.Mutex
	reached map[place]reasons
}

// reasons are sentences. A few are enough to understand.
type reasons []string

const maxReasons = 4

func (r reasons) with(sentences ...string) reasons {
	for _, s := range sentences {
		if len(r) < maxReasons && !slices.Contains(r, s) {
			r = append(r, s)
		}
	}
	return r
}

type question struct{ typ, attribute string }

// index gives the index of an attribute of a type.
func (g *Graph) index(typ, attribute string) *index {
	q := question{typ, attribute}
	v, ok := g.indexes.Load(q)
	if !ok {
		v, _ = g.indexes.LoadOrStore(q, &index{})
	}
	x := v.(*index)
	x.once.Do(func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		x.build(g, typ, attribute)
	})
	return x
}

func (x *index) build(g *Graph, typ, attribute string) {
	members := g.scopes.byType[typ]
	x.forward = make(map[string]*resolution, len(members))
	x.certain, x.maybe = make(map[string][]*posture.Resource), make(map[string][]posture.Possibility)
	x.ofSet, x.sets = make(map[*candidates][]posture.Possibility), make(map[string][]*candidates)
	x.lookups, x.below = make(map[string][]loose), make(map[string][]loose)
	x.dead, x.reached = make(map[*node]reasons), make(map[place]reasons)
	for _, r := range members {
		i := g.located[r.Address]
		if i == nil {
			continue
		}
		resolved := g.resolve(i, attribute)
		x.forward[r.Address] = resolved
		for _, to := range resolved.certain {
			x.certain[to.Address] = append(x.certain[to.Address], r)
		}
		for _, l := range resolved.loose {
			x.add(r, l)
		}
	}
	for _, list := range x.certain {
		slices.SortFunc(list, func(a, b *posture.Resource) int { return strings.Compare(a.Address, b.Address) })
	}
	for set := range x.ofSet {
		for _, r := range set.members {
			x.sets[r.Address] = append(x.sets[r.Address], set)
		}
	}
	if !g.complete() {
		x.leftOut = g.leftOut(typ, attribute)
	}
}

// add files a loose end of the resource that refers.
func (x *index) add(from *posture.Resource, l loose) {
	switch {
	case l.resource != nil:
		x.maybe[l.resource.Address] = append(x.maybe[l.resource.Address], posture.Possibility{Resource: from, Reason: l.reason})
	case l.set != nil:
		x.ofSet[l.set] = append(x.ofSet[l.set], posture.Possibility{Resource: from, Reason: l.reason})
		for _, inner := range l.set.loose {
			x.add(from, inner)
		}
	case l.lookup != nil:
		x.lookups[l.lookup.Type] = append(x.lookups[l.lookup.Type], l)
	case l.below != nil:
		last := strings.ToLower(l.last)
		x.below[last] = append(x.below[last], l)
	case l.from != nil:
		x.dead[l.from] = x.dead[l.from].with(l.reason)
	case l.anything:
		x.anything = x.anything.with(l.reason)
	}
}

// maxPossible bounds how many resources are named as possible: a block of many
// instances that may refer to any instance of another would else cost the
// product of the two. Beyond it the reasons alone are given.
const maxPossible = 16

// undecided gives the resources that may refer to r, and says why others may
// that can't be named.
func (x *index) undecided(g *Graph, r *posture.Resource) ([]posture.Possibility, reasons) {
	possible := slices.Clip(x.maybe[r.Address])
	for _, set := range x.sets[r.Address] {
		if len(possible)+len(x.ofSet[set]) > 2*maxPossible {
			possible = append(possible, x.ofSet[set][:min(maxReasons, len(x.ofSet[set]))]...)
			return nil, reasonsOf(possible)
		}
		possible = append(possible, x.ofSet[set]...)
	}
	all := slices.Clip(x.anything)
	if len(possible) > maxPossible {
		all = all.with(reasonsOf(possible)...)
		possible = nil
	}
	if r.Mode == posture.Managed && r.ID == "" {
		name := attributeText(r, "name")
		for _, l := range x.lookups[r.Type] {
			if other := attributeText(l.lookup, "name"); name == "" || other == "" || strings.EqualFold(name, other) {
				all = all.with(l.reason)
			}
		}
		all = all.with(x.extended(r, name)...)
	}
	if i := g.located[r.Address]; i != nil && (len(x.dead) > 0 || len(x.leftOut) > 0) {
		all = all.with(x.reaching(g, i.place())...)
		all = all.with(x.leftOut[i.place()]...)
	}
	return possible, all
}

func reasonsOf(possible []posture.Possibility) reasons {
	var all reasons
	for _, p := range possible {
		all = all.with(p.Reason)
	}
	return all
}

// extended gives the ids put together of another's and a path that may be that
// of the resource: they end in its name, as far as the two are known.
func (x *index) extended(r *posture.Resource, name string) reasons {
	ends := []string{strings.ToLower(name), ""}
	if name == "" {
		ends = slices.Sorted(maps.Keys(x.below))
	}
	var all reasons
	for _, end := range ends {
		for _, l := range x.below[end] {
			if len(all) == maxReasons {
				return all
			}
			if l.below.Address != r.Address {
				all = all.with(l.reason)
			}
		}
	}
	return all
}

// reaching gives the dead ends that may lead to the resources of a block.
func (x *index) reaching(g *Graph, p place) reasons {
	x.mu.Lock()
	defer x.mu.Unlock()
	found, ok := x.reached[p]
	if !ok {
		var froms []*node
		for from := range x.dead {
			froms = append(froms, from)
		}
		slices.SortFunc(froms, func(a, b *node) int { return strings.Compare(a.path, b.path) })
		g.mu.Lock()
		defer g.mu.Unlock()
		for _, from := range froms {
			if g.reachOf(from).blocks[p] {
				found = found.with(x.dead[from]...)
			}
		}
		x.reached[p] = found
	}
	return found
}

// leftOut finds what the resources that a plan leaves out may refer to: those of
// blocks that don't have all of their instances in the plan.
func (g *Graph) leftOut(typ, attribute string) map[place]reasons {
	found := make(map[place]reasons)
	first, _, nested := strings.Cut(attribute, ".")
	var visit func(n *node, repeated bool)
	visit = func(n *node, repeated bool) {
		for id, c := range n.module.Resources {
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
		for _, child := range n.children {
			visit(child, repeated || child.call.ForEach != nil || child.call.Count != nil)
		}
	}
	if g.tree != nil {
		visit(g.tree, false)
	}
	for p, list := range found {
		slices.Sort(list)
		found[p] = list
	}
	return found
}
