case "diagnostic logs" {
  of = "servicebus_diagnostic_logs"

  healthy "azurerm_servicebus_namespace" "logged" {}
  unhealthy "azurerm_servicebus_namespace" "silent" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_servicebus_namespace.logged.id
    enabled_log { category_group = "allLogs" }
  }
}

case "public network access" {
  of = "servicebus_public_network_access_disabled"

  healthy "azurerm_servicebus_namespace" "private" { public_network_access_enabled = false }
  unhealthy "azurerm_servicebus_namespace" "public" { public_network_access_enabled = true }
  unhealthy "azurerm_servicebus_namespace" "unset" {}
  unknown "azurerm_servicebus_namespace" "later" { public_network_access_enabled = unknown }
  healthy "azapi_resource" "private" {
    type = "Microsoft.ServiceBus/namespaces@2024-01-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_update_resource" "public" {
    type = "Microsoft.ServiceBus/namespaces@2024-01-01"
    body = { properties = { publicNetworkAccess = "Enabled" } }
  }
}

case "private endpoint" {
  of = "servicebus_private_link"

  healthy "azurerm_servicebus_namespace" "linked" { sku = "Premium" }
  unhealthy "azurerm_servicebus_namespace" "alone" { sku = "Premium" }
  not_applicable "azurerm_servicebus_namespace" "standard" { sku = "Standard" }
  unknown "azurerm_servicebus_namespace" "later" { sku = unknown }
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_servicebus_namespace.linked.id
      is_manual_connection           = false
    }
  }
}

case "double encryption" {
  of = "servicebus_double_encryption"

  healthy "azurerm_servicebus_namespace" "twice" {
    sku = "Premium"
    customer_managed_key {
      key_vault_key_id                  = unknown
      identity_id                       = unknown
      infrastructure_encryption_enabled = true
    }
  }
  healthy "azurerm_servicebus_namespace" "split" { sku = "Premium" }
  unhealthy "azurerm_servicebus_namespace" "once" { sku = "Premium" }
  not_applicable "azurerm_servicebus_namespace" "standard" { sku = "Standard" }
  context "azurerm_servicebus_namespace_customer_managed_key" "split" {
    namespace_id                      = azurerm_servicebus_namespace.split.id
    infrastructure_encryption_enabled = true
  }
}

case "customer-managed key" {
  of = "servicebus_customer_managed_key"

  healthy "azurerm_servicebus_namespace" "own_key" {
    sku = "Premium"
    customer_managed_key {
      key_vault_key_id = unknown
      identity_id      = unknown
    }
  }
  healthy "azurerm_servicebus_namespace" "split" { sku = "Premium" }
  unhealthy "azurerm_servicebus_namespace" "platform_key" { sku = "Premium" }
  not_applicable "azurerm_servicebus_namespace" "basic" { sku = "Basic" }
  context "azurerm_servicebus_namespace_customer_managed_key" "split" {
    namespace_id = azurerm_servicebus_namespace.split.id
  }
}
