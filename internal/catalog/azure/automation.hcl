# Azure Automation accounts and variables.

recommendation "automation_variables_encrypted" {
  title               = "Automation account variables should be encrypted"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "Everyone who may read the account reads its plain variables, in the portal and in exports."
  remediation         = "Set encrypted to true; the variable is created anew."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "b12bc79e-4f12-44db-acda-571820191ddc"

  maps_to = {
    mcsb         = ["DP-4"]
    mcsb_v2      = ["DP-4"]
    azure_policy = ["3657f5a0-770e-44a3-b44e-9431ba1e9735"]
  }

  assess {
    types        = ["azurerm_automation_variable_string", "azurerm_automation_variable_bool", "azurerm_automation_variable_int", "azurerm_automation_variable_datetime", "azurerm_automation_variable_object"]
    healthy      = coalesce(resource.encrypted, false)
    message      = "is stored in the clear"
    fix          = { encrypted = true }
    consequences = ["replaces"]
  }
}

recommendation "automation_public_network_access_disabled" {
  title               = "Automation accounts should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["955a914f-bf86-4f0e-acd5-e0766b0efcb6"]
  }

  assess {
    types        = ["azurerm_automation_account"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "automation_customer_managed_key" {
  title               = "Azure Automation accounts should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Add an encryption block with the id of your key."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["56a5ee18-2ae6-4810-86f7-18e39ce5629b"]
  }

  assess {
    types   = ["azurerm_automation_account"]
    healthy = resource.encryption[0].key_vault_key_id != null
    message = "is encrypted with a platform-managed key"
  }
}

recommendation "automation_managed_identity" {
  title               = "Automation Account should have Managed Identity"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "With an identity of its own it reaches other services without any secret in its configuration."
  remediation         = "Add an identity block and grant that identity the roles it needs."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["dea83a72-443c-4292-83d5-54a2f98749c0"]
  }

  assess {
    types   = ["azurerm_automation_account"]
    healthy = length(coalesce(resource.identity, [])) > 0
    message = "has no managed identity"
    fix     = { identity = { type = "SystemAssigned" } }
  }
}
