package check

import (
	"context"
	"fmt"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/graph"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

// Plan judges a plan: both sides of the change are assessed with one catalog,
// scored, set against each other and held against the gate. A state is a plan
// that changes nothing and has no side before.
func Plan(ctx context.Context, p *plan.Plan, o Options) (*posture.Report, error) {
	o = o.defaulted()
	sources := o.sources(p)
	was, is := graph.New(p, graph.Before, locals(sources)), graph.New(p, graph.After, locals(sources))
	x := newExemptions(o.standings(p, sources, was, is), o.find, o.Now)

	left, err := o.judge(ctx, p.Before(), was, x, before)
	if err != nil {
		return nil, err
	}
	right, err := o.judge(ctx, p.After(), is, x, after)
	if err != nil {
		return nil, err
	}
	r := o.report(p.Changes, left, right, x)
	r.Plan = summary(p, right)
	o.locate(r.Assessments, sources)
	r.Gate = o.Gate.judge(r, o.severe)
	return r, nil
}

// Values judges resources whose values are given inside Terraform. There is no
// configuration and no change: what exists is what is judged.
func Values(ctx context.Context, rs []*posture.Resource, o Options) (*posture.Report, error) {
	r, _, err := Verdicts(ctx, rs, o)
	return r, err
}

// judgement is one side of a change, judged.
type judgement struct {
	resources   []*posture.Resource
	verdicts    []posture.Verdict
	diagnostics []posture.Diagnostic
	score       *score.Result
}

// judge assesses one side, attaches exemptions and computes the score.
func (o *Options) judge(ctx context.Context, rs []*posture.Resource, rel posture.Relations, x *exemptions, on side) (*judgement, error) {
	j := &judgement{resources: rs}
	j.verdicts, j.diagnostics = assess.Resources(ctx, rs, o.Catalog, rel, assess.Options{AllEvidence: o.AllEvidence})
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("assessing resources: %w", err)
	}
	x.apply(j.verdicts, on)
	j.score = score.Of(j.verdicts, o.Catalog.Controls, o.score())
	return j, nil
}
