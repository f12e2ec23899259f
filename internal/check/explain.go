package check

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/graph"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Explanation is all that can be said of one resource.
type Explanation struct {
	Change *posture.Change
	// Before and After are the verdicts on both sides, all with full evidence,
	// sorted by recommendation.
	Before, After []posture.Verdict
	// Assessments set them against each other, those that don't apply left out.
	Assessments []posture.Assessment
	// Location is where the resource is written, nil when not at hand.
	Location    *posture.Location
	Diagnostics []posture.Diagnostic
}

// Explain says everything about the resource with an address, before or after
// the change. Other resources are looked at as far as conditions ask for them.
func Explain(ctx context.Context, p *plan.Plan, address string, o Options) (*Explanation, error) {
	o = o.defaulted()
	change, err := find(p, address)
	if err != nil {
		return nil, err
	}
	sources := o.sources(p)
	was, is := graph.New(p, graph.Before, locals(sources)), graph.New(p, graph.After, locals(sources))
	x := newExemptions(o.standings(p, sources, was, is), o.find, o.Now)
	e := &Explanation{Change: change}
	side := func(r *posture.Resource, rel posture.Relations, on side) []posture.Verdict {
		if r == nil {
			return nil
		}
		verdicts, diags := assess.Resources(ctx, []*posture.Resource{r}, o.Catalog, rel, assess.Options{AllEvidence: true, Workers: 1})
		e.Diagnostics = append(e.Diagnostics, diags...)
		x.apply(verdicts, on)
		return verdicts
	}
	e.Before, e.After = side(change.Before, was, before), side(change.After, is, after)
	// All changes: another one may be the cause.
	for _, a := range assess.Compare(p.Changes, e.Before, e.After) {
		if a.Address == change.Address {
			e.Assessments = append(e.Assessments, a)
		}
	}
	r := &posture.Report{Assessments: e.Assessments}
	o.finish(r)
	o.locate(r.Assessments, sources)
	if sources != nil {
		e.Location = sources.Locate(change.Address, "")
	}
	return e, ctx.Err()
}

// find looks a managed resource up by its address on either side.
func find(p *plan.Plan, address string) (*posture.Change, error) {
	var near []string
	var moved *posture.Change
	for i := range p.Changes {
		c := &p.Changes[i]
		if c.Address == address {
			return c, nil
		}
		if c.PreviousAddress == address {
			moved = c
		}
		if strings.HasPrefix(c.Address, address+"[") || strings.HasSuffix(c.Address, "."+address) {
			near = append(near, c.Address)
		}
	}
	if moved != nil {
		return moved, nil
	}
	if len(near) == 0 {
		return nil, fmt.Errorf("there is no managed resource %q in the plan", address)
	}
	slices.Sort(near)
	if len(near) > 3 {
		near = append(near[:3], "…")
	}
	return nil, fmt.Errorf("there is no managed resource %q in the plan; there is %s", address, strings.Join(near, ", "))
}
