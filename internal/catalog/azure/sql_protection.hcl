# Azure SQL logical servers and databases: threat detection and encryption.

locals {
  is_server   = startswith(lower(resource.type), "microsoft.sql/servers@")
  is_database = startswith(lower(resource.type), "microsoft.sql/servers/databases@")

  # The Defender plan turns threat detection on for all servers of the
  # subscription.
  has_plan = anytrue([
    for p in resources("azurerm_security_center_subscription_pricing") : p.resource_type == "SqlServers" && p.tier == "Standard"
  ])

  # An alert policy names its server instead of referring to it by id.
  has_alert_policy = anytrue([
    for p in related("azurerm_mssql_server_security_alert_policy", "server_name") : p.state == "Enabled"
    ]) || anytrue([
    for p in resources("azurerm_mssql_server_security_alert_policy") :
    p.state == "Enabled" && p.server_name == resource.name && p.resource_group_name == resource.resource_group_name
    ]) || anytrue([
    for c in local.children :
    (startswith(lower(c.type), "microsoft.sql/servers/securityalertpolicies@") || startswith(lower(c.type), "microsoft.sql/servers/advancedthreatprotectionsettings@")) && lower(coalesce(c.body.properties.state, "Disabled")) == "enabled"
  ])

  has_own_key = anytrue([
    for t in related("azurerm_mssql_server_transparent_data_encryption", "server_id") :
    t.key_vault_key_id != null || t.managed_hsm_key_id != null || length(referenced("key_vault_key_id", local.keys, t)) > 0 || length(referenced("managed_hsm_key_id", local.keys, t)) > 0
    ]) || anytrue([
    for c in local.children :
    startswith(lower(c.type), "microsoft.sql/servers/encryptionprotector@") && lower(coalesce(c.body.properties.serverKeyType, "ServiceManaged")) == "azurekeyvault"
  ])
}

recommendation "sql_server_defender" {
  title               = "Microsoft Defender for SQL should be enabled for unprotected Azure SQL servers"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "Defender for SQL notices injection, brute force and unusual access while they happen, and finds misconfigurations in the databases."
  remediation         = "Turn the Defender plan for Azure SQL databases on for the subscription, or give the server a security alert policy of its own."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "400a6682-992c-4726-9549-629fbc3b988f"
  note                = "The published policy asks for the server's own setting; the Defender plan of the subscription, which makes it, is enough here."

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["abfb4388-5bf4-4ad7-ba82-2cd2f41ceae9"]
  }

  assess {
    types   = ["azurerm_mssql_server"]
    healthy = local.has_alert_policy || local.has_plan
    message = "is not protected by Defender for SQL"
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_server
    healthy = local.has_plan || anytrue([
      for c in local.children :
      (startswith(lower(c.type), "microsoft.sql/servers/securityalertpolicies@") || startswith(lower(c.type), "microsoft.sql/servers/advancedthreatprotectionsettings@")) && lower(coalesce(c.body.properties.state, "Disabled")) == "enabled"
    ])
    message = "is not protected by Defender for SQL"
  }
}

recommendation "sql_server_customer_managed_key" {
  title               = "SQL servers should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates, who may use it, and can make the databases unreadable by revoking it."
  remediation         = "Protect transparent data encryption with a key from a key vault or managed HSM that the server's identity may use."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "1a93e945-3675-aef6-075d-c661498e1046"

  maps_to = {
    mcsb         = ["DP-5"]
    mcsb_v2      = ["DP-5"]
    azure_policy = ["0a370ff3-6cab-4e85-8995-295fd854c5b8"]
  }

  assess {
    types   = ["azurerm_mssql_server"]
    healthy = resource.transparent_data_encryption_key_vault_key_id != null || length(referenced("transparent_data_encryption_key_vault_key_id", local.keys)) > 0 || local.has_own_key
    message = "is encrypted with a key that Microsoft manages"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_server
    healthy = resource.body.properties.keyId != null || local.has_own_key
    message = "is encrypted with a key that Microsoft manages"
  }
}

recommendation "sql_database_transparent_data_encryption" {
  title          = "Transparent Data Encryption on SQL databases should be enabled"
  control        = "enable_encryption_at_rest"
  severity       = "low"
  why            = "Whoever gets hold of the files or a backup of a database without encryption reads all of it."
  remediation    = "Leave transparent data encryption on, or turn it on."
  assessment_key = "651967bf-044e-4bde-8376-3e08e0600105"
  note           = "The master database, which Azure encrypts itself, is always healthy."

  maps_to = {
    mcsb         = ["DP-4"]
    mcsb_v2      = ["DP-4"]
    azure_policy = ["17k78e20-9358-41c9-923c-fb736d382a12"]
  }

  assess {
    types   = ["azurerm_mssql_database"]
    healthy = coalesce(resource.transparent_data_encryption_enabled, true) || resource.name == "master"
    message = "is stored without encryption"
    fix     = { transparent_data_encryption_enabled = true }
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_database
    healthy = resource.name == "master" || alltrue([
      for c in local.children :
      !startswith(lower(c.type), "microsoft.sql/servers/databases/transparentdataencryption@") || lower(coalesce(c.body.properties.state, c.body.properties.status, "Enabled")) == "enabled"
    ])
    message = "is stored without encryption"
  }

  assess {
    types   = ["azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.sql/servers/databases/transparentdataencryption@") && coalesce(resource.body.properties.state, resource.body.properties.status) != null
    healthy = lower(coalesce(resource.body.properties.state, resource.body.properties.status, "Enabled")) == "enabled"
    message = "turns the encryption of its database off"
    fix     = { body = { properties = { state = "Enabled" } } }
  }
}
