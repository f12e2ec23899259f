# Azure SQL logical servers: what is recorded, and for how long.

locals {
  is_server = startswith(lower(resource.type), "microsoft.sql/servers@")

  # The audit settings of the server, both providers.
  audits = related("azurerm_mssql_server_extended_auditing_policy", "server_id")
  audits_by_azapi = [
    for c in local.children : c
    if startswith(lower(c.type), "microsoft.sql/servers/auditingsettings@") || startswith(lower(c.type), "microsoft.sql/servers/extendedauditingsettings@")
  ]
  has_auditing = anytrue([for p in local.audits : coalesce(p.enabled, true)]) || anytrue([
    for c in local.audits_by_azapi : lower(coalesce(c.body.properties.state, "Disabled")) == "enabled"
  ])
}

recommendation "sql_server_auditing" {
  title          = "Auditing on SQL server should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "low"
  why            = "Without an audit log nobody can tell who read or changed what in the databases of the server."
  remediation    = "Add an extended auditing policy for the server that writes to a workspace, storage account or event hub."
  assessment_key = "94208a8b-16e8-4e5b-abbd-4e81c9d02bee"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["a6fb4358-5bf4-4ad7-ba82-2cd2f41ce5e9"]
  }

  assess {
    types   = ["azurerm_mssql_server"]
    healthy = local.has_auditing
    message = "keeps no audit log"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_server
    healthy = local.has_auditing
    message = "keeps no audit log"
  }
}

recommendation "sql_server_audit_retention" {
  title               = "Audit retention for SQL servers should be set to at least 90 days"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Intrusions are often found after months; records that are gone by then can't be investigated."
  remediation         = "Set the retention of the auditing policy to 0, which keeps records for ever, or to 90 days or more."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "620671b8-6661-273a-38ac-4574967750ec"
  note                = "A server without any auditing policy is the matter of sql_server_auditing and not applicable here."

  maps_to = {
    mcsb         = ["LT-6"]
    mcsb_v2      = ["LT-6"]
    azure_policy = ["89099bee-89e0-4b26-a5f4-165451757743"]
  }

  parameter "minimum_days" {
    description = "Days that audit records are kept at least."
    default     = 90
  }

  assess {
    types = ["azurerm_mssql_server", "azapi_resource"]
    when  = (type == "azurerm_mssql_server" || local.is_server) && (length(local.audits) > 0 || length(local.audits_by_azapi) > 0)
    healthy = anytrue([
      for p in local.audits :
      coalesce(p.retention_in_days, 0) == 0 || coalesce(p.retention_in_days, 0) >= param.minimum_days || coalesce(p.log_monitoring_enabled, true) && !(
        p.blob_storage_endpoint != null || p.storage_endpoint != null || length(referenced("blob_storage_endpoint", "azurerm_storage_account", p)) > 0 || length(referenced("storage_endpoint", "azurerm_storage_account", p)) > 0
      )
      ]) || anytrue([
      for c in local.audits_by_azapi :
      coalesce(c.body.properties.retentionDays, 0) == 0 || coalesce(c.body.properties.retentionDays, 0) >= param.minimum_days || coalesce(c.body.properties.isAzureMonitorTargetEnabled, false) && c.body.properties.storageEndpoint == null
    ])
    message = "keeps audit records for less than ${param.minimum_days} days"
  }
}
