case "diagnostic logs" {
  of = "eventhub_diagnostic_logs"

  healthy "azurerm_eventhub_namespace" "logged" {}
  healthy "azurerm_eventhub_namespace" "logged_in_azurerm_3" {}
  unhealthy "azurerm_eventhub_namespace" "silent" {}
  unhealthy "azurerm_eventhub_namespace" "metrics_only" {}
  unknown "azurerm_eventhub_namespace" "later" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_eventhub_namespace.logged.id
    enabled_log { category = "OperationalLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "old" {
    target_resource_id = azurerm_eventhub_namespace.logged_in_azurerm_3.id
    log {
      category = "OperationalLogs"
      enabled  = true
    }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_eventhub_namespace.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
  context "azurerm_monitor_diagnostic_setting" "later" {
    target_resource_id = azurerm_eventhub_namespace.later.id
    enabled_log        = unknown
  }
}

case "public network access" {
  of = "eventhub_public_network_access_disabled"

  healthy "azurerm_eventhub_namespace" "private" { public_network_access_enabled = false }
  unhealthy "azurerm_eventhub_namespace" "public" { public_network_access_enabled = true }
  unhealthy "azurerm_eventhub_namespace" "unset" {}
  unhealthy "azurerm_eventhub_namespace" "contradicting" {
    public_network_access_enabled = false
    network_rulesets {
      default_action                = "Deny"
      public_network_access_enabled = true
    }
  }
  unknown "azurerm_eventhub_namespace" "later" { public_network_access_enabled = unknown }
  healthy "azapi_resource" "private" {
    type = "Microsoft.EventHub/namespaces@2024-01-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.EventHub/namespaces@2024-01-01"
    body = { properties = { disableLocalAuth = true } }
  }
}

case "double encryption" {
  of = "eventhub_double_encryption"

  not_applicable "azurerm_eventhub_namespace" "shared" {}
  healthy "azurerm_eventhub_namespace" "twice" { dedicated_cluster_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.EventHub/clusters/c" }
  unhealthy "azurerm_eventhub_namespace" "once" { dedicated_cluster_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.EventHub/clusters/c" }
  context "azurerm_eventhub_namespace_customer_managed_key" "twice" {
    eventhub_namespace_id             = azurerm_eventhub_namespace.twice.id
    infrastructure_encryption_enabled = true
  }
  context "azurerm_eventhub_namespace_customer_managed_key" "once" {
    eventhub_namespace_id             = azurerm_eventhub_namespace.once.id
    infrastructure_encryption_enabled = false
  }
}

case "customer-managed key" {
  of = "eventhub_customer_managed_key"

  not_applicable "azurerm_eventhub_namespace" "shared" {}
  healthy "azurerm_eventhub_namespace" "own_key" { dedicated_cluster_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.EventHub/clusters/c" }
  unhealthy "azurerm_eventhub_namespace" "platform_key" { dedicated_cluster_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.EventHub/clusters/c" }
  context "azurerm_eventhub_namespace_customer_managed_key" "own_key" {
    eventhub_namespace_id = azurerm_eventhub_namespace.own_key.id
  }
}

case "private endpoint" {
  of = "eventhub_private_link"

  healthy "azurerm_eventhub_namespace" "linked" {}
  unhealthy "azurerm_eventhub_namespace" "alone" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventhub_namespace.linked.id
      is_manual_connection           = false
    }
  }
}
