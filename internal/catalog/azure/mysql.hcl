# Azure Database for MySQL, flexible servers. The single server is retired.

locals {
  is_server = startswith(lower(resource.type), "microsoft.dbformysql/flexibleservers@")

  # The Defender plan covers all servers of the subscription.
  has_defender = anytrue([
    for p in resources("azurerm_security_center_subscription_pricing") : p.resource_type == "OpenSourceRelationalDatabases" && p.tier == "Standard"
    ]) || anytrue([
    for t in related("azurerm_advanced_threat_protection", "target_resource_id") : coalesce(t.enabled, false)
    ]) || anytrue([
    for c in local.children :
    startswith(lower(c.type), "microsoft.dbformysql/flexibleservers/advancedthreatprotectionsettings@") && lower(coalesce(c.body.properties.state, "Disabled")) == "enabled"
  ])

  # A server parameter names its server instead of referring to it by id.
  has_entra_only = anytrue([
    for c in related("azurerm_mysql_flexible_server_configuration", "server_name") :
    c.name == "aad_auth_only" && lower(coalesce(c.value, "off")) == "on"
    ]) || anytrue([
    for c in resources("azurerm_mysql_flexible_server_configuration") :
    c.name == "aad_auth_only" && lower(coalesce(c.value, "off")) == "on" && c.server_name == resource.name && c.resource_group_name == resource.resource_group_name
    ]) || anytrue([
    for c in local.children :
    startswith(lower(c.type), "microsoft.dbformysql/flexibleservers/configurations@") && c.name == "aad_auth_only" && lower(coalesce(c.body.properties.value, "off")) == "on"
  ])
}

recommendation "mysql_defender" {
  title               = "Azure Defender for SQL should be enabled for unprotected MySQL flexible servers"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "Defender for open-source databases notices brute force and unusual access while they happen."
  remediation         = "Turn the Defender plan for open-source relational databases on for the subscription."
  counted             = false
  not_counted_because = "Its control has no points."
  note                = "The published policy asks for the server's own setting; the Defender plan of the subscription, which makes it, is enough here."

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["3bc8a0d5-38e0-4a3d-a657-2cb64468fc34"]
  }

  assess {
    types   = ["azurerm_mysql_flexible_server"]
    healthy = local.has_defender
    message = "is not protected by Defender for open-source databases"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_server
    healthy = local.has_defender
    message = "is not protected by Defender for open-source databases"
  }
}

recommendation "mysql_entra_only_authentication" {
  title       = "Azure MySQL flexible server should have Microsoft Entra Only Authentication enabled"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "A database password is shared, rarely changed, and tried from everywhere; with Microsoft Entra authentication alone there is none."
  remediation = "Name a Microsoft Entra administrator of the server and set its parameter aad_auth_only to ON; passwords stop working at that moment."

  maps_to = {
    mcsb         = ["DP-4"]
    mcsb_v2      = ["DP-4"]
    azure_policy = ["40e85574-ef33-47e8-a854-7a65c7500560"]
  }

  assess {
    types   = ["azurerm_mysql_flexible_server"]
    healthy = local.has_entra_only
    message = "accepts passwords of the database"
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_server
    healthy = anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.dbformysql/flexibleservers/configurations@") && c.name == "aad_auth_only" && lower(coalesce(c.body.properties.value, "off")) == "on"
    ])
    message = "accepts passwords of the database"
  }
}

recommendation "mysql_public_network_access" {
  title               = "Public network access should be disabled for MySQL flexible servers"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, firewall rules and passwords are all that keep the Internet out."
  remediation         = "Put the server into a delegated subnet when it is created, or disable public network access and reach it through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "Up to azurerm 4 the attribute public_network_access_enabled tells what is the case and can't be set; it is looked at when public_network_access is missing."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["c9299215-ae47-4f50-9c54-8a392f68a052"]
  }

  assess {
    types = ["azurerm_mysql_flexible_server"]
    healthy = (
      lower(coalesce(resource.public_network_access, coalesce(resource.public_network_access_enabled, true) ? "Enabled" : "Disabled")) == "disabled"
      || resource.delegated_subnet_id != null || length(referenced("delegated_subnet_id", ["azurerm_subnet", "azapi_resource"])) > 0
      || resource.private_dns_zone_id != null || length(referenced("private_dns_zone_id", ["azurerm_private_dns_zone", "azapi_resource"])) > 0
    )
    message      = "answers on its public endpoint"
    fix          = { public_network_access = "Disabled" }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types = ["azapi_resource", "azapi_update_resource"]
    when  = local.is_server && (local.is_whole || resource.body.properties.network.publicNetworkAccess != null)
    healthy = (
      lower(coalesce(resource.body.properties.network.publicNetworkAccess, "Enabled")) == "disabled"
      || resource.body.properties.network.delegatedSubnetResourceId != null
      || resource.body.properties.network.privateDnsZoneResourceId != null
    )
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { network = { publicNetworkAccess = "Disabled" } } } }
    consequences = ["cuts_connectivity"]
  }
}
