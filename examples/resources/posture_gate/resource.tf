resource "azurerm_storage_account" "logs" {
  name                          = "fjordmarketlogs"
  resource_group_name           = "observability"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "ZRS"
  min_tls_version               = "TLS1_2"
  public_network_access_enabled = false
  shared_access_key_enabled     = false
}

resource "posture_gate" "main" {
  minimum_score = 50
  maximum_drop  = 5

  resources = {
    "azurerm_storage_account.logs" = azurerm_storage_account.logs
  }

  lifecycle {
    postcondition {
      condition     = self.open
      error_message = "The secure score doesn't meet the gate: see the warning of posture_gate.main."
    }
  }
}
