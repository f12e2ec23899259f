case "https" {
  of = "storage_https"

  unhealthy "azurerm_storage_account" "open"   { https_traffic_only_enabled = false }
  healthy   "azurerm_storage_account" "closed" { https_traffic_only_enabled = true }
  healthy   "azurerm_storage_account" "unset"  {}
  unknown   "azurerm_storage_account" "later"  { https_traffic_only_enabled = unknown }
}

case "stricter" {
  of     = "storage_tls"
  params = { versions = ["TLS1_3"] }

  unhealthy "azurerm_storage_account" "older" { min_tls_version = "TLS1_2" }
}

case "logs" {
  of = "vault_logs"

  healthy "azurerm_key_vault" "seen" {}
  unhealthy "azurerm_key_vault" "unseen" {}

  context "azurerm_monitor_diagnostic_setting" "seen" {
    target_resource_id = azurerm_key_vault.seen.id
  }
}

case "a setting for something unknown" {
  of = "vault_logs"

  unknown "azurerm_key_vault" "any" {}

  context "azurerm_monitor_diagnostic_setting" "later" {
    target_resource_id = unknown
  }
}

case "wrong on purpose" {
  of = "subnet_guarded"

  healthy        "azurerm_subnet" "bare"    { name = "web" }
  not_applicable "azurerm_subnet" "gateway" { name = "GatewaySubnet" }
}
