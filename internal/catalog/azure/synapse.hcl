# Azure Synapse workspaces.

locals {
  is_workspace = startswith(lower(resource.type), "microsoft.synapse/workspaces@")

  # The Defender plan covers the SQL pools of all workspaces of the subscription.
  has_plan = anytrue([
    for p in resources("azurerm_security_center_subscription_pricing") : p.resource_type == "SqlServers" && p.tier == "Standard"
  ])
}

recommendation "synapse_defender" {
  title               = "Microsoft Defender for SQL should be enabled for unprotected Synapse workspaces"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "Defender for SQL notices injection, brute force and unusual access to the SQL pools while they happen."
  remediation         = "Turn the Defender plan for Azure SQL databases on for the subscription, or give the workspace a security alert policy of its own."
  counted             = false
  not_counted_because = "Its control has no points."
  note                = "The published policy asks for the workspace's own setting; the Defender plan of the subscription, which makes it, is enough here."

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["d31e5c31-63b2-4f12-887b-e49456834fa1"]
  }

  assess {
    types = ["azurerm_synapse_workspace"]
    healthy = local.has_plan || anytrue([
      for p in related("azurerm_synapse_workspace_security_alert_policy", "synapse_workspace_id") : p.policy_state == "Enabled"
    ])
    message = "is not protected by Defender for SQL"
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_workspace
    healthy = local.has_plan || anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.synapse/workspaces/securityalertpolicies@") && lower(coalesce(c.body.properties.state, "Disabled")) == "enabled"
    ])
    message = "is not protected by Defender for SQL"
  }
}

recommendation "synapse_entra_only_authentication" {
  title          = "Azure Synapse Workspace authentication mode should be Microsoft Entra ID Only"
  control        = "manage_access_and_permissions"
  severity       = "medium"
  why            = "A SQL login is a password that is shared, rarely changed, and tried from everywhere; with Entra-only authentication there is none."
  remediation    = "Name a Microsoft Entra administrator of the workspace and allow Microsoft Entra authentication only; logins and passwords stop working at that moment."
  assessment_key = "3320d1ac-0ebe-41ab-b96c-96fb91214c5c"
  note           = "One policy looks at the creation of a workspace, the other at changes to it; a plan shows both, so they are one recommendation."

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["2158ddbe-fefa-408e-b43f-d4faef8ff3b8", "6ea81a52-5ca7-4575-9669-eaa910b7edf8"]
  }

  assess {
    types        = ["azurerm_synapse_workspace"]
    healthy      = coalesce(resource.azuread_authentication_only, false)
    message      = "accepts SQL logins"
    fix          = { azuread_authentication_only = true }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_workspace
    healthy = coalesce(resource.body.properties.azureADOnlyAuthentication, false) || anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.synapse/workspaces/azureadonlyauthentications@") && coalesce(c.body.properties.azureADOnlyAuthentication, false)
    ])
    message      = "accepts SQL logins"
    fix          = { body = { properties = { azureADOnlyAuthentication = true } } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_update_resource"]
    when         = local.is_workspace && resource.body.properties.azureADOnlyAuthentication != null
    healthy      = resource.body.properties.azureADOnlyAuthentication
    message      = "accepts SQL logins"
    fix          = { body = { properties = { azureADOnlyAuthentication = true } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "synapse_public_network_access" {
  title               = "Azure Synapse workspaces should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoints answer, firewall rules and credentials are all that keep the Internet out of the workspace and its pools."
  remediation         = "Disable public network access and reach the workspace through private endpoints and its managed virtual network."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["38d8df46-cf4e-4073-8e03-48c24b29de0d"]
  }

  assess {
    types        = ["azurerm_synapse_workspace"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoints"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_workspace && (local.is_whole || resource.body.properties.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message      = "answers on its public endpoints"
    fix          = { body = { properties = { publicNetworkAccess = "Disabled" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "synapse_customer_managed_key" {
  title               = "Azure Synapse workspaces should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates, who may use it, and can make the data of the workspace unreadable by revoking it."
  remediation         = "Create the workspace with a customer-managed key; this can't be added later."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["f7d52b2d-e161-4dfa-a82b-55e564167385"]
  }

  assess {
    types   = ["azurerm_synapse_workspace"]
    healthy = length(coalesce(resource.customer_managed_key, [])) > 0
    message = "is encrypted with a key that Microsoft manages"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_workspace
    healthy = resource.body.properties.encryption.cmk.key.name != null
    message = "is encrypted with a key that Microsoft manages"
  }
}

recommendation "synapse_private_link" {
  title               = "Azure Synapse workspaces should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Private endpoints give the workspace addresses inside your network, so that queries and results never travel outside it."
  remediation         = "Create private endpoints for the workspace with the subresources that are used: Sql, SqlOnDemand and Dev."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "A connection that asks for manual approval counts as missing: it is pending until somebody approves it."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["72d11df1-dd8a-41f7-8925-b05b960ebafc"]
  }

  assess {
    types   = ["azurerm_synapse_workspace"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_workspace
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
