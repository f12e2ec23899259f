package provider

import (
	"strings"
	"testing"
)

// vault is a key vault of the small catalog, without a diagnostic setting.
func vault(name, more string) string {
	return `
resource "azurerm_key_vault" "` + name + `" {
  name                = "` + name + `"
  resource_group_name = "example"
  location            = "westeurope"
  sku_name            = "standard"

  rbac_authorization_enabled = true
  tenant_id           = "00000000-0000-0000-0000-00000000000a"
  ` + more + `
}
`
}

// denied are network rules that keep everybody out.
const denied = `
  network_rules { default_action = "Deny" }
`

func gate(more string) string {
	return `
resource "posture_gate" "main" {
  resources = {
    "azurerm_storage_account.logs" = azurerm_storage_account.logs
    "azurerm_key_vault.main"       = azurerm_key_vault.main
  }
  minimum_score = 70.1
  ` + more + `
}
`
}

const closesPlan = `
  lifecycle {
    postcondition {
      condition     = self.open
      error_message = "The gate is closed."
    }
  }
`

func TestGateKnownAlthoughIDsAreNot(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		healthy := storage("logs", denied) + vault("main", "purge_protection_enabled = true") + `
resource "azurerm_monitor_diagnostic_setting" "main" {
  name               = "main"
  target_resource_id = azurerm_key_vault.main.id
}
`
		w := newWorkspace(t, binary, map[string]string{"main.tf": storage("logs", denied) + vault("main", "purge_protection_enabled = true") + gate(closesPlan)})
		// 4 of 4, 4 of 4, 4 of 4, 0 of 1: 92.31.
		mentions(t, w.plan(t, 0, "-out=saved"), "+ score = 92.31", "+ open = true", "azurerm_key_vault.main: key_vault_diagnostics", "+ resources = (write-only attribute)")
		w.must(t, 0, "apply", "-no-color", "saved")
		w.plan(t, 0, "-detailed-exitcode")
		silent(t, w.ours(t), "hunter2", "westeurope", "TLS1")

		// A change that doesn't move the score leaves the gate alone.
		w.write(t, "main.tf", storage("logs", denied+`tags = { a = "b" }`)+vault("main", "purge_protection_enabled = true")+gate(closesPlan))
		mentions(t, w.plan(t, 2, "-detailed-exitcode"), "0 to add, 1 to change, 0 to destroy")

		// One that does is a diff, and fails the plan below the threshold.
		w.write(t, "main.tf", storage("logs", denied+"https_traffic_only_enabled = false")+vault("main", "purge_protection_enabled = true")+gate(closesPlan))
		said := w.plan(t, 1)
		mentions(t, said, "~ score = 92.31 -> 61.54", "~ open = true -> false", `+ "azurerm_storage_account.logs: storage_secure_transfer"`,
			"Error: Resource postcondition failed", "Warning: The gate is closed", "The secure score is 61.54, below 70.1.",
			"azurerm_storage_account.logs: storage_secure_transfer (encrypt_data_in_transit, 4 points)")
		w.apply(t, 1)
		silent(t, w.read(t, "terraform.tfstate"), `"https_traffic_only_enabled": false`)

		// Destroying is never blocked.
		w.must(t, 0, "plan", "-destroy", "-no-color")
		w.write(t, "main.tf", healthy)
		w.apply(t, 0)
		w.must(t, 0, "destroy", "-no-color", "-auto-approve")
	})
}

func TestGateStopsBeforeAnythingIsCreated(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		bad := storage("logs", denied+"https_traffic_only_enabled = false") + vault("main", "purge_protection_enabled = false")
		w := newWorkspace(t, binary, map[string]string{"main.tf": bad + gate("enforce = true")})
		said := w.apply(t, 1)
		mentions(t, said, "Error: The gate is closed", "below 70.1")
		silent(t, said, "Creating...", "Creation complete")
		// What asks for errors of the provider asks for them here, too.
		w.write(t, "main.tf", bad)
		w.apply(t, 0)
		w.write(t, "main.tf", bad+gate("enforce = true"))
		mentions(t, w.must(t, 1, "plan", "-destroy", "-no-color"), "Error: The gate is closed")
		w.must(t, 0, "plan", "-destroy", "-no-color", "-refresh=false")
		// Without enforce it only warns.
		w.write(t, "main.tf", bad+gate(""))
		mentions(t, w.plan(t, 0), "Warning: The gate is closed")
		w.apply(t, 0)
		w.must(t, 0, "destroy", "-no-color", "-auto-approve")
	})
}

// late gives a value that is known after apply.
const late = `
resource "terraform_data" "late" { input = VALUE }
`

func TestGateUndecided(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		config := func(value string) string {
			return strings.ReplaceAll(late, "VALUE", value) +
				storage("logs", denied+"https_traffic_only_enabled = terraform_data.late.output") + vault("main", "purge_protection_enabled = true") + gate(closesPlan) + `
output "fine" { value = posture_gate.main.score >= 30 }
`
		}
		w := newWorkspace(t, binary, map[string]string{"main.tf": config("true")})
		said := w.plan(t, 0)
		mentions(t, said, "+ score = (known after apply)", "Warning: The gate is undecided", "The secure score is between 61.54 and 92.31, and should be at least 70.1.",
			"azurerm_storage_account.logs: storage_secure_transfer (https_traffic_only_enabled)", "+ fine = true")
		w.apply(t, 0)
		w.plan(t, 0, "-detailed-exitcode")
		w.must(t, 0, "destroy", "-no-color", "-auto-approve")

		// It falls short once the value is known.
		w.write(t, "main.tf", config("false"))
		w.plan(t, 0)
		mentions(t, w.apply(t, 1), "Error: Resource postcondition failed")
		mentions(t, w.plan(t, 1), "Error: Resource postcondition failed")
		w.must(t, 0, "destroy", "-no-color", "-auto-approve")

		// An error of the provider's own comes before the gate is written.
		w.write(t, "main.tf", strings.Replace(config("false"), closesPlan, "enforce = true", 1))
		mentions(t, w.plan(t, 0), "Warning: The gate is undecided")
		mentions(t, w.apply(t, 1), "Error: The gate is closed")
	})
}

func TestGateThresholds(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		good := storage("logs", denied) + vault("main", "purge_protection_enabled = true")
		w := newWorkspace(t, binary, map[string]string{"main.tf": good + gate("maximum_drop = 5")})
		w.apply(t, 0)
		worse := storage("logs", denied) + vault("main", "purge_protection_enabled = false")
		w.write(t, "main.tf", worse+strings.Replace(gate("maximum_drop = 5"), "minimum_score", "# minimum_score", 1))
		mentions(t, w.plan(t, 0), "Warning: The gate is closed", "The secure score is 61.54, below 87.31: it was 92.31 and may drop by 5 at most.")
		w.write(t, "main.tf", worse+gate(`fail_on = "medium"`))
		mentions(t, w.plan(t, 0), "1 unhealthy assessments of severity medium or above")
		w.write(t, "main.tf", worse+gate(`controls = { manage_access_and_permissions = 50 }`))
		mentions(t, w.plan(t, 0), "Control manage_access_and_permissions is 0, below 50.")
		w.write(t, "main.tf", worse+gate(`controls = { manage_acces_and_permissions = 50 }`))
		mentions(t, w.plan(t, 1), `There is no control "manage_acces_and_permissions". Did you mean "manage_access_and_permissions"?`)
		w.write(t, "main.tf", worse+gate(`fail_on = "severe"`))
		mentions(t, w.plan(t, 1), "Invalid Attribute Value Match", "fail_on")
		w.write(t, "main.tf", `provider "posture" {
  gate = { minimum_score = 99 }
}
`+worse+strings.Replace(gate(""), "minimum_score", "# minimum_score", 1))
		mentions(t, w.plan(t, 0), "The secure score is 61.54, below 99.")
	})
}

func TestGateWholeArgument(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		config := func(resources string) string {
			return strings.ReplaceAll(late, "VALUE", `{ "azurerm_storage_account.x" = { https_traffic_only_enabled = true } }`) + `
resource "posture_gate" "main" {
  resources     = ` + resources + `
  minimum_score = 70
}
`
		}
		w := newWorkspace(t, binary, map[string]string{"main.tf": config("terraform_data.late.output")})
		mentions(t, w.plan(t, 0), "Warning: The gate is undecided", "It isn't known yet which resources there will be.", "+ score = (known after apply)")
		w.apply(t, 0)
		w.plan(t, 0, "-detailed-exitcode")
		w.write(t, "main.tf", config("{}"))
		mentions(t, w.plan(t, 0), "- score = 50 -> null")
		w.write(t, "main.tf", config(`{ logs = { https_traffic_only_enabled = true } }`))
		mentions(t, w.plan(t, 1), "Error: Unreadable resources", `The key "logs" is not a resource address.`)
		w.write(t, "main.tf", config("null"))
		mentions(t, w.plan(t, 1), "resources")
	})
}

func TestGateImport(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": storage("logs", denied) + vault("main", "") + gate("")})
		w.must(t, 0, "import", "-no-color", "posture_gate.main", "main")
		w.apply(t, 0)
		w.plan(t, 0, "-detailed-exitcode")
	})
}
