# Key vaults: logs, deletion, networks and permissions. What they hold is in
# key_vault_objects.hcl.

locals {
  # The resource is a key vault written through the ARM API, and not one that is
  # being recovered: Azure takes its old properties then.
  is_vault = startswith(lower(resource.type), "microsoft.keyvault/vaults@") && lower(coalesce(resource.body.properties.createMode, "default")) != "recover"
}

recommendation "key_vault_diagnostic_logs" {
  title          = "Diagnostic logs in Key Vault should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "low"
  why            = "The audit log is the only record of who used or read which key and secret; without it an intrusion can't be reconstructed."
  remediation    = "Send the vault's logs to a workspace, storage account or event hub with a diagnostic setting; the category group audit is enough."
  assessment_key = "88bbc99c-e5af-ddd7-6105-6150b2bfa519"
  note           = "The retention that diagnostic settings could once carry was retired by Azure, so only the sending of logs is looked at."

  maps_to = {
    mcsb         = ["DP-8", "LT-3"]
    mcsb_v2      = ["DP-8", "LT-3"]
    azure_policy = ["cf820ca0-f99e-4f3e-84fb-66e913812d21"]
  }

  assess {
    types   = ["azurerm_key_vault"]
    healthy = local.has_logs
    message = "sends its logs nowhere"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_vault
    healthy = local.has_logs
    message = "sends its logs nowhere"
  }
}

recommendation "key_vault_purge_protection" {
  title               = "Key vaults should have purge protection enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Somebody with enough rights can purge a deleted vault at once, and everything encrypted with its keys is lost."
  remediation         = "Turn purge protection on; it can't be turned off again, and a deleted vault then keeps its name for the days of retention."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "4ed62ae4-5072-f9e7-8d94-51c76c48159a"

  maps_to = {
    mcsb         = ["DP-8"]
    mcsb_v2      = ["DP-8"]
    azure_policy = ["0b60c0b2-2dc2-4e1c-b5c9-abbed971de53"]
  }

  assess {
    types   = ["azurerm_key_vault"]
    healthy = coalesce(resource.purge_protection_enabled, false)
    message = "can be purged before its retention ends"
    fix     = { purge_protection_enabled = true }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_vault && (local.is_whole || resource.body.properties.enablePurgeProtection != null)
    healthy = coalesce(resource.body.properties.enablePurgeProtection, false) && coalesce(resource.body.properties.enableSoftDelete, true)
    message = "can be purged before its retention ends"
    fix     = { body = { properties = { enableSoftDelete = true, enablePurgeProtection = true } } }
  }
}

recommendation "key_vault_soft_delete" {
  title               = "Key vaults should have soft delete enabled"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "Without soft delete a deleted vault, key or secret is gone for good, by mistake or by intent."
  remediation         = "Leave soft delete on and keep what was deleted for 7 to 90 days."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "78211c00-15a9-336e-17c4-0b48613dadf4"
  note                = "azurerm creates every vault with soft delete; a vault without it shows as one without days of retention."

  maps_to = {
    mcsb         = ["DP-8"]
    mcsb_v2      = ["DP-8"]
    azure_policy = ["1e66c121-a66a-4b1f-9b83-0fd99bf0fc2d"]
  }

  assess {
    types   = ["azurerm_key_vault"]
    healthy = coalesce(resource.soft_delete_retention_days, 90) >= 7
    message = "does not keep what was deleted"
    fix     = { soft_delete_retention_days = 90 }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_vault && (local.is_whole || resource.body.properties.enableSoftDelete != null)
    healthy = coalesce(resource.body.properties.enableSoftDelete, true)
    message = "does not keep what was deleted"
    fix     = { body = { properties = { enableSoftDelete = true } } }
  }
}

recommendation "key_vault_firewall" {
  title          = "Firewall should be enabled on Key Vault"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "Without a firewall everybody on the Internet may try a stolen credential against the vault."
  remediation    = "Set the default action of the network ACLs to Deny and allow what needs access, or disable public network access."
  assessment_key = "52f7826a-ace7-3107-dd0d-4875853c1576"

  maps_to = {
    mcsb         = ["NS-2", "DP-8"]
    mcsb_v2      = ["NS-2", "DP-8"]
    azure_policy = ["55615ac9-af46-4a59-874e-391cc3dfb490"]
  }

  assess {
    types        = ["azurerm_key_vault"]
    healthy      = resource.network_acls[0].default_action == "Deny" || !coalesce(resource.public_network_access_enabled, true)
    message      = "lets every network in"
    fix          = { network_acls = { bypass = "AzureServices", default_action = "Deny" } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource"]
    when         = local.is_vault
    healthy      = lower(coalesce(resource.body.properties.networkAcls.defaultAction, "Allow")) == "deny" || lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message      = "lets every network in"
    fix          = { body = { properties = { networkAcls = { bypass = "AzureServices", defaultAction = "Deny" } } } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_update_resource"]
    when         = local.is_vault && resource.body.properties.networkAcls.defaultAction != null
    healthy      = lower(coalesce(resource.body.properties.networkAcls.defaultAction, "Deny")) == "deny" || lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message      = "lets every network in"
    fix          = { body = { properties = { networkAcls = { defaultAction = "Deny" } } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "key_vault_private_link" {
  title          = "Azure Key Vaults should use private link"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint gives the vault an address inside your network, so that keys and secrets never travel outside it."
  remediation    = "Create a private endpoint for the vault with subresource vault."
  assessment_key = "2e96bc2f-1972-e471-9e70-ae58d41e9d2a"
  note           = "A connection that asks for manual approval counts as missing: it is pending until somebody approves it."

  maps_to = {
    mcsb         = ["NS-2", "DP-8"]
    mcsb_v2      = ["NS-2", "DP-8"]
    azure_policy = ["a6abeaec-4d90-4a02-805f-6b26c4d3fbe9"]
  }

  assess {
    types   = ["azurerm_key_vault"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_vault
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "key_vault_rbac" {
  title       = "Role-Based Access Control should be used on Keyvault Services"
  control     = "manage_access_and_permissions"
  severity    = "high"
  why         = "Access policies can't be narrowed to one key or secret, know no conditions or time limits, and can be changed by every contributor of the vault."
  remediation = "Assign the Key Vault roles that people and workloads need, then switch the vault to role-based access control; its access policies stop working at that moment."

  maps_to = {
    mcsb         = ["PA-7"]
    mcsb_v2      = ["PA-7"]
    azure_policy = ["12d4fa5e-1f9f-4c21-97a9-b99b3c6611b5"]
  }

  assess {
    types        = ["azurerm_key_vault"]
    healthy      = coalesce(resource.rbac_authorization_enabled, resource.enable_rbac_authorization, false)
    message      = "grants access by access policies instead of roles"
    fix          = { rbac_authorization_enabled = true }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_vault && (local.is_whole || resource.body.properties.enableRbacAuthorization != null)
    healthy      = coalesce(resource.body.properties.enableRbacAuthorization, false)
    message      = "grants access by access policies instead of roles"
    fix          = { body = { properties = { enableRbacAuthorization = true } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "key_vault_public_network_access" {
  title               = "Azure Key Vault should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "With the public endpoint closed, a stolen credential is worth nothing outside your networks."
  remediation         = "Disable public network access and reach the vault through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["405c5871-3e91-4644-8a63-58e19d68ff5b"]
  }

  assess {
    types        = ["azurerm_key_vault"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_vault && (local.is_whole || resource.body.properties.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { publicNetworkAccess = "Disabled" } } }
    consequences = ["cuts_connectivity"]
  }
}
