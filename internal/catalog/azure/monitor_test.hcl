case "monitor grafana public network access disabled 1" {
  of = "monitor_grafana_public_network_access_disabled"

  healthy "azurerm_dashboard_grafana" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_dashboard_grafana" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_dashboard_grafana" "unset" {}
  unknown "azurerm_dashboard_grafana" "later" { public_network_access_enabled = unknown }
}

case "monitor grafana private link 2" {
  of = "monitor_grafana_private_link"

  healthy "azurerm_dashboard_grafana" "linked" {}
  unhealthy "azurerm_dashboard_grafana" "alone" {}
  unhealthy "azurerm_dashboard_grafana" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_dashboard_grafana.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_dashboard_grafana.manual.id
      is_manual_connection           = true
    }
  }
}

case "monitor application insights private 3" {
  of = "monitor_application_insights_private"

  healthy "azurerm_application_insights" "private" {
    internet_ingestion_enabled = false
    internet_query_enabled     = false
  }
  unhealthy "azurerm_application_insights" "half" { internet_ingestion_enabled = false }
  unhealthy "azurerm_application_insights" "unset" {}
  unknown "azurerm_application_insights" "later" {
    internet_ingestion_enabled = false
    internet_query_enabled     = unknown
  }
}

case "monitor application insights entra ingestion 4" {
  of = "monitor_application_insights_entra_ingestion"

  healthy "azurerm_application_insights" "entra" { local_authentication_enabled = false }
  healthy "azurerm_application_insights" "entra_in_azurerm_4" { local_authentication_disabled = true }
  unhealthy "azurerm_application_insights" "keys" { local_authentication_enabled = true }
  unhealthy "azurerm_application_insights" "unset" {}
  unknown "azurerm_application_insights" "later" { local_authentication_enabled = unknown }
}

case "monitor log cluster customer managed key 5" {
  of = "monitor_log_cluster_customer_managed_key"

  healthy "azurerm_log_analytics_cluster" "own_key" {}
  unhealthy "azurerm_log_analytics_cluster" "platform_key" {}
  context "azurerm_log_analytics_cluster_customer_managed_key" "own_key" {
    log_analytics_cluster_id = azurerm_log_analytics_cluster.own_key.id
    key_vault_key_id         = "https://kv.vault.azure.net/keys/logs/0123"
  }
}

case "monitor saved queries in own storage 6" {
  of = "monitor_saved_queries_in_own_storage"

  healthy "azurerm_log_analytics_workspace" "good" { cmk_for_query_forced = true }
  unhealthy "azurerm_log_analytics_workspace" "bad" { cmk_for_query_forced = false }
  unhealthy "azurerm_log_analytics_workspace" "unset" {}
  unknown "azurerm_log_analytics_workspace" "later" { cmk_for_query_forced = unknown }
}

case "monitor log workspace private 7" {
  of = "monitor_log_workspace_private"

  healthy "azurerm_log_analytics_workspace" "private" {
    internet_ingestion_access_type = "Disabled"
    internet_query_access_type     = "Disabled"
  }
  healthy "azurerm_log_analytics_workspace" "private_in_azurerm_4" {
    internet_ingestion_enabled = false
    internet_query_enabled     = false
  }
  unhealthy "azurerm_log_analytics_workspace" "half" { internet_ingestion_access_type = "Disabled" }
  unhealthy "azurerm_log_analytics_workspace" "perimeter" {
    internet_ingestion_access_type = "SecuredByPerimeter"
    internet_query_access_type     = "SecuredByPerimeter"
  }
  unhealthy "azurerm_log_analytics_workspace" "unset" {}
}

case "monitor private link scope private endpoint 8" {
  of = "monitor_private_link_scope_private_endpoint"

  healthy "azurerm_monitor_private_link_scope" "linked" {}
  unhealthy "azurerm_monitor_private_link_scope" "alone" {}
  unhealthy "azurerm_monitor_private_link_scope" "manual" {}
  unhealthy "azurerm_monitor_private_link_scope" "other_subresource" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_monitor_private_link_scope.linked.id
      is_manual_connection           = false
      subresource_names              = ["azuremonitor"]
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_monitor_private_link_scope.manual.id
      is_manual_connection           = true
      subresource_names              = ["azuremonitor"]
    }
  }
  context "azurerm_private_endpoint" "other_subresource" {
    private_service_connection {
      private_connection_resource_id = azurerm_monitor_private_link_scope.other_subresource.id
      is_manual_connection           = false
      subresource_names              = ["other"]
    }
  }
}

case "monitor private link scope private only 9" {
  of = "monitor_private_link_scope_private_only"

  healthy "azurerm_monitor_private_link_scope" "closed" {
    ingestion_access_mode = "PrivateOnly"
    query_access_mode     = "PrivateOnly"
  }
  unhealthy "azurerm_monitor_private_link_scope" "half" { ingestion_access_mode = "PrivateOnly" }
  unhealthy "azurerm_monitor_private_link_scope" "unset" {}
}

case "monitor purview private link 10" {
  of = "monitor_purview_private_link"

  healthy "azurerm_purview_account" "linked" {}
  unhealthy "azurerm_purview_account" "alone" {}
  unhealthy "azurerm_purview_account" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_purview_account.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_purview_account.manual.id
      is_manual_connection           = true
    }
  }
}
