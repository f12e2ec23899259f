case "databricks diagnostic logs 1" {
  of = "databricks_diagnostic_logs"

  healthy "azurerm_databricks_workspace" "logged" {}
  unhealthy "azurerm_databricks_workspace" "silent" {}
  unhealthy "azurerm_databricks_workspace" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_databricks_workspace.logged.id
    enabled_log { category_group = "allLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_databricks_workspace.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
}

case "databricks public network access disabled 2" {
  of = "databricks_public_network_access_disabled"

  healthy "azurerm_databricks_workspace" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_databricks_workspace" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_databricks_workspace" "unset" {}
  unknown "azurerm_databricks_workspace" "later" { public_network_access_enabled = unknown }
}

case "databricks no public ip 3" {
  of = "databricks_no_public_ip"

  healthy "azurerm_databricks_workspace" "good" {
    custom_parameters { no_public_ip = true }
  }
  unhealthy "azurerm_databricks_workspace" "bad" {
    custom_parameters { no_public_ip = false }
  }
  healthy "azurerm_databricks_workspace" "unset" {}
  unknown "azurerm_databricks_workspace" "later" {
    custom_parameters { no_public_ip = unknown }
  }
}

case "databricks virtual network 4" {
  of = "databricks_virtual_network"

  healthy "azurerm_databricks_workspace" "injected" {
    custom_parameters {
      virtual_network_id  = azurerm_virtual_network.data.id
      public_subnet_name  = "public"
      private_subnet_name = "private"
    }
  }
  unhealthy "azurerm_databricks_workspace" "half" {
    custom_parameters { public_subnet_name = "public" }
  }
  unhealthy "azurerm_databricks_workspace" "unset" {}
  context "azurerm_virtual_network" "data" {}
}

case "databricks private link 5" {
  of = "databricks_private_link"

  healthy "azurerm_databricks_workspace" "linked" {}
  unhealthy "azurerm_databricks_workspace" "alone" {}
  unhealthy "azurerm_databricks_workspace" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_databricks_workspace.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_databricks_workspace.manual.id
      is_manual_connection           = true
    }
  }
}

case "databricks premium sku 6" {
  of = "databricks_premium_sku"

  healthy "azurerm_databricks_workspace" "good" { sku = "premium" }
  unhealthy "azurerm_databricks_workspace" "bad" { sku = "standard" }
  unhealthy "azurerm_databricks_workspace" "unset" {}
  unknown "azurerm_databricks_workspace" "later" { sku = unknown }
}
