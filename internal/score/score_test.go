package score_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

// group is some resources of one control, each with one recommendation.
type group struct {
	max                                        int
	healthy, unhealthy, unknown, notApplicable int
	scope                                      string
}

// verdicts makes the verdicts of groups; each group has a control, a
// recommendation and resources of its own.
func verdicts(groups ...group) ([]posture.Verdict, []*posture.Control) {
	var vs []posture.Verdict
	var controls []*posture.Control
	for i, g := range groups {
		control := &posture.Control{ID: fmt.Sprintf("control%d", i), MaxScore: g.max}
		controls = append(controls, control)
		rec := &posture.Recommendation{ID: fmt.Sprintf("rec%d", i), Controls: []string{control.ID}, Counted: true, BuiltIn: true}
		for health, n := range map[posture.Health]int{
			posture.Healthy: g.healthy, posture.Unhealthy: g.unhealthy, posture.Unknown: g.unknown, posture.NotApplicable: g.notApplicable,
		} {
			for j := range n {
				r := &posture.Resource{
					Address: fmt.Sprintf("x.g%d_%s_%d", i, health, j), Type: "x",
					Scope: posture.Scope{Environment: "azure", ID: g.scope},
				}
				vs = append(vs, posture.Verdict{Recommendation: rec, Resource: r, Health: health})
			}
		}
	}
	return vs, controls
}

func ptr(f float64) *float64 { return &f }

// TestControl holds the examples that Microsoft publishes for a single control.
func TestControl(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		in   group
		want posture.ControlScore
	}{
		"six points, 4 of 78 healthy":                {group{max: 6, healthy: 4, unhealthy: 74}, posture.ControlScore{Current: 0.31, Max: 6, PotentialIncrease: 5.69, Healthy: 4, Unhealthy: 74}},
		"system updates, 42 of 50":                   {group{max: 6, healthy: 42, unhealthy: 8}, posture.ControlScore{Current: 5.04, Max: 6, PotentialIncrease: 0.96, Healthy: 42, Unhealthy: 8}},
		"vulnerabilities, 3.33 of 6":                 {group{max: 6, healthy: 5, unhealthy: 4}, posture.ControlScore{Current: 3.33, Max: 6, PotentialIncrease: 2.67, Healthy: 5, Unhealthy: 4}},
		"no assessed resource":                       {group{max: 2, notApplicable: 1}, posture.ControlScore{NotApplicable: 1}},
		"worth nothing":                              {group{max: 0, healthy: 7}, posture.ControlScore{Healthy: 7}},
		"unknown resources are in neither":           {group{max: 4, healthy: 1, unhealthy: 1, unknown: 6}, posture.ControlScore{Current: 2, Max: 4, PotentialIncrease: 2, Healthy: 1, Unhealthy: 1, Unknown: 6}},
		"only unknown resources: nothing to go by":   {group{max: 4, unknown: 6}, posture.ControlScore{Unknown: 6}},
		"half a hundredth is rounded up":             {group{max: 1, healthy: 1, unhealthy: 199}, posture.ControlScore{Current: 0.01, Max: 1, PotentialIncrease: 1, Healthy: 1, Unhealthy: 199}},
		"less than half a hundredth is rounded down": {group{max: 1, healthy: 1, unhealthy: 200}, posture.ControlScore{Current: 0, Max: 1, PotentialIncrease: 1, Healthy: 1, Unhealthy: 200}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			vs, controls := verdicts(tt.in)
			got := score.Of(vs, controls, score.Options{})
			if diff := cmp.Diff(tt.want, got.Scopes[0].Controls[0].Score); diff != "" {
				t.Errorf("Of(%+v) mismatch (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// TestScope holds the published examples for a subscription: the complete one of
// the REST specification, and totals.
func TestScope(t *testing.T) {
	t.Parallel()
	rest := []group{
		{max: 2, notApplicable: 1},
		{max: 10, healthy: 1},
		{max: 0, healthy: 7},
		{max: 0, unhealthy: 1},
		{max: 1, healthy: 1, unhealthy: 4},
		{max: 4, healthy: 1, unhealthy: 1},
		{max: 4, unhealthy: 1},
		{max: 2, unhealthy: 1},
		{max: 6, unhealthy: 1},
		{max: 4, healthy: 5, unhealthy: 1},
		{max: 4, healthy: 1},
		{max: 4, healthy: 1},
	}
	tests := map[string]struct {
		in   []group
		want posture.Score
	}{
		"the REST example: 23.53 of 39": {rest, posture.Score{
			Percentage: ptr(60.33), Worst: ptr(60.33), Best: ptr(60.33), Current: 23.53, Max: 39,
			Healthy: 10, Unhealthy: 9, Weight: 19,
		}},
		"the REST example's control in transit alone: 3.33, not 3.333": {rest[9:10], posture.Score{
			Percentage: ptr(83.25), Worst: ptr(83.25), Best: ptr(83.25), Current: 3.33, Max: 4, Healthy: 5, Unhealthy: 1, Weight: 6,
		}},
		"24 of 31": {[]group{{max: 24, healthy: 1}, {max: 7, unhealthy: 1}}, posture.Score{
			Percentage: ptr(77.42), Worst: ptr(77.42), Best: ptr(77.42), Current: 24, Max: 31, Healthy: 1, Unhealthy: 1, Weight: 2,
		}},
		"28 of 60": {[]group{{max: 28, healthy: 1}, {max: 32, unhealthy: 1}}, posture.Score{
			Percentage: ptr(46.67), Worst: ptr(46.67), Best: ptr(46.67), Current: 28, Max: 60, Healthy: 1, Unhealthy: 1, Weight: 2,
		}},
		"unknown makes an interval": {[]group{{max: 4, healthy: 1, unhealthy: 1, unknown: 2}, {max: 6, unknown: 1}}, posture.Score{
			Percentage: ptr(50), Worst: ptr(10), Best: ptr(90), Current: 2, Max: 4, Healthy: 1, Unhealthy: 1, Unknown: 3, Weight: 5,
		}},
		"all unknown: an interval and no score": {[]group{{max: 4, unknown: 2}}, posture.Score{
			Worst: ptr(0), Best: ptr(100), Unknown: 2, Weight: 2,
		}},
		"only a control that is worth nothing": {[]group{{max: 0, healthy: 1, unknown: 1}}, posture.Score{}},
		"nothing":                              {nil, posture.Score{}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			vs, controls := verdicts(tt.in...)
			got := score.Of(vs, controls, score.Options{})
			if diff := cmp.Diff(tt.want, got.Total); diff != "" {
				t.Errorf("Of mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

// TestScopes weighs scopes by the resources that count in them.
func TestScopes(t *testing.T) {
	t.Parallel()
	vs, controls := verdicts(
		group{scope: "a", max: 10, healthy: 1, unhealthy: 3},
		group{scope: "a", max: 0, healthy: 50},
		group{scope: "b", max: 10, healthy: 1},
	)
	got := score.Of(vs, controls, score.Options{})
	// (4 × 0.25 + 1 × 1) ÷ 5; the fifty that are worth nothing weigh nothing.
	want := posture.Score{Percentage: ptr(40), Worst: ptr(40), Best: ptr(40), Current: 12.5, Max: 20, Healthy: 2, Unhealthy: 3, Weight: 5}
	if diff := cmp.Diff(want, got.Total); diff != "" {
		t.Errorf("Of mismatch (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]score.Environment{{Name: "azure", Score: want}}, got.Environments); diff != "" {
		t.Errorf("Environments mismatch (-want +got):\n%s", diff)
	}
}

// TestOneScope: with one scope an environment it doesn't matter which
// subscription a resource turns out to be in.
func TestOneScope(t *testing.T) {
	t.Parallel()
	vs, controls := verdicts(group{scope: "a", max: 10, healthy: 1, unhealthy: 3}, group{scope: posture.UnresolvedScope, max: 4, unhealthy: 1})
	o := score.Options{OneScope: true}
	got := score.Of(vs, controls, o)
	want := posture.Score{Percentage: ptr(17.86), Worst: ptr(17.86), Best: ptr(17.86), Current: 2.5, Max: 14, Healthy: 1, Unhealthy: 4, Weight: 5}
	if diff := cmp.Diff(want, got.Total); diff != "" {
		t.Errorf("Of mismatch (-want +got):\n%s", diff)
	}
	if len(got.Scopes) != 1 || got.Scopes[0].Scope != (posture.Scope{Environment: "azure", ID: score.AllScopes}) {
		t.Errorf("scopes %+v, want a single one", got.Scopes)
	}
	for _, advice := range got.Advice(vs, o) {
		if advice.Scope != score.AllScopes {
			t.Errorf("advice for scope %q", advice.Scope)
		}
	}
}

// TestAllOrNothing is about several recommendations of one control.
func TestAllOrNothing(t *testing.T) {
	t.Parallel()
	mitigated, waiver := &posture.Exemption{Category: posture.Mitigated}, &posture.Exemption{Category: posture.Waiver}
	type said struct {
		health    posture.Health
		exemption *posture.Exemption
	}
	tests := map[string]struct {
		in   []said
		want posture.ControlScore
	}{
		"three of four fixed is nothing gained":       {[]said{{health: posture.Healthy}, {health: posture.Healthy}, {health: posture.Healthy}, {health: posture.Unhealthy}}, posture.ControlScore{Max: 4, PotentialIncrease: 4, Unhealthy: 1}},
		"unhealthy decides beside unknown":            {[]said{{health: posture.Unknown}, {health: posture.Unhealthy}}, posture.ControlScore{Max: 4, PotentialIncrease: 4, Unhealthy: 1}},
		"healthy waits for the unknown":               {[]said{{health: posture.Healthy}, {health: posture.Unknown}}, posture.ControlScore{Unknown: 1}},
		"healthy where it applies":                    {[]said{{health: posture.Healthy}, {health: posture.NotApplicable}}, posture.ControlScore{Current: 4, Max: 4, Healthy: 1}},
		"mitigated counts healthy":                    {[]said{{posture.Unhealthy, mitigated}}, posture.ControlScore{Current: 4, Max: 4, Healthy: 1}},
		"mitigated does not make it apply":            {[]said{{posture.NotApplicable, mitigated}}, posture.ControlScore{NotApplicable: 1}},
		"a waiver leaves":                             {[]said{{posture.Unhealthy, waiver}}, posture.ControlScore{Exempt: 1}},
		"a waiver leaves, the others stay":            {[]said{{posture.Unhealthy, waiver}, {health: posture.Healthy}}, posture.ControlScore{Current: 4, Max: 4, Healthy: 1}},
		"a waiver of one does not excuse the others":  {[]said{{posture.Unhealthy, waiver}, {health: posture.Unhealthy}}, posture.ControlScore{Max: 4, PotentialIncrease: 4, Unhealthy: 1}},
		"a waiver of an unknown one leaves no doubts": {[]said{{posture.Unknown, waiver}, {health: posture.Healthy}}, posture.ControlScore{Current: 4, Max: 4, Healthy: 1}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			controls := []*posture.Control{{ID: "c", MaxScore: 4}}
			resource := &posture.Resource{Address: "x.y"}
			var vs []posture.Verdict
			for i, s := range tt.in {
				rec := &posture.Recommendation{ID: fmt.Sprint(i), Controls: []string{"c"}, Counted: true, BuiltIn: true}
				vs = append(vs, posture.Verdict{Recommendation: rec, Resource: resource, Health: s.health, Exemption: s.exemption})
			}
			got := score.Of(vs, controls, score.Options{})
			if diff := cmp.Diff(tt.want, got.Scopes[0].Controls[0].Score); diff != "" {
				t.Errorf("Of mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCounted: preview, custom and off-by-default ones count only when asked for.
func TestCounted(t *testing.T) {
	t.Parallel()
	controls := []*posture.Control{{ID: "c", MaxScore: 4}, {ID: "d", MaxScore: 1}}
	r := &posture.Resource{Address: "x.y"}
	vs := []posture.Verdict{
		{Resource: r, Health: posture.Healthy, Recommendation: &posture.Recommendation{ID: "in", Controls: []string{"c", "d"}, Counted: true, BuiltIn: true}},
		{Resource: r, Health: posture.Unhealthy, Recommendation: &posture.Recommendation{ID: "preview", Controls: []string{"c"}, Counted: true, BuiltIn: true, Preview: true}},
		{Resource: r, Health: posture.Unhealthy, Recommendation: &posture.Recommendation{ID: "custom", Controls: []string{"c"}, Counted: true}},
		{Resource: r, Health: posture.Unhealthy, Recommendation: &posture.Recommendation{ID: "off", Controls: []string{"c"}, BuiltIn: true}},
		{Resource: r, Health: posture.Unhealthy, Recommendation: &posture.Recommendation{ID: "stray", Controls: []string{"elsewhere"}, Counted: true, BuiltIn: true}},
	}
	tests := map[string]struct {
		counted func(*posture.Recommendation) bool
		want    float64
	}{
		"as Defender does":  {nil, 100},
		"with preview ones": {func(r *posture.Recommendation) bool { return score.Counted(r) || r.Preview }, 20},
		"with custom ones":  {func(r *posture.Recommendation) bool { return score.Counted(r) || !r.BuiltIn }, 20},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := score.Of(vs, controls, score.Options{Counted: tt.counted})
			if *got.Total.Percentage != tt.want {
				t.Errorf("Of = %v, want %v", *got.Total.Percentage, tt.want)
			}
		})
	}
}

func TestChange(t *testing.T) {
	t.Parallel()
	got := score.Change(posture.Score{Percentage: ptr(61.24)}, posture.Score{Percentage: ptr(57.80)})
	if diff := cmp.Diff(ptr(-3.44), got.Change); diff != "" {
		t.Errorf("Change mismatch (-want +got):\n%s", diff)
	}
	if got := score.Change(posture.Score{}, posture.Score{Percentage: ptr(57.80)}); got.Change != nil {
		t.Errorf("Change without a score before = %v, want nil", *got.Change)
	}
}
