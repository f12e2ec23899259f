# A module's own gate: whoever changes this account so that a severe
# recommendation fails sees it in the plan.
resource "azurerm_storage_account" "logs" {
  name                     = "fjordmarketlogs"
  resource_group_name      = "observability"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "ZRS"

  lifecycle {
    postcondition {
      condition     = length(provider::posture::unhealthy("azurerm_storage_account", self, { severity = "high" })) == 0
      error_message = nonsensitive(join("\n", provider::posture::unhealthy("azurerm_storage_account", self, { severity = "high" })[*].message))
    }
  }
}
