case "stream analytics diagnostic logs 1" {
  of = "stream_analytics_diagnostic_logs"

  healthy "azurerm_stream_analytics_job" "logged" {}
  unhealthy "azurerm_stream_analytics_job" "silent" {}
  unhealthy "azurerm_stream_analytics_job" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_stream_analytics_job.logged.id
    enabled_log { category_group = "allLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_stream_analytics_job.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
}

case "stream analytics customer managed key 2" {
  of = "stream_analytics_customer_managed_key"

  healthy "azurerm_stream_analytics_job" "good" { content_storage_policy = "JobStorageAccount" }
  unhealthy "azurerm_stream_analytics_job" "bad" { content_storage_policy = "SystemAccount" }
  unhealthy "azurerm_stream_analytics_job" "unset" {}
  unknown "azurerm_stream_analytics_job" "later" { content_storage_policy = unknown }
}

case "stream analytics managed identity 3" {
  of = "stream_analytics_managed_identity"

  healthy "azurerm_stream_analytics_output_blob" "good" { authentication_mode = "Msi" }
  unhealthy "azurerm_stream_analytics_output_blob" "bad" { authentication_mode = "ConnectionString" }
  unhealthy "azurerm_stream_analytics_output_blob" "unset" {}
  unknown "azurerm_stream_analytics_output_blob" "later" { authentication_mode = unknown }
  unhealthy "azurerm_stream_analytics_output_eventhub" "bad_too" { authentication_mode = "ConnectionString" }
  unhealthy "azurerm_stream_analytics_output_mssql" "bad_too" { authentication_mode = "ConnectionString" }
  unhealthy "azurerm_stream_analytics_stream_input_blob" "bad_too" { authentication_mode = "ConnectionString" }
}
