resource "azurerm_storage_account" "shared" {
  https_traffic_only_enabled = false
  min_tls_version            = "TLS1_0"
}
