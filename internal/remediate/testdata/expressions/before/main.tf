variable "tls" {
  default = "TLS1_0"
}

variable "given" {
  default = "TLS1_0"
}

variable "secret" {
  default   = "TLS1_0"
  sensitive = true
}

variable "required" {
  type = string
}

variable "public" {
  description = "Reachable from everywhere." # for now
  type        = string
  default     = "true"
}

locals {
  tls = "TLS1_0"
}

resource "azurerm_storage_account" "variable" {
  min_tls_version                 = var.tls
  allow_nested_items_to_be_public = var.public
}

resource "azurerm_storage_account" "given" {
  min_tls_version = var.given
}

resource "azurerm_storage_account" "secret" {
  min_tls_version = var.secret
}

resource "azurerm_storage_account" "required" {
  min_tls_version = var.required
}

resource "azurerm_storage_account" "local" {
  min_tls_version = local.tls
}

resource "azurerm_storage_account" "function" {
  min_tls_version = format("TLS1_%d", 0)
}

resource "azurerm_storage_account" "condition" {
  min_tls_version = var.public == "true" ? "TLS1_0" : "TLS1_2"
}

resource "azurerm_storage_account" "dynamic" {
  https_traffic_only_enabled = false

  dynamic "network_rules" {
    for_each = local.rules
    content {
      default_action = network_rules.value
    }
  }
}

resource "azurerm_mssql_server" "administrator" {
  version = "12.0"
}
