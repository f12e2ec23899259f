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

case "SQL servers keep their audit log long enough: where it goes" {
  of = "sql_server_audit_retention"

  healthy "azurerm_mssql_server" "to_a_workspace_by_default" {}
  context "azurerm_mssql_server_extended_auditing_policy" "to_a_workspace_by_default" {
    server_id         = azurerm_mssql_server.to_a_workspace_by_default.id
    retention_in_days = 30
  }
  unhealthy "azurerm_mssql_server" "nowhere" {}
  context "azurerm_mssql_server_extended_auditing_policy" "nowhere" {
    server_id              = azurerm_mssql_server.nowhere.id
    log_monitoring_enabled = false
    retention_in_days      = 30
  }

  unhealthy "azapi_resource" "to_both" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "audit_to_both" {
    type      = "Microsoft.Sql/servers/auditingSettings@2023-08-01"
    parent_id = azapi_resource.to_both.id
    body      = { properties = { state = "Enabled", isAzureMonitorTargetEnabled = true, storageEndpoint = "https://audit.blob.core.windows.net/", retentionDays = 30 } }
  }
  unhealthy "azapi_resource" "to_neither" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "audit_to_neither" {
    type      = "Microsoft.Sql/servers/auditingSettings@2023-08-01"
    parent_id = azapi_resource.to_neither.id
    body      = { properties = { state = "Enabled", retentionDays = 30 } }
  }
  healthy "azapi_resource" "for_ever" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "audit_for_ever" {
    type      = "Microsoft.Sql/servers/auditingSettings@2023-08-01"
    parent_id = azapi_resource.for_ever.id
    body      = { properties = { state = "Enabled", storageEndpoint = "https://audit.blob.core.windows.net/", retentionDays = 0 } }
  }
  healthy "azapi_resource" "ninety_days" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "audit_for_ninety_days" {
    type      = "Microsoft.Sql/servers/auditingSettings@2023-08-01"
    parent_id = azapi_resource.ninety_days.id
    body      = { properties = { state = "Enabled", storageEndpoint = "https://audit.blob.core.windows.net/", retentionDays = 90 } }
  }
}
