locals {
   name="unformatted, and not touched"
}

# The old tills still use plain HTTP.
resource "azurerm_storage_account" "assets" {
  name                       = "assets" # must be unique
  https_traffic_only_enabled = false    # since 2019
  tags                       = local.tags

  /* kept */
  blob_properties {
    versioning_enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
} // the end

resource "azurerm_storage_account" "commented" {
  name = "commented"

  network_rules {
    default_action = "Allow"
    ip_rules = [
      "203.0.113.1", # Bergen
    ]
  }
}

resource "azurerm_linux_virtual_machine" "one" {
  name = "one"

  boot_diagnostics {}

  depends_on = [azurerm_storage_account.assets]
}

resource "azurerm_linux_web_app" "short" {
  site_config {}
}

resource "azurerm_linux_web_app" "empty" {}

resource "azurerm_linux_web_app" "line" {
  site_config { minimum_tls_version = "1.0" }
}
