package provider

import (
	"context"
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// recommendationType is a recommendation as the catalog describes it.
var recommendationType = cty.Object(map[string]cty.Type{
	"id":          cty.String,
	"title":       cty.String,
	"controls":    cty.List(cty.String),
	"severity":    cty.String,
	"environment": cty.String,
	"service":     cty.String,
	"why":         cty.String,
	"remediation": cty.String,
	"counted":     cty.Bool,
	"preview":     cty.Bool,
	"types":       cty.List(cty.String),
	"maps_to":     cty.Map(cty.List(cty.String)),
})

// recommendationFunction looks one up in the built-in catalog.
func recommendationFunction() *spec {
	return &spec{
		name:    "recommendation",
		summary: "A recommendation of the catalog",
		doc:     "Gives what the built-in catalog says of a recommendation: title, security controls, severity, why it matters, what to do, resource types, and the requirements of standards that it maps to.",
		parameters: []parameter{
			{name: "id", typ: cty.String, doc: "The id of the recommendation, such as `storage_secure_transfer`, or an earlier one."},
		},
		result: recommendationType,
		impl: func(_ context.Context, arguments []cty.Value, _ cty.Value) (cty.Value, *fault) {
			switch id := arguments[0]; {
			case !id.IsKnown():
				return cty.UnknownVal(recommendationType).RefineNotNull(), nil
			case id.IsNull():
				return cty.NilVal, argumentFault(0, "id must be that of a recommendation")
			default:
				base, err := builtin()
				if err != nil {
					return cty.NilVal, &fault{argument: -1, text: err.Error()}
				}
				r, has := base.Find(id.AsString())
				if !has {
					return cty.NilVal, argumentFault(0, "%s", unknownRecommendation(base, id.AsString()))
				}
				return recommendationVal(&r.Recommendation), nil
			}
		},
	}
}

func recommendationVal(r *posture.Recommendation) cty.Value {
	mapsTo := make(map[string]cty.Value)
	for _, standard := range slices.Sorted(maps.Keys(r.MapsTo)) {
		mapsTo[standard] = stringsVal(r.MapsTo[standard])
	}
	mapped := cty.MapValEmpty(cty.List(cty.String))
	if len(mapsTo) > 0 {
		mapped = cty.MapVal(mapsTo)
	}
	return cty.ObjectVal(map[string]cty.Value{
		"id":          cty.StringVal(r.ID),
		"title":       cty.StringVal(r.Title),
		"controls":    stringsVal(r.Controls),
		"severity":    cty.StringVal(r.Severity.String()),
		"environment": cty.StringVal(r.Environment),
		"service":     cty.StringVal(r.Service),
		"why":         cty.StringVal(r.Why),
		"remediation": cty.StringVal(r.Remediation),
		"counted":     cty.BoolVal(r.Counted),
		"preview":     cty.BoolVal(r.Preview),
		"types":       stringsVal(r.Types),
		"maps_to":     mapped,
	})
}

func stringsVal(texts []string) cty.Value {
	values := make([]cty.Value, len(texts))
	for i, text := range texts {
		values[i] = cty.StringVal(text)
	}
	if len(values) == 0 {
		return cty.ListValEmpty(cty.String)
	}
	return cty.ListVal(values)
}
