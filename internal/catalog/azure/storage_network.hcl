# Storage accounts and Azure File Sync: which networks reach them.

locals {
  is_account = startswith(lower(resource.type), "microsoft.storage/storageaccounts@")
  is_sync    = startswith(lower(resource.type), "microsoft.storagesync/storagesyncservices@")

  # Network rules that are a resource of their own.
  rules = related("azurerm_storage_account_network_rules", "storage_account_id")
}

recommendation "storage_network_access_restricted" {
  title               = "Access to storage accounts with firewall and virtual network configurations should be restricted"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A firewall that allows by default leaves keys, signatures and tokens as the only thing between the Internet and the data."
  remediation         = "Set the default action of the network rules to Deny, and allow the subnets and addresses that need access."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "45d313c3-3fca-5040-035f-d61928366d31"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["34c877ad-507e-4c82-993e-3452a6e0ad3c"]
  }

  assess {
    types        = ["azurerm_storage_account"]
    healthy      = resource.network_rules[0].default_action == "Deny" || anytrue([for r in local.rules : r.default_action == "Deny"])
    message      = "lets every network in: the default action of its firewall is Allow"
    fix          = { network_rules = { default_action = "Deny" } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_account && (local.is_whole || resource.body.properties.networkAcls.defaultAction != null)
    healthy      = lower(coalesce(resource.body.properties.networkAcls.defaultAction, "Allow")) == "deny" || anytrue([for r in local.rules : r.default_action == "Deny"])
    message      = "lets every network in: the default action of its firewall is Allow"
    fix          = { body = { properties = { networkAcls = { defaultAction = "Deny" } } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "storage_virtual_network_rules" {
  title          = "Storage accounts should restrict network access using virtual network rules"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "Public addresses change hands and stand for whole offices or providers; a virtual network rule admits exactly the subnets that need the data."
  remediation    = "Set the default action to Deny, drop the IP rules, and admit clients by subnet or private endpoint."
  assessment_key = "ad4f3ff1-30eb-5042-16ed-27198f640b8d"
  note           = "Storage accounts that Databricks makes in its managed resource group are excepted by one of the two policies; no configuration manages those."

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["2a1a9cdf-e04d-429a-8416-3bfb72a1b26f", "db4f9b05-5ffd-4b34-b714-3c710dbb3fd6"]
  }

  assess {
    types = ["azurerm_storage_account"]
    healthy = (resource.network_rules[0].default_action == "Deny" && length(coalesce(resource.network_rules[0].ip_rules, [])) == 0) || anytrue([
      for r in local.rules : r.default_action == "Deny" && length(coalesce(r.ip_rules, [])) == 0
    ])
    message      = "is open to public addresses, by its default action or by IP rules"
    fix          = { network_rules = { default_action = "Deny", ip_rules = [] } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_account
    healthy = (lower(coalesce(resource.body.properties.networkAcls.defaultAction, "Allow")) == "deny" && length(coalesce(resource.body.properties.networkAcls.ipRules, [])) == 0) || anytrue([
      for r in local.rules : r.default_action == "Deny" && length(coalesce(r.ip_rules, [])) == 0
    ])
    message      = "is open to public addresses, by its default action or by IP rules"
    fix          = { body = { properties = { networkAcls = { defaultAction = "Deny", ipRules = [] } } } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_update_resource"]
    when         = local.is_account && resource.body.properties.networkAcls != null
    healthy      = lower(coalesce(resource.body.properties.networkAcls.defaultAction, "Deny")) == "deny" && length(coalesce(resource.body.properties.networkAcls.ipRules, [])) == 0
    message      = "opens the account to public addresses, by the default action or by IP rules"
    fix          = { body = { properties = { networkAcls = { defaultAction = "Deny", ipRules = [] } } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "storage_private_link" {
  title          = "Storage account should use a private link connection"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint gives the account an address inside your network, so that traffic never leaves it and the public endpoint can be closed."
  remediation    = "Create a private endpoint for each service of the account that is used: blob, file, queue, table, dfs or web."
  assessment_key = "cdc78c07-02b0-4af0-1cb2-cb7c672a8b0a"
  note           = "A connection that asks for manual approval counts as missing: it is pending until somebody approves it. Storage accounts that Databricks makes in its managed resource group are excepted by one of the two policies; no configuration manages those."

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["6edd7eda-6dd8-40f7-810d-67160c639cd9", "1604f626-4d8d-4124-8bb8-b1e5f95562de"]
  }

  assess {
    types   = ["azurerm_storage_account"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_account
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "storage_public_network_access" {
  title               = "Storage accounts should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "With the public endpoint closed, a stolen key or signature is worth nothing outside your networks."
  remediation         = "Disable public network access and reach the account through private endpoints."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["b2982f36-99f2-4db5-8eff-283140c09693"]
  }

  assess {
    types        = ["azurerm_storage_account"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_account && (local.is_whole || resource.body.properties.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { publicNetworkAccess = "Disabled" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "storage_sync_public_network_access" {
  title               = "Public network access should be disabled for Azure File Sync"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Servers anywhere can talk to the public endpoint of a sync service; the private one is reachable from your networks only."
  remediation         = "Let incoming traffic come from virtual networks only, after the registered servers reach the service through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["21a8cd35-125e-4d13-b82d-2e19b7208bb7"]
  }

  assess {
    types        = ["azurerm_storage_sync"]
    healthy      = coalesce(resource.incoming_traffic_policy, "AllowAllTraffic") == "AllowVirtualNetworksOnly"
    message      = "answers on its public endpoint"
    fix          = { incoming_traffic_policy = "AllowVirtualNetworksOnly" }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_sync && (local.is_whole || resource.body.properties.incomingTrafficPolicy != null)
    healthy      = coalesce(resource.body.properties.incomingTrafficPolicy, "AllowAllTraffic") == "AllowVirtualNetworksOnly"
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { incomingTrafficPolicy = "AllowVirtualNetworksOnly" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "storage_sync_private_link" {
  title               = "Azure File Sync should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Through a private endpoint the file servers synchronise over your own network instead of the Internet."
  remediation         = "Create a private endpoint for the sync service with subresource afs."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "A connection that asks for manual approval counts as missing: it is pending until somebody approves it."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1d320205-c6a1-4ac6-873d-46224024e8e2"]
  }

  assess {
    types   = ["azurerm_storage_sync"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_sync
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
