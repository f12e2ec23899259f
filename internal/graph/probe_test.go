package graph

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestProbes asks plans of Terraform and OpenTofu with a provider that has nested
// and dynamic blocks.
func TestProbes(t *testing.T) {
	t.Parallel()
	const (
		deepP = `module.a["p"].module.inner.cloud_thing.deep`
		deepQ = `module.a["q"].module.inner.cloud_thing.deep`
		netP  = `module.net.cloud_thing.v["p"]`
		netQ  = `module.net.cloud_thing.v["q"]`
		vnet  = `module.net.cloud_thing.vnet["a"]`
		app   = `module.app["x"].cloud_thing.app[0]`
	)
	type question struct {
		address, attribute string
		want               answer
	}
	nested := []question{
		{`cloud_thing.consumer["p"]`, "parent_id", certainly(netP)},
		{`cloud_thing.consumer["q"]`, "parent_id", certainly(netQ)},
		{deepP, "parent_id", certainly(netP)},
		{deepQ, "parent_id", certainly(netQ)},
		{deepP, "rule.cidr", answer{Undecided: true}},
		{`module.a["q"].module.inner.cloud_thing.sibling`, "parent_id", certainly(deepQ)},
	}
	tests := map[string]struct {
		side      Side
		questions []question
	}{
		"07-nested-modules-references": {After, nested},
		"09-opentofu-nested-modules":   {After, nested},
		"01-create-modules": {After, []question{
			{app, "parent_id", answer{Undecided: true}},
			{"cloud_thing.late", "extra", certainly(vnet)},
			{"terraform_data.pre", "input", certainly("cloud_thing.late")},
		}},
		"01-state-after-create": {After, []question{
			{app, "parent_id", certainly(vnet)},
		}},
		"02-replace-move-import-remove": {Before, []question{
			{app, "parent_id", certainly(vnet)},
			{`module.app["x"].cloud_thing.app[1]`, "parent_id", certainly(vnet)},
			{"terraform_data.pre_renamed", "input", certainly("cloud_thing.late")},
		}},
		"05-check-failed-ok-plan": {After, []question{
			{"cloud_thing.via_local", "parent_id", answer{Undecided: true}},
			{"cloud_thing.via_local", "tags", answer{Possible: []string{`cloud_thing.a["one"]`, `cloud_thing.a["two"]`}}},
		}},
		"08-opentofu-gate-update": {After, []question{
			{"cloud_thing.b", "parent_id", certainly("cloud_thing.a")},
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := New(readPlan(t, filepath.Join("..", "plan", "testdata", "probes", name+".json")), test.side, nil)
			for _, q := range test.questions {
				got := answerOf(g.Referenced(resourceAt(t, g, q.address), q.attribute, nil))
				if diff := cmp.Diff(q.want, got); diff != "" {
					t.Errorf("%s of %s (-want +got):\n%s", q.attribute, q.address, diff)
				}
			}
		})
	}
}

// TestUnsaidTargets is a plan limited to targets that doesn't say so, as those of
// OpenTofu.
func TestUnsaidTargets(t *testing.T) {
	t.Parallel()
	p := newPlan(nil)
	p.add("azurerm_storage_account.s", nil, nil)
	p.add("azurerm_key_vault.v", nil, nil)
	p.add("azurerm_private_endpoint.e", nil, nil)
	p.Config.Root.Resources["azurerm_private_endpoint.e"].Expressions = references("target_id", "azurerm_storage_account.s.id", "azurerm_storage_account.s")
	p.Changes = p.Changes[:2]
	g := New(&p.Plan, After, nil)
	for of, want := range map[string]answer{"azurerm_storage_account.s": {Undecided: true}, "azurerm_key_vault.v": {}} {
		if diff := cmp.Diff(want, answerOf(g.Related(resourceAt(t, g, of), endpoints, "target_id"))); diff != "" {
			t.Errorf("Related(%s) (-want +got):\n%s", of, diff)
		}
	}
}
