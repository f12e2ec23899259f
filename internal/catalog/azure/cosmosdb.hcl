# Azure Cosmos DB accounts.

recommendation "cosmosdb_customer_managed_keys" {
  title               = "Azure Cosmos DB accounts should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can cut off access to the data by revoking it."
  remediation         = "Set key_vault_key_id to the versionless id of a key in your vault. The key can be set when the account is created; an existing account needs its identity prepared first."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "814df446-7128-eff0-9177-fa52ac035b74"

  maps_to = {
    mcsb         = ["DP-5"]
    mcsb_v2      = ["DP-5"]
    azure_policy = ["1f905d99-2ab7-462c-a6b0-f709acca6c8f"]
  }

  assess {
    types        = ["azurerm_cosmosdb_account"]
    healthy      = resource.key_vault_key_id != null || resource.managed_hsm_key_id != null
    message      = "is encrypted with a platform-managed key"
    consequences = ["costs"]
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.documentdb/databaseaccounts@")
    healthy = resource.body.properties.keyVaultKeyUri != null
    message = "is encrypted with a platform-managed key"
  }
}

recommendation "cosmosdb_local_authentication_disabled" {
  title          = "Azure Cosmos DB accounts should use Microsoft Entra ID as the only authentication method"
  control        = "manage_access_and_permissions"
  severity       = "medium"
  why            = "Account keys give full access, belong to nobody and are easily copied; Microsoft Entra identities can be limited, reviewed and revoked one by one."
  remediation    = "Set local_authentication_enabled to false (local_authentication_disabled to true before azurerm 5) after clients use role-based access."
  assessment_key = "14acab4e-ad95-11ec-b909-0242ac120002"

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["5450f5bd-9c72-4390-a9c4-a7aba4edfdd2"]
  }

  assess {
    types        = ["azurerm_cosmosdb_account"]
    when         = lower(coalesce(resource.kind, "GlobalDocumentDB")) != "mongodb" && !anytrue([for c in coalesce(resource.capabilities, []) : contains(["EnableMongo", "EnableCassandra", "EnableTable", "EnableGremlin"], c.name)])
    healthy      = !coalesce(resource.local_authentication_enabled, !coalesce(resource.local_authentication_disabled, false))
    message      = "can be opened with account keys"
    fix          = { local_authentication_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.documentdb/databaseaccounts@") && lower(coalesce(resource.body.kind, "GlobalDocumentDB")) != "mongodb" && !anytrue([for c in coalesce(resource.body.properties.capabilities, []) : contains(["EnableMongo", "EnableCassandra", "EnableTable", "EnableGremlin"], c.name)]) && (type == "azapi_resource" || resource.body.properties.disableLocalAuth != null)
    healthy = coalesce(resource.body.properties.disableLocalAuth, false)
    message = "can be opened with account keys"
  }
}

recommendation "cosmosdb_firewall_rules" {
  title               = "Azure Cosmos DB accounts should have firewall rules"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without a firewall every network on the Internet may try the account's keys."
  remediation         = "Switch public network access off, list the address ranges or subnets that may connect, or use a private endpoint."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "276b1952-c364-852b-11e5-657f0fa34dc6"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["862e97cf-49fc-4a5c-9de4-40d4e2e7c8eb"]
  }

  assess {
    types = ["azurerm_cosmosdb_account"]
    healthy = anytrue([
      !coalesce(resource.public_network_access_enabled, true),
      coalesce(resource.is_virtual_network_filter_enabled, false),
      try(length(resource.ip_range_filter), 0) > 0,
      local.has_private_endpoint,
    ])
    message = "accepts connections from all networks"
  }

  assess {
    types = ["azapi_resource"]
    when  = startswith(lower(resource.type), "microsoft.documentdb/databaseaccounts@")
    healthy = anytrue([
      lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled",
      coalesce(resource.body.properties.isVirtualNetworkFilterEnabled, false),
      length(coalesce(resource.body.properties.ipRules, [])) > 0,
      local.has_private_endpoint,
    ])
    message = "accepts connections from all networks"
  }
}

recommendation "cosmosdb_public_network_access_disabled" {
  title          = "Azure Cosmos DB should disable public network access"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "As long as the public endpoint answers, the account is one firewall mistake away from everyone."
  remediation    = "Set public_network_access_enabled to false and connect through a private endpoint."
  assessment_key = "334a182c-7c2c-41bc-ae1e-55327891ab50"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["797b37f7-06b8-444c-b1ad-fc62867f335a"]
  }

  assess {
    types        = ["azurerm_cosmosdb_account"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.documentdb/databaseaccounts@") && (type == "azapi_resource" || resource.body.properties.publicNetworkAccess != null)
    healthy = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message = "answers on its public endpoint"
  }
}

recommendation "cosmosdb_private_link" {
  title          = "Cosmos DB accounts should use private link"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint gives the account an address in your own network, so that its traffic never needs the public one."
  remediation    = "Create a private endpoint for the account with the subresource of its API, for instance Sql."
  assessment_key = "80dc29d6-9887-4071-a66c-e763376c2de3"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["58440f8a-10c5-4151-bdce-dfbaad4a20b7"]
  }

  assess {
    types   = ["azurerm_cosmosdb_account"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
