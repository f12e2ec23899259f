package provider

import (
	"os"
	"strings"
	"testing"
)

// TestGettingStarted follows the guide: its configuration fails the plan, and
// plans and applies once the one attribute is changed.
func TestGettingStarted(t *testing.T) {
	guide, err := os.ReadFile("../../templates/guides/getting-started.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(guide), "```terraform\n")
	config, _, found := strings.Cut(rest, "```")
	if !found {
		t.Fatal("the guide has no configuration")
	}
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": config, "versions.tf": ""})
		w.env = append(w.env, "POSTURE_TEST_CATALOG=")
		w.must(t, 0, "fmt", "-check", "-diff", "main.tf")
		said := w.plan(t, 1)
		mentions(t, said, "Warning: Check block assertion failed", "Something severe is unhealthy.", "Warning: The gate is closed",
			"The secure score is 33.33, below 50.",
			"azurerm_storage_account.logs: storage_secure_transfer (encrypt_data_in_transit, 4 points)", "set https_traffic_only_enabled = true", "Error: Resource postcondition failed")
		w.write(t, "main.tf", strings.Replace(config, "https_traffic_only_enabled    = false", "https_traffic_only_enabled    = true", 1))
		silent(t, w.plan(t, 0), "Warning: Check", "Warning: The gate")
		w.apply(t, 0)
		if score := w.output(t, "secure_score"); score == "null" || score == "" {
			t.Errorf("secure_score = %s", score)
		}
		w.plan(t, 0, "-detailed-exitcode")
		w.must(t, 0, "destroy", "-no-color", "-auto-approve")
	})
}
