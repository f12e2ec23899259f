case "logic app diagnostic logs 1" {
  of = "logic_app_diagnostic_logs"

  healthy "azurerm_logic_app_workflow" "logged" {}
  unhealthy "azurerm_logic_app_workflow" "silent" {}
  unhealthy "azurerm_logic_app_workflow" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_logic_app_workflow.logged.id
    enabled_log { category_group = "allLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_logic_app_workflow.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
}

case "app configuration private link 2" {
  of = "app_configuration_private_link"

  healthy "azurerm_app_configuration" "linked" {}
  unhealthy "azurerm_app_configuration" "alone" {}
  unhealthy "azurerm_app_configuration" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_app_configuration.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_app_configuration.manual.id
      is_manual_connection           = true
    }
  }
}

case "app configuration public network access disabled 3" {
  of = "app_configuration_public_network_access_disabled"

  healthy "azurerm_app_configuration" "good" { public_network_access = "Disabled" }
  unhealthy "azurerm_app_configuration" "bad" { public_network_access = "Enabled" }
  unhealthy "azurerm_app_configuration" "unset" {}
  unknown "azurerm_app_configuration" "later" { public_network_access = unknown }
}

case "app configuration private link sku 4" {
  of = "app_configuration_private_link_sku"

  healthy "azurerm_app_configuration" "good" { sku = "standard" }
  healthy "azurerm_app_configuration" "good1" { sku = "premium" }
  healthy "azurerm_app_configuration" "good2" { sku = "developer" }
  unhealthy "azurerm_app_configuration" "bad" { sku = "free" }
  unhealthy "azurerm_app_configuration" "unset" {}
  unknown "azurerm_app_configuration" "later" { sku = unknown }
}

case "signalr private link 5" {
  of = "signalr_private_link"

  healthy "azurerm_signalr_service" "linked" {}
  unhealthy "azurerm_signalr_service" "alone" {}
  unhealthy "azurerm_signalr_service" "manual" {}
  unhealthy "azurerm_signalr_service" "other_subresource" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_signalr_service.linked.id
      is_manual_connection           = false
      subresource_names              = ["signalr"]
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_signalr_service.manual.id
      is_manual_connection           = true
      subresource_names              = ["signalr"]
    }
  }
  context "azurerm_private_endpoint" "other_subresource" {
    private_service_connection {
      private_connection_resource_id = azurerm_signalr_service.other_subresource.id
      is_manual_connection           = false
      subresource_names              = ["other"]
    }
  }
}

case "signalr public network access disabled 6" {
  of = "signalr_public_network_access_disabled"

  healthy "azurerm_signalr_service" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_signalr_service" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_signalr_service" "unset" {}
  unknown "azurerm_signalr_service" "later" { public_network_access_enabled = unknown }
}

case "signalr private link sku 7" {
  of = "signalr_private_link_sku"

  healthy "azurerm_signalr_service" "standard" {
    sku { name = "Standard_S1" }
  }
  unhealthy "azurerm_signalr_service" "free" {
    sku { name = "Free_F1" }
  }
}

case "web pubsub private link 8" {
  of = "web_pubsub_private_link"

  healthy "azurerm_web_pubsub" "linked" {}
  unhealthy "azurerm_web_pubsub" "alone" {}
  unhealthy "azurerm_web_pubsub" "manual" {}
  unhealthy "azurerm_web_pubsub" "other_subresource" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_web_pubsub.linked.id
      is_manual_connection           = false
      subresource_names              = ["webpubsub"]
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_web_pubsub.manual.id
      is_manual_connection           = true
      subresource_names              = ["webpubsub"]
    }
  }
  context "azurerm_private_endpoint" "other_subresource" {
    private_service_connection {
      private_connection_resource_id = azurerm_web_pubsub.other_subresource.id
      is_manual_connection           = false
      subresource_names              = ["other"]
    }
  }
}

case "web pubsub public network access disabled 9" {
  of = "web_pubsub_public_network_access_disabled"

  healthy "azurerm_web_pubsub" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_web_pubsub" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_web_pubsub" "unset" {}
  unknown "azurerm_web_pubsub" "later" { public_network_access_enabled = unknown }
}

case "web pubsub public network access disabled 10" {
  of = "web_pubsub_public_network_access_disabled"

  healthy "azurerm_web_pubsub_socketio" "good" { public_network_access = "Disabled" }
  unhealthy "azurerm_web_pubsub_socketio" "bad" { public_network_access = "Enabled" }
  unhealthy "azurerm_web_pubsub_socketio" "unset" {}
  unknown "azurerm_web_pubsub_socketio" "later" { public_network_access = unknown }
}

case "web pubsub private link sku 11" {
  of = "web_pubsub_private_link_sku"

  healthy "azurerm_web_pubsub" "standard" { sku = "Standard_S1" }
  unhealthy "azurerm_web_pubsub" "free" { sku = "Free_F1" }
  unknown "azurerm_web_pubsub" "later" { sku = unknown }
}

case "spring network injection 12" {
  of = "spring_network_injection"

  healthy "azurerm_spring_cloud_service" "injected" {
    network { service_runtime_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Network/virtualNetworks/v/subnets/s" }
  }
  unhealthy "azurerm_spring_cloud_service" "outside" {}
  not_applicable "azurerm_spring_cloud_service" "basic" { sku_name = "B0" }
}

case "load test customer managed key 13" {
  of = "load_test_customer_managed_key"

  healthy "azurerm_load_test" "good" {
    encryption { key_url = "https://kv.vault.azure.net/keys/k/0123" }
  }
  unhealthy "azurerm_load_test" "bad" {}
}

case "fluid relay customer managed key 14" {
  of = "fluid_relay_customer_managed_key"

  healthy "azurerm_fluid_relay_server" "good" {
    customer_managed_key { key_vault_key_id = "https://kv.vault.azure.net/keys/k/0123" }
  }
  unhealthy "azurerm_fluid_relay_server" "bad" {}
}
