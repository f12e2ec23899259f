resource "azurerm_storage_account" "scans" {
  name                       = "fjordmarketscans"
  resource_group_name        = "observability"
  location                   = "westeurope"
  account_tier               = "Standard"
  account_replication_type   = "ZRS"
  https_traffic_only_enabled = false
}

resource "posture_exemption" "scanners" {
  recommendation = "storage_secure_transfer"
  address        = "azurerm_storage_account.scans"
  category       = "waiver"
  reason         = "The scanners of building 7 speak plain HTTP; they are replaced in 2098."
  owner          = "facility@fjordmarket.example"
  expires        = "2098-12-31"
}

locals {
  score = provider::posture::score(
    { "azurerm_storage_account.scans" = azurerm_storage_account.scans },
    { exemptions = [posture_exemption.scanners], date = plantimestamp() },
  )
}

output "score" {
  value = nonsensitive(local.score)
}
