case "vaults send their logs" {
  of = "key_vault_diagnostic_logs"

  healthy "azurerm_key_vault" "audited" {}
  context "azurerm_monitor_diagnostic_setting" "audited" {
    target_resource_id = azurerm_key_vault.audited.id
    enabled_log { category_group = "audit" }
  }

  healthy "azurerm_key_vault" "azurerm_3" {}
  context "azurerm_monitor_diagnostic_setting" "azurerm_3" {
    target_resource_id = azurerm_key_vault.azurerm_3.id
    log {
      category = "AzurePolicyEvaluationDetails"
      enabled  = false
    }
    log {
      category = "AuditEvent"
    }
  }

  unhealthy "azurerm_key_vault" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "metrics_only" {
    target_resource_id = azurerm_key_vault.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }

  unhealthy "azurerm_key_vault" "disabled" {}
  context "azurerm_monitor_diagnostic_setting" "disabled" {
    target_resource_id = azurerm_key_vault.disabled.id
    log {
      category = "AuditEvent"
      enabled  = false
    }
  }

  unknown "azurerm_key_vault" "later" {}
  context "azurerm_monitor_diagnostic_setting" "later" {
    target_resource_id = azurerm_key_vault.later.id
    enabled_log        = unknown
  }

  unhealthy "azurerm_key_vault" "alone" {}

  healthy "azurerm_key_vault" "by_azapi" {}
  context "azapi_resource" "by_azapi" {
    type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
    parent_id = azurerm_key_vault.by_azapi.id
    body      = { properties = { logs = [{ categoryGroup = "audit", enabled = true }] } }
  }

  healthy "azapi_resource" "vault" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
  }
  context "azurerm_monitor_diagnostic_setting" "vault" {
    target_resource_id = azapi_resource.vault.id
    enabled_log { category = "AuditEvent" }
  }
  unhealthy "azapi_resource" "silent_vault" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
  }
  not_applicable "azapi_resource" "key" {
    type = "Microsoft.KeyVault/vaults/keys@2023-07-01"
  }
}

case "vaults can't be purged" {
  of = "key_vault_purge_protection"

  healthy "azurerm_key_vault" "protected" { purge_protection_enabled = true }
  unhealthy "azurerm_key_vault" "off" { purge_protection_enabled = false }
  unhealthy "azurerm_key_vault" "null" { purge_protection_enabled = null }
  unhealthy "azurerm_key_vault" "unset" {}
  unknown "azurerm_key_vault" "later" { purge_protection_enabled = unknown }

  healthy "azapi_resource" "protected" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { enablePurgeProtection = true } }
  }
  unhealthy "azapi_resource" "no_soft_delete" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { enablePurgeProtection = true, enableSoftDelete = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
  not_applicable "azapi_resource" "recovered" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { createMode = "recover" } }
  }
  healthy "azapi_update_resource" "protects" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { enablePurgeProtection = true } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
}

case "vaults keep what was deleted" {
  of = "key_vault_soft_delete"

  healthy "azurerm_key_vault" "ninety_days" { soft_delete_retention_days = 90 }
  healthy "azurerm_key_vault" "a_week" { soft_delete_retention_days = 7 }
  healthy "azurerm_key_vault" "unset" {}
  unhealthy "azurerm_key_vault" "never" { soft_delete_retention_days = 0 }
  unknown "azurerm_key_vault" "later" { soft_delete_retention_days = unknown }

  unhealthy "azapi_resource" "off" {
    type = "Microsoft.KeyVault/vaults@2019-09-01"
    body = { properties = { enableSoftDelete = false } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.KeyVault/vaults@2019-09-01"
    body = { properties = {} }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
}

case "vaults have a firewall" {
  of = "key_vault_firewall"

  healthy "azurerm_key_vault" "denies" {
    network_acls {
      bypass         = "AzureServices"
      default_action = "Deny"
    }
  }
  healthy "azurerm_key_vault" "closed" { public_network_access_enabled = false }
  healthy "azurerm_key_vault" "closed_for_sure" {
    public_network_access_enabled = false
    network_acls                  = unknown
  }
  unhealthy "azurerm_key_vault" "allows" {
    network_acls {
      bypass         = "AzureServices"
      default_action = "Allow"
    }
  }
  unhealthy "azurerm_key_vault" "unset" {}
  unknown "azurerm_key_vault" "later" {
    network_acls {
      bypass         = "AzureServices"
      default_action = unknown
    }
  }

  healthy "azapi_resource" "denies" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { networkAcls = { defaultAction = "Deny" } } }
  }
  healthy "azapi_resource" "closed" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { publicNetworkAccess = "disabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
  unhealthy "azapi_update_resource" "allows" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { networkAcls = { defaultAction = "Allow" } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
}

case "vaults have a private endpoint" {
  of = "key_vault_private_link"

  healthy "azurerm_key_vault" "linked" {}
  context "azurerm_private_endpoint" "vault" {
    private_service_connection {
      private_connection_resource_id = azurerm_key_vault.linked.id
      is_manual_connection           = false
      subresource_names              = ["vault"]
    }
  }
  unhealthy "azurerm_key_vault" "pending" {}
  context "azurerm_private_endpoint" "pending" {
    private_service_connection {
      private_connection_resource_id = azurerm_key_vault.pending.id
      is_manual_connection           = true
    }
  }
  unhealthy "azurerm_key_vault" "alone" {}
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
  }
  not_applicable "azapi_resource" "secret" {
    type = "Microsoft.KeyVault/vaults/secrets@2023-07-01"
  }
}

case "vaults use roles" {
  of = "key_vault_rbac"

  healthy "azurerm_key_vault" "roles" { rbac_authorization_enabled = true }
  unhealthy "azurerm_key_vault" "policies" { rbac_authorization_enabled = false }
  unhealthy "azurerm_key_vault" "unset" {}
  unknown "azurerm_key_vault" "later" { rbac_authorization_enabled = unknown }
  healthy "azurerm_key_vault" "roles_azurerm_3" { enable_rbac_authorization = true }
  unhealthy "azurerm_key_vault" "policies_azurerm_3" { enable_rbac_authorization = false }

  healthy "azapi_resource" "roles" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { enableRbacAuthorization = true } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { accessPolicies = [] } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
}

case "vaults close their public endpoint" {
  of = "key_vault_public_network_access"

  healthy "azurerm_key_vault" "closed" { public_network_access_enabled = false }
  unhealthy "azurerm_key_vault" "open" { public_network_access_enabled = true }
  unhealthy "azurerm_key_vault" "unset" {}
  unknown "azurerm_key_vault" "later" { public_network_access_enabled = unknown }

  healthy "azapi_resource" "closed" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
}

case "vaults send their logs: settings of azapi" {
  of = "key_vault_diagnostic_logs"

  unhealthy "azurerm_key_vault" "disabled" {}
  context "azapi_resource" "disabled" {
    type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
    parent_id = azurerm_key_vault.disabled.id
    body      = { properties = { logs = [{ categoryGroup = "audit", enabled = false }] } }
  }
  unhealthy "azurerm_key_vault" "unset" {}
  context "azapi_resource" "unset" {
    type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
    parent_id = azurerm_key_vault.unset.id
    body      = { properties = { logs = [{ categoryGroup = "audit" }] } }
  }
  healthy "azurerm_key_vault" "one_of_two" {}
  context "azapi_resource" "one_of_two" {
    type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
    parent_id = azurerm_key_vault.one_of_two.id
    body      = { properties = { logs = [{ category = "AzurePolicyEvaluationDetails", enabled = false }, { category = "AuditEvent", enabled = true }] } }
  }
  unhealthy "azurerm_key_vault" "a_key" {}
  context "azapi_resource" "a_key" {
    type      = "Microsoft.KeyVault/vaults/keys@2023-07-01"
    parent_id = azurerm_key_vault.a_key.id
    body      = { properties = { logs = [{ enabled = true }] } }
  }
}

case "vaults have a firewall: updates" {
  of = "key_vault_firewall"

  healthy "azapi_update_resource" "denies" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { networkAcls = { defaultAction = "Deny" } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = { networkAcls = { defaultAction = "Allow" }, publicNetworkAccess = "Disabled" } }
  }
}

case "vaults have a private endpoint: nothing said of approval" {
  of = "key_vault_private_link"

  healthy "azurerm_key_vault" "linked" {}
  context "azurerm_private_endpoint" "vault" {
    private_service_connection {
      private_connection_resource_id = azurerm_key_vault.linked.id
    }
  }
}
