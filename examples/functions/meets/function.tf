resource "azurerm_storage_account" "logs" {
  name                          = "fjordmarketlogs"
  resource_group_name           = "observability"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "ZRS"
  public_network_access_enabled = false
}

# Advice: a warning, and the plan goes on.
check "posture" {
  assert {
    condition = provider::posture::meets(
      { "azurerm_storage_account.logs" = azurerm_storage_account.logs },
      30,
      { fail_on = "critical" },
    )
    error_message = "The log storage falls short of the secure score we agreed on."
  }
}
