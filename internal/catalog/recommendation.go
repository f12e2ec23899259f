package catalog

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Recommendation is a recommendation with its conditions.
type Recommendation struct {
	posture.Recommendation
	Assess     []*Assess
	Parameters []*Parameter
	Range      hcl.Range

	values map[string]cty.Value
	// broken is set while loading where something is wrong within the block.
	broken bool
}

// Values gives the parameters as conditions see them: what the user set, or the
// default.
func (r *Recommendation) Values() map[string]cty.Value { return r.values }

// Inventory reports whether no resource can be healthy by it: it lists what
// somebody has to look at, and an exemption is the only way to settle it.
func (r *Recommendation) Inventory() bool {
	for _, a := range r.Assess {
		if v, ok := a.Healthy.Literal(); !ok || v.IsNull() || !v.IsKnown() || v.True() {
			return false
		}
	}
	return true
}

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
