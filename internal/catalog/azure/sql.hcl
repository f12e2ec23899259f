# Azure SQL logical servers: who signs in, from where, and how. Audit is in
# sql_auditing.hcl, threat detection and encryption in sql_protection.hcl.

locals {
  is_server = startswith(lower(resource.type), "microsoft.sql/servers@")
}

recommendation "sql_server_entra_administrator" {
  title               = "SQL servers should have a Microsoft Entra administrator provisioned"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "Without an administrator from Microsoft Entra ID the server knows SQL logins only: passwords that no conditional access, MFA or leaver process reaches."
  remediation         = "Name a Microsoft Entra user or, better, a group as administrator of the server."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "f0553104-cfdb-65e6-759c-002812e38500"

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["1f314764-cb73-4fc9-b863-8eca98ac36e9"]
  }

  assess {
    types   = ["azurerm_mssql_server"]
    healthy = length(coalesce(resource.azuread_administrator, [])) > 0
    message = "has no Microsoft Entra administrator"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_server
    healthy = resource.body.properties.administrators != null || anytrue([for c in local.children : startswith(lower(c.type), "microsoft.sql/servers/administrators@")])
    message = "has no Microsoft Entra administrator"
  }
}

recommendation "sql_server_entra_only_authentication" {
  title       = "Azure SQL Database should have Microsoft Entra-only authentication enabled"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "A SQL login is a password that is shared, rarely changed, and tried from everywhere; with Entra-only authentication there is none."
  remediation = "Name a Microsoft Entra administrator and allow Microsoft Entra authentication only; logins and passwords stop working at that moment."
  note        = "One policy looks at the creation of a server, the other at changes to it; a plan shows both, so they are one recommendation. Servers in resource groups that Synapse manages are excepted by the policies; no configuration manages those."

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["abda6d70-9778-44e7-84a8-06713e6db027", "b3a22bc9-66de-45fb-98fa-00f5df42f41a"]
  }

  assess {
    types        = ["azurerm_mssql_server"]
    healthy      = coalesce(resource.azuread_administrator[0].azuread_authentication_only, false)
    message      = "accepts SQL logins"
    fix          = { azuread_administrator = { azuread_authentication_only = true } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_server
    healthy = coalesce(resource.body.properties.administrators.azureADOnlyAuthentication, false) || anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.sql/servers/azureadonlyauthentications@") && coalesce(c.body.properties.azureADOnlyAuthentication, false)
    ])
    message      = "accepts SQL logins"
    fix          = { body = { properties = { administrators = { azureADOnlyAuthentication = true } } } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_update_resource"]
    when         = local.is_server && resource.body.properties.administrators.azureADOnlyAuthentication != null
    healthy      = resource.body.properties.administrators.azureADOnlyAuthentication
    message      = "accepts SQL logins"
    fix          = { body = { properties = { administrators = { azureADOnlyAuthentication = true } } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "sql_server_minimum_tls" {
  title          = "Azure SQL Database should be running TLS version 1.2 or newer"
  control        = "encrypt_data_in_transit"
  severity       = "medium"
  why            = "TLS 1.0 and 1.1 have known weaknesses; a server that still negotiates them, or asks for no version at all, lets a client or an attacker choose them."
  remediation    = "Set the minimum TLS version to 1.2 or newer, after clients that still speak older versions have been found."
  assessment_key = "8e9a37b9-2828-4c8f-a24e-7b0ab0e89c78"
  note           = "The published policy compares the version as text, so that it passes the values Disabled and None, which ask for no version at all; here they are unhealthy."

  maps_to = {
    mcsb         = ["DP-3", "IM-4"]
    mcsb_v2      = ["DP-3", "IM-4"]
    azure_policy = ["32e6bbec-16b6-44c2-be37-c5b672d103cf"]
  }

  parameter "allowed_versions" {
    description = "Minimum TLS versions that are accepted."
    default     = ["1.2", "1.3"]
  }

  assess {
    types        = ["azurerm_mssql_server"]
    healthy      = contains(param.allowed_versions, coalesce(resource.minimum_tls_version, "1.2"))
    message      = "accepts TLS versions older than 1.2"
    fix          = { minimum_tls_version = "1.2" }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_server && (local.is_whole || resource.body.properties.minimalTlsVersion != null)
    healthy      = contains(param.allowed_versions, coalesce(resource.body.properties.minimalTlsVersion, "None"))
    message      = "accepts TLS versions older than 1.2"
    fix          = { body = { properties = { minimalTlsVersion = "1.2" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "sql_server_public_network_access" {
  title               = "Public network access on Azure SQL Database should be disabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, the firewall rules and the passwords are all that keep the Internet out."
  remediation         = "Disable public network access and reach the server through a private endpoint."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "22e93e92-4a31-b4cd-d640-3ef908430aa6"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1b8ca024-1d5c-4dec-8995-b1a932b41780"]
  }

  assess {
    types        = ["azurerm_mssql_server"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_server && (local.is_whole || resource.body.properties.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { publicNetworkAccess = "Disabled" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "sql_server_private_endpoint" {
  title               = "Private endpoint connections on Azure SQL Database should be enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A private endpoint gives the server an address inside your network, so that queries and results never travel outside it."
  remediation         = "Create a private endpoint for the server with subresource sqlServer."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "75396512-3323-9be4-059d-32ecb113c3de"
  note                = "A connection that asks for manual approval counts as missing: it is pending until somebody approves it."

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["7698e800-9299-47a6-b3b6-5a0fee576eed"]
  }

  assess {
    types   = ["azurerm_mssql_server"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_server
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
