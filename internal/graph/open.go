package graph

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// openEnds are the references of one attribute of one type of which it isn't
// certain where they lead, found by where they may lead.
type openEnds struct {
	// direct is by the address of the resource; sets gives the sets that a
	// resource is in, ofSet what leads to any of a set.
	direct possible[string]
	sets   map[string][]*candidates
	ofSet  possible[*candidates]
	// lookups is by the type that a data resource looks up, below by the last
	// part of the id in lower case, dead by the module in which trails end.
	lookups  map[string][]openEnd
	below    map[string][]openEnd
	dead     possible[*node]
	anything []posture.Possibility
	// leftOut are blocks that a resource which the plan leaves out may refer to.
	leftOut map[place]reasons

	mu      sync.Mutex
	reached possible[place]
}

// openEnd is a loose end of a resource.
type openEnd struct {
	loose
	by posture.Possibility
}

// possible lists what may refer to something.
type possible[K comparable] map[K][]posture.Possibility

// maxPossible bounds how many resources are named as possible: a block of many
// instances that may refer to any instance of another would else cost the
// product of the two. Beyond it the reasons alone are given.
const maxPossible = 16

// put keeps one more than the bound, to tell that there are too many.
func (p possible[K]) put(key K, by posture.Possibility) {
	if len(p[key]) <= maxPossible {
		p[key] = append(p[key], by)
	}
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

func (o *openEnds) init() {
	o.direct, o.ofSet, o.dead = make(possible[string]), make(possible[*candidates]), make(possible[*node])
	o.sets, o.lookups, o.below = make(map[string][]*candidates), make(map[string][]openEnd), make(map[string][]openEnd)
	o.reached = make(possible[place])
}

// add files a loose end of the resource that refers.
func (o *openEnds) add(from *posture.Resource, l loose) {
	by := posture.Possibility{Resource: from, Reason: l.reason}
	switch {
	case l.resource != nil:
		o.direct.put(l.resource.Address, by)
	case l.set != nil:
		o.ofSet.put(l.set, by)
		for _, inner := range l.set.loose {
			o.add(from, inner)
		}
	case l.lookup != nil:
		o.lookups[l.lookup.Type] = append(o.lookups[l.lookup.Type], openEnd{l, by})
	case l.below != nil:
		last := strings.ToLower(l.last)
		o.below[last] = append(o.below[last], openEnd{l, by})
	case l.from != nil:
		o.dead.put(l.from, by)
	case l.anything && len(o.anything) <= maxPossible:
		o.anything = append(o.anything, by)
	}
}

// list finds the sets by their members, once all are known.
func (o *openEnds) list() {
	for set := range o.ofSet {
		for _, r := range set.members {
			o.sets[r.Address] = append(o.sets[r.Address], set)
		}
	}
}

// to gives the resources that may refer to r, and says why others may that can't
// be named.
func (o *openEnds) to(g *Graph, r *posture.Resource) ([]posture.Possibility, reasons) {
	found := slices.Concat(o.anything, o.direct[r.Address])
	for _, set := range o.sets[r.Address] {
		if len(found) > maxPossible {
			break
		}
		found = append(found, o.ofSet[set]...)
	}
	if r.Mode == posture.Managed && r.ID == "" && len(found) <= maxPossible {
		name := attributeText(r, "name")
		found = append(found, matchingEnds(o.lookups[r.Type], func(l loose) bool {
			other := attributeText(l.lookup, "name")
			return name == "" || other == "" || strings.EqualFold(name, other)
		})...)
		ends := []string{strings.ToLower(name), ""}
		if name == "" {
			ends = slices.Sorted(maps.Keys(o.below))
		}
		for _, end := range ends {
			found = append(found, matchingEnds(o.below[end], func(l loose) bool { return l.below.Address != r.Address })...)
			if len(found) > maxPossible {
				break
			}
		}
	}
	var undecided reasons
	if i := g.located[r.Address]; i != nil && (len(o.dead) > 0 || len(o.leftOut) > 0) {
		found = append(found, o.reaching(g, i.place())...)
		undecided = undecided.with(o.leftOut[i.place()]...)
	}
	found = slices.DeleteFunc(found, func(p posture.Possibility) bool { return p.Resource.Address == r.Address })
	if len(found) <= maxPossible {
		return found, undecided
	}
	for _, p := range found {
		undecided = undecided.with(p.Reason)
	}
	return nil, undecided
}

// matchingEnds gives the open ends that fit, one more than the bound at most.
func matchingEnds(ends []openEnd, fits func(loose) bool) []posture.Possibility {
	var found []posture.Possibility
	for _, end := range ends {
		if len(found) > maxPossible {
			break
		}
		if fits(end.loose) {
			found = append(found, end.by)
		}
	}
	return found
}

// reaching gives the dead ends that may lead to the resources of a block.
func (o *openEnds) reaching(g *Graph, p place) []posture.Possibility {
	o.mu.Lock()
	defer o.mu.Unlock()
	found, ok := o.reached[p]
	if !ok {
		ends := slices.SortedFunc(maps.Keys(o.dead), func(a, b *node) int { return strings.Compare(a.path, b.path) })
		g.mu.Lock()
		defer g.mu.Unlock()
		for _, end := range ends {
			if len(found) <= maxPossible && g.reachOf(end).blocks[p] {
				found = append(found, o.dead[end]...)
			}
		}
		o.reached[p] = found
	}
	return found
}
