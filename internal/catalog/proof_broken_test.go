package catalog_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// TestProofFindsMistakes holds that the proof is not empty: each mistake here
// must be found, and the sound recommendation must not be complained about.
func TestProofFindsMistakes(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		assess string
		cases  string
		types  string // resource_type blocks
		want   string // "" wants no complaint
	}{
		"sound": {
			assess: `types = ["azurerm_storage_account"]
				healthy = coalesce(resource.https_traffic_only_enabled, resource.enable_https_traffic_only, true) || length(related("azurerm_storage_account_network_rules", "storage_account_id")) > 0
				fix = { https_traffic_only_enabled = true, network_rules = { default_action = "Deny" } }`,
			cases: `healthy "azurerm_storage_account" "a" { tags = { "any" = "thing" } }`,
		},
		"misspelt type": {
			assess: `types = ["azurerm_storage_acount"]
				healthy = resource.name != null`,
			want: `there is no resource type "azurerm_storage_acount" in azurerm 3, 4, 5. Did you mean "azurerm_storage_account"?`,
		},
		"a provider without schemas": {
			assess: `types = ["gitlab_project"]
				healthy = resource.name != null`,
			want: `no schema of provider "gitlab" is kept`,
		},
		"misspelt attribute": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.network_rules[0].default_actoin == "Deny"`,
			want: `has the attribute "network_rules[0].default_actoin" in azurerm 3, 4, 5. Did you mean "network_rules.default_action"?`,
		},
		"a type that has nothing of what is read": {
			assess: `types = ["azurerm_storage_account", "azurerm_key_vault_secret"]
				healthy = coalesce(resource.min_tls_version, "TLS1_2") == "TLS1_2"`,
			want: "azurerm_key_vault_secret has none of the attributes",
		},
		"an old name alone": {
			assess: `types = ["azurerm_storage_account"]
				healthy = coalesce(resource.enable_https_traffic_only, true)`,
			want: `azurerm 4 has no azurerm_storage_account.enable_https_traffic_only; it calls it "https_traffic_only_enabled"`,
		},
		"a new name alone": {
			assess: `types = ["azurerm_key_vault"]
				healthy = coalesce(resource.rbac_authorization_enabled, false)`,
			want: `azurerm 3 has no azurerm_key_vault.rbac_authorization_enabled; it calls it "enable_rbac_authorization"`,
		},
		"an attribute that was dropped": {
			assess: `types = ["azurerm_key_vault"]
				healthy = length(coalesce(resource.contact, [])) > 0`,
			want: "azurerm 5 dropped azurerm_key_vault.contact",
		},
		"a relation by a misspelt attribute": {
			assess: `types = ["azurerm_storage_account"]
				healthy = length(related("azurerm_private_endpoint", "private_service_connection.private_connection_resource")) > 0`,
			want: `has the attribute "private_service_connection.private_connection_resource"`,
		},
		"a relation to a misspelt type": {
			assess: `types = ["azurerm_storage_account"]
				healthy = length(resources("azurerm_private_endpoints")) > 0 || resource.name == ""`,
			want: `there is no resource type "azurerm_private_endpoints"`,
		},
		"a misspelt attribute of a related resource": {
			assess: `types = ["azurerm_storage_account"]
				locals {
					endpoints = [for e in related("azurerm_private_endpoint", "private_service_connection.private_connection_resource_id") : e if e.subnet_id != null]
				}
				healthy = anytrue([for e in local.endpoints : anytrue([for c in coalesce(e.private_service_connection, []) : !coalesce(c.is_manual, false)])])`,
			want: `has the attribute "private_service_connection.is_manual" in azurerm 3, 4, 5`,
		},
		"an old name of a related resource alone": {
			assess: `types = ["azurerm_key_vault"]
				healthy = anytrue(related("azurerm_monitor_diagnostic_setting", "target_resource_id")[*].log[0].enabled)`,
			want: `azurerm 4 has no azurerm_monitor_diagnostic_setting.log.enabled; it calls it "enabled_log"`,
		},
		"a fix by a misspelt attribute": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null
				fix = { min_tls_versoin = "TLS1_2" }`,
			want: `which azurerm 5 does not have. Did you mean "min_tls_version"?`,
		},
		"a fix by an old name": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null
				fix = { enable_https_traffic_only = true }`,
			want: "which azurerm 5 does not have",
		},
		"a fix of the wrong type": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null
				fix = { shared_access_key_enabled = "Disabled" }`,
			want: "to a string; it is a bool",
		},
		"a fix of what can't be configured": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null
				fix = { primary_access_key = "x" }`,
			want: "which can't be configured",
		},
		"a value for a block": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null
				fix = { network_rules = "Deny" }`,
			want: "which is a block",
		},
		"a fix for another provider": {
			assess: `types = ["azapi_resource"]
				healthy = resource.body.properties.x != null
				fix = { public_network_access_enabled = false }`,
			want: "azapi_resource is configured by its body",
		},
		"a case with a misspelt attribute": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null`,
			cases: `healthy "azurerm_storage_account" "a" {
				name = "a"
				network_rules { default_acton = "Deny" }
			}`,
			want: `case "it" of "broken": there is no azurerm_storage_account.network_rules.default_acton in azurerm 3, 4, 5. Did you mean "network_rules.default_action"?`,
		},
		"a case with a value that can't be": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null`,
			cases: `healthy "azurerm_storage_account" "a" {
				name                      = "a"
				shared_access_key_enabled = "yes"
			}`,
			want: "a string does not suit azurerm_storage_account.shared_access_key_enabled",
		},
		"a default of a misspelt attribute": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null`,
			types: `resource_type "azurerm_storage_account" {
				defaults = { network_rules = [{ default_acton = "Allow" }] }
			}`,
			want: `resource_type "azurerm_storage_account": there is no azurerm_storage_account.network_rules.default_acton`,
		},
		"a context of a misspelt type": {
			assess: `types = ["azurerm_storage_account"]
				healthy = resource.name != null`,
			cases: `context "azurerm_storage_acount" "a" {}
				context "time_static" "now" {}`,
			want: `there is no resource type "azurerm_storage_acount"`,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			problems := proveBroken(t, test.assess, test.types, test.cases)
			switch all := strings.Join(problems, "\n"); {
			case test.want == "" && len(problems) > 0:
				t.Errorf("the proof complains:\n%s", all)
			case !strings.Contains(all, test.want):
				t.Errorf("the proof found %q, want %q", all, test.want)
			}
		})
	}
}

// proveBroken writes a catalog with one assess block and proves it.
func proveBroken(t *testing.T, assess, types, cases string) []string {
	t.Helper()
	base, _ := catalog.Builtin()
	dir := t.TempDir()
	files := map[string]string{"broken.hcl": `recommendation "broken" {
		title       = "A recommendation of the test"
		control     = "encrypt_data_in_transit"
		severity    = "low"
		why         = "It tests."
		remediation = "Test."
		assess {
			message = "is broken"
			` + assess + `
		}
	}
	` + types}
	if cases != "" {
		files["broken_test.hcl"] = "case \"it\" {\n of = \"broken\"\n" + cases + "\n}"
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c, diags, sources := catalog.Load([]string{dir}, base)
	if diags.HasErrors() {
		t.Fatal(printed(diags, sources))
	}
	broken, _ := c.Find("broken")
	p := &prover{files: sources, reported: map[string]bool{}}
	p.recommendation(broken)
	if rt := c.ResourceType("azurerm_storage_account"); rt != nil && strings.HasPrefix(rt.Range.Filename, dir) {
		p.resourceType(rt)
	}
	examples, diags, sources := catalog.LoadCases(dir, c)
	if diags.HasErrors() {
		t.Fatal(printed(diags, sources))
	}
	p.cases(examples)
	return p.problems
}
