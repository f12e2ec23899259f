case "SQL servers are protected: by a policy" {
  of = "sql_server_defender"

  healthy "azurerm_mssql_server" "named" {
    name                = "sql-a"
    resource_group_name = "g"
  }
  context "azurerm_mssql_server_security_alert_policy" "named" {
    server_name         = "sql-a"
    resource_group_name = "g"
    state               = "Enabled"
  }
  unhealthy "azurerm_mssql_server" "namesake_in_another_group" {
    name                = "sql-a"
    resource_group_name = "other"
  }
  unhealthy "azurerm_mssql_server" "off" {
    name                = "sql-b"
    resource_group_name = "g"
  }
  context "azurerm_mssql_server_security_alert_policy" "off" {
    server_name         = azurerm_mssql_server.off.name
    resource_group_name = "g"
    state               = "Disabled"
  }

  healthy "azapi_resource" "protected" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_update_resource" "protected" {
    type      = "Microsoft.Sql/servers/securityAlertPolicies@2023-08-01"
    parent_id = azapi_resource.protected.id
    body      = { properties = { state = "Enabled" } }
  }
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  not_applicable "azapi_resource" "database" {
    type = "Microsoft.Sql/servers/databases@2023-08-01"
  }
}

case "SQL servers are protected: by the plan" {
  of = "sql_server_defender"

  healthy "azurerm_mssql_server" "covered" {}
  healthy "azapi_resource" "covered" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azurerm_security_center_subscription_pricing" "sql" {
    resource_type = "SqlServers"
    tier          = "Standard"
  }
}

case "SQL servers are protected: by a plan for something else" {
  of = "sql_server_defender"

  unhealthy "azurerm_mssql_server" "alone" {}
  context "azurerm_security_center_subscription_pricing" "storage" {
    resource_type = "StorageAccounts"
    tier          = "Standard"
  }
  context "azurerm_security_center_subscription_pricing" "free" {
    resource_type = "SqlServers"
    tier          = "Free"
  }
}

case "SQL servers are protected: perhaps" {
  of = "sql_server_defender"

  unknown "azurerm_mssql_server" "later" {}
  context "azurerm_security_center_subscription_pricing" "sql" {
    resource_type = "SqlServers"
    tier          = unknown
  }
}

case "SQL servers have a key of their own" {
  of = "sql_server_customer_managed_key"

  healthy "azurerm_mssql_server" "set" { transparent_data_encryption_key_vault_key_id = "https://v.vault.azure.net/keys/k/1" }
  healthy "azurerm_mssql_server" "of_this_plan" { transparent_data_encryption_key_vault_key_id = azurerm_key_vault_key.tde.versionless_id }
  context "azurerm_key_vault_key" "tde" {}
  unknown "azurerm_mssql_server" "later" { transparent_data_encryption_key_vault_key_id = unknown }
  unhealthy "azurerm_mssql_server" "null" { transparent_data_encryption_key_vault_key_id = null }
  unhealthy "azurerm_mssql_server" "without" {}

  healthy "azurerm_mssql_server" "apart" {}
  context "azurerm_mssql_server_transparent_data_encryption" "apart" {
    server_id        = azurerm_mssql_server.apart.id
    key_vault_key_id = azurerm_key_vault_key.tde.versionless_id
  }
  healthy "azurerm_mssql_server" "of_an_hsm" {}
  context "azurerm_mssql_server_transparent_data_encryption" "of_an_hsm" {
    server_id          = azurerm_mssql_server.of_an_hsm.id
    managed_hsm_key_id = "https://h.managedhsm.azure.net/keys/k/1"
  }
  unhealthy "azurerm_mssql_server" "apart_without" {}
  context "azurerm_mssql_server_transparent_data_encryption" "apart_without" {
    server_id = azurerm_mssql_server.apart_without.id
  }

  healthy "azapi_resource" "set" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = { keyId = "https://v.vault.azure.net/keys/k/1" } }
  }
  unhealthy "azapi_resource" "without" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
  healthy "azapi_resource" "apart" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
  context "azapi_update_resource" "apart" {
    type      = "Microsoft.Sql/servers/encryptionProtector@2023-08-01"
    parent_id = azapi_resource.apart.id
    body      = { properties = { serverKeyType = "AzureKeyVault", serverKeyName = "v_k_1" } }
  }
  not_applicable "azapi_resource" "database" {
    type = "Microsoft.Sql/servers/databases@2023-08-01"
  }
}

case "databases are encrypted" {
  of = "sql_database_transparent_data_encryption"

  healthy "azurerm_mssql_database" "on" { transparent_data_encryption_enabled = true }
  unhealthy "azurerm_mssql_database" "off" { transparent_data_encryption_enabled = false }
  healthy "azurerm_mssql_database" "unset" {}
  unknown "azurerm_mssql_database" "later" {
    name                                = "orders"
    transparent_data_encryption_enabled = unknown
  }
  healthy "azurerm_mssql_database" "master" {
    name                                = "master"
    transparent_data_encryption_enabled = false
  }

  healthy "azapi_resource" "unset" {
    type = "Microsoft.Sql/servers/databases@2023-08-01"
  }
  unhealthy "azapi_resource" "off" {
    type = "Microsoft.Sql/servers/databases@2023-08-01"
  }
  unhealthy "azapi_update_resource" "off" {
    type      = "Microsoft.Sql/servers/databases/transparentDataEncryption@2023-08-01"
    parent_id = azapi_resource.off.id
    body      = { properties = { state = "Disabled" } }
  }
  healthy "azapi_resource" "on" {
    type = "Microsoft.Sql/servers/databases@2023-08-01"
  }
  healthy "azapi_update_resource" "on" {
    type      = "Microsoft.Sql/servers/databases/transparentDataEncryption@2023-08-01"
    parent_id = azapi_resource.on.id
    body      = { properties = { state = "Enabled" } }
  }
  not_applicable "azapi_resource" "server" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  not_applicable "azapi_update_resource" "database" {
    type = "Microsoft.Sql/servers/databases@2023-08-01"
    body = { properties = {} }
  }
}

case "SQL servers are protected: settings of azapi" {
  of = "sql_server_defender"

  healthy "azurerm_mssql_server" "alerts" {
    name = "sql-a"
  }
  context "azapi_update_resource" "alerts" {
    type      = "Microsoft.Sql/servers/securityAlertPolicies@2023-08-01"
    parent_id = azurerm_mssql_server.alerts.id
    body      = { properties = { state = "Enabled" } }
  }
  healthy "azurerm_mssql_server" "threats" {
    name = "sql-b"
  }
  context "azapi_update_resource" "threats" {
    type      = "Microsoft.Sql/servers/advancedThreatProtectionSettings@2023-08-01"
    parent_id = azurerm_mssql_server.threats.id
    body      = { properties = { state = "Enabled" } }
  }
  unhealthy "azurerm_mssql_server" "off" {
    name = "sql-c"
  }
  context "azapi_update_resource" "off" {
    type      = "Microsoft.Sql/servers/securityAlertPolicies@2023-08-01"
    parent_id = azurerm_mssql_server.off.id
    body      = { properties = { state = "Disabled" } }
  }
  context "azapi_update_resource" "of_another_kind" {
    type      = "Microsoft.Sql/servers/auditingSettings@2023-08-01"
    parent_id = azurerm_mssql_server.off.id
    body      = { properties = { state = "Enabled" } }
  }

  healthy "azapi_resource" "threats" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "protection" {
    type      = "Microsoft.Sql/servers/advancedThreatProtectionSettings@2023-08-01"
    parent_id = azapi_resource.threats.id
    body      = { properties = { state = "Enabled" } }
  }
  unhealthy "azapi_resource" "off" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "alerts_off" {
    type      = "Microsoft.Sql/servers/securityAlertPolicies@2023-08-01"
    parent_id = azapi_resource.off.id
    body      = { properties = { state = "Disabled" } }
  }
  context "azapi_resource" "audit" {
    type      = "Microsoft.Sql/servers/auditingSettings@2023-08-01"
    parent_id = azapi_resource.off.id
    body      = { properties = { state = "Enabled" } }
  }
}

case "SQL servers have a key of their own: settings of azapi" {
  of = "sql_server_customer_managed_key"

  unhealthy "azapi_resource" "server" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "protector" {
    type      = "Microsoft.Sql/servers/encryptionProtector@2023-08-01"
    parent_id = azapi_resource.server.id
    body      = { properties = { serverKeyType = "ServiceManaged" } }
  }
  context "azapi_resource" "key" {
    type      = "Microsoft.Sql/servers/keys@2023-08-01"
    parent_id = azapi_resource.server.id
    body      = { properties = { serverKeyType = "AzureKeyVault" } }
  }
}

case "databases are encrypted: settings of other kinds" {
  of = "sql_database_transparent_data_encryption"

  not_applicable "azapi_update_resource" "alerts" {
    type = "Microsoft.Sql/servers/databases/securityAlertPolicies@2023-08-01"
    body = { properties = { state = "Disabled" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Sql/servers/databases/transparentDataEncryption@2023-08-01"
    body = { properties = {} }
  }
}
