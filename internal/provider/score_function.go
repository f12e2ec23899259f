package provider

import (
	"context"

	"github.com/zclconf/go-cty/cty"
)

const resourcesDoc = "An object of resources keyed by address, `{ \"azurerm_storage_account.logs\" = azurerm_storage_account.logs }`. " +
	"Resources with `count` or `for_each` are given whole; `null` entries are left out."

var resourcesParameter = parameter{name: "resources", typ: cty.DynamicPseudoType, doc: resourcesDoc}

// scoreFunction computes the secure score.
func scoreFunction() *spec {
	return &spec{
		name:    "score",
		summary: "Secure score of resources",
		doc: "Gives the secure score, 0 to 100, of the resources with everything that is known of them at plan. " +
			"While an attribute that decides is known only after apply, the answer is an unknown number with bounds: " +
			"`score(…) >= 70` is already true or false when the bounds decide it. The score is `null` when nothing was assessed.",
		parameters: []parameter{resourcesParameter},
		options:    true,
		result:     cty.Number,
		impl: func(ctx context.Context, arguments []cty.Value, given cty.Value) (cty.Value, *fault) {
			o, err := readOptions(given)
			if err != nil {
				return cty.NilVal, argumentFault(1, "%s", err)
			}
			o.oneScope = true
			report, fault := askWith(ctx, arguments[0], o, 0, 1)
			if fault != nil {
				return cty.NilVal, fault
			}
			if report == nil {
				return cty.UnknownVal(cty.Number), nil
			}
			s := report.Score.After
			return scoreVal(s.Percentage, s.Worst, s.Best), nil
		},
	}
}
