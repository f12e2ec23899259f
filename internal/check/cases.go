package check

import (
	"context"
	"fmt"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/graph"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// CaseResult is what became of one resource of a case.
type CaseResult struct {
	Case     *catalog.Case
	Resource *catalog.CaseResource
	// Got is the health that was found. Met is false when it isn't the expected
	// one, or when a condition has a defect: see Diagnostics then.
	Got posture.Health
	Met bool
	Why string
	// Verdict has full evidence; its recommendation is nil where there is none.
	Verdict     posture.Verdict
	Diagnostics []posture.Diagnostic
}

// Cases runs the cases of a catalog, in order: each resource is assessed as in a
// plan that holds the resources of its case and nothing else.
func Cases(ctx context.Context, c *catalog.Catalog, cases []*catalog.Case) ([]CaseResult, error) {
	var results []CaseResult
	for _, example := range cases {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("running cases: %w", err)
		}
		results = append(results, runCase(ctx, c, example)...)
	}
	return results, nil
}

// Uncovered gives the recommendations that lack a case in which a resource is
// healthy, or one in which a resource is unhealthy. An inventory needs no healthy
// one: there is none.
func Uncovered(c *catalog.Catalog, cases []*catalog.Case) []*catalog.Recommendation {
	covered := map[string]map[posture.Health]bool{}
	for _, example := range cases {
		if covered[example.Of] == nil {
			covered[example.Of] = map[posture.Health]bool{}
		}
		for i := range example.Resources {
			if r := &example.Resources[i]; !r.Context {
				covered[example.Of][r.Expect] = true
			}
		}
	}
	var out []*catalog.Recommendation
	for _, r := range c.Recommendations() {
		if of := covered[r.ID]; !of[posture.Healthy] && !r.Inventory() || !of[posture.Unhealthy] {
			out = append(out, r)
		}
	}
	return out
}

func runCase(ctx context.Context, c *catalog.Catalog, example *catalog.Case) []CaseResult {
	var results []CaseResult
	if len(example.Params) > 0 {
		with, diags := c.WithParameters(map[string]map[string]cty.Value{example.Of: example.Params})
		if diags.HasErrors() {
			// Loading the case has checked them.
			return []CaseResult{{Case: example, Resource: &example.Resources[0], Why: diags[0].Detail}}
		}
		c = with
	}
	rel := graph.New(casePlan(example), graph.After, nil)
	for i := range example.Resources {
		r := &example.Resources[i]
		if r.Context {
			continue
		}
		verdicts, diags := assess.Resources(ctx, []*posture.Resource{r.Resource}, c, rel, assess.Options{AllEvidence: true, Workers: 1, Only: example.Of})
		result := CaseResult{Case: example, Resource: r, Diagnostics: diags, Got: posture.NotApplicable}
		if k := slices.IndexFunc(verdicts, func(v posture.Verdict) bool { return v.Recommendation.ID == example.Of }); k >= 0 {
			result.Verdict, result.Got = verdicts[k], verdicts[k].Health
		} else if len(diags) == 0 {
			result.Why = fmt.Sprintf("no assess block of %s is about the type %s", example.Of, r.Resource.Type)
		} else {
			result.Got = posture.Unknown
		}
		result.Met = len(diags) == 0 && result.Got == r.Expect
		results = append(results, result)
	}
	return results
}
