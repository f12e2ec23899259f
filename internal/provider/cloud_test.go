package provider

import "testing"

// storage is a storage account with what the test says beside the required.
func storage(name, more string) string {
	return `
resource "azurerm_storage_account" "` + name + `" {
  name                     = "` + name + `"
  resource_group_name      = "example"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  ` + more + `
}
`
}

func TestCloudBehavesLikeAProvider(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": storage("logs", `tags = { stage = "test" }`) + `
output "id" { value = azurerm_storage_account.logs.id }
`})
		said := w.plan(t, 0)
		mentions(t, said, "+ id = (known after apply)", "+ https_traffic_only_enabled = true", "+ network_rules (known after apply)")
		w.apply(t, 0)
		mentions(t, w.output(t, "id"), "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/example/providers/Microsoft.Storage/storageAccounts/logs")
		w.plan(t, 0, "-detailed-exitcode")
		w.write(t, "main.tf", storage("logs", `tags = { stage = "production" }`))
		mentions(t, w.plan(t, 2, "-detailed-exitcode"), "0 to add, 1 to change, 0 to destroy")
		w.write(t, "main.tf", storage("audit", ""))
		mentions(t, w.plan(t, 2, "-detailed-exitcode"), "1 to add, 0 to change, 1 to destroy")
	})
}
