package provider

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// estate is a small estate with relations, to be judged by the built-in catalog.
const estate = `
resource "azurerm_storage_account" "logs" {
  for_each                 = toset(["eu", "us.west"])
  name                     = "logs${substr(each.key, 0, 2)}"
  resource_group_name      = "example"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  min_tls_version          = each.key == "eu" ? "TLS1_2" : "TLS1_0"
  network_rules { default_action = each.key == "eu" ? "Deny" : "Allow" }
}

resource "azurerm_storage_account" "open" {
  count                      = 1
  name                       = "open"
  resource_group_name        = "example"
  location                   = "westeurope"
  account_tier               = "Standard"
  account_replication_type   = "LRS"
  https_traffic_only_enabled = false
}

resource "azurerm_key_vault" "main" {
  name                       = "main"
  resource_group_name        = "example"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = "00000000-0000-0000-0000-00000000000a"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_monitor_diagnostic_setting" "vault" {
  name               = "vault"
  target_resource_id = azurerm_key_vault.main.id
  storage_account_id = azurerm_storage_account.logs["eu"].id
  enabled_log { category_group = "audit" }
}

resource "azurerm_mssql_server" "main" {
  name                = "main"
  resource_group_name = "example"
  location            = "westeurope"
  version             = "12.0"
}

locals {
  resources = {
    "azurerm_storage_account.logs"            = azurerm_storage_account.logs
    "azurerm_storage_account.open"            = azurerm_storage_account.open
    "azurerm_key_vault.main"                  = azurerm_key_vault.main
    "azurerm_monitor_diagnostic_setting.vault" = azurerm_monitor_diagnostic_setting.vault
    "azurerm_mssql_server.main"               = azurerm_mssql_server.main
  }
}
`

// TestEveryDoorAgrees judges one estate by its values, by the digest of its
// values and by the state on disk, with the built-in catalog.
func TestEveryDoorAgrees(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": estate})
		w.env = append(w.env, "POSTURE_TEST_CATALOG=")
		w.apply(t, 0)
		w.write(t, "state.json", w.must(t, 0, "show", "-json"))
		w.write(t, "doors.tf", `
data "posture_score" "values" { resources = local.resources }
data "posture_score" "digest" { assessments = provider::posture::assess(local.resources) }
data "posture_score" "state" { file = "state.json" }
output "values" { value = merge(data.posture_score.values, { resources = null, assessments = null }) }
output "digest" { value = merge(data.posture_score.digest, { resources = null, assessments = null }) }
output "state" { value = merge(data.posture_score.state, { resources = null, assessments = null }) }
output "score" { value = nonsensitive(provider::posture::score(local.resources)) }
data "posture_report" "values" {
  resources = local.resources
  format    = "json"
}
data "posture_report" "state" {
  file   = "state.json"
  format = "json"
}
output "report" { value = data.posture_report.values.content }
output "report_of_state" { value = data.posture_report.state.content }
`)
		w.apply(t, 0)
		values, digest, state := w.score(t, "values"), w.score(t, "digest"), w.score(t, "state")
		delete(state, "file")
		delete(values, "file")
		delete(digest, "file")
		if diff := cmp.Diff(values, digest); diff != "" {
			t.Errorf("values and digest (-values +digest):\n%s", diff)
		}
		delete(values, "not_applicable")
		delete(state, "not_applicable")
		if diff := cmp.Diff(values, state); diff != "" {
			t.Errorf("values and state (-values +state):\n%s", diff)
		}
		if got := w.output(t, "score"); got != values["score"].(json.Number).String() {
			t.Errorf("the function gives %s, the data source %s", got, values["score"])
		}
		if controls := values["controls"].([]any); len(controls) < 3 {
			t.Errorf("only %d controls are assessed", len(controls))
		}
		if diff := cmp.Diff(assessments(t, w, "report"), assessments(t, w, "report_of_state")); diff != "" {
			t.Errorf("assessments (-values +state):\n%s", diff)
		}
		w.plan(t, 0, "-detailed-exitcode")
	})
}

func (w *workspace) score(t *testing.T, name string) map[string]any {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(w.output(t, name)))
	decoder.UseNumber()
	var score map[string]any
	if err := decoder.Decode(&score); err != nil {
		t.Fatal(err)
	}
	return score
}

// assessments are the lines address, recommendation and health of a report.
func assessments(t *testing.T, w *workspace, output string) []string {
	t.Helper()
	var content string
	if err := json.Unmarshal([]byte(w.output(t, output)), &content); err != nil {
		t.Fatal(err)
	}
	var report struct {
		Assessments []struct{ Address, Recommendation, After string }
	}
	if err := json.Unmarshal([]byte(content), &report); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, a := range report.Assessments {
		lines = append(lines, a.Address+" "+a.Recommendation+" "+a.After)
	}
	return lines
}

func TestScoreDataSource(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		data := `
data "posture_score" "main" {
  resources = { "azurerm_storage_account.logs" = azurerm_storage_account.logs }
  MORE
}
output "score" {
  value     = merge(data.posture_score.main, { kept = data.posture_score.main.resources == null })
  sensitive = true
}
`
		w := newWorkspace(t, binary, map[string]string{"main.tf": storage("logs", denied+"https_traffic_only_enabled = false") + strings.Replace(data, "MORE", "", 1)})
		mentions(t, w.plan(t, 0), "(config refers to values not yet known)")
		w.apply(t, 0)
		score := w.score(t, "score")
		for name, want := range map[string]string{"score": "50", "worst": "50", "best": "50", "current": "4", "max": "8", "healthy": "0", "unhealthy": "1", "unknown": "0", "not_applicable": "0", "exempt": "0"} {
			if got := score[name].(json.Number).String(); got != want {
				t.Errorf("%s = %s, want %s", name, got, want)
			}
		}
		scope := score["scopes"].([]any)[0].(map[string]any)
		if scope["environment"] != "azure" || scope["scope"] != "00000000-0000-0000-0000-000000000001" {
			t.Errorf("scope = %v", scope)
		}
		if score["kept"] != true {
			t.Error("the resources are kept")
		}
		silent(t, w.ours(t), "hunter2-logs", "westeurope")
		w.plan(t, 0, "-detailed-exitcode")

		w.write(t, "main.tf", storage("logs", denied+"https_traffic_only_enabled = false")+strings.Replace(data, "MORE", "minimum_score = 70", 1))
		mentions(t, w.plan(t, 1), "Error: Secure score too low", "The secure score is 50, below 70.", "azurerm_storage_account.logs: storage_secure_transfer (encrypt_data_in_transit, 4 points)")
		w.write(t, "main.tf", storage("logs", denied+"https_traffic_only_enabled = false")+strings.Replace(data, "MORE", `exemptions = [{
  recommendation = "storage_secure_transfer"
  address        = "azurerm_storage_account.logs"
  category       = "waiver"
  reason         = "Old scanners."
  expires        = "2020-01-31"
}]`, 1))
		mentions(t, w.apply(t, 0), "Warning: Exemption to look at", "ended on 2020-01-31")
		w.write(t, "main.tf", storage("logs", denied)+`data "posture_score" "main" {}`)
		mentions(t, w.plan(t, 1), "Error: Nothing to judge")
		w.write(t, "main.tf", storage("logs", denied)+`data "posture_score" "main" { file = "missing.json" }`)
		mentions(t, w.plan(t, 1), "Error: Unreadable file", "missing.json")
		w.write(t, "main.tf", storage("logs", denied)+`data "posture_score" "main" { resources = { logs = {} } }`)
		mentions(t, w.plan(t, 1), "Error: Unreadable resources", `The key "logs" is not a resource address.`)
	})
}

func TestCatalogDataSources(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": `
data "posture_controls" "all" {}
data "posture_standard" "mcsb" { id = "mcsb" }
data "posture_recommendations" "bad" {
  resources = {
    "azurerm_storage_account.a" = { https_traffic_only_enabled = false, min_tls_version = "TLS1_0", network_rules = [{ default_action = "Allow" }] }
    "azurerm_storage_account.b" = { min_tls_version = "TLS1_0", network_rules = [{ default_action = "Deny" }] }
  }
  health   = "unhealthy"
  severity = "medium"
}
data "posture_recommendations" "one" {
  resources = data.posture_recommendations.none.resources == null ? { "azurerm_storage_account.a" = { name = "a" } } : null
  control   = "encrypt_data_in_transit"
  resource  = "azurerm_storage_account.a"
}
data "posture_recommendations" "none" {
  resources = {}
}
output "controls" { value = [for c in data.posture_controls.all.controls : "${c.id} ${c.max_score} ${join(",", c.recommendations)}"] }
output "standard" { value = { for r in data.posture_standard.mcsb.requirements : r.id => r.recommendations } }
output "bad" { value = data.posture_recommendations.bad.recommendations }
output "one" { value = data.posture_recommendations.one.recommendations[*].id }
`})
		w.apply(t, 0)
		mentions(t, w.output(t, "controls"), `"manage_access_and_permissions 4 key_vault_purge_protection"`, `"enable_auditing_and_logging 1 key_vault_diagnostics"`)
		mentions(t, w.output(t, "standard"), `"DP-3":["storage_secure_transfer"]`, `"NS-2":["storage_network_rules"]`)
		mentions(t, w.output(t, "one"), `["storage_minimum_tls","storage_secure_transfer"]`)
		var bad []struct {
			ID, Why, Fix      string
			PotentialIncrease float64 `json:"potential_increase"`
			Unhealthy         []string
			Requirements      map[string][]string
		}
		if err := json.Unmarshal([]byte(w.output(t, "bad")), &bad); err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, r := range bad {
			lines = append(lines, r.ID+" "+number(r.PotentialIncrease)+" "+strings.Join(r.Unhealthy, ","))
		}
		want := []string{
			"storage_minimum_tls 4 azurerm_storage_account.a,azurerm_storage_account.b",
			"storage_network_rules 2 azurerm_storage_account.a",
			"storage_secure_transfer 2 azurerm_storage_account.a",
		}
		if diff := cmp.Diff(want, lines); diff != "" {
			t.Errorf("recommendations (-want +got):\n%s", diff)
		}
		if bad[1].Fix != "network_rules {\n  default_action = \"Deny\"\n}" || bad[1].Requirements["mcsb"][0] != "NS-2" {
			t.Errorf("network rules: %+v", bad[1])
		}
		w.write(t, "main.tf", `data "posture_standard" "x" { id = "iso" }`)
		mentions(t, w.plan(t, 1), "Error: Unknown standard", `There is no standard "iso"; there are mcsb.`)
	})
}
