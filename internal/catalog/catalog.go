package catalog

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Catalog is what a set of files says. It doesn't change once it is loaded and
// is safe for concurrent use. Built-in recommendations are read when something
// asks for them: Find and For read few, Recommendations and Types read all.
type Catalog struct {
	// Controls are all security controls, those with the highest maximum first.
	Controls []*posture.Control

	controls  map[string]*posture.Control
	standards func() []*posture.Standard
	units     []*unit
	ids       map[string]*unit
	words     map[string][]*unit
	types     map[string]func() *ResourceType

	entries sync.Map // type → []Entry
	kept    sync.Map // type → *wanted
}

// Entry is one assess block with its recommendation.
type Entry struct {
	Recommendation *Recommendation
	Assess         *Assess
}

// newCatalog indexes its parts.
func newCatalog(controls []*posture.Control, standards func() []*posture.Standard, units []*unit, types map[string]func() *ResourceType) *Catalog {
	c := &Catalog{
		Controls:  controls,
		controls:  make(map[string]*posture.Control, len(controls)),
		standards: standards,
		units:     units,
		ids:       make(map[string]*unit, len(units)),
		words:     map[string][]*unit{},
		types:     types,
	}
	for _, control := range controls {
		c.controls[control.ID] = control
	}
	slices.SortFunc(c.units, func(a, b *unit) int { return strings.Compare(a.id, b.id) })
	for _, u := range c.units {
		for _, alias := range u.aliases {
			c.ids[alias] = u
		}
	}
	for _, u := range c.units {
		c.ids[u.id] = u
		for _, w := range u.words {
			c.words[w] = append(c.words[w], u)
		}
	}
	return c
}

// For gives what assesses a type, by recommendation id.
func (c *Catalog) For(typ string) []Entry {
	if found, ok := c.entries.Load(typ); ok {
		return found.([]Entry)
	}
	units := c.words[typ]
	if len(units) == 0 {
		return nil // any number of such types comes from plans: nothing is kept
	}
	var out []Entry
	for _, u := range units {
		r := u.get()
		if r == nil {
			continue
		}
		for _, a := range r.Assess {
			if slices.Contains(a.Types, typ) {
				out = append(out, Entry{Recommendation: r, Assess: a})
			}
		}
	}
	c.entries.Store(typ, out)
	return out
}

// Find looks a recommendation up by its id or an alias.
func (c *Catalog) Find(id string) (*Recommendation, bool) {
	u := c.ids[id]
	if u == nil {
		return nil, false
	}
	r := u.get()
	return r, r != nil
}

// IDs lists the ids of all recommendations, sorted; it reads none.
func (c *Catalog) IDs() []string {
	ids := make([]string, len(c.units))
	for k, u := range c.units {
		ids[k] = u.id
	}
	return ids
}

// Recommendations gives all recommendations, sorted by id. It reads them all.
func (c *Catalog) Recommendations() []*Recommendation {
	all := make([]*Recommendation, 0, len(c.units))
	for _, u := range c.units {
		if r := u.get(); r != nil {
			all = append(all, r)
		}
	}
	return all
}

// Types lists the resource types that are assessed, sorted. It reads all
// recommendations.
func (c *Catalog) Types() []string {
	var types []string
	for _, r := range c.Recommendations() {
		types = append(types, r.Types...)
	}
	slices.Sort(types)
	return slices.Compact(types)
}

// Control looks a control up; nil when there is none.
func (c *Catalog) Control(id string) *posture.Control { return c.controls[id] }

// Standards gives all standards, sorted by id.
func (c *Catalog) Standards() []*posture.Standard { return c.standards() }

// Standard looks a standard up; nil when there is none.
func (c *Catalog) Standard(id string) *posture.Standard {
	for _, s := range c.Standards() {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// ResourceType gives the facts recorded of a type; nil when there are none.
func (c *Catalog) ResourceType(typ string) *ResourceType {
	if load := c.types[typ]; load != nil {
		return load()
	}
	return nil
}

// ResourceTypes gives the facts of all types that have some, sorted by type.
func (c *Catalog) ResourceTypes() []*ResourceType {
	var all []*ResourceType
	for _, typ := range slices.Sorted(maps.Keys(c.types)) {
		if rt := c.ResourceType(typ); rt != nil {
			all = append(all, rt)
		}
	}
	return all
}
