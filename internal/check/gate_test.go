package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func ptr(f float64) *float64 { return &f }

func TestGate(t *testing.T) {
	t.Parallel()
	whole := func() posture.Report {
		return posture.Report{
			Plan: posture.PlanSummary{Kind: "plan", Complete: true},
			Score: posture.ScoreChange{
				Before: posture.Score{Percentage: ptr(61.24), Worst: ptr(61.24), Best: ptr(61.24)},
				After:  posture.Score{Percentage: ptr(57.8), Worst: ptr(52.31), Best: ptr(63.9)},
			},
			Scopes: []posture.ScopeScore{
				{Scope: "s1", After: posture.Score{Percentage: ptr(50), Worst: ptr(50), Best: ptr(50)}, Controls: []posture.ControlChange{{ID: "c", After: posture.ControlScore{Healthy: 5, Unhealthy: 1, Unknown: 2}}}},
				{Scope: "s2", After: posture.Score{Worst: ptr(0), Best: ptr(100)}, Controls: []posture.ControlChange{{ID: "c", After: posture.ControlScore{Healthy: 1}}}},
			},
			Assessments: []posture.Assessment{
				{Recommendation: "a", Severity: posture.High, After: posture.Unhealthy, Change: posture.New},
				{Recommendation: "a", Severity: posture.Medium, After: posture.Unhealthy, Change: posture.Carried},
				{Recommendation: "a", Severity: posture.Critical, After: posture.Unhealthy, Change: posture.New, Exemption: &posture.Exemption{}},
				{Recommendation: "off", Severity: posture.Critical, After: posture.Unhealthy, Change: posture.New},
				{Recommendation: "a", Severity: posture.Critical, After: posture.Unknown, Change: posture.None},
			},
		}
	}
	reason := func(threshold, subject string, met bool, message string) posture.GateReason {
		return posture.GateReason{Threshold: threshold, Subject: subject, Met: met, Message: message}
	}
	tests := map[string]struct {
		gate    Gate
		change  func(*posture.Report)
		want    []posture.GateReason
		outcome Outcome
	}{
		"nothing asked":                        {Gate{}, nil, []posture.GateReason{}, Open},
		"minimum met exactly":                  {Gate{MinimumScore: ptr(57.8)}, nil, []posture.GateReason{reason("minimum_score", "", true, "score 57.8%, minimum 57.8% (from 52.31% to 63.9% once everything is known)")}, Open},
		"minimum missed by a hundredth":        {Gate{MinimumScore: ptr(57.81)}, nil, []posture.GateReason{reason("minimum_score", "", false, "score 57.8%, minimum 57.81% (from 52.31% to 63.9% once everything is known)")}, Closed},
		"minimum against worst":                {Gate{MinimumScore: ptr(55), Against: Worst}, nil, []posture.GateReason{reason("minimum_score", "", false, "worst score 52.31%, minimum 55% (from 52.31% to 63.9% once everything is known)")}, Closed},
		"minimum against best":                 {Gate{MinimumScore: ptr(60), Against: Best}, nil, []posture.GateReason{reason("minimum_score", "", true, "best score 63.9%, minimum 60% (from 52.31% to 63.9% once everything is known)")}, Open},
		"a drop of exactly as much":            {Gate{MaximumDrop: ptr(3.44)}, nil, []posture.GateReason{reason("maximum_drop", "", true, "score drops by 3.44, from 61.24% to 57.8%, maximum drop 3.44")}, Open},
		"a drop of more":                       {Gate{MaximumDrop: ptr(3.43)}, nil, []posture.GateReason{reason("maximum_drop", "", false, "score drops by 3.44, from 61.24% to 57.8%, maximum drop 3.43")}, Closed},
		"a gain is no drop":                    {Gate{MaximumDrop: ptr(0), Against: Best}, nil, []posture.GateReason{reason("maximum_drop", "", true, "best score 61.24% to 63.9%, maximum drop 0")}, Open},
		"no score before":                      {Gate{MaximumDrop: ptr(0)}, func(r *posture.Report) { r.Score.Before = posture.Score{} }, []posture.GateReason{reason("maximum_drop", "", true, "there is no score on both sides to compare, maximum drop 0")}, Open},
		"new of a severity":                    {Gate{FailOn: posture.Medium}, nil, []posture.GateReason{reason("fail_on", "", false, "1 new unhealthy assessment of severity medium or higher: 1 high")}, Closed},
		"all of a severity":                    {Gate{FailOn: posture.Medium, Among: AmongAll}, nil, []posture.GateReason{reason("fail_on", "", false, "2 unhealthy assessments of severity medium or higher: 1 high, 1 medium")}, Closed},
		"exempt, unknown and uncounted aren't": {Gate{FailOn: posture.Critical, Among: AmongAll}, nil, []posture.GateReason{reason("fail_on", "", true, "no unhealthy assessment of severity critical or higher")}, Open},
		"scopes": {Gate{Scopes: map[string]float64{"S1": 60, "s2": 60, "s3": 60}}, nil, []posture.GateReason{
			reason("minimum_score", "s1", false, "score 50%, minimum 60%"),
			reason("minimum_score", "s2", true, "nothing is known yet, minimum 60% (from 0% to 100% once everything is known)"),
			reason("minimum_score", "s3", true, "nothing of this scope is assessed, minimum 60%"),
		}, Closed},
		"a control in each scope": {Gate{Controls: map[string]float64{"c": 90}}, nil, []posture.GateReason{reason("minimum_score", "c", false, "5 of 6 resources healthy in s1 (83.33%), minimum 90%")}, Closed},
		"a control against worst": {Gate{Controls: map[string]float64{"c": 80}, Against: Worst}, nil, []posture.GateReason{reason("minimum_score", "c", false, "5 of 8 resources healthy in s1 (62.5%), minimum 80%")}, Closed},
		"a control that meets it": {Gate{Controls: map[string]float64{"c": 80}}, nil, []posture.GateReason{reason("minimum_score", "c", true, "met in 2 scopes that it is assessed in, minimum 80%")}, Open},
		"an incomplete plan":      {Gate{MinimumScore: ptr(1)}, func(r *posture.Report) { r.Plan.Complete = false; r.Score.After.Worst = nil }, []posture.GateReason{reason("complete", "", false, "the plan is not whole; the gate stays closed"), reason("minimum_score", "", true, "score 57.8%, minimum 1%")}, Undecided},
		"an incomplete plan that may": {Gate{FailOn: posture.Critical, AllowIncomplete: true}, func(r *posture.Report) { r.Plan.Complete = false }, []posture.GateReason{
			reason("complete", "", true, "the plan is not whole; judged all the same, as asked for"), reason("fail_on", "", true, "no new unhealthy assessment of severity critical or higher"),
		}, Open},
		"an incomplete plan and no gate": {Gate{}, func(r *posture.Report) { r.Plan.Complete = false }, []posture.GateReason{}, Open},
		"a defect closes a gate unasked": {Gate{}, func(r *posture.Report) {
			r.Diagnostics = []posture.Diagnostic{{Severity: "error"}, {Severity: "warning"}}
		}, []posture.GateReason{reason("diagnostics", "", false, "1 thing could not be assessed as the catalog asks: see the diagnostics")}, Undecided},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := whole()
			if tt.change != nil {
				tt.change(&r)
			}
			r.Gate = tt.gate.judge(&r, func(id string) bool { return id != "off" })
			if diff := cmp.Diff(tt.want, r.Gate.Reasons); diff != "" {
				t.Errorf("reasons mismatch (-want +got):\n%s", diff)
			}
			if got := OutcomeOf(&r); got != tt.outcome {
				t.Errorf("OutcomeOf = %v, want %v", got, tt.outcome)
			}
			if r.Gate.Open != (tt.outcome == Open) {
				t.Errorf("open = %v with outcome %v", r.Gate.Open, tt.outcome)
			}
		})
	}
}
