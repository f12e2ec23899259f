package graph

import "github.com/tfposture/terraform-provider-posture/internal/posture"

// candidatesOf gives all that a block or a module with several instances can
// lead to. The set is shared by all that refer to it.
func (g *Graph) candidatesOf(of keyed) *candidates {
	switch x := of.(type) {
	case *block:
		if x.set == nil {
			members := make([]*posture.Resource, len(x.instances))
			for i, instance := range x.instances {
				members[i] = instance.Resource
			}
			x.set = newCandidates(members, nil)
		}
		return x.set
	case *calls:
		if x.set == nil {
			// What is asked for again meanwhile leads to itself.
			x.set = newCandidates(nil, nil)
			left := maxCollected + 10*len(g.resources)
			c := &collector{g: g, left: &left, at: &instance{Resource: &posture.Resource{Address: joinAddress(x.parent.address, "module."+x.name)}}, attribute: "an output"}
			for _, m := range x.list() {
				for _, v := range m.allOutputs() {
					c.collect(v, true)
				}
			}
			var members []*posture.Resource
			for _, t := range c.targets {
				members = append(members, t.resource)
			}
			var rest []loose
			for _, l := range c.loose {
				switch {
				case l.resource != nil:
					members = append(members, l.resource)
				case l.set != nil:
					members = append(members, l.set.members...)
				default:
					rest = append(rest, l)
				}
			}
			x.set = newCandidates(unique(members), append(rest, c.shadows...))
		}
		return x.set
	}
	return newCandidates(nil, nil)
}

// allOutputs gives the values of all outputs of a module, in the order of names.
func (m *module) allOutputs() []value {
	if m.config == nil {
		return nil
	}
	names := make(map[any]bool, len(m.config.Outputs))
	for name := range m.config.Outputs {
		names[name] = true
	}
	var all []value
	for _, name := range sorted(names) {
		all = append(all, m.output(name.(string)))
	}
	return all
}
