case "SQL servers keep an audit log" {
  of = "sql_server_auditing"

  healthy "azurerm_mssql_server" "audited" {}
  context "azurerm_mssql_server_extended_auditing_policy" "audited" {
    server_id              = azurerm_mssql_server.audited.id
    log_monitoring_enabled = true
  }
  unhealthy "azurerm_mssql_server" "off" {}
  context "azurerm_mssql_server_extended_auditing_policy" "off" {
    server_id = azurerm_mssql_server.off.id
    enabled   = false
  }
  unknown "azurerm_mssql_server" "later" {}
  context "azurerm_mssql_server_extended_auditing_policy" "later" {
    server_id = azurerm_mssql_server.later.id
    enabled   = unknown
  }
  unhealthy "azurerm_mssql_server" "alone" {}

  healthy "azapi_resource" "audited" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_update_resource" "audited" {
    type      = "Microsoft.Sql/servers/auditingSettings@2023-08-01"
    parent_id = azapi_resource.audited.id
    body      = { properties = { state = "Enabled", isAzureMonitorTargetEnabled = true } }
  }
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  not_applicable "azapi_resource" "instance" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
}

case "SQL servers keep their audit log long enough" {
  of = "sql_server_audit_retention"

  healthy "azurerm_mssql_server" "for_ever" {}
  context "azurerm_mssql_server_extended_auditing_policy" "for_ever" {
    server_id             = azurerm_mssql_server.for_ever.id
    blob_storage_endpoint = "https://audit.blob.core.windows.net/"
    retention_in_days     = 0
  }
  healthy "azurerm_mssql_server" "ninety_days" {}
  context "azurerm_mssql_server_extended_auditing_policy" "ninety_days" {
    server_id             = azurerm_mssql_server.ninety_days.id
    blob_storage_endpoint = "https://audit.blob.core.windows.net/"
    retention_in_days     = 90
  }
  unhealthy "azurerm_mssql_server" "a_month" {}
  context "azurerm_mssql_server_extended_auditing_policy" "a_month" {
    server_id             = azurerm_mssql_server.a_month.id
    blob_storage_endpoint = "https://audit.blob.core.windows.net/"
    retention_in_days     = 30
  }
  unhealthy "azurerm_mssql_server" "a_month_on_azurerm_4" {}
  context "azurerm_mssql_server_extended_auditing_policy" "a_month_on_azurerm_4" {
    server_id         = azurerm_mssql_server.a_month_on_azurerm_4.id
    storage_endpoint  = "https://audit.blob.core.windows.net/"
    retention_in_days = 30
  }
  unhealthy "azurerm_mssql_server" "a_month_in_a_new_account" {}
  context "azurerm_mssql_server_extended_auditing_policy" "a_month_in_a_new_account" {
    server_id             = azurerm_mssql_server.a_month_in_a_new_account.id
    blob_storage_endpoint = azurerm_storage_account.audit.primary_blob_endpoint
    retention_in_days     = 30
  }
  context "azurerm_storage_account" "audit" {}
  healthy "azurerm_mssql_server" "to_a_workspace" {}
  context "azurerm_mssql_server_extended_auditing_policy" "to_a_workspace" {
    server_id              = azurerm_mssql_server.to_a_workspace.id
    log_monitoring_enabled = true
    retention_in_days      = 30
  }
  unknown "azurerm_mssql_server" "later" {}
  context "azurerm_mssql_server_extended_auditing_policy" "later" {
    server_id             = azurerm_mssql_server.later.id
    blob_storage_endpoint = "https://audit.blob.core.windows.net/"
    retention_in_days     = unknown
  }
  not_applicable "azurerm_mssql_server" "without_audit" {}

  unhealthy "azapi_resource" "a_month" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "audit_for_a_month" {
    type      = "Microsoft.Sql/servers/extendedAuditingSettings@2023-08-01"
    parent_id = azapi_resource.a_month.id
    body      = { properties = { state = "Enabled", storageEndpoint = "https://audit.blob.core.windows.net/", retentionDays = 30 } }
  }
  healthy "azapi_resource" "to_a_workspace" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "audit_to_a_workspace" {
    type      = "Microsoft.Sql/servers/auditingSettings@2023-08-01"
    parent_id = azapi_resource.to_a_workspace.id
    body      = { properties = { state = "Enabled", isAzureMonitorTargetEnabled = true, retentionDays = 30 } }
  }
  not_applicable "azapi_resource" "without_audit" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
}

case "SQL servers keep their audit log long enough: a year" {
  of     = "sql_server_audit_retention"
  params = { minimum_days = 365 }

  unhealthy "azurerm_mssql_server" "ninety_days" {}
  context "azurerm_mssql_server_extended_auditing_policy" "ninety_days" {
    server_id             = azurerm_mssql_server.ninety_days.id
    blob_storage_endpoint = "https://audit.blob.core.windows.net/"
    retention_in_days     = 90
  }
}

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
