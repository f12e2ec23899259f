package provider

import (
	"context"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// assessmentType is one assessment as functions give it and data sources take it.
// It names things and holds no value of a resource.
var assessmentType = cty.Object(map[string]cty.Type{
	"recommendation": cty.String,
	"title":          cty.String,
	"controls":       cty.List(cty.String),
	"severity":       cty.String,
	"counted":        cty.Bool,
	"address":        cty.String,
	"type":           cty.String,
	"environment":    cty.String,
	"scope":          cty.String,
	"health":         cty.String,
	"message":        cty.String,
	"exemption":      cty.String,
})

// assessFunction lists assessments.
func assessFunction() *spec {
	return &spec{
		name:    "assess",
		summary: "Assessments of resources",
		doc: "Lists every recommendation with every resource that it looks at, sorted by address and recommendation: the digest of the resources, without their values. " +
			"`health` is `healthy`, `unhealthy`, `not_applicable`, or an unknown string while a value that decides is known only after apply. " +
			"`exemption` is `waiver` or `mitigated` where an exemption applies, else `null`. Data sources take the list in place of the resources.",
		parameters: []parameter{resourcesParameter},
		options:    true,
		result:     cty.List(assessmentType),
		impl: func(ctx context.Context, arguments []cty.Value, given cty.Value) (cty.Value, *fault) {
			report, fault := ask(ctx, arguments[0], given, 1)
			if fault != nil {
				return cty.NilVal, fault
			}
			if report == nil {
				return cty.UnknownVal(cty.List(assessmentType)).RefineNotNull(), nil
			}
			return assessmentsVal(report), nil
		},
	}
}

func assessmentsVal(report *answer) cty.Value {
	if len(report.verdicts) == 0 {
		return cty.ListValEmpty(assessmentType)
	}
	all := make([]cty.Value, len(report.verdicts))
	for i := range report.verdicts {
		v := &report.verdicts[i]
		all[i] = assessment(v, report.include.Counts(v.Recommendation), report.homeless[v.Resource.Address])
	}
	return cty.ListVal(all)
}

// assessment gives a verdict as a value. What may still change is unknown.
func assessment(v *posture.Verdict, counted, homeless bool) cty.Value {
	health, message, exemption := cty.StringVal(v.Health.String()), cty.NullVal(cty.String), cty.NullVal(cty.String)
	switch v.Health {
	case posture.Unknown:
		health, message = cty.UnknownVal(cty.String).RefineNotNull(), cty.UnknownVal(cty.String)
	case posture.Unhealthy:
		message = cty.StringVal(v.Message)
	case posture.Healthy, posture.NotApplicable, posture.Absent:
	}
	if v.Exemption != nil {
		exemption = cty.StringVal(string(v.Exemption.Category))
		if v.MayNotApply {
			// An exemption has no place where the recommendation has none.
			exemption = cty.UnknownVal(cty.String)
		}
	}
	scope := cty.StringVal(v.Resource.Scope.ID)
	if homeless {
		scope = cty.UnknownVal(cty.String).RefineNotNull()
	}
	return cty.ObjectVal(map[string]cty.Value{
		"recommendation": cty.StringVal(v.Recommendation.ID),
		"title":          cty.StringVal(v.Recommendation.Title),
		"controls":       stringsVal(v.Recommendation.Controls),
		"severity":       cty.StringVal(v.Recommendation.Severity.String()),
		"counted":        cty.BoolVal(counted),
		"address":        cty.StringVal(v.Resource.Address),
		"type":           cty.StringVal(v.Resource.Type),
		"environment":    cty.StringVal(v.Resource.Scope.Environment),
		"scope":          scope,
		"health":         health,
		"message":        message,
		"exemption":      exemption,
	})
}
