resource "azurerm_storage_account" "logs" {
  for_each = toset(["eu", "us"])

  name                          = "fjordmarketlogs${each.key}"
  resource_group_name           = "observability"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "ZRS"
  public_network_access_enabled = false
}

locals {
  # One call, used as often as needed.
  score = provider::posture::score({
    "azurerm_storage_account.logs" = azurerm_storage_account.logs
  })
}

# Storage accounts have sensitive attributes, so the score is sensitive as well.
output "secure_score" {
  value = nonsensitive(local.score)
}

output "bucket_names" {
  value = values(azurerm_storage_account.logs)[*].name

  precondition {
    condition     = local.score >= 30
    error_message = "The secure score of the log storage is too low."
  }
}
