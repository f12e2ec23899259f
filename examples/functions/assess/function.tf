resource "azurerm_storage_account" "logs" {
  name                     = "fjordmarketlogs"
  resource_group_name      = "observability"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
}

locals {
  assessments = nonsensitive(provider::posture::assess({
    "azurerm_storage_account.logs" = azurerm_storage_account.logs
  }))
}

output "healthy" {
  value = [for a in local.assessments : "${a.address}: ${a.recommendation}" if a.health == "healthy"]
}
