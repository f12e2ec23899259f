# Azure SQL Managed Instances.

locals {
  is_instance = startswith(lower(resource.type), "microsoft.sql/managedinstances@")

  # The Defender plan turns threat detection on for all instances of the
  # subscription.
  has_plan = anytrue([
    for p in resources("azurerm_security_center_subscription_pricing") : p.resource_type == "SqlServers" && p.tier == "Standard"
  ])

  # An alert policy names its instance instead of referring to it by id.
  has_alert_policy = anytrue([
    for p in related("azurerm_mssql_managed_instance_security_alert_policy", "managed_instance_name") : coalesce(p.enabled, true)
    ]) || anytrue([
    for p in resources("azurerm_mssql_managed_instance_security_alert_policy") :
    coalesce(p.enabled, true) && p.managed_instance_name == resource.name && p.resource_group_name == resource.resource_group_name
  ])
}

recommendation "sql_managed_instance_defender" {
  title               = "Microsoft Defender for SQL should be enabled for unprotected SQL Managed Instances"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "Defender for SQL notices injection, brute force and unusual access while they happen, and finds misconfigurations in the databases."
  remediation         = "Turn the Defender plan for Azure SQL databases on for the subscription, or give the instance a security alert policy of its own."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "ff6dbca8-d93c-49fc-92af-dc25da7faccd"
  note                = "The published policy asks for the instance's own setting; the Defender plan of the subscription, which makes it, is enough here."

  maps_to = {
    mcsb         = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["abfb7388-5bf4-4ad7-ba99-2cd2f41cebb9"]
  }

  assess {
    types   = ["azurerm_mssql_managed_instance"]
    healthy = local.has_alert_policy || local.has_plan
    message = "is not protected by Defender for SQL"
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_instance
    healthy = local.has_plan || anytrue([
      for c in local.children :
      (startswith(lower(c.type), "microsoft.sql/managedinstances/securityalertpolicies@") || startswith(lower(c.type), "microsoft.sql/managedinstances/advancedthreatprotectionsettings@")) && lower(coalesce(c.body.properties.state, "Disabled")) == "enabled"
    ])
    message = "is not protected by Defender for SQL"
  }
}

recommendation "sql_managed_instance_vulnerability_assessment" {
  title          = "SQL managed instances should have vulnerability assessment configured"
  control        = "remediate_security_configurations"
  severity       = "high"
  why            = "A scan finds excessive permissions, weak settings and exposed data before somebody else does; one that nobody repeats is soon out of date."
  remediation    = "Add a vulnerability assessment with recurring scans; it needs a security alert policy and a storage container."
  assessment_key = "c42fc28d-1703-45fc-aaa5-39797f570513"

  maps_to = {
    mcsb         = ["PV-5"]
    mcsb_v2      = ["PV-5"]
    azure_policy = ["1b7aa243-30e4-4c9e-bca8-d0d3022b634a"]
  }

  assess {
    types = ["azurerm_mssql_managed_instance"]
    healthy = anytrue([
      for a in related("azurerm_mssql_managed_instance_vulnerability_assessment", "managed_instance_id") : coalesce(a.recurring_scans[0].enabled, false)
    ])
    message = "is not scanned for vulnerabilities at regular intervals"
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_instance
    healthy = anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.sql/managedinstances/vulnerabilityassessments@") && coalesce(c.body.properties.recurringScans.isEnabled, false)
    ])
    message = "is not scanned for vulnerabilities at regular intervals"
  }
}

recommendation "sql_managed_instance_customer_managed_key" {
  title               = "SQL managed instances should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates, who may use it, and can make the databases unreadable by revoking it."
  remediation         = "Protect transparent data encryption with a key from a key vault or managed HSM that the instance's identity may use."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "06ac6ef4-1e66-1334-5418-6e79ab444ce0"

  maps_to = {
    mcsb         = ["DP-5"]
    mcsb_v2      = ["DP-5"]
    azure_policy = ["ac01ad65-10e5-46df-bdd9-6b0cad13e1d2"]
  }

  assess {
    types = ["azurerm_mssql_managed_instance"]
    healthy = anytrue([
      for t in related("azurerm_mssql_managed_instance_transparent_data_encryption", "managed_instance_id") :
      t.key_vault_key_id != null || t.managed_hsm_key_id != null || length(referenced("key_vault_key_id", local.keys, t)) > 0 || length(referenced("managed_hsm_key_id", local.keys, t)) > 0
    ])
    message = "is encrypted with a key that Microsoft manages"
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_instance
    healthy = resource.body.properties.keyId != null || anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.sql/managedinstances/encryptionprotector@") && lower(coalesce(c.body.properties.serverKeyType, "ServiceManaged")) == "azurekeyvault"
    ])
    message = "is encrypted with a key that Microsoft manages"
  }
}

recommendation "sql_managed_instance_entra_only_authentication" {
  title       = "Azure SQL Managed Instance should have Microsoft Entra-only authentication enabled"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "A SQL login is a password that is shared, rarely changed, and tried from everywhere; with Entra-only authentication there is none."
  remediation = "Name a Microsoft Entra administrator and allow Microsoft Entra authentication only; logins and passwords stop working at that moment."
  note        = "One policy looks at the creation of an instance, the other at changes to it; a plan shows both, so they are one recommendation. azurerm 3 has the setting in a resource of its own only."

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["78215662-041e-49ed-a9dd-5385911b3a1f", "0c28c3fb-c244-42d5-a9bf-f35f2999577b"]
  }

  assess {
    types = ["azurerm_mssql_managed_instance"]
    healthy = coalesce(resource.azure_active_directory_administrator[0].azuread_authentication_only_enabled, false) || anytrue([
      for a in related("azurerm_mssql_managed_instance_active_directory_administrator", "managed_instance_id") : coalesce(a.azuread_authentication_only, false)
    ])
    message      = "accepts SQL logins"
    fix          = { azure_active_directory_administrator = { azuread_authentication_only_enabled = true } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types = ["azapi_resource"]
    when  = local.is_instance
    healthy = coalesce(resource.body.properties.administrators.azureADOnlyAuthentication, false) || anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.sql/managedinstances/azureadonlyauthentications@") && coalesce(c.body.properties.azureADOnlyAuthentication, false)
    ])
    message      = "accepts SQL logins"
    fix          = { body = { properties = { administrators = { azureADOnlyAuthentication = true } } } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_update_resource"]
    when         = local.is_instance && resource.body.properties.administrators.azureADOnlyAuthentication != null
    healthy      = resource.body.properties.administrators.azureADOnlyAuthentication
    message      = "accepts SQL logins"
    fix          = { body = { properties = { administrators = { azureADOnlyAuthentication = true } } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "sql_managed_instance_public_endpoint" {
  title          = "Azure SQL Managed Instances should disable public network access"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "The public endpoint makes an instance that lives in your network a target for everybody outside it."
  remediation    = "Disable the public data endpoint and connect from the virtual network or through a private endpoint."
  assessment_key = "a2624c52-2937-400c-af9d-3bf2d97382bf"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["9dfea752-dd46-4766-aed1-c355fa93fb91"]
  }

  assess {
    types        = ["azurerm_mssql_managed_instance"]
    healthy      = !coalesce(resource.public_data_endpoint_enabled, false)
    message      = "answers on its public endpoint"
    fix          = { public_data_endpoint_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_instance && (local.is_whole || resource.body.properties.publicDataEndpointEnabled != null)
    healthy      = !coalesce(resource.body.properties.publicDataEndpointEnabled, false)
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { publicDataEndpointEnabled = false } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "sql_managed_instance_minimum_tls" {
  title               = "SQL Managed Instance should have the minimal TLS version of 1.2"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "TLS 1.0 and 1.1 have known weaknesses; an instance that still negotiates them lets a client or an attacker choose them."
  remediation         = "Set the minimum TLS version to 1.2, after clients that still speak older versions have been found."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy wants exactly TLS 1.2; here every version in allowed_versions is healthy."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["a8793640-60f7-487c-b5c3-1d37215905c4"]
  }

  parameter "allowed_versions" {
    description = "Minimum TLS versions that are accepted."
    default     = ["1.2", "1.3"]
  }

  assess {
    types        = ["azurerm_mssql_managed_instance"]
    healthy      = contains(param.allowed_versions, coalesce(resource.minimum_tls_version, "1.2"))
    message      = "accepts TLS versions older than 1.2"
    fix          = { minimum_tls_version = "1.2" }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_instance && (local.is_whole || resource.body.properties.minimalTlsVersion != null)
    healthy      = contains(param.allowed_versions, coalesce(resource.body.properties.minimalTlsVersion, "None"))
    message      = "accepts TLS versions older than 1.2"
    fix          = { body = { properties = { minimalTlsVersion = "1.2" } } }
    consequences = ["cuts_connectivity"]
  }
}
