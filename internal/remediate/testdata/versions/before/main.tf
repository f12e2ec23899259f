resource "azurerm_storage_account" "former" {
  enable_https_traffic_only = false
}

resource "azurerm_cosmosdb_account" "generated" {
  name = "generated"
}
