package cli

import (
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
)

// TestDocsExamples holds the sections under examples/docs as a pipeline would.
// They are what somebody sees of the command first.
func TestDocsExamples(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		"by a plan": {"--plan", "../../examples/landing_zone/plan.json", "--module", "module.data.module.storage", "../../examples/docs/by_plan"},
		"by type":   {"../../examples/docs/by_type"},
	}
	for name, args := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			args := append([]string{"docs"}, args...)
			if !golden.Update() {
				args = append(args, "--check")
			}
			if code, _, talk := run(t, args...); code != Open {
				t.Errorf("posture docs ends with %d: %s", code, talk)
			}
		})
	}
}
