package score_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

func TestAdvice(t *testing.T) {
	t.Parallel()
	controls := []*posture.Control{{ID: "big", MaxScore: 8}, {ID: "small", MaxScore: 2}, {ID: "none"}}
	rec := func(id string, severity posture.Severity, controls ...string) *posture.Recommendation {
		return &posture.Recommendation{ID: id, Controls: controls, Severity: severity, Counted: true, BuiltIn: true}
	}
	https, tls := rec("https", posture.High, "small"), rec("tls", posture.Low, "small", "big")
	best, off := rec("best", posture.High, "none"), rec("off", posture.Critical, "small")
	off.Counted = false
	res := func(address, scope string) *posture.Resource {
		return &posture.Resource{Address: address, Type: "x", Scope: posture.Scope{Environment: "azure", ID: scope}}
	}
	a, b, c := res("x.a", "1"), res("x.b", "1"), res("x.c", "2")
	vs := []posture.Verdict{
		{Recommendation: tls, Resource: a, Health: posture.Unhealthy},
		{Recommendation: https, Resource: a, Health: posture.Unhealthy},
		{Recommendation: off, Resource: a, Health: posture.Unhealthy},
		{Recommendation: best, Resource: a, Health: posture.Unhealthy},
		{Recommendation: https, Resource: b, Health: posture.Healthy},
		{Recommendation: https, Resource: c, Health: posture.Unhealthy},
		{Recommendation: tls, Resource: c, Health: posture.Unhealthy, Exemption: &posture.Exemption{Category: posture.Waiver}},
	}
	want := []posture.Advice{
		// Scope 1 weighs 2 of 3: 8/10 × 2/3, and 1/10 × 2/3. Scope 2 weighs 1: 2/2 × 1/3.
		{Environment: "azure", Scope: "1", Control: "big", Address: "x.a", Type: "x", Points: 8, Percentage: 53.33, Severity: posture.Low, Recommendations: []string{"tls"}},
		{Environment: "azure", Scope: "2", Control: "small", Address: "x.c", Type: "x", Points: 2, Percentage: 33.33, Severity: posture.High, Recommendations: []string{"https"}},
		{Environment: "azure", Scope: "1", Control: "small", Address: "x.a", Type: "x", Points: 1, Percentage: 6.67, Severity: posture.High, Recommendations: []string{"https", "tls"}},
	}
	r := score.Of(vs, controls, score.Options{})
	if diff := cmp.Diff(want, r.Advice(vs, score.Options{})); diff != "" {
		t.Errorf("Advice mismatch (-want +got):\n%s", diff)
	}
}

// TestAdviceKeepsItsPromise heals what each advice names and looks at the score.
func TestAdviceKeepsItsPromise(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, in inventory) {
		for i := range in.verdicts {
			if in.verdicts[i].Health == posture.Unknown {
				in.verdicts[i].Health = posture.NotApplicable
			}
		}
		before := score.Of(in.verdicts, in.controls, score.Options{})
		for _, advice := range before.Advice(in.verdicts, score.Options{}) {
			healed := in.clone()
			only := healed.keepOnly(advice.Control)
			for i, v := range healed.verdicts {
				if v.Resource.Address == advice.Address && v.Health == posture.Unhealthy && only(v) {
					healed.verdicts[i].Health = posture.Healthy
				}
			}
			after := score.Of(healed.verdicts, in.controls, score.Options{})
			got := current(after, advice) - current(before, advice)
			// Both controls are rounded to a hundredth, and so are the points.
			if diff := got - advice.Points; diff > 0.0151 || diff < -0.0151 {
				t.Fatalf("advice %+v: the control gained %v", advice, got)
			}
		}
	})
}

func current(r *score.Result, advice posture.Advice) float64 {
	for _, s := range r.Scopes {
		for _, c := range s.Controls {
			if s.Scope == (posture.Scope{Environment: advice.Environment, ID: advice.Scope}) && c.Control.ID == advice.Control {
				return c.Score.Current
			}
		}
	}
	return 0
}
