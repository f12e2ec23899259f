package check_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func TestExplain(t *testing.T) {
	t.Parallel()
	was := resource("azurerm_storage_account.old", "azurerm_storage_account", "", attributes{"https_traffic_only_enabled": cty.True, "min_tls_version": text("TLS1_2")})
	is := resource("azurerm_storage_account.new", "azurerm_storage_account", "", attributes{"https_traffic_only_enabled": cty.False, "min_tls_version": text("TLS1_2")})
	keyed := resource(`azurerm_storage_account.each["a.b"]`, "azurerm_storage_account", "", nil)
	p := of(posture.Change{Address: is.Address, PreviousAddress: was.Address, Action: posture.Update, Before: was, After: is}, stays(keyed))
	for _, address := range []string{is.Address, was.Address} {
		e, err := check.Explain(t.Context(), p, address, check.Options{Catalog: small(t), Include: custom})
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Before) != 3 || len(e.After) != 3 || e.Change.Address != is.Address {
			t.Fatalf("%d and %d verdicts of %s, want 3 and 3", len(e.Before), len(e.After), e.Change.Address)
		}
		// Healthy ones have evidence, too.
		if diff := cmp.Diff([]posture.Evidence{{Path: "min_tls_version", Value: "TLS1_2"}}, e.After[2].Evidence); diff != "" {
			t.Errorf("evidence mismatch (-want +got):\n%s", diff)
		}
		if a := e.Assessments[1]; a.Recommendation != "storage_https" && a.Recommendation != "storage_tls" || !a.Counted {
			t.Errorf("assessment %+v, want a counted one", a)
		}
	}
	for address, want := range map[string]string{
		"azurerm_storage_account.each": `there is no managed resource "azurerm_storage_account.each" in the plan; there is azurerm_storage_account.each["a.b"]`,
		"azurerm_storage_account.none": `there is no managed resource "azurerm_storage_account.none" in the plan`,
	} {
		if _, err := check.Explain(t.Context(), p, address, check.Options{Catalog: small(t)}); err == nil || err.Error() != want {
			t.Errorf("Explain(%s): %v, want %s", address, err, want)
		}
	}
}
