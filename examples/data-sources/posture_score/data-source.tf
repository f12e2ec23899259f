resource "azurerm_storage_account" "logs" {
  name                     = "fjordmarketlogs"
  resource_group_name      = "observability"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
  min_tls_version          = "TLS1_2"
}

# The digest that assess makes holds no values: it is the better thing to pass on.
data "posture_score" "main" {
  assessments = provider::posture::assess({
    "azurerm_storage_account.logs" = azurerm_storage_account.logs
  })
}

output "secure_score" {
  value = "${data.posture_score.main.current} of ${data.posture_score.main.max} points"
}

output "weakest_controls" {
  value = [for c in data.posture_score.main.controls : c.title if c.potential_increase > 0]
}
