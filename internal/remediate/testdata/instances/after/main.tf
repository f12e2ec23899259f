resource "azurerm_storage_account" "each" {
  for_each                   = toset(["a", "b"])
  name                       = each.key
  https_traffic_only_enabled = true
  min_tls_version            = each.value
}

resource "azurerm_storage_account" "exempt" {
  count                      = 2
  https_traffic_only_enabled = false
}

resource "azurerm_storage_account" "differs" {
  count = 2
}

module "one" {
  source = "./shared"
}

module "two" {
  source = "./shared"
}
