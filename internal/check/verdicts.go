package check

import (
	"context"

	"github.com/tfposture/terraform-provider-posture/internal/graph"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

// Verdicts judges values like Values, and gives the single verdicts as well:
// those that are not applicable are among them, which no report lists.
func Verdicts(ctx context.Context, rs []*posture.Resource, o Options) (*posture.Report, []posture.Verdict, error) {
	o = o.defaulted()
	x := newExemptions(given(o.Exemptions), o.find, o.Now)
	right, err := o.judge(ctx, rs, graph.FromResources(rs), x, after)
	if err != nil {
		return nil, nil, err
	}
	return o.values(right, x), right.verdicts, nil
}

// FromVerdicts makes the report of verdicts that were made before, sorted by
// address and recommendation. Exemptions that they carry stay.
func FromVerdicts(verdicts []posture.Verdict, o Options) *posture.Report {
	o = o.defaulted()
	x := newExemptions(given(o.Exemptions), o.find, o.Now)
	right := &judgement{verdicts: verdicts}
	for i := range verdicts {
		if r := verdicts[i].Resource; i == 0 || verdicts[i-1].Resource != r {
			right.resources = append(right.resources, r)
		}
	}
	x.apply(verdicts, after)
	right.score = score.Of(verdicts, o.Catalog.Controls, o.score())
	return o.values(right, x)
}

// values makes the report of one side: what exists is what is judged.
func (o *Options) values(right *judgement, x *exemptions) *posture.Report {
	changes := make([]posture.Change, len(right.resources))
	for i, r := range right.resources {
		changes[i] = posture.Change{Address: r.Address, Action: posture.NoOp, After: r}
	}
	r := o.report(changes, &judgement{score: score.Of(nil, nil, o.score())}, right, x)
	r.Plan = posture.PlanSummary{Kind: "values", Complete: true}
	tally(&r.Plan, right)
	r.Gate = o.Gate.judge(r, o.severe)
	return r
}

// Counts reports whether a recommendation takes part in the score.
func (i Include) Counts(r *posture.Recommendation) bool { return i.counted(r) }
