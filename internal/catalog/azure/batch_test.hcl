case "batch diagnostic logs 1" {
  of = "batch_diagnostic_logs"

  healthy "azurerm_batch_account" "logged" {}
  unhealthy "azurerm_batch_account" "silent" {}
  unhealthy "azurerm_batch_account" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_batch_account.logged.id
    enabled_log { category_group = "allLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_batch_account.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
}

case "batch customer managed key 2" {
  of = "batch_customer_managed_key"

  healthy "azurerm_batch_account" "good" {
    encryption { key_vault_key_id = "https://kv.vault.azure.net/keys/k/0123" }
  }
  unhealthy "azurerm_batch_account" "bad" {}
}

case "batch public network access disabled 3" {
  of = "batch_public_network_access_disabled"

  healthy "azurerm_batch_account" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_batch_account" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_batch_account" "unset" {}
  unknown "azurerm_batch_account" "later" { public_network_access_enabled = unknown }
}

case "batch pool disk encryption 4" {
  of = "batch_pool_disk_encryption"

  healthy "azurerm_batch_pool" "both" {
    disk_encryption { disk_encryption_target = "OsDisk" }
    disk_encryption { disk_encryption_target = "TemporaryDisk" }
  }
  unhealthy "azurerm_batch_pool" "half" {
    disk_encryption { disk_encryption_target = "OsDisk" }
  }
  unhealthy "azurerm_batch_pool" "none" {}
}
