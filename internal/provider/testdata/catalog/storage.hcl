# A small catalog, so that the tests of the provider don't move with the built-in
# one. The conditions are those of the built-in recommendations, simplified.

control "encrypt_data_in_transit" {
  title     = "Encrypt data in transit"
  max_score = 4
}

control "restrict_unauthorized_network_access" {
  title     = "Restrict unauthorized network access"
  max_score = 4
}

control "manage_access_and_permissions" {
  title     = "Manage access and permissions"
  max_score = 4
}

control "enable_auditing_and_logging" {
  title     = "Enable auditing and logging"
  max_score = 1
}

standard "mcsb" {
  title   = "Microsoft cloud security benchmark"
  version = "1"
  url     = "https://learn.microsoft.com/security/benchmark/azure/"

  requirement "DP-3" { title = "Encrypt sensitive data in transit" }
  requirement "NS-2" { title = "Secure cloud services with network controls" }
}

recommendation "storage_secure_transfer" {
  title       = "Secure transfer to storage accounts should be enabled"
  control     = "encrypt_data_in_transit"
  severity    = "high"
  why         = "Plain HTTP lets anyone on the path read or change what is stored."
  remediation = "Accept HTTPS only."
  maps_to     = { mcsb = ["DP-3"] }

  assess {
    types   = ["azurerm_storage_account"]
    healthy = coalesce(resource.https_traffic_only_enabled, true)
    message = "accepts plain HTTP"
    fix     = { https_traffic_only_enabled = true }
  }
}

recommendation "storage_minimum_tls" {
  title       = "Storage accounts should have the specified minimum TLS version"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "Old versions have known weaknesses."
  remediation = "Set the minimum TLS version to 1.2."

  parameter "versions" {
    description = "Versions that are accepted."
    default     = ["TLS1_2", "TLS1_3"]
  }

  assess {
    types   = ["azurerm_storage_account"]
    healthy = contains(param.versions, coalesce(resource.min_tls_version, "TLS1_2"))
    message = "accepts ${resource.min_tls_version}"
    fix     = { min_tls_version = "TLS1_2" }
  }
}

recommendation "storage_network_rules" {
  title       = "Storage accounts should restrict network access"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "Every network can reach the account."
  remediation = "Deny by default."
  maps_to     = { mcsb = ["NS-2"] }

  assess {
    types   = ["azurerm_storage_account"]
    when    = coalesce(resource.public_network_access_enabled, true)
    healthy = resource.network_rules[0].default_action == "Deny"
    message = "lets every network in"
    fix     = { network_rules = { default_action = "Deny" } }
  }
}

recommendation "key_vault_purge_protection" {
  title       = "Key vaults should have deletion protection enabled"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "A deleted vault can be lost for ever."
  remediation = "Turn purge protection on."

  assess {
    types   = ["azurerm_key_vault"]
    healthy = coalesce(resource.purge_protection_enabled, false)
    message = "can be purged"
    fix     = { purge_protection_enabled = true }
  }
}

recommendation "key_vault_diagnostics" {
  title       = "Resource logs in Key Vault should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Nobody can tell who read a secret."
  remediation = "Add a diagnostic setting."

  assess {
    types   = ["azurerm_key_vault"]
    healthy = length(related("azurerm_monitor_diagnostic_setting", "target_resource_id")) > 0
    message = "has no diagnostic setting"
  }
}

recommendation "storage_infrastructure_encryption" {
  title       = "Storage accounts should have infrastructure encryption"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  preview     = true
  why         = "A second layer of encryption."
  remediation = "Turn infrastructure encryption on."

  assess {
    types   = ["azurerm_storage_account"]
    healthy = coalesce(resource.infrastructure_encryption_enabled, false)
    message = "is encrypted once"
    fix     = { infrastructure_encryption_enabled = true }
  }
}
