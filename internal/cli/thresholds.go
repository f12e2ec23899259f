package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// The words that thresholds take.
var (
	againsts   = []string{string(check.Worst), string(check.Known), string(check.Best)}
	failScopes = []string{string(check.AmongNew), string(check.AmongAll)}
)

// thresholds are the flags of the gate. What a flag says goes before what the
// settings say.
type thresholds struct {
	gateSettings
	controls, scopes []string
}

func (t *thresholds) register(flags *pflag.FlagSet) {
	flags.Var(percentage{&t.MinimumScore}, "minimum-score", "`PERCENT` the secure score must reach")
	flags.Var(oneOf(&t.Against, againsts...), "against", "which `SCORE` must reach it: known leaves out what is unknown before apply, worst takes it as unhealthy, best as healthy (default known)")
	flags.Var(percentage{&t.MaximumDrop}, "maximum-drop", "percentage `POINTS` the score may lose")
	flags.Var(oneOf(&t.FailOn, posture.Severities()...), "fail-on", "`SEVERITY` from which a finding closes the gate: low, medium, high, critical")
	flags.Var(oneOf(&t.FailOnScope, failScopes...), "fail-on-scope", "`FINDINGS` that --fail-on looks at: new or all (default new)")
	flags.StringArrayVar(&t.controls, "minimum-control", nil, "`ID=PERCENT` of the resources that must be healthy in a security control; repeatable")
	flags.StringArrayVar(&t.scopes, "minimum-scope", nil, "`ID=PERCENT` the score of a subscription, account or project must reach; repeatable")
	flags.BoolVar(&t.AllowIncomplete, "allow-incomplete", false, "judge a plan that is not whole by what it holds")
}

// gate puts the flags over the settings.
func (t *thresholds) gate(s *settings, flags *pflag.FlagSet) (check.Gate, error) {
	merged := s.Gate
	if t.MinimumScore != nil {
		merged.MinimumScore = t.MinimumScore
	}
	if t.MaximumDrop != nil {
		merged.MaximumDrop = t.MaximumDrop
	}
	for _, w := range []struct{ to, from *string }{
		{&merged.Against, &t.Against}, {&merged.FailOn, &t.FailOn}, {&merged.FailOnScope, &t.FailOnScope},
	} {
		if *w.from != "" {
			*w.to = *w.from
		}
	}
	if flags.Changed("allow-incomplete") {
		merged.AllowIncomplete = t.AllowIncomplete
	}
	gate := check.Gate{
		MinimumScore: merged.MinimumScore, MaximumDrop: merged.MaximumDrop,
		Controls: merged.MinimumControl, Scopes: merged.MinimumScope,
		Against: check.Bound(merged.Against), Among: check.Among(merged.FailOnScope), AllowIncomplete: merged.AllowIncomplete,
	}
	if merged.FailOn != "" {
		if err := gate.FailOn.UnmarshalText([]byte(merged.FailOn)); err != nil {
			return gate, err
		}
	}
	var err error
	if len(t.controls) > 0 {
		if gate.Controls, err = minimums("minimum-control", t.controls); err != nil {
			return gate, err
		}
	}
	if len(t.scopes) > 0 {
		gate.Scopes, err = minimums("minimum-scope", t.scopes)
	}
	return gate, err
}

// minimums reads ID=PERCENT.
func minimums(flag string, values []string) (map[string]float64, error) {
	all := map[string]float64{}
	for _, value := range values {
		id, number, ok := strings.Cut(value, "=")
		if !ok || id == "" {
			return nil, &usageError{fmt.Sprintf("--%s %q: it takes ID=PERCENT", flag, value), fmt.Sprintf("as in --%s encrypt_data_in_transit=80", flag)}
		}
		n, err := parsePercentage(number)
		if err != nil {
			return nil, &usageError{fmt.Sprintf("--%s %q: after the equals sign %v", flag, value, err), ""}
		}
		all[id] = n
	}
	return all, nil
}
