resource "azurerm_storage_account" "twice" {
  name = "twice"
}
