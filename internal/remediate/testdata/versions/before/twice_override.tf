resource "azurerm_storage_account" "twice" {
  https_traffic_only_enabled = false
}
