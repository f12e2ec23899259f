case "iot hub diagnostic logs 1" {
  of = "iot_hub_diagnostic_logs"

  healthy "azurerm_iothub" "logged" {}
  unhealthy "azurerm_iothub" "silent" {}
  unhealthy "azurerm_iothub" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_iothub.logged.id
    enabled_log { category_group = "allLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_iothub.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
}

case "iot hub public network access disabled 2" {
  of = "iot_hub_public_network_access_disabled"

  healthy "azurerm_iothub" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_iothub" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_iothub" "unset" {}
  unknown "azurerm_iothub" "later" { public_network_access_enabled = unknown }
}

case "iot provisioning public network access disabled 3" {
  of = "iot_provisioning_public_network_access_disabled"

  healthy "azurerm_iothub_dps" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_iothub_dps" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_iothub_dps" "unset" {}
  unknown "azurerm_iothub_dps" "later" { public_network_access_enabled = unknown }
}

case "iot provisioning private link 4" {
  of = "iot_provisioning_private_link"

  healthy "azurerm_iothub_dps" "linked" {}
  unhealthy "azurerm_iothub_dps" "alone" {}
  unhealthy "azurerm_iothub_dps" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_iothub_dps.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_iothub_dps.manual.id
      is_manual_connection           = true
    }
  }
}

case "iot central public network access disabled 5" {
  of = "iot_central_public_network_access_disabled"

  healthy "azurerm_iotcentral_application" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_iotcentral_application" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_iotcentral_application" "unset" {}
  unknown "azurerm_iotcentral_application" "later" { public_network_access_enabled = unknown }
}

case "iot central private link 6" {
  of = "iot_central_private_link"

  healthy "azurerm_iotcentral_application" "linked" {}
  unhealthy "azurerm_iotcentral_application" "alone" {}
  unhealthy "azurerm_iotcentral_application" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_iotcentral_application.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_iotcentral_application.manual.id
      is_manual_connection           = true
    }
  }
}

case "iot device update public network access disabled 7" {
  of = "iot_device_update_public_network_access_disabled"

  healthy "azurerm_iothub_device_update_account" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_iothub_device_update_account" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_iothub_device_update_account" "unset" {}
  unknown "azurerm_iothub_device_update_account" "later" { public_network_access_enabled = unknown }
}

case "iot device update private link 8" {
  of = "iot_device_update_private_link"

  healthy "azurerm_iothub_device_update_account" "linked" {}
  unhealthy "azurerm_iothub_device_update_account" "alone" {}
  unhealthy "azurerm_iothub_device_update_account" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_iothub_device_update_account.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_iothub_device_update_account.manual.id
      is_manual_connection           = true
    }
  }
}
