case "MySQL servers are protected" {
  of = "mysql_defender"

  healthy "azurerm_mysql_flexible_server" "protected" {}
  context "azurerm_advanced_threat_protection" "protected" {
    target_resource_id = azurerm_mysql_flexible_server.protected.id
    enabled            = true
  }
  unhealthy "azurerm_mysql_flexible_server" "off" {}
  context "azurerm_advanced_threat_protection" "off" {
    target_resource_id = azurerm_mysql_flexible_server.off.id
    enabled            = false
  }
  unknown "azurerm_mysql_flexible_server" "later" {}
  context "azurerm_advanced_threat_protection" "later" {
    target_resource_id = azurerm_mysql_flexible_server.later.id
    enabled            = unknown
  }
  unhealthy "azurerm_mysql_flexible_server" "alone" {}

  healthy "azapi_resource" "protected" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
  }
  context "azapi_update_resource" "protected" {
    type      = "Microsoft.DBforMySQL/flexibleServers/advancedThreatProtectionSettings@2023-12-30"
    parent_id = azapi_resource.protected.id
    body      = { properties = { state = "Enabled" } }
  }
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
  }
  not_applicable "azapi_resource" "database" {
    type = "Microsoft.DBforMySQL/flexibleServers/databases@2023-12-30"
  }
}

case "MySQL servers are protected: by the plan" {
  of = "mysql_defender"

  healthy "azurerm_mysql_flexible_server" "covered" {}
  context "azurerm_security_center_subscription_pricing" "open_source" {
    resource_type = "OpenSourceRelationalDatabases"
    tier          = "Standard"
  }
}

case "MySQL servers accept Entra identities only" {
  of = "mysql_entra_only_authentication"

  healthy "azurerm_mysql_flexible_server" "entra_only" {
    name                = "mysql-a"
    resource_group_name = "g"
  }
  context "azurerm_mysql_flexible_server_configuration" "entra_only" {
    name                = "aad_auth_only"
    value               = "ON"
    server_name         = azurerm_mysql_flexible_server.entra_only.name
    resource_group_name = "g"
  }
  unhealthy "azurerm_mysql_flexible_server" "namesake_in_another_group" {
    name                = "mysql-a"
    resource_group_name = "other"
  }
  unhealthy "azurerm_mysql_flexible_server" "off" {
    name                = "mysql-b"
    resource_group_name = "g"
  }
  context "azurerm_mysql_flexible_server_configuration" "off" {
    name                = "aad_auth_only"
    value               = "OFF"
    server_name         = "mysql-b"
    resource_group_name = "g"
  }
  unhealthy "azurerm_mysql_flexible_server" "something_else" {
    name                = "mysql-c"
    resource_group_name = "g"
  }
  context "azurerm_mysql_flexible_server_configuration" "something_else" {
    name                = "require_secure_transport"
    value               = "ON"
    server_name         = "mysql-c"
    resource_group_name = "g"
  }
  unknown "azurerm_mysql_flexible_server" "later" {
    name                = "mysql-d"
    resource_group_name = "g"
  }
  context "azurerm_mysql_flexible_server_configuration" "later" {
    name                = "aad_auth_only"
    value               = unknown
    server_name         = "mysql-d"
    resource_group_name = "g"
  }

  healthy "azapi_resource" "entra_only" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
  }
  context "azapi_update_resource" "entra_only" {
    type      = "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30"
    parent_id = azapi_resource.entra_only.id
    name      = "aad_auth_only"
    body      = { properties = { value = "ON" } }
  }
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
  }
  not_applicable "azapi_resource" "database" {
    type = "Microsoft.DBforMySQL/flexibleServers/databases@2023-12-30"
  }
}

case "MySQL servers accept Entra identities only: a name that comes later" {
  of = "mysql_entra_only_authentication"

  healthy "azurerm_mysql_flexible_server" "entra_only" {
    name                = unknown
    resource_group_name = "g"
  }
  context "azurerm_mysql_flexible_server_configuration" "entra_only" {
    name                = "aad_auth_only"
    value               = "ON"
    server_name         = azurerm_mysql_flexible_server.entra_only.name
    resource_group_name = "g"
  }
}

case "MySQL servers close their public endpoint" {
  of = "mysql_public_network_access"

  healthy "azurerm_mysql_flexible_server" "closed" { public_network_access = "Disabled" }
  unhealthy "azurerm_mysql_flexible_server" "open" { public_network_access = "Enabled" }
  unhealthy "azurerm_mysql_flexible_server" "unset" {}
  unhealthy "azurerm_mysql_flexible_server" "null" { public_network_access = null }
  unknown "azurerm_mysql_flexible_server" "later" { public_network_access = unknown }
  healthy "azurerm_mysql_flexible_server" "closed_on_azurerm_3" { public_network_access_enabled = false }
  unhealthy "azurerm_mysql_flexible_server" "open_on_azurerm_3" { public_network_access_enabled = true }
  healthy "azurerm_mysql_flexible_server" "injected" {
    delegated_subnet_id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s"
  }
  healthy "azurerm_mysql_flexible_server" "injected_into_this_plan" { delegated_subnet_id = azurerm_subnet.db.id }
  context "azurerm_subnet" "db" { id = unknown }
  healthy "azurerm_mysql_flexible_server" "private_zone" {
    private_dns_zone_id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/x.mysql.database.azure.com"
  }

  healthy "azapi_resource" "closed" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
    body = { properties = { network = { publicNetworkAccess = "Disabled" } } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
    body = { properties = {} }
  }
}

case "MySQL servers are protected: by something else" {
  of = "mysql_defender"

  unhealthy "azurerm_mysql_flexible_server" "alone" {}
  context "azurerm_security_center_subscription_pricing" "sql" {
    resource_type = "SqlServers"
    tier          = "Standard"
  }
  context "azurerm_security_center_subscription_pricing" "free" {
    resource_type = "OpenSourceRelationalDatabases"
    tier          = "Free"
  }
  context "azurerm_advanced_threat_protection" "unset" {
    target_resource_id = azurerm_mysql_flexible_server.alone.id
  }
  context "azapi_resource" "off" {
    type      = "Microsoft.DBforMySQL/flexibleServers/advancedThreatProtectionSettings@2023-12-30"
    parent_id = azurerm_mysql_flexible_server.alone.id
    body      = { properties = { state = "Disabled" } }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.DBforMySQL/flexibleServers/backups@2023-12-30"
    parent_id = azurerm_mysql_flexible_server.alone.id
    body      = { properties = { state = "Enabled" } }
  }
}

case "MySQL servers accept Entra identities only: parameters of azapi" {
  of = "mysql_entra_only_authentication"

  healthy "azurerm_mysql_flexible_server" "on" {}
  context "azapi_resource" "on" {
    type      = "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30"
    parent_id = azurerm_mysql_flexible_server.on.id
    name      = "aad_auth_only"
    body      = { properties = { value = "ON" } }
  }
  unhealthy "azurerm_mysql_flexible_server" "off" {}
  context "azapi_resource" "off" {
    type      = "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30"
    parent_id = azurerm_mysql_flexible_server.off.id
    name      = "aad_auth_only"
    body      = { properties = { value = "OFF" } }
  }
  context "azapi_resource" "another_parameter" {
    type      = "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30"
    parent_id = azurerm_mysql_flexible_server.off.id
    name      = "require_secure_transport"
    body      = { properties = { value = "ON" } }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.DBforMySQL/flexibleServers/databases@2023-12-30"
    parent_id = azurerm_mysql_flexible_server.off.id
    name      = "aad_auth_only"
    body      = { properties = { value = "ON" } }
  }

  unhealthy "azapi_resource" "server_off" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
  }
  context "azapi_resource" "server_parameter" {
    type      = "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30"
    parent_id = azapi_resource.server_off.id
    name      = "aad_auth_only"
    body      = { properties = { value = "OFF" } }
  }
  context "azapi_resource" "server_other_parameter" {
    type      = "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30"
    parent_id = azapi_resource.server_off.id
    name      = "require_secure_transport"
    body      = { properties = { value = "ON" } }
  }
  context "azapi_resource" "server_other_kind" {
    type      = "Microsoft.DBforMySQL/flexibleServers/databases@2023-12-30"
    parent_id = azapi_resource.server_off.id
    name      = "aad_auth_only"
    body      = { properties = { value = "ON" } }
  }
}

case "MySQL servers accept Entra identities only: another parameter of a name that comes later" {
  of = "mysql_entra_only_authentication"

  unhealthy "azurerm_mysql_flexible_server" "server" {
    name                = unknown
    resource_group_name = "g"
  }
  context "azurerm_mysql_flexible_server_configuration" "another_parameter" {
    name                = "require_secure_transport"
    value               = "ON"
    server_name         = azurerm_mysql_flexible_server.server.name
    resource_group_name = "g"
  }
}

case "MySQL servers close their public endpoint: private zones of azapi" {
  of = "mysql_public_network_access"

  healthy "azapi_resource" "private_zone" {
    type = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
    body = { properties = { network = { privateDnsZoneResourceId = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/x.mysql.database.azure.com" } } }
  }
}
