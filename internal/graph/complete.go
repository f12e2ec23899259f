package graph

import "github.com/tfposture/terraform-provider-posture/internal/posture"

// complete reports whether all resources of this side are at hand. Those that
// exist are, even where a plan is limited to targets: the prior state holds them.
func (g *Graph) complete() bool { return !g.limited }

// isLimited finds out whether the plan leaves resources out. OpenTofu doesn't say
// so of a plan limited to targets, but it shows: there are resources in the state
// without a change, or blocks in the configuration without a resource.
func (g *Graph) isLimited() bool {
	switch {
	case g.plan == nil:
		return false
	case g.side == Before:
		return g.plan.Errored
	case !g.plan.Complete || len(g.plan.Prior) > 0:
		return true
	}
	return g.lacks(g.root, g.tree)
}

// lacks reports whether a block without count and for_each has no resource.
func (g *Graph) lacks(m *module, n *node) bool {
	if n == nil {
		return false
	}
	for id, c := range n.module.Resources {
		if c.Mode == posture.Data || c.Count != nil || c.ForEach != nil {
			continue
		}
		if b := m.blocks[id]; b != nil && len(b.instances) > 0 {
			continue
		}
		written := m.source.Resource(id)
		if written.Attribute("count") == nil && written.Attribute("for_each") == nil {
			return true
		}
	}
	for name, child := range n.children {
		if c := m.call(name); !c.repeated() && g.lacks(c.instance(nil), child) {
			return true
		}
	}
	return false
}
