case "PostgreSQL servers are protected" {
  of = "postgresql_defender"

  healthy "azurerm_postgresql_flexible_server" "protected" {}
  context "azurerm_advanced_threat_protection" "protected" {
    target_resource_id = azurerm_postgresql_flexible_server.protected.id
    enabled            = true
  }
  unhealthy "azurerm_postgresql_flexible_server" "off" {}
  context "azurerm_advanced_threat_protection" "off" {
    target_resource_id = azurerm_postgresql_flexible_server.off.id
    enabled            = false
  }
  unknown "azurerm_postgresql_flexible_server" "later" {}
  context "azurerm_advanced_threat_protection" "later" {
    target_resource_id = azurerm_postgresql_flexible_server.later.id
    enabled            = unknown
  }
  healthy "azurerm_postgresql_flexible_server" "by_azapi" {}
  context "azapi_resource" "by_azapi" {
    type      = "Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2024-08-01"
    parent_id = azurerm_postgresql_flexible_server.by_azapi.id
    body      = { properties = { state = "Enabled" } }
  }
  unhealthy "azurerm_postgresql_flexible_server" "alone" {}

  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  }
  not_applicable "azapi_resource" "database" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01"
  }
}

case "PostgreSQL servers are protected: by the plan" {
  of = "postgresql_defender"

  healthy "azurerm_postgresql_flexible_server" "covered" {}
  healthy "azapi_resource" "covered" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  }
  context "azurerm_security_center_subscription_pricing" "open_source" {
    resource_type = "OpenSourceRelationalDatabases"
    tier          = "Standard"
  }
}

case "PostgreSQL servers accept Entra identities only" {
  of = "postgresql_entra_only_authentication"

  healthy "azurerm_postgresql_flexible_server" "entra_only" {
    authentication {
      active_directory_auth_enabled = true
      password_auth_enabled         = false
    }
  }
  unhealthy "azurerm_postgresql_flexible_server" "both" {
    authentication {
      active_directory_auth_enabled = true
      password_auth_enabled         = true
    }
  }
  unhealthy "azurerm_postgresql_flexible_server" "passwords_unset" {
    authentication { active_directory_auth_enabled = true }
  }
  unhealthy "azurerm_postgresql_flexible_server" "null" { authentication = null }
  unhealthy "azurerm_postgresql_flexible_server" "unset" {}
  unknown "azurerm_postgresql_flexible_server" "later" {
    authentication {
      active_directory_auth_enabled = true
      password_auth_enabled         = unknown
    }
  }
  unhealthy "azurerm_postgresql_flexible_server" "no_entra_whatever_comes" {
    authentication {
      active_directory_auth_enabled = false
      password_auth_enabled         = unknown
    }
  }

  healthy "azapi_resource" "entra_only" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = { authConfig = { activeDirectoryAuth = "Enabled", passwordAuth = "Disabled" } } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  }
  unhealthy "azapi_update_resource" "passwords" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = { authConfig = { passwordAuth = "Enabled" } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = {} }
  }
}

case "PostgreSQL servers have a key of their own" {
  of = "postgresql_customer_managed_key"

  healthy "azurerm_postgresql_flexible_server" "with_key" {
    customer_managed_key { key_vault_key_id = "https://v.vault.azure.net/keys/k/1" }
  }
  healthy "azurerm_postgresql_flexible_server" "key_known_later" {
    customer_managed_key { key_vault_key_id = unknown }
  }
  unknown "azurerm_postgresql_flexible_server" "later" { customer_managed_key = unknown }
  unhealthy "azurerm_postgresql_flexible_server" "without" {}

  healthy "azapi_resource" "with_key" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = { dataEncryption = { type = "AzureKeyVault" } } }
  }
  unhealthy "azapi_resource" "without" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = {} }
  }
}

case "PostgreSQL servers close their public endpoint" {
  of = "postgresql_public_network_access"

  healthy "azurerm_postgresql_flexible_server" "closed" { public_network_access_enabled = false }
  unhealthy "azurerm_postgresql_flexible_server" "open" { public_network_access_enabled = true }
  unhealthy "azurerm_postgresql_flexible_server" "unset" {}
  unknown "azurerm_postgresql_flexible_server" "later" { public_network_access_enabled = unknown }
  healthy "azurerm_postgresql_flexible_server" "injected" {
    delegated_subnet_id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s"
  }
  healthy "azurerm_postgresql_flexible_server" "injected_into_this_plan" {
    delegated_subnet_id = azurerm_subnet.db.id
  }
  context "azurerm_subnet" "db" { id = unknown }
  unknown "azurerm_postgresql_flexible_server" "perhaps_injected" { delegated_subnet_id = unknown }

  healthy "azapi_resource" "closed" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = { network = { publicNetworkAccess = "Disabled" } } }
  }
  healthy "azapi_resource" "injected" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = { network = { delegatedSubnetResourceId = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s" } } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = {} }
  }
}

case "PostgreSQL servers refuse old TLS" {
  of = "postgresql_minimum_tls"

  healthy "azurerm_postgresql_flexible_server" "unset" {}
  healthy "azurerm_postgresql_flexible_server" "tls13" {}
  context "azurerm_postgresql_flexible_server_configuration" "tls13" {
    server_id = azurerm_postgresql_flexible_server.tls13.id
    name      = "ssl_min_protocol_version"
    value     = "TLSv1.3"
  }
  unhealthy "azurerm_postgresql_flexible_server" "tls11" {}
  context "azurerm_postgresql_flexible_server_configuration" "tls11" {
    server_id = azurerm_postgresql_flexible_server.tls11.id
    name      = "ssl_min_protocol_version"
    value     = "TLSv1.1"
  }
  healthy "azurerm_postgresql_flexible_server" "something_else" {}
  context "azurerm_postgresql_flexible_server_configuration" "something_else" {
    server_id = azurerm_postgresql_flexible_server.something_else.id
    name      = "log_checkpoints"
    value     = "on"
  }
  unknown "azurerm_postgresql_flexible_server" "later" {}
  context "azurerm_postgresql_flexible_server_configuration" "later" {
    server_id = azurerm_postgresql_flexible_server.later.id
    name      = "ssl_min_protocol_version"
    value     = unknown
  }

  unhealthy "azapi_resource" "tls10" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  }
  context "azapi_update_resource" "tls10" {
    type      = "Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01"
    parent_id = azapi_resource.tls10.id
    name      = "ssl_min_protocol_version"
    body      = { properties = { value = "TLSV1", source = "user-override" } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  }
  not_applicable "azapi_resource" "database" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01"
  }
}

case "PostgreSQL servers are protected: by something else" {
  of = "postgresql_defender"

  unhealthy "azurerm_postgresql_flexible_server" "alone" {}
  context "azurerm_security_center_subscription_pricing" "sql" {
    resource_type = "SqlServers"
    tier          = "Standard"
  }
  context "azurerm_security_center_subscription_pricing" "free" {
    resource_type = "OpenSourceRelationalDatabases"
    tier          = "Free"
  }
  context "azurerm_advanced_threat_protection" "unset" {
    target_resource_id = azurerm_postgresql_flexible_server.alone.id
  }
  context "azapi_resource" "off" {
    type      = "Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2024-08-01"
    parent_id = azurerm_postgresql_flexible_server.alone.id
    body      = { properties = { state = "Disabled" } }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.DBforPostgreSQL/flexibleServers/backups@2024-08-01"
    parent_id = azurerm_postgresql_flexible_server.alone.id
    body      = { properties = { state = "Enabled" } }
  }
}

case "PostgreSQL servers accept Entra identities only: half of it" {
  of = "postgresql_entra_only_authentication"

  unhealthy "azurerm_postgresql_flexible_server" "entra_unset" {
    authentication { password_auth_enabled = false }
  }
  unhealthy "azapi_resource" "both" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = { authConfig = { activeDirectoryAuth = "Enabled", passwordAuth = "Enabled" } } }
  }
  unhealthy "azapi_resource" "neither" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
    body = { properties = { authConfig = { activeDirectoryAuth = "Disabled", passwordAuth = "Disabled" } } }
  }
}

case "PostgreSQL servers refuse old TLS: settings of other kinds" {
  of = "postgresql_minimum_tls"

  healthy "azapi_resource" "server" {
    type = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  }
  context "azapi_resource" "another_parameter" {
    type      = "Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01"
    parent_id = azapi_resource.server.id
    name      = "log_checkpoints"
    body      = { properties = { value = "on" } }
  }
}
