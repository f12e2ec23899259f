resource "azurerm_storage_account" "logs" {
  name                     = "fjordmarketlogs"
  resource_group_name      = "observability"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
}

data "posture_report" "summary" {
  format = "text"

  resources = {
    "azurerm_storage_account.logs" = azurerm_storage_account.logs
  }
}

output "report" {
  value = data.posture_report.summary.content
}
