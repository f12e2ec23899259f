package catalog

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Catalog is what a set of files says. It doesn't change once it is loaded and
// is safe for concurrent use.
type Catalog struct {
	Recommendations []*Recommendation // sorted by id
	Controls        []*posture.Control
	Standards       []*posture.Standard
	ResourceTypes   map[string]*ResourceType

	byID     map[string]*Recommendation
	byType   map[string][]Entry
	controls map[string]*posture.Control
	wanted   map[string]*wanted
	anywhere map[string]bool // attributes that are wanted of every type
	merged   sync.Map        // type → *wanted, with anywhere
}

// Recommendation is a recommendation with its conditions.
type Recommendation struct {
	posture.Recommendation
	Assess     []*Assess
	Parameters []*Parameter
	Range      hcl.Range

	values map[string]cty.Value
}

// Values gives the parameters as conditions see them: what the user set, or the
// default.
func (r *Recommendation) Values() map[string]cty.Value { return r.values }

// Parameter is a value of a recommendation that its user may set.
type Parameter struct {
	Name, Description string
	Default           cty.Value
	Range             hcl.Range
}

// Assess says how resources of some types are judged.
type Assess struct {
	Types  []string
	Locals []Local
	// When is nil where the recommendation concerns every resource of the types.
	When    *lang.Expression
	Healthy *lang.Expression
	// Message is nil for a user's recommendation without one.
	Message *lang.Expression
	// Fix is an object, or cty.NilVal.
	Fix          cty.Value
	Consequences []string
	Range        hcl.Range
}

// Local is a named intermediate value of an assess block.
type Local struct {
	Name  string
	Range hcl.Range
}

// Paths gives the attribute paths that the conditions of the block read, sorted.
func (a *Assess) Paths() []string {
	var all []string
	for _, e := range []*lang.Expression{a.When, a.Healthy} {
		if e != nil {
			all = append(all, e.Paths()...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// ResourceType holds facts about a resource type.
type ResourceType struct {
	Type string
	// Defaults are the values the cloud applies where nobody configured the
	// attribute, by top-level name.
	Defaults map[string]cty.Value
	// Majors are the defaults that differ in a major version of the provider.
	Majors map[int]map[string]cty.Value
	Range  hcl.Range
}

// Entry is one assess block with its recommendation.
type Entry struct {
	Recommendation *Recommendation
	Assess         *Assess
}

// For gives what assesses a type, by recommendation id.
func (c *Catalog) For(typ string) []Entry { return c.byType[typ] }

// Find looks a recommendation up by its id or an alias.
func (c *Catalog) Find(id string) (*Recommendation, bool) {
	r, ok := c.byID[id]
	return r, ok
}

// Control looks a control up; nil when there is none.
func (c *Catalog) Control(id string) *posture.Control { return c.controls[id] }

// Standard looks a standard up; nil when there is none.
func (c *Catalog) Standard(id string) *posture.Standard {
	for _, s := range c.Standards {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// Types lists the resource types that are assessed, sorted.
func (c *Catalog) Types() []string {
	types := make([]string, 0, len(c.byType))
	for t := range c.byType {
		types = append(types, t)
	}
	slices.Sort(types)
	return types
}

// index fills the maps from the lists.
func (c *Catalog) index() {
	slices.SortFunc(c.Recommendations, func(a, b *Recommendation) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(c.Standards, func(a, b *posture.Standard) int { return strings.Compare(a.ID, b.ID) })
	slices.SortStableFunc(c.Controls, func(a, b *posture.Control) int { return cmp.Compare(b.MaxScore, a.MaxScore) })
	c.byID = make(map[string]*Recommendation, len(c.Recommendations))
	c.byType = map[string][]Entry{}
	c.controls = make(map[string]*posture.Control, len(c.Controls))
	for _, control := range c.Controls {
		c.controls[control.ID] = control
	}
	for _, r := range c.Recommendations {
		for _, id := range r.Aliases {
			c.byID[id] = r
		}
	}
	for _, r := range c.Recommendations {
		c.byID[r.ID] = r
		for _, a := range r.Assess {
			for _, typ := range a.Types {
				c.byType[typ] = append(c.byType[typ], Entry{Recommendation: r, Assess: a})
			}
		}
	}
	c.collectWanted()
}
