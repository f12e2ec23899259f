# A small catalog: what the tests of check say must not change with the real one.

control "encrypt_data_in_transit" {
  title     = "Encrypt data in transit"
  max_score = 4
}

control "enable_auditing_and_logging" {
  title     = "Enable auditing and logging"
  max_score = 1
}

control "restrict_unauthorized_network_access" {
  title     = "Restrict unauthorized network access"
  max_score = 4
}

control "best_practices" {
  title     = "Best practices"
  max_score = 0
}

recommendation "storage_https" {
  title       = "Storage accounts should accept HTTPS only"
  control     = "encrypt_data_in_transit"
  also_in     = ["best_practices"]
  severity    = "high"
  why         = "Plain HTTP can be read on the way."
  remediation = "Accept HTTPS only."
  aliases     = ["storage_plain_http"]

  maps_to = { azure_policy = ["404c3081-a854-4457-ae30-26a93ef643f9"] }

  assess {
    types   = ["azurerm_storage_account"]
    healthy = coalesce(resource.https_traffic_only_enabled, true)
    message = "accepts plain HTTP"
    fix     = { https_traffic_only_enabled = true }
  }
}

recommendation "storage_tls" {
  title       = "Storage accounts should ask for TLS 1.2"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "Older versions are broken."
  remediation = "Ask for TLS 1.2 at least."

  parameter "versions" {
    description = "Versions that are good enough."
    default     = ["TLS1_2", "TLS1_3"]
  }

  assess {
    types   = ["azurerm_storage_account"]
    healthy = contains(param.versions, coalesce(resource.min_tls_version, "TLS1_2"))
    message = "accepts ${resource.min_tls_version}"
  }
}

recommendation "vault_logs" {
  title       = "Key vaults should log"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Without logs nobody knows who read a secret."
  remediation = "Add a diagnostic setting."

  assess {
    types   = ["azurerm_key_vault", "azurerm_eventhub_namespace"]
    healthy = length(related("azurerm_monitor_diagnostic_setting", "target_resource_id")) > 0
    message = "has no diagnostic setting"
  }
}

recommendation "subnet_guarded" {
  title       = "Subnets should have a network security group"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "It filters traffic."
  remediation = "Associate a network security group."

  assess {
    types   = ["azurerm_subnet"]
    when    = !contains(["GatewaySubnet", "AzureBastionSubnet"], resource.name)
    healthy = length(related("azurerm_subnet_network_security_group_association", "subnet_id")) > 0
    message = "has no network security group"
  }
}

recommendation "storage_encrypted_twice" {
  title       = "Storage accounts should encrypt twice"
  control     = "best_practices"
  severity    = "low"
  why         = "One key may leak."
  remediation = "Create the account anew with infrastructure encryption."
  counted     = false

  assess {
    types        = ["azurerm_storage_account"]
    healthy      = coalesce(resource.infrastructure_encryption_enabled, false)
    message      = "encrypts its data only once"
    fix          = { infrastructure_encryption_enabled = true }
    consequences = ["replaces"]
  }
}
