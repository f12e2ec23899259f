# Azure Database for PostgreSQL, flexible servers. The single server is retired.

locals {
  is_server = startswith(lower(resource.type), "microsoft.dbforpostgresql/flexibleservers@")

  # The Defender plan covers all servers of the subscription.
  has_defender = anytrue([
    for p in resources("azurerm_security_center_subscription_pricing") : p.resource_type == "OpenSourceRelationalDatabases" && p.tier == "Standard"
    ]) || anytrue([
    for t in related("azurerm_advanced_threat_protection", "target_resource_id") : coalesce(t.enabled, false)
    ]) || anytrue([
    for c in local.children :
    startswith(lower(c.type), "microsoft.dbforpostgresql/flexibleservers/advancedthreatprotectionsettings@") && lower(coalesce(c.body.properties.state, "Disabled")) == "enabled"
  ])

  # The server parameter for TLS, wherever it is set; TLS 1.2 when it is not.
  tls_versions = concat(
    [for c in related("azurerm_postgresql_flexible_server_configuration", "server_id") : coalesce(c.value, "TLSv1.2") if lower(coalesce(c.name, "")) == "ssl_min_protocol_version"],
    [for c in local.children : coalesce(c.body.properties.value, "TLSv1.2") if startswith(lower(c.type), "microsoft.dbforpostgresql/flexibleservers/configurations@") && lower(coalesce(c.name, "")) == "ssl_min_protocol_version"],
  )
  has_tls = alltrue([for v in local.tls_versions : contains(["tlsv1.2", "tlsv1.3"], lower(v))])
}

recommendation "postgresql_defender" {
  title               = "Azure Defender for SQL should be enabled for unprotected PostgreSQL flexible servers"
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
    azure_policy = ["d38668f5-d155-42c7-ab3d-9b57b50f8fbf"]
  }

  assess {
    types   = ["azurerm_postgresql_flexible_server"]
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

recommendation "postgresql_entra_only_authentication" {
  title               = "Azure Database for PostgreSQL flexible server should have Microsoft Entra authentication only enabled"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "A database password is shared, rarely changed, and tried from everywhere; with Microsoft Entra authentication alone there is none."
  remediation         = "Turn Microsoft Entra authentication on, name an administrator, and turn password authentication off."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["fa498b91-8a7e-4710-9578-da944c68d1fe"]
  }

  assess {
    types        = ["azurerm_postgresql_flexible_server"]
    healthy      = coalesce(resource.authentication[0].active_directory_auth_enabled, false) && !coalesce(resource.authentication[0].password_auth_enabled, true)
    message      = "accepts passwords of the database"
    fix          = { authentication = { active_directory_auth_enabled = true, password_auth_enabled = false } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource"]
    when         = local.is_server
    healthy      = lower(coalesce(resource.body.properties.authConfig.activeDirectoryAuth, "Disabled")) == "enabled" && lower(coalesce(resource.body.properties.authConfig.passwordAuth, "Enabled")) == "disabled"
    message      = "accepts passwords of the database"
    fix          = { body = { properties = { authConfig = { activeDirectoryAuth = "Enabled", passwordAuth = "Disabled" } } } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_update_resource"]
    when         = local.is_server && resource.body.properties.authConfig.passwordAuth != null
    healthy      = lower(coalesce(resource.body.properties.authConfig.passwordAuth, "Enabled")) == "disabled"
    message      = "accepts passwords of the database"
    fix          = { body = { properties = { authConfig = { activeDirectoryAuth = "Enabled", passwordAuth = "Disabled" } } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "postgresql_customer_managed_key" {
  title               = "PostgreSQL flexible servers should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates, who may use it, and can make the data unreadable by revoking it."
  remediation         = "Create the server with a customer-managed key and a user-assigned identity that may use it; this can't be added later."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["12c74c95-0efd-48da-b8d9-2a7d68470c92"]
  }

  assess {
    types   = ["azurerm_postgresql_flexible_server"]
    healthy = length(coalesce(resource.customer_managed_key, [])) > 0
    message = "is encrypted with a key that Microsoft manages"
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_server && (local.is_whole || resource.body.properties.dataEncryption.type != null)
    healthy = lower(coalesce(resource.body.properties.dataEncryption.type, "SystemManaged")) == "azurekeyvault"
    message = "is encrypted with a key that Microsoft manages"
  }
}

recommendation "postgresql_public_network_access" {
  title               = "Public network access should be disabled for PostgreSQL flexible servers"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, firewall rules and passwords are all that keep the Internet out."
  remediation         = "Put the server into a delegated subnet when it is created, or disable public network access and reach it through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy reports every server that has neither a delegated subnet nor a private DNS zone, even one whose public access is disabled; here that is healthy, as the title says."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["5e1de0e3-42cb-4ebc-a86d-61d0c619ca48"]
  }

  assess {
    types        = ["azurerm_postgresql_flexible_server"]
    healthy      = !coalesce(resource.public_network_access_enabled, true) || resource.delegated_subnet_id != null || length(referenced("delegated_subnet_id", ["azurerm_subnet", "azapi_resource"])) > 0
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_server && (local.is_whole || resource.body.properties.network.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.network.publicNetworkAccess, "Enabled")) == "disabled" || resource.body.properties.network.delegatedSubnetResourceId != null
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { network = { publicNetworkAccess = "Disabled" } } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "postgresql_minimum_tls" {
  title               = "PostgreSQL flexible servers should be running TLS version 1.2 or newer"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "TLS 1.0 and 1.1 have known weaknesses; a server that still negotiates them lets a client or an attacker choose them."
  remediation         = "Leave the server parameter ssl_min_protocol_version at its default, or set it to TLSv1.2 or TLSv1.3."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["a43d5475-c569-45ce-a268-28fa79f4e87a"]
  }

  assess {
    types   = ["azurerm_postgresql_flexible_server"]
    healthy = local.has_tls
    message = "accepts TLS versions older than 1.2"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_server
    healthy = local.has_tls
    message = "accepts TLS versions older than 1.2"
  }
}
