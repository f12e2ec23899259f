package graph

import (
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
	// certain is by the address of what is referred to.
	certain map[string][]*posture.Resource
	open    openEnds
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
	x.certain = make(map[string][]*posture.Resource)
	x.open.init()
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
			x.open.add(r, l)
		}
	}
	for _, list := range x.certain {
		slices.SortFunc(list, func(a, b *posture.Resource) int { return strings.Compare(a.Address, b.Address) })
	}
	x.open.list()
	if !g.complete() {
		x.open.leftOut = g.leftOut(typ, attribute)
	}
}
