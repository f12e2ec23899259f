case "workspaces are protected" {
  of = "synapse_defender"

  healthy "azurerm_synapse_workspace" "protected" {}
  context "azurerm_synapse_workspace_security_alert_policy" "protected" {
    synapse_workspace_id = azurerm_synapse_workspace.protected.id
    policy_state         = "Enabled"
  }
  unhealthy "azurerm_synapse_workspace" "off" {}
  context "azurerm_synapse_workspace_security_alert_policy" "off" {
    synapse_workspace_id = azurerm_synapse_workspace.off.id
    policy_state         = "Disabled"
  }
  unknown "azurerm_synapse_workspace" "later" {}
  context "azurerm_synapse_workspace_security_alert_policy" "later" {
    synapse_workspace_id = azurerm_synapse_workspace.later.id
    policy_state         = unknown
  }
  unhealthy "azurerm_synapse_workspace" "alone" {}

  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  not_applicable "azapi_resource" "pool" {
    type = "Microsoft.Synapse/workspaces/sqlPools@2021-06-01"
  }
}

case "workspaces are protected: by the plan" {
  of = "synapse_defender"

  healthy "azurerm_synapse_workspace" "covered" {}
  healthy "azapi_resource" "covered" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  context "azurerm_security_center_subscription_pricing" "sql" {
    resource_type = "SqlServers"
    tier          = "Standard"
  }
}

case "workspaces accept Entra identities only" {
  of = "synapse_entra_only_authentication"

  healthy "azurerm_synapse_workspace" "entra_only" { azuread_authentication_only = true }
  unhealthy "azurerm_synapse_workspace" "both" { azuread_authentication_only = false }
  unhealthy "azurerm_synapse_workspace" "unset" {}
  unknown "azurerm_synapse_workspace" "later" { azuread_authentication_only = unknown }

  healthy "azapi_resource" "entra_only" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
    body = { properties = { azureADOnlyAuthentication = true } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
    body = { properties = {} }
  }
}

case "workspaces close their public endpoints" {
  of = "synapse_public_network_access"

  healthy "azurerm_synapse_workspace" "closed" { public_network_access_enabled = false }
  unhealthy "azurerm_synapse_workspace" "open" { public_network_access_enabled = true }
  unhealthy "azurerm_synapse_workspace" "unset" {}
  unknown "azurerm_synapse_workspace" "later" { public_network_access_enabled = unknown }

  healthy "azapi_resource" "closed" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
    body = { properties = {} }
  }
}

case "workspaces have a key of their own" {
  of = "synapse_customer_managed_key"

  healthy "azurerm_synapse_workspace" "with_key" {
    customer_managed_key {
      key_name           = "cmk"
      key_versionless_id = "https://v.vault.azure.net/keys/k"
    }
  }
  healthy "azurerm_synapse_workspace" "key_known_later" {
    customer_managed_key { key_versionless_id = unknown }
  }
  unknown "azurerm_synapse_workspace" "later" { customer_managed_key = unknown }
  unhealthy "azurerm_synapse_workspace" "null" { customer_managed_key = null }
  unhealthy "azurerm_synapse_workspace" "without" {}

  healthy "azapi_resource" "with_key" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
    body = { properties = { encryption = { cmk = { key = { name = "cmk", keyVaultUrl = "https://v.vault.azure.net/keys/k" } } } } }
  }
  unhealthy "azapi_resource" "without" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
}

case "workspaces have a private endpoint" {
  of = "synapse_private_link"

  healthy "azurerm_synapse_workspace" "linked" {}
  context "azurerm_private_endpoint" "sql" {
    private_service_connection {
      private_connection_resource_id = azurerm_synapse_workspace.linked.id
      is_manual_connection           = false
      subresource_names              = ["Sql"]
    }
  }
  unhealthy "azurerm_synapse_workspace" "alone" {}
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  not_applicable "azapi_resource" "pool" {
    type = "Microsoft.Synapse/workspaces/sqlPools@2021-06-01"
  }
}

case "workspaces are protected: by something else" {
  of = "synapse_defender"

  unhealthy "azurerm_synapse_workspace" "alone" {}
  context "azurerm_security_center_subscription_pricing" "storage" {
    resource_type = "StorageAccounts"
    tier          = "Standard"
  }
  context "azurerm_security_center_subscription_pricing" "free" {
    resource_type = "SqlServers"
    tier          = "Free"
  }

  healthy "azapi_resource" "protected" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  context "azapi_resource" "alerts" {
    type      = "Microsoft.Synapse/workspaces/securityAlertPolicies@2021-06-01"
    parent_id = azapi_resource.protected.id
    body      = { properties = { state = "Enabled" } }
  }
  unhealthy "azapi_resource" "off" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  context "azapi_resource" "alerts_off" {
    type      = "Microsoft.Synapse/workspaces/securityAlertPolicies@2021-06-01"
    parent_id = azapi_resource.off.id
    body      = { properties = { state = "Disabled" } }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.Synapse/workspaces/auditingSettings@2021-06-01"
    parent_id = azapi_resource.off.id
    body      = { properties = { state = "Enabled" } }
  }
}

case "workspaces accept Entra identities only: settings of azapi" {
  of = "synapse_entra_only_authentication"

  healthy "azapi_resource" "apart" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  context "azapi_resource" "entra_only" {
    type      = "Microsoft.Synapse/workspaces/azureADOnlyAuthentications@2021-06-01"
    parent_id = azapi_resource.apart.id
    body      = { properties = { azureADOnlyAuthentication = true } }
  }
  unhealthy "azapi_resource" "silent" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
  }
  context "azapi_resource" "unset" {
    type      = "Microsoft.Synapse/workspaces/azureADOnlyAuthentications@2021-06-01"
    parent_id = azapi_resource.silent.id
    body      = { properties = {} }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.Synapse/workspaces/administrators@2021-06-01"
    parent_id = azapi_resource.silent.id
    body      = { properties = { azureADOnlyAuthentication = true } }
  }
}

case "workspaces have a private endpoint: nothing said of approval" {
  of = "synapse_private_link"

  healthy "azurerm_synapse_workspace" "linked" {}
  context "azurerm_private_endpoint" "sql" {
    private_service_connection {
      private_connection_resource_id = azurerm_synapse_workspace.linked.id
    }
  }
}

case "Entra identities only: an update" {
  of = "synapse_entra_only_authentication"

  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
    body = { properties = { azureADOnlyAuthentication = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
    body = { properties = { azureADOnlyAuthentication = false } }
  }
  unknown "azapi_update_resource" "later" {
    type = "Microsoft.Synapse/workspaces@2021-06-01"
    body = { properties = { azureADOnlyAuthentication = unknown } }
  }
}
