resource "azurerm_storage_account" "logs" {
  name                       = "fjordmarketlogs"
  resource_group_name        = "observability"
  location                   = "westeurope"
  account_tier               = "Standard"
  account_replication_type   = "ZRS"
  https_traffic_only_enabled = false
}

data "posture_recommendations" "open" {
  resources = {
    "azurerm_storage_account.logs" = azurerm_storage_account.logs
  }

  health   = "unhealthy"
  severity = "medium"
}

output "what_to_do" {
  value = {
    for r in data.posture_recommendations.open.recommendations :
    r.id => "${r.remediation} (${r.potential_increase} points: ${join(", ", r.unhealthy)})"
  }
}
