package provider

import "testing"

// TestShapes judges modules, for_each, count and null entries.
func TestShapes(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		account := func(more string) string {
			return `{
  ` + more + `
  resource_group_name        = "example"
  location                   = "westeurope"
  account_tier               = "Standard"
  account_replication_type   = "LRS"
  network_rules { default_action = "Deny" }
}
`
		}
		w := newWorkspace(t, binary, map[string]string{
			"module/versions.tf": versions,
			"module/main.tf": `
variable "https" { default = true }
resource "azurerm_storage_account" "this" ` + account(`name = "module"
  https_traffic_only_enabled = var.https`) + `
output "id" { value = azurerm_storage_account.this.id }
output "resources" { value = { "azurerm_storage_account.this" = azurerm_storage_account.this } }
`,
			"main.tf": `
resource "azurerm_storage_account" "each" ` + account(`for_each = toset(["a.b", "c"])
  name     = "each"`) + `
resource "azurerm_storage_account" "many" ` + account(`count = 2
  name  = "many"`) + `
resource "azurerm_storage_account" "none" ` + account(`count = 0
  name  = "none"`) + `
module "one" { source = "./module" }
module "some" {
  source   = "./module"
  for_each = toset(["x", "y"])
  https    = each.key == "x"
}
locals {
  all = {
    "azurerm_storage_account.each"    = azurerm_storage_account.each
    "azurerm_storage_account.many"    = azurerm_storage_account.many
    "azurerm_storage_account.none"    = azurerm_storage_account.none
    "azurerm_storage_account.missing" = one(azurerm_storage_account.none)
    "module.one"                      = module.one
    "module.some"                     = module.some
  }
  secure = [for a in nonsensitive(provider::posture::assess(local.all)) : a.address if a.recommendation == "storage_secure_transfer" && a.health == "healthy"]
  open   = [for a in nonsensitive(provider::posture::assess(local.all)) : a.address if a.recommendation == "storage_secure_transfer" && a.health == "unhealthy"]
}
output "secure" { value = local.secure }
output "open" { value = local.open }
output "score" { value = nonsensitive(provider::posture::score(local.all)) }
output "nothing" { value = provider::posture::score({ "azurerm_storage_account.none" = azurerm_storage_account.none }) == null }
resource "posture_gate" "main" {
  resources     = local.all
  minimum_score = 50
}
`,
		})
		w.must(t, 0, "get")
		w.must(t, 0, "validate", "-no-color")
		// 6 of 7 in one control, all in the other.
		mentions(t, w.plan(t, 0), "+ score = 92.88", "+ nothing = true", "+ healthy = 6", "+ unhealthy = 1")
		w.apply(t, 0)
		mentions(t, w.output(t, "secure"), `["azurerm_storage_account.each[\"a.b\"]","azurerm_storage_account.each[\"c\"]","azurerm_storage_account.many[0]","azurerm_storage_account.many[1]","module.one.azurerm_storage_account.this","module.some[\"x\"].azurerm_storage_account.this"]`)
		mentions(t, w.output(t, "open"), `["module.some[\"y\"].azurerm_storage_account.this"]`)
		w.plan(t, 0, "-detailed-exitcode")
		w.must(t, 0, "destroy", "-no-color", "-auto-approve")
	})
}

// TestReplacement plans the replacement of a resource: what is known stays known.
func TestReplacement(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		tail := vault("main", "purge_protection_enabled = true") + gate("")
		w := newWorkspace(t, binary, map[string]string{"main.tf": storage("logs", denied) + tail})
		w.apply(t, 0)
		w.plan(t, 0, "-replace=azurerm_storage_account.logs", "-out=saved")
		said := w.must(t, 0, "show", "-no-color", "saved")
		mentions(t, said, "azurerm_storage_account.logs will be replaced, as requested")
		silent(t, said, "posture_gate.main will be updated")
		w.must(t, 0, "apply", "-no-color", "saved")
		w.plan(t, 0, "-detailed-exitcode")
	})
}

// TestSavedPlan applies a plan in which the score was undecided.
func TestSavedPlan(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": `
resource "terraform_data" "late" { input = "TLS1_2" }
` + storage("logs", denied+"min_tls_version = terraform_data.late.output") + vault("main", "purge_protection_enabled = true") + gate("date = plantimestamp()") + `
output "score" { value = nonsensitive(provider::posture::score(` + resourcesOfLogs + `)) }
output "decided" { value = nonsensitive(provider::posture::score(` + resourcesOfLogs + `) >= 40) }
output "assess" { value = nonsensitive(provider::posture::assess(` + resourcesOfLogs + `)) }
`})
		mentions(t, w.plan(t, 0, "-out=saved"), "+ score = (known after apply)", "+ decided = true")
		w.must(t, 0, "apply", "-no-color", "saved")
		mentions(t, w.output(t, "score"), "100")
		w.plan(t, 0, "-detailed-exitcode")
	})
}
