case "search diagnostic logs 1" {
  of = "search_diagnostic_logs"

  healthy "azurerm_search_service" "logged" {}
  unhealthy "azurerm_search_service" "silent" {}
  unhealthy "azurerm_search_service" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_search_service.logged.id
    enabled_log { category_group = "allLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_search_service.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
}

case "ai services diagnostic logs 2" {
  of = "ai_services_diagnostic_logs"

  healthy "azurerm_cognitive_account" "logged" {}
  unhealthy "azurerm_cognitive_account" "silent" {}
  unhealthy "azurerm_cognitive_account" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_cognitive_account.logged.id
    enabled_log { category_group = "allLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_cognitive_account.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
}

case "ai services customer managed key 3" {
  of = "ai_services_customer_managed_key"

  healthy "azurerm_cognitive_account" "block" {
    kind = "OpenAI"
    customer_managed_key { key_vault_key_id = unknown }
  }
  healthy "azurerm_cognitive_account" "split" { kind = "OpenAI" }
  unhealthy "azurerm_cognitive_account" "platform_key" { kind = "OpenAI" }
  not_applicable "azurerm_cognitive_account" "excluded" { kind = "LUIS" }
  unknown "azurerm_cognitive_account" "later" {
    kind                 = "OpenAI"
    customer_managed_key = unknown
  }
  context "azurerm_cognitive_account_customer_managed_key" "split" { cognitive_account_id = azurerm_cognitive_account.split.id }
}

case "ai services network access restricted 4" {
  of = "ai_services_network_access_restricted"

  healthy "azurerm_cognitive_account" "private" { public_network_access_enabled = false }
  healthy "azurerm_cognitive_account" "listed" {
    network_acls { default_action = "Deny" }
  }
  unhealthy "azurerm_cognitive_account" "open" {
    network_acls { default_action = "Allow" }
  }
  unhealthy "azurerm_cognitive_account" "unset" {}
  unknown "azurerm_cognitive_account" "later" { public_network_access_enabled = unknown }
}

case "ai services network access restricted 5" {
  of = "ai_services_network_access_restricted"

  healthy "azurerm_search_service" "private" { public_network_access_enabled = false }
  healthy "azurerm_search_service" "listed" { allowed_ips = ["192.0.2.1"] }
  unhealthy "azurerm_search_service" "unset" {}
}

case "ai services network access restricted 6" {
  of = "ai_services_network_access_restricted"

  unhealthy "azapi_resource" "open" {
    type = "Microsoft.CognitiveServices/accounts@2024-10-01"
    body = { properties = {} }
  }
  healthy "azapi_resource" "private" {
    type = "Microsoft.Search/searchServices@2024-03-01-preview"
    body = { properties = { publicNetworkAccess = "disabled" } }
  }
}

case "ai services private link 7" {
  of = "ai_services_private_link"

  healthy "azurerm_cognitive_account" "linked" {}
  unhealthy "azurerm_cognitive_account" "alone" {}
  unhealthy "azurerm_cognitive_account" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_cognitive_account.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_cognitive_account.manual.id
      is_manual_connection           = true
    }
  }
  unhealthy "azurerm_search_service" "alone_too" {}
}

case "ai services local authentication disabled 8" {
  of = "ai_services_local_authentication_disabled"

  healthy "azurerm_cognitive_account" "good" { local_auth_enabled = false }
  unhealthy "azurerm_cognitive_account" "bad" { local_auth_enabled = true }
  unhealthy "azurerm_cognitive_account" "unset" {}
  unknown "azurerm_cognitive_account" "later" { local_auth_enabled = unknown }
}

case "ai services local authentication disabled 9" {
  of = "ai_services_local_authentication_disabled"

  healthy "azurerm_search_service" "good" { local_authentication_enabled = false }
  unhealthy "azurerm_search_service" "bad" { local_authentication_enabled = true }
  unhealthy "azurerm_search_service" "unset" {}
  unknown "azurerm_search_service" "later" { local_authentication_enabled = unknown }
}

case "ai services local authentication disabled 10" {
  of = "ai_services_local_authentication_disabled"

  unhealthy "azapi_resource" "keys" {
    type = "Microsoft.CognitiveServices/accounts@2024-10-01"
    body = { properties = {} }
  }
  healthy "azapi_update_resource" "identities" {
    type = "Microsoft.Search/searchServices@2024-03-01-preview"
    body = { properties = { disableLocalAuth = true } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Search/searchServices@2024-03-01-preview"
    body = { properties = { replicaCount = 3 } }
  }
}

case "ai services managed identity 11" {
  of = "ai_services_managed_identity"

  healthy "azurerm_cognitive_account" "good" {
    identity { type = "SystemAssigned" }
  }
  unhealthy "azurerm_cognitive_account" "bad" {}
  unknown "azurerm_cognitive_account" "later" { identity = unknown }
}

case "search public network access disabled 12" {
  of = "search_public_network_access_disabled"

  healthy "azurerm_search_service" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_search_service" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_search_service" "unset" {}
  unknown "azurerm_search_service" "later" { public_network_access_enabled = unknown }
}

case "search private link sku 13" {
  of = "search_private_link_sku"

  healthy "azurerm_search_service" "standard" { sku = "standard" }
  unhealthy "azurerm_search_service" "free" { sku = "free" }
  unknown "azurerm_search_service" "later" { sku = unknown }
}
