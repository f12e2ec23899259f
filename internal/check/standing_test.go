package check_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

const (
	group   = "/subscriptions/s1/resourceGroups/rg"
	account = group + "/providers/Microsoft.Storage/storageAccounts/a"
	https   = "/providers/Microsoft.Authorization/policyDefinitions/404C3081-a854-4457-ae30-26a93ef643f9"
)

// exempted judges a plan and says what became of its exemptions: their state,
// and what they are about; and the warnings.
func exempted(t *testing.T, p *plan.Plan, o check.Options) (states, warnings []string) {
	t.Helper()
	o.Catalog, o.Include, o.Now = small(t), custom, day("2026-06-15")
	r, err := check.Plan(t.Context(), p, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range r.Exemptions {
		states = append(states, e.State+" "+string(e.Category)+" "+e.Origin+" "+e.ID+": "+e.Recommendation+" at "+e.Address+": "+e.Reason)
	}
	for _, d := range r.Diagnostics {
		warnings = append(warnings, d.Detail)
	}
	return states, warnings
}

func open1() *posture.Resource {
	return resource("azurerm_storage_account.a", "azurerm_storage_account", account, attributes{"https_traffic_only_enabled": cty.False})
}

func TestExemptionResource(t *testing.T) {
	t.Parallel()
	exemption := func(category cty.Value) *posture.Resource {
		return resource("posture_exemption.a", "posture_exemption", "", attributes{
			"recommendation": text("storage_plain_http"), "address": text("azurerm_storage_account.*"), "category": category,
			"reason": text("Because."), "owner": text("me"), "expires": text("2026-06-15"),
		})
	}
	created := func(r *posture.Resource) posture.Change {
		return posture.Change{Address: r.Address, Action: posture.Create, After: r}
	}
	tests := map[string]struct {
		change           posture.Change
		states, warnings []string
	}{
		"stands": {stays(exemption(text("waiver"))), []string{"active waiver plan posture_exemption.a: storage_https at azurerm_storage_account.*: Because."}, nil},
		"comes":  {created(exemption(text("mitigated"))), []string{"active mitigated plan posture_exemption.a: storage_https at azurerm_storage_account.*: Because."}, nil},
		"goes":   {posture.Change{Address: "posture_exemption.a", Action: posture.Delete, Before: exemption(text("waiver"))}, nil, nil},
		"not known yet": {
			created(exemption(cty.UnknownVal(cty.String))),
			[]string{"invalid  plan posture_exemption.a: storage_plain_http at azurerm_storage_account.*: Because."},
			[]string{`The exemption "posture_exemption.a" does not apply: its category is known only after apply.`},
		},
		"sensitive": {
			created(exemption(text("waiver").Mark(posture.Sensitive))),
			[]string{"invalid (sensitive) plan posture_exemption.a: storage_https at azurerm_storage_account.*: Because."},
			[]string{`The exemption "posture_exemption.a" does not apply: its category is "(sensitive)" and neither "mitigated" nor "waiver".`},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			states, warnings := exempted(t, of(stays(open1()), tt.change), check.Options{})
			if diff := cmp.Diff(tt.states, states); diff != "" {
				t.Errorf("exemptions mismatch (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.warnings, warnings); diff != "" {
				t.Errorf("warnings mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRemovedExemption: what it covered counts again, and the score says so.
func TestRemovedExemption(t *testing.T) {
	t.Parallel()
	exemption := resource("posture_exemption.a", "posture_exemption", "", attributes{
		"recommendation": text("storage_https"), "address": text("**"), "category": text("mitigated"), "reason": text("Because."),
	})
	r, err := check.Plan(t.Context(), of(stays(open1()), posture.Change{Address: exemption.Address, Action: posture.Delete, Before: exemption}), check.Options{Catalog: small(t), Include: custom})
	if err != nil {
		t.Fatal(err)
	}
	if *r.Score.Before.Percentage != 100 || *r.Score.After.Percentage != 0 {
		t.Errorf("score %v to %v, want 100 to 0", *r.Score.Before.Percentage, *r.Score.After.Percentage)
	}
}

func TestPolicyExemption(t *testing.T) {
	t.Parallel()
	assignment := resource("azurerm_subscription_policy_assignment.p", "azurerm_subscription_policy_assignment", "/subscriptions/s1/providers/Microsoft.Authorization/policyAssignments/p", attributes{"policy_definition_id": text(https)})
	exemption := func(reach string, values attributes) *posture.Resource {
		all := attributes{
			"policy_assignment_id": text(assignment.ID), "exemption_category": text("Waiver"), "description": text("Because."),
		}
		for name, v := range values {
			all[name] = v
		}
		return resource("azurerm_"+reach+"_policy_exemption.e", "azurerm_"+reach+"_policy_exemption", "", all)
	}
	tests := map[string]struct {
		exemption        *posture.Resource
		states, warnings []string
	}{
		"of a resource": {
			exemption("resource", attributes{"resource_id": text(account)}),
			[]string{"active waiver policy azurerm_resource_policy_exemption.e: storage_https at " + account + ": Because."},
			nil,
		},
		"of a resource group": {
			exemption("resource_group", attributes{"resource_group_id": text(group)}),
			[]string{"active waiver policy azurerm_resource_group_policy_exemption.e: storage_https at " + group + ": Because."},
			nil,
		},
		"of another resource group whose name begins the same": {
			exemption("resource_group", attributes{"resource_group_id": text(group[:len(group)-1])}),
			[]string{"unused waiver policy azurerm_resource_group_policy_exemption.e: storage_https at " + group[:len(group)-1] + ": Because."},
			[]string{`The exemption "azurerm_resource_group_policy_exemption.e" matches nothing: storage_https does not apply to ` + group[:len(group)-1] + "."},
		},
		"of a subscription": {
			exemption("subscription", attributes{"subscription_id": text("/subscriptions/S1")}),
			[]string{"active waiver policy azurerm_subscription_policy_exemption.e: storage_https at /subscriptions/S1: Because."},
			nil,
		},
		"of the whole benchmark": {
			exemption("subscription", attributes{"subscription_id": text("/subscriptions/s1"), "policy_assignment_id": text("/subscriptions/s1/providers/Microsoft.Authorization/policyAssignments/SecurityCenterBuiltIn"), "exemption_category": text("Mitigated")}),
			[]string{"active mitigated policy azurerm_subscription_policy_exemption.e: * at /subscriptions/s1: Because."},
			nil,
		},
		"that is over": {
			exemption("subscription", attributes{"subscription_id": text("/subscriptions/s1"), "expires_on": text("2026-06-14T23:00:00Z")}),
			[]string{"expired waiver policy azurerm_subscription_policy_exemption.e: storage_https at /subscriptions/s1: Because."},
			[]string{`The exemption "azurerm_subscription_policy_exemption.e" ended on 2026-06-14. What it covered counts again; renew it with a new reason, or remove it.`},
		},
		"without a reason": {
			exemption("subscription", attributes{"subscription_id": text("/subscriptions/s1"), "description": cty.NullVal(cty.String)}),
			[]string{"invalid waiver policy azurerm_subscription_policy_exemption.e: storage_https at /subscriptions/s1: "},
			[]string{`The exemption "azurerm_subscription_policy_exemption.e" does not apply: it gives no reason.`},
		},
		"of parts of an initiative": {
			exemption("subscription", attributes{"subscription_id": text("/subscriptions/s1"), "policy_definition_reference_ids": cty.TupleVal([]cty.Value{text("x")})}),
			[]string{"invalid waiver policy azurerm_subscription_policy_exemption.e: storage_https at /subscriptions/s1: Because."},
			[]string{`The exemption "azurerm_subscription_policy_exemption.e" does not apply: it is limited to policies of an initiative by their reference ids, which the plan doesn't resolve.`},
		},
		"of a policy nobody maps to": {
			exemption("subscription", attributes{"subscription_id": text("/subscriptions/s1"), "policy_assignment_id": text("/subscriptions/s1/providers/Microsoft.Authorization/policyAssignments/other")}),
			nil, nil,
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			states, warnings := exempted(t, of(stays(open1()), stays(assignment), stays(tt.exemption)), check.Options{})
			if diff := cmp.Diff(tt.states, states); diff != "" {
				t.Errorf("exemptions mismatch (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.warnings, warnings); diff != "" {
				t.Errorf("warnings mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCommentExemption(t *testing.T) {
	t.Parallel()
	const prefix = `The exemption "main.tf:2" does not apply: `
	tests := map[string]struct {
		comment          string
		states, warnings []string
	}{
		"beside the block": {
			`# posture:exempt storage_https category=waiver owner=me reason="Scanners speak HTTP."`,
			[]string{"active waiver comment main.tf:2: storage_https at azurerm_storage_account.a: Scanners speak HTTP."},
			nil,
		},
		"expired": {
			`# posture:exempt storage_https category=waiver reason=Old expires=2026-06-14`,
			[]string{"expired waiver comment main.tf:2: storage_https at azurerm_storage_account.a: Old"},
			[]string{`The exemption "main.tf:2" ended on 2026-06-14. What it covered counts again; renew it with a new reason, or remove it.`},
		},
		"without a reason":     {`# posture:exempt storage_https category=waiver`, []string{"invalid waiver comment main.tf:2: storage_https at azurerm_storage_account.a: "}, []string{prefix + "it gives no reason."}},
		"with a word too many": {`# posture:exempt storage_https waiver`, []string{"invalid  comment main.tf:2: storage_https at azurerm_storage_account.a: "}, []string{prefix + `"waiver" is not one of its fields, which are category, reason, owner, expires.`}},
		"with an open quote":   {`# posture:exempt storage_https reason="no end`, []string{"invalid  comment main.tf:2:  at azurerm_storage_account.a: "}, []string{prefix + "it has a quotation mark that isn't closed."}},
		"with another day":     {`# posture:exempt storage_https category=waiver reason=r expires=soon`, []string{"invalid waiver comment main.tf:2: storage_https at azurerm_storage_account.a: r"}, []string{prefix + "the day on which it expires is not written as in 2027-03-31."}},
		"of nothing":           {`# posture:exempt category=waiver reason=r`, []string{"invalid waiver comment main.tf:2:  at azurerm_storage_account.a: r"}, []string{prefix + "it names no recommendation."}},
		"that is none":         {`# See posture:exempt in the manual.`, nil, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sources, err := source.Open(fstest.MapFS{"main.tf": {Data: []byte("\n" + tt.comment + "\nresource \"azurerm_storage_account\" \"a\" {\n}\n")}})
			if err != nil {
				t.Fatal(err)
			}
			states, warnings := exempted(t, of(stays(open1())), check.Options{Sources: sources})
			if diff := cmp.Diff(tt.states, states); diff != "" {
				t.Errorf("exemptions mismatch (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.warnings, warnings); diff != "" {
				t.Errorf("warnings mismatch (-want +got):\n%s", diff)
			}
		})
	}
}
