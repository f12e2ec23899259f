package graph

import (
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// scopes lists resources by type, and by scope and type.
type scopes struct {
	byType  map[string][]*posture.Resource
	byScope map[scoped][]*posture.Resource
	// ids are the scopes of an environment in which a type occurs.
	ids map[scoped][]string
}

type scoped struct {
	posture.Scope
	typ string
}

func newScopes(resources []*posture.Resource) *scopes {
	s := &scopes{byType: make(map[string][]*posture.Resource), byScope: make(map[scoped][]*posture.Resource), ids: make(map[scoped][]string)}
	for _, r := range resources {
		typ := typeName(r)
		s.byType[typ] = append(s.byType[typ], r)
		key := scoped{r.Scope, typ}
		if s.byScope[key] == nil {
			all := scoped{posture.Scope{Environment: r.Scope.Environment}, typ}
			s.ids[all] = append(s.ids[all], r.Scope.ID)
		}
		s.byScope[key] = append(s.byScope[key], r)
	}
	for _, list := range s.byScope {
		slices.SortFunc(list, func(a, b *posture.Resource) int { return strings.Compare(a.Address, b.Address) })
	}
	return s
}

// typeName is the type as conditions name it: data resources apart.
func typeName(r *posture.Resource) string {
	if r.Mode == posture.Data {
		return "data." + r.Type
	}
	return r.Type
}

// Related implements posture.Relations.
func (g *Graph) Related(r *posture.Resource, types []string, attribute string) posture.Relation {
	var answer posture.Relation
	var undecided reasons
	for _, typ := range types {
		x := g.index(typ, attribute)
		answer.Resources = append(answer.Resources, x.certain[r.Address]...)
		possible, more := x.open.to(g, r)
		answer.Possible = append(answer.Possible, possible...)
		undecided = undecided.with(more...)
	}
	if len(types) > 1 {
		answer.Resources = unique(answer.Resources)
	}
	answer.Possible = beside(answer.Resources, answer.Possible)
	answer.Undecided = undecided
	return answer
}

// Referenced implements posture.Relations.
func (g *Graph) Referenced(r *posture.Resource, attribute string, types []string) posture.Relation {
	var answer posture.Relation
	x := g.index(typeName(r), attribute)
	resolved := x.forward[r.Address]
	if resolved == nil {
		return posture.Relation{Undecided: []string{r.Address + " is not one of the resources that were read."}}
	}
	for _, to := range resolved.certain {
		if wants(types, to) {
			answer.Resources = append(answer.Resources, to)
		}
	}
	var undecided reasons
	for _, l := range resolved.loose {
		switch {
		case !g.mayBe(l, types):
		case l.resource != nil && len(answer.Possible) < maxPossible:
			answer.Possible = append(answer.Possible, posture.Possibility{Resource: l.resource, Reason: l.reason})
		default:
			undecided = undecided.with(l.reason)
		}
	}
	answer.Possible = beside(answer.Resources, answer.Possible)
	answer.Undecided = undecided
	return answer
}

// beside sorts the possible resources and leaves out the certain ones.
func beside(certain []*posture.Resource, possible []posture.Possibility) []posture.Possibility {
	if len(possible) == 0 {
		return nil
	}
	slices.SortStableFunc(possible, func(a, b posture.Possibility) int { return strings.Compare(a.Resource.Address, b.Resource.Address) })
	possible = slices.CompactFunc(possible, func(a, b posture.Possibility) bool { return a.Resource == b.Resource })
	return slices.DeleteFunc(possible, func(p posture.Possibility) bool { return slices.Contains(certain, p.Resource) })
}

// wants reports whether the resource is of one of the types; none means any.
func wants(types []string, r *posture.Resource) bool {
	return len(types) == 0 || slices.Contains(types, r.Type) || slices.Contains(types, typeName(r))
}

// mayBe reports whether a loose end can lead to a resource of the types.
func (g *Graph) mayBe(l loose, types []string) bool {
	if len(types) == 0 {
		return true
	}
	switch {
	case l.resource != nil:
		return wants(types, l.resource)
	case l.set != nil:
		return slices.ContainsFunc(l.set.loose, func(inner loose) bool { return g.mayBe(inner, types) }) ||
			slices.ContainsFunc(l.set.members, func(r *posture.Resource) bool { return wants(types, r) })
	case l.lookup != nil:
		return wants(types, l.lookup)
	case l.from != nil:
		g.mu.Lock()
		defer g.mu.Unlock()
		reached := g.reachOf(l.from).types
		return slices.ContainsFunc(types, func(t string) bool { return reached[t] })
	}
	return true
}

// OfType implements posture.Relations. A resource whose scope can't be told may
// be in the scope of any other of its environment.
func (g *Graph) OfType(r *posture.Resource, typ string) posture.Relation {
	answer := posture.Relation{Resources: slices.Clip(g.scopes.byScope[scoped{r.Scope, typ}])}
	var undecided reasons
	for _, id := range g.scopes.ids[scoped{posture.Scope{Environment: r.Scope.Environment}, typ}] {
		if id == r.Scope.ID || r.Scope.ID != posture.UnresolvedScope && id != posture.UnresolvedScope || len(undecided) == maxReasons {
			continue
		}
		other := g.scopes.byScope[scoped{posture.Scope{Environment: r.Scope.Environment, ID: id}, typ}][0]
		undecided = undecided.with("It can't be told whether " + other.Address + " is in the same scope as " + r.Address + ".")
	}
	if !g.complete() && g.configured(g.tree, typ) {
		undecided = undecided.with("The plan leaves resources out: there may be more of type " + typ + ".")
	}
	answer.Undecided = undecided
	return answer
}

// configured reports whether the configuration has a block of the type.
func (g *Graph) configured(n *node, typ string) bool {
	if n == nil {
		return true
	}
	for id, c := range n.module.Resources {
		if c.Type == typ && !strings.HasPrefix(id, "data.") || "data."+c.Type == typ && strings.HasPrefix(id, "data.") {
			return true
		}
	}
	for _, child := range n.children {
		if g.configured(child, typ) {
			return true
		}
	}
	return false
}
