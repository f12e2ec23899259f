resource "azurerm_storage_account" "broken" {
  name = 
}
