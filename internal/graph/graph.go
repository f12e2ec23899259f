package graph

import (
	"sync"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// Side is a side of a change.
type Side uint8

const (
	// Before is what exists before the change.
	Before Side = iota
	// After is what the change leads to.
	After
)

// Locals gives what plan JSON leaves out of a configuration: local values first
// of all, and the expressions themselves. A *source.Tree is one; its modules are
// nil where they are not at hand.
type Locals interface {
	Module(calls ...string) *source.Module
}

// Graph answers relational questions on one side of a change. It is safe for
// concurrent use.
type Graph struct {
	plan    *plan.Plan // nil for resources without a plan
	side    Side
	sources Locals // nil when not at hand

	resources []*posture.Resource
	root      *module
	located   map[string]*instance
	limited   bool
	ids       *identifiers
	scopes    *scopes
	tree      *node // the modules of the configuration, nil without one

	// mu guards following references: the memories of modules and blocks.
	mu      sync.Mutex
	depth   int
	steps   int
	reaches map[*node]*reach
	texts   map[keyed]*keyTexts
	same    map[[2]keyed]bool

	indexes sync.Map // question → *index
}

var _ posture.Relations = (*Graph)(nil)

// New makes the graph of one side of a plan. Sources may be nil.
func New(p *plan.Plan, side Side, sources Locals) *Graph {
	resources := p.After()
	if side == Before {
		resources = p.Before()
	}
	resources = append(resources, p.Prior...)
	resources = append(resources, p.Data...)
	return build(p, side, sources, resources)
}

// FromResources makes a graph of resources that no configuration comes with:
// only known values tell what refers to what.
func FromResources(resources []*posture.Resource) *Graph {
	return build(nil, After, nil, resources)
}

func build(p *plan.Plan, side Side, sources Locals, resources []*posture.Resource) *Graph {
	g := &Graph{
		plan: p, side: side, sources: sources, resources: resources,
		located: make(map[string]*instance, len(resources)),
		reaches: make(map[*node]*reach), texts: make(map[keyed]*keyTexts), same: make(map[[2]keyed]bool),
	}
	g.root = &module{g: g}
	if p != nil && p.Config != nil && p.Config.Root != nil {
		g.root.config = p.Config.Root
		g.tree = newNode(nil, "", nil, p.Config.Root)
		g.root.node = g.tree
	}
	if sources != nil {
		g.root.source = agreeing(sources.Module(), g.tree)
	}
	modules := map[string]*module{"": g.root}
	for _, r := range resources {
		m := modules[r.Module]
		if m == nil {
			m = g.root.descend(r.Module)
			modules[r.Module] = m
		}
		if m != nil {
			g.located[r.Address] = m.add(r)
		}
	}
	g.limited = g.isLimited()
	g.ids = newIdentifiers(g)
	g.scopes = newScopes(resources)
	return g
}
