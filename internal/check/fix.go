package check

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/graph"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/remediate"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

// Fixes is what a change of the configuration can settle.
type Fixes struct {
	Patch *remediate.Patch
	// Score is that after the planned change, and the one promised with the patch.
	Score posture.ScoreChange
	// Worse are recommendations, by address, that the patch makes unhealthy.
	Worse []remediate.Fix
	// ByHand counts unhealthy assessments whose recommendation has no fix that a
	// program could make.
	ByHand int
	// Incomplete says why the plan is not whole.
	Incomplete  []string
	Diagnostics []posture.Diagnostic
}

// Fix works out how the configuration has to change for what is unhealthy after
// the planned change. Sources of the remediation are needed.
func Fix(ctx context.Context, p *plan.Plan, o Options, f remediate.Options) (*Fixes, error) {
	o = o.defaulted()
	sources := o.sources(p)
	was, is := graph.New(p, graph.Before, locals(sources)), graph.New(p, graph.After, locals(sources))
	x := newExemptions(o.standings(p, sources, was, is), o.find, o.Now)
	right, err := o.judge(ctx, p.After(), is, x, after)
	if err != nil {
		return nil, err
	}
	if p.Config != nil {
		f.Variables = p.Config.Variables
	}
	out := &Fixes{Incomplete: p.Incomplete, Diagnostics: right.diagnostics}
	findings, byHand := o.findings(ctx, right, is, f.Only)
	out.ByHand = byHand
	out.Patch = remediate.Make(findings, f)
	promised, worse := o.promise(ctx, right, findings, out.Patch, is, x)
	out.Score, out.Worse = score.Change(right.score.Total, promised.Total), worse
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("making fixes: %w", err)
	}
	return out, nil
}

// subject is a recommendation on an address.
type subject struct{ recommendation, address string }

// findings are the unhealthy verdicts that have a fix, and the number of those
// that don't; only restricts the recommendations, unless it is empty.
func (o *Options) findings(ctx context.Context, j *judgement, rel posture.Relations, only []string) (found []remediate.Finding, byHand int) {
	gains := map[subject]float64{}
	for _, a := range j.score.Advice(j.verdicts, o.score()) {
		for _, id := range a.Recommendations {
			gains[subject{id, a.Address}] += a.Points
		}
	}
	for i := range j.verdicts {
		v := &j.verdicts[i]
		if v.Health != posture.Unhealthy || (len(only) > 0 && !slices.Contains(only, v.Recommendation.ID)) {
			continue
		}
		rec, ok := o.Catalog.Find(v.Recommendation.ID)
		if !ok {
			continue
		}
		block := assessOf(rec, v.Resource.Type, v.Paths)
		if block == nil || !fixes(block.Fix) || !block.Fix.Type().IsObjectType() {
			if v.Exemption == nil {
				byHand++
			}
			continue
		}
		reason := ""
		if v.Exemption == nil && !o.settles(ctx, v, block.Fix, rel) {
			reason = "the fix alone doesn't settle it; posture explain --plan PLAN ADDRESS shows the rest"
		}
		found = append(found, remediate.Finding{
			Reason: reason, Recommendation: rec.ID, Address: v.Resource.Address, Fix: block.Fix, Consequences: block.Consequences,
			Gain: gains[subject{rec.ID, v.Resource.Address}], Exempt: v.Exemption != nil, Has: o.has(v.Resource, block.Fix),
		})
	}
	return found, byHand
}

// has lists which attributes of a fix the resource has in the plan: the provider
// in use may be older than the fix. What the plan's reader drops counts as there.
func (o *Options) has(r *posture.Resource, fix cty.Value) map[string]bool {
	value, _ := r.Value.Unmark()
	if !value.IsKnown() || value.IsNull() || !value.Type().IsObjectType() {
		return nil
	}
	kept, all := o.Catalog.Wanted(r.Type)
	has := map[string]bool{}
	for name := range maps.Keys(fix.AsValueMap()) {
		has[name] = value.Type().HasAttribute(name) || !(all || kept[name])
	}
	return has
}

// settles reports whether a fix alone makes a resource healthy: another block, or
// another resource, may have to change as well.
func (o *Options) settles(ctx context.Context, v *posture.Verdict, fix cty.Value, rel posture.Relations) bool {
	verdicts, _ := assess.Resources(ctx, []*posture.Resource{with(v.Resource, fix)}, o.Catalog, rel, assess.Options{Workers: 1, Only: v.Recommendation.ID})
	for i := range verdicts {
		if verdicts[i].Health != posture.Healthy {
			return false
		}
	}
	return len(verdicts) > 0
}

// with gives the resource as it is once a fix is made.
func with(r *posture.Resource, fix cty.Value) *posture.Resource {
	fixed := *r
	fixed.Value = remediate.With(r.Type, r.Value, fix)
	return &fixed
}

// promise assesses the resources that the patch changes once more, and scores
// them with all others. Worse are what was not unhealthy before.
func (o *Options) promise(ctx context.Context, j *judgement, findings []remediate.Finding, patch *remediate.Patch, rel posture.Relations, x *exemptions) (promised *score.Result, worse []remediate.Fix) {
	fixOf := map[subject]cty.Value{}
	for i := range findings {
		fixOf[subject{findings[i].Recommendation, findings[i].Address}] = findings[i].Fix
	}
	changed := map[string]*posture.Resource{}
	for _, r := range j.resources {
		changed[r.Address] = r
	}
	fixed := map[string]*posture.Resource{}
	for i := range patch.Fixed {
		for _, address := range patch.Fixed[i].Addresses {
			changed[address] = with(changed[address], fixOf[subject{patch.Fixed[i].Recommendation, address}])
			fixed[address] = changed[address]
		}
	}
	again, _ := assess.Resources(ctx, slices.Collect(maps.Values(fixed)), o.Catalog, rel, assess.Options{})
	x.apply(again, after)
	was := map[subject]posture.Health{}
	verdicts := again
	for i := range j.verdicts {
		v := &j.verdicts[i]
		if fixed[v.Resource.Address] == nil {
			verdicts = append(verdicts, *v)
			continue
		}
		was[subject{v.Recommendation.ID, v.Resource.Address}] = v.Health
	}
	for i := range again {
		v := &again[i]
		if v.Health == posture.Unhealthy && was[subject{v.Recommendation.ID, v.Resource.Address}] != posture.Unhealthy {
			worse = append(worse, remediate.Fix{Recommendation: v.Recommendation.ID, Block: v.Resource.Address})
		}
	}
	return score.Of(verdicts, o.Catalog.Controls, o.score()), worse
}
