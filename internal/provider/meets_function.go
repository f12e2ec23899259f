package provider

import (
	"context"

	"github.com/zclconf/go-cty/cty"
)

// meetsFunction compares with thresholds.
func meetsFunction() *spec {
	return &spec{
		name:    "meets",
		summary: "Whether resources meet a secure score",
		doc: "True when the secure score of the resources is at least `minimum`, whatever the values known only after apply turn out to be; " +
			"false when it can't be any more; unknown as long as neither is certain. Nothing to assess falls short of nothing. " +
			"The options `fail_on` and `controls` add thresholds: no unhealthy assessment of that severity or above, and least percentages by control.",
		parameters: []parameter{
			resourcesParameter,
			{name: "minimum", typ: cty.Number, doc: "The least secure score, 0 to 100. `null` sets none, for use with the options `fail_on` and `controls` alone."},
		},
		options: true,
		result:  cty.Bool,
		impl: func(ctx context.Context, arguments []cty.Value, given cty.Value) (cty.Value, *fault) {
			var t thresholds
			if minimum := arguments[1]; minimum.IsKnown() && !minimum.IsNull() {
				percentage, err := readPercentage(minimum)
				if err != nil {
					return cty.NilVal, argumentFault(1, "minimum %s", err)
				}
				t.minimum = &percentage
			}
			o, err := readOptions(given, "fail_on", "controls")
			if err != nil {
				return cty.NilVal, argumentFault(2, "%s", err)
			}
			o.oneScope = true
			t.severity, t.controls = o.failOn, o.controls
			report, fault := askWith(ctx, arguments[0], o, 0, 2)
			if fault != nil {
				return cty.NilVal, fault
			}
			if report == nil || !arguments[1].IsKnown() {
				return undecided(), nil
			}
			return open(t.judge(report, nil)), nil
		},
	}
}
