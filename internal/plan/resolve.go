package plan

import (
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// resolve adds to the resources what only the configuration tells, now that all
// is read.
func (r *reader) resolve() {
	p := r.plan
	configured := func(res *posture.Resource, fresh bool) {
		open := r.open[res]
		if open == nil {
			return
		}
		if block, _ := p.Config.Resource(res.Address); block != nil {
			r.unset(res, block, open, fresh)
			if fresh {
				r.unsetWithin(res, block)
			}
			res.Unknowns = unknowns(res, block, open)
		}
	}
	for i := range p.Changes {
		c := &p.Changes[i]
		configured(c.After, c.Before == nil || c.Action == posture.Replace)
	}
	for _, d := range p.Data {
		configured(d, false)
	}
	r.scopes()
}

// unset finds the attributes that are unknown and that nobody configured: the
// provider or the cloud will fill them in, and what the cloud chooses is known.
//
// A dynamic block leaves no trace in plan JSON. Where it makes blocks, or makes
// none, the value isn't unknown as a whole; where for_each itself is unknown it
// is, and looks like nothing set: [Plan.Configured] mends that when the sources
// are at hand.
//
// The cloud's default is what a fresh resource gets. One that is updated in
// place may have been given something else before, by hand or by an argument
// that is gone: what is unknown there stays unknown.
func (r *reader) unset(res *posture.Resource, block *ConfigResource, open []string, fresh bool) {
	var names []string
	for _, name := range open {
		if block.Expressions[name] != nil {
			continue
		}
		if value, _ := res.Value.GetAttr(name).Unmark(); !value.IsKnown() {
			names = append(names, name)
		}
	}
	if names == nil {
		return
	}
	res.Unset = names
	if !fresh || r.options.Defaults == nil {
		return
	}
	var attributes map[string]cty.Value
	for name, value := range r.options.Defaults(res.Type, res.Provider) {
		if _, found := slices.BinarySearch(names, name); !found || value == cty.NilVal {
			continue
		}
		if attributes == nil {
			attributes = res.Value.AsValueMap()
		}
		_, marks := attributes[name].Unmark()
		attributes[name] = value.WithMarks(marks)
	}
	if attributes != nil {
		res.Value = cty.ObjectVal(attributes)
	}
}

// Configured takes attributes off the list of unset ones that configured knows
// to be set after all, by a dynamic block: they are unknown again. It is for a
// caller that has the sources.
func (p *Plan) Configured(configured func(r *posture.Resource, attribute string) bool) {
	for i := range p.Changes {
		res := p.Changes[i].After
		if res == nil || len(res.Unset) == 0 {
			continue
		}
		var attributes map[string]cty.Value
		res.Unset = slices.DeleteFunc(slices.Clone(res.Unset), func(name string) bool {
			if !configured(res, name) {
				return false
			}
			if attributes == nil {
				attributes = res.Value.AsValueMap()
			}
			_, marks := attributes[name].Unmark()
			attributes[name] = cty.DynamicVal.WithMarks(marks)
			return true
		})
		if attributes != nil {
			res.Value = cty.ObjectVal(attributes)
		}
	}
}
