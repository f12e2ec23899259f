variable "name" {}

variable "tls" {
  default = "TLS1_0"
}

resource "azurerm_storage_account" "this" {
  name                       = var.name
  https_traffic_only_enabled = true
  min_tls_version            = var.tls
}
