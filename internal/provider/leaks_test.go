package provider

import (
	"os"
	"path/filepath"
	"testing"
)

// TestSecretsStayInside runs everything with Terraform's loudest logging and looks
// for the storage account's keys, and for a secret that is in the configuration,
// in what is said, logged and kept for posture.
func TestSecretsStayInside(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": `
variable "secret" {
  default   = "hunter2-variable"
  sensitive = true
}
variable "passing" {
  default   = "hunter2-ephemeral"
  ephemeral = true
}
` + storage("logs", `min_tls_version = var.secret
https_traffic_only_enabled = false`) + `
locals { all = ` + resourcesOfLogs + ` }
output "assess" { value = nonsensitive(provider::posture::assess(local.all)) }
output "unhealthy" { value = nonsensitive(provider::posture::unhealthy("azurerm_storage_account", azurerm_storage_account.logs)) }
data "posture_report" "json" {
  resources = local.all
  format    = "json"
}
data "posture_recommendations" "all" { resources = local.all }
data "posture_score" "all" { assessments = provider::posture::assess(local.all) }
output "report" { value = data.posture_report.json.content }
output "recommendations" { value = data.posture_recommendations.all.recommendations }
resource "posture_gate" "main" {
  resources     = merge(local.all, { "azurerm_storage_account.passing" = { name = "passing", min_tls_version = var.passing } })
  minimum_score = 99
  fail_on       = "low"
}
check "posture" {
  assert {
    condition     = provider::posture::meets(local.all, 99)
    error_message = "Too low."
  }
}
`})
		log := filepath.Join(t.TempDir(), "log")
		w.env = append(w.env, "TF_LOG=trace", "TF_LOG_PATH="+log, "TF_LOG_SDK=trace", "TF_LOG_SDK_FRAMEWORK=trace", "TF_LOG_SDK_PROTO=trace", "TF_LOG_PROVIDER=trace")
		said := w.plan(t, 0) + w.apply(t, 0) + w.plan(t, 0)
		said += w.output(t, "assess") + w.output(t, "unhealthy") + w.output(t, "report") + w.output(t, "recommendations") + w.ours(t)
		// A broken question says what is wrong without saying with what.
		w.write(t, "broken.tf", `output "broken" { value = provider::posture::score({ "azurerm_storage_account.logs" = var.secret }) }`)
		said += w.plan(t, 1)
		logged, err := os.ReadFile(log)
		if err != nil || len(logged) == 0 {
			t.Fatalf("nothing is logged: %v", err)
		}
		silent(t, said, "hunter2")
		// Terraform itself logs what the user's own variables and outputs are; what
		// only passes through posture must not be there.
		silent(t, string(logged), "hunter2-logs-primary_access_key", "hunter2-ephemeral")
		mentions(t, said, "accepts (sensitive)")
	})
}
