case "customer-managed key" {
  of = "cosmosdb_customer_managed_keys"

  healthy "azurerm_cosmosdb_account" "own_key" { key_vault_key_id = "https://kv.vault.azure.net/keys/cosmos" }
  healthy "azurerm_cosmosdb_account" "hsm_key_in_azurerm_4" { managed_hsm_key_id = "https://hsm.managedhsm.azure.net/keys/cosmos" }
  unhealthy "azurerm_cosmosdb_account" "platform_key" {}
  unknown "azurerm_cosmosdb_account" "later" { key_vault_key_id = unknown }
  healthy "azapi_resource" "own_key" {
    type = "Microsoft.DocumentDB/databaseAccounts@2024-05-15"
    body = { properties = { keyVaultKeyUri = "https://kv.vault.azure.net/keys/cosmos" } }
  }
}

case "local authentication" {
  of = "cosmosdb_local_authentication_disabled"

  healthy "azurerm_cosmosdb_account" "entra_only" { local_authentication_enabled = false }
  healthy "azurerm_cosmosdb_account" "entra_only_in_azurerm_4" { local_authentication_disabled = true }
  unhealthy "azurerm_cosmosdb_account" "keys" { local_authentication_enabled = true }
  unhealthy "azurerm_cosmosdb_account" "unset" {}
  unknown "azurerm_cosmosdb_account" "later" { local_authentication_enabled = unknown }
  not_applicable "azurerm_cosmosdb_account" "mongo" { kind = "MongoDB" }
  not_applicable "azurerm_cosmosdb_account" "cassandra" {
    capabilities { name = "EnableCassandra" }
  }
  unhealthy "azapi_resource" "keys" {
    type = "Microsoft.DocumentDB/databaseAccounts@2024-05-15"
    body = { properties = {} }
  }
  healthy "azapi_update_resource" "entra_only" {
    type = "Microsoft.DocumentDB/databaseAccounts@2024-05-15"
    body = { properties = { disableLocalAuth = true } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.DocumentDB/databaseAccounts@2024-05-15"
    body = { properties = { enableFreeTier = true } }
  }
}

case "firewall" {
  of = "cosmosdb_firewall_rules"

  unhealthy "azurerm_cosmosdb_account" "open" {}
  healthy "azurerm_cosmosdb_account" "private" { public_network_access_enabled = false }
  healthy "azurerm_cosmosdb_account" "subnets" { is_virtual_network_filter_enabled = true }
  healthy "azurerm_cosmosdb_account" "ranges" { ip_range_filter = ["192.0.2.0/24"] }
  healthy "azurerm_cosmosdb_account" "ranges_in_azurerm_3" { ip_range_filter = "192.0.2.0/24" }
  unhealthy "azurerm_cosmosdb_account" "empty" { ip_range_filter = [] }
  unknown "azurerm_cosmosdb_account" "later" { public_network_access_enabled = unknown }
  healthy "azurerm_cosmosdb_account" "linked" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_cosmosdb_account.linked.id
      is_manual_connection           = false
    }
  }
}

case "public network access" {
  of = "cosmosdb_public_network_access_disabled"

  healthy "azurerm_cosmosdb_account" "private" { public_network_access_enabled = false }
  unhealthy "azurerm_cosmosdb_account" "public" { public_network_access_enabled = true }
  unhealthy "azurerm_cosmosdb_account" "unset" {}
  unknown "azurerm_cosmosdb_account" "later" { public_network_access_enabled = unknown }
  healthy "azapi_resource" "private" {
    type = "Microsoft.DocumentDB/databaseAccounts@2024-05-15"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
}

case "private endpoint" {
  of = "cosmosdb_private_link"

  healthy "azurerm_cosmosdb_account" "linked" {}
  unhealthy "azurerm_cosmosdb_account" "alone" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_cosmosdb_account.linked.id
      is_manual_connection           = false
    }
  }
}
