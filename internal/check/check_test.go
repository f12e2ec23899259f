package check_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// TestPlan holds the whole report of a real change against a golden file.
func TestPlan(t *testing.T) {
	t.Parallel()
	c := small(t)
	sources, err := source.OpenDir(filepath.Join(examples, "webshop_change"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := check.Plan(t.Context(), open(t, c, "webshop_change"), check.Options{
		Catalog: c, Sources: sources, Include: custom, Now: day("2026-06-15"),
		Gate: check.Gate{MinimumScore: ptr(90), MaximumDrop: ptr(5), FailOn: posture.High, Controls: map[string]float64{"encrypt_data_in_transit": 50}},
		Exemptions: []posture.Exemption{
			{ID: "returns", Recommendation: "storage_plain_http", Address: "azurerm_storage_account.ret*", Category: posture.Waiver, Reason: "Scanners speak HTTP.", Owner: "team-returns", Expires: day("2026-12-31"), Origin: "file"},
			{ID: "old", Recommendation: "*", Address: "**", Category: posture.Mitigated, Reason: "Was a proxy once.", Expires: day("2026-01-31"), Origin: "file"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, filepath.Join("testdata", "webshop_change.json"), append(got, '\n'))
}

// TestLostProtection: a vault that doesn't change loses what protected it.
func TestLostProtection(t *testing.T) {
	t.Parallel()
	const id = "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
	vault := resource("azurerm_key_vault.kv", "azurerm_key_vault", id, nil)
	setting := resource("azurerm_monitor_diagnostic_setting.kv", "azurerm_monitor_diagnostic_setting", id+"|logs", attributes{"target_resource_id": text(strings.ToUpper(id))})
	r, err := check.Plan(t.Context(), of(
		stays(vault),
		posture.Change{Address: setting.Address, Action: posture.Delete, Before: setting},
	), check.Options{Catalog: small(t), Include: custom, Gate: check.Gate{FailOn: posture.Low}})
	if err != nil {
		t.Fatal(err)
	}
	want := &posture.Assessment{
		Recommendation: "vault_logs", Title: "Key vaults should log", Control: "enable_auditing_and_logging", Severity: posture.Low, Counted: true,
		Address: "azurerm_key_vault.kv", Type: "azurerm_key_vault", Environment: "azure", Scope: "s1",
		Before: posture.Healthy, After: posture.Unhealthy, Change: posture.New,
		Message: "has no diagnostic setting", Cause: "azurerm_monitor_diagnostic_setting.kv is deleted",
	}
	if diff := cmp.Diff(want, assessment(r, "vault_logs", vault.Address)); diff != "" {
		t.Errorf("assessment mismatch (-want +got):\n%s", diff)
	}
	if r.Score.Change == nil || *r.Score.Change != -100 {
		t.Errorf("score %+v, want a change of -100", r.Score)
	}
	if got := check.OutcomeOf(r); got != check.Closed {
		t.Errorf("outcome %v, want closed", got)
	}
	wantAdvice := []posture.Advice{{
		Environment: "azure", Scope: "s1", Control: "enable_auditing_and_logging", Address: vault.Address, Type: vault.Type,
		Points: 1, Percentage: 100, Severity: posture.Low, Recommendations: []string{"vault_logs"}, Steps: []string{"Add a diagnostic setting."},
	}}
	if diff := cmp.Diff(wantAdvice, r.Advice); diff != "" {
		t.Errorf("advice mismatch (-want +got):\n%s", diff)
	}
}

// TestDefectCloses: a condition that can't be evaluated closes a gate nobody set.
func TestDefectCloses(t *testing.T) {
	t.Parallel()
	account := resource("azurerm_storage_account.a", "azurerm_storage_account", "", attributes{"https_traffic_only_enabled": text("hunter2")})
	r, err := check.Plan(t.Context(), of(stays(account)), check.Options{Catalog: small(t), Include: custom})
	if err != nil {
		t.Fatal(err)
	}
	if r.Gate.Open || check.OutcomeOf(r) != check.Undecided {
		t.Errorf("gate %+v with outcome %v, want it closed and undecided", r.Gate, check.OutcomeOf(r))
	}
	if len(r.Diagnostics) != 1 {
		t.Errorf("%d diagnostics for one mistake on both sides: %+v", len(r.Diagnostics), r.Diagnostics)
	}
	if text, _ := json.Marshal(r); strings.Contains(string(text), "hunter2") {
		t.Errorf("the report shows the value: %s", text)
	}
}

func TestState(t *testing.T) {
	t.Parallel()
	account := resource("azurerm_storage_account.a", "azurerm_storage_account", "", attributes{"https_traffic_only_enabled": cty.False})
	r, err := check.Plan(t.Context(), &plan.Plan{Kind: plan.KindState, Complete: true, Changes: []posture.Change{{Address: account.Address, Action: posture.NoOp, After: account}}},
		check.Options{Catalog: small(t), Include: custom, Gate: check.Gate{MinimumScore: ptr(50), MaximumDrop: ptr(0), FailOn: posture.High}})
	if err != nil {
		t.Fatal(err)
	}
	want := posture.PlanSummary{Kind: "state", Complete: true, Resources: 1, Assessed: 1}
	if diff := cmp.Diff(want, r.Plan); diff != "" {
		t.Errorf("summary mismatch (-want +got):\n%s", diff)
	}
	if r.Score.Before.Percentage != nil || r.Score.Change != nil || *r.Score.After.Percentage != 0 {
		t.Errorf("score %+v, want 0 after and nothing before", r.Score)
	}
	var unmet []string
	for _, reason := range r.Gate.Reasons {
		if !reason.Met {
			unmet = append(unmet, reason.Threshold)
		}
	}
	if diff := cmp.Diff([]string{"minimum_score", "fail_on"}, unmet); diff != "" {
		t.Errorf("unmet thresholds mismatch (-want +got):\n%s", diff)
	}
}

// TestValues: the same resources give the same score as values.
func TestValues(t *testing.T) {
	t.Parallel()
	c := small(t)
	p := open(t, c, "webshop")
	inPlan, err := check.Plan(t.Context(), p, check.Options{Catalog: c, Include: custom})
	if err != nil {
		t.Fatal(err)
	}
	values, err := check.Values(t.Context(), p.After(), check.Options{Catalog: c, Include: custom})
	if err != nil {
		t.Fatal(err)
	}
	if values.Plan.Kind != "values" || values.Plan.Resources != inPlan.Plan.Resources {
		t.Errorf("summary %+v, want that of %d values", values.Plan, inPlan.Plan.Resources)
	}
	// Without a configuration more is unknown, and nothing is told otherwise.
	for _, a := range values.Assessments {
		b := assessment(inPlan, a.Recommendation, a.Address)
		if b == nil {
			t.Errorf("%s of %s is only among the values", a.Recommendation, a.Address)
		} else if a.After != b.After && a.After != posture.Unknown {
			t.Errorf("%s of %s is %s among values and %s in the plan", a.Recommendation, a.Address, a.After, b.After)
		}
	}
	one, err := check.Values(t.Context(), p.After(), check.Options{Catalog: c, Include: custom, OneScope: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(one.Scopes) != 1 || one.Scopes[0].Scope != "all" {
		t.Errorf("scopes %+v, want one", one.Scopes)
	}
}

// TestEmpty: lists are empty, not null.
func TestEmpty(t *testing.T) {
	t.Parallel()
	c := small(t)
	r, err := check.Plan(t.Context(), open(t, c, "empty"), check.Options{Catalog: c})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var lists map[string]any
	if err := json.Unmarshal(text, &lists); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"environments", "scopes", "assessments", "advice", "exemptions", "diagnostics", "recommendations"} {
		if list, ok := lists[name].([]any); !ok || len(list) != 0 {
			t.Errorf("%s = %v, want an empty list", name, lists[name])
		}
	}
	if check.OutcomeOf(r) != check.Open {
		t.Errorf("outcome %v, want open", check.OutcomeOf(r))
	}
}

// TestIncompletePlan never opens a gate by itself.
func TestIncompletePlan(t *testing.T) {
	t.Parallel()
	c := small(t)
	for allow, want := range map[bool]check.Outcome{false: check.Undecided, true: check.Open} {
		r, err := check.Plan(t.Context(), open(t, c, "incomplete"), check.Options{Catalog: c, Include: custom, Gate: check.Gate{MinimumScore: ptr(0), AllowIncomplete: allow}})
		if err != nil {
			t.Fatal(err)
		}
		if got := check.OutcomeOf(r); got != want || r.Plan.Complete || len(r.Plan.Incomplete) == 0 {
			t.Errorf("allowed %v: outcome %v of %+v, want %v", allow, got, r.Plan, want)
		}
	}
}
