package cli

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// gateSettings are thresholds; nil and "" where the file sets none.
type gateSettings struct {
	MinimumScore    *float64           `hcl:"minimum_score,optional"`
	Against         string             `hcl:"against,optional"`
	MaximumDrop     *float64           `hcl:"maximum_drop,optional"`
	FailOn          string             `hcl:"fail_on,optional"`
	FailOnScope     string             `hcl:"fail_on_scope,optional"`
	MinimumControl  map[string]float64 `hcl:"minimum_control,optional"`
	MinimumScope    map[string]float64 `hcl:"minimum_scope,optional"`
	AllowIncomplete bool               `hcl:"allow_incomplete,optional"`
}

// check looks at the thresholds as the flags do.
func (g *gateSettings) check(at map[string]*hcl.Range) hcl.Diagnostics {
	var diags hcl.Diagnostics
	percentage := func(name, of string, value *float64) {
		if value != nil && !(*value >= 0 && *value <= 100) {
			diags = append(diags, wrongSetting(at[name], "Unsupported threshold", fmt.Sprintf("%s%s is %v. It takes a number from 0 to 100.", name, of, *value)))
		}
	}
	word := func(name, value string, words []string) {
		if value != "" && !known(value, words) {
			diags = append(diags, wrongSetting(at[name], "Unsupported threshold", fmt.Sprintf("%s is %q. It takes %s.", name, value, either(words))))
		}
	}
	percentage("minimum_score", "", g.MinimumScore)
	percentage("maximum_drop", "", g.MaximumDrop)
	for control, value := range g.MinimumControl {
		percentage("minimum_control", " of "+control, &value)
	}
	for scope, value := range g.MinimumScope {
		percentage("minimum_scope", " of "+scope, &value)
	}
	word("against", g.Against, againsts)
	word("fail_on", g.FailOn, posture.Severities())
	word("fail_on_scope", g.FailOnScope, failScopes)
	return diags
}

// gateRanges gives the place of each threshold.
func gateRanges(body hcl.Body) map[string]*hcl.Range {
	content, _, _ := body.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "gate"}}})
	ranges := map[string]*hcl.Range{}
	for _, block := range content.Blocks {
		attributes, _ := block.Body.JustAttributes()
		for name, a := range attributes {
			at := a.Expr.Range()
			ranges[name] = &at
		}
	}
	return ranges
}
