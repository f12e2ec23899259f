package check_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
)

func TestCases(t *testing.T) {
	t.Parallel()
	c := small(t)
	cases, diags, _ := catalog.LoadCases(filepath.Join("testdata", "catalog"), c)
	if diags.HasErrors() {
		t.Fatal(texts(diags))
	}
	results, err := check.Cases(t.Context(), c, cases)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range results {
		got = append(got, fmt.Sprintf("%s: %s is %s, met %v", r.Case.Name, r.Resource.Resource.Address, r.Got, r.Met))
	}
	want := []string{
		"https: azurerm_storage_account.open is unhealthy, met true",
		"https: azurerm_storage_account.closed is healthy, met true",
		"https: azurerm_storage_account.unset is healthy, met true",
		"https: azurerm_storage_account.later is unknown, met true",
		"stricter: azurerm_storage_account.older is unhealthy, met true",
		"logs: azurerm_key_vault.seen is healthy, met true",
		"logs: azurerm_key_vault.unseen is unhealthy, met true",
		"a setting for something unknown: azurerm_key_vault.any is unknown, met true",
		"wrong on purpose: azurerm_subnet.bare is unhealthy, met false",
		"wrong on purpose: azurerm_subnet.gateway is not_applicable, met true",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Cases mismatch (-want +got):\n%s", diff)
	}
	var uncovered []string
	for _, r := range check.Uncovered(c, cases) {
		uncovered = append(uncovered, r.ID)
	}
	if diff := cmp.Diff([]string{"storage_encrypted_twice", "storage_tls", "subnet_guarded"}, uncovered); diff != "" {
		t.Errorf("Uncovered mismatch (-want +got):\n%s", diff)
	}
}

// TestBuiltinCases runs the cases of the built-in catalog through the graph that
// plans are judged with.
func TestBuiltinCases(t *testing.T) {
	t.Parallel()
	c, diags := catalog.Builtin()
	if diags.HasErrors() {
		t.Fatal(texts(diags))
	}
	cases, diags := catalog.BuiltinCases()
	if diags.HasErrors() {
		t.Fatal(texts(diags))
	}
	results, err := check.Cases(t.Context(), c, cases)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if !r.Met {
			t.Errorf("%s: case %q of %s: %s is %s, want %s; %v %v %s", r.Resource.Range, r.Case.Name, r.Case.Of, r.Resource.Resource.Address, r.Got, r.Resource.Expect, r.Verdict.Evidence, r.Diagnostics, r.Why)
		}
	}
}
