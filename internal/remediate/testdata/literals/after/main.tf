locals {
   name="unformatted, and not touched"
}

# The old tills still use plain HTTP.
resource "azurerm_storage_account" "assets" {
  name                       = "assets" # must be unique
  https_traffic_only_enabled = true     # since 2019
  min_tls_version            = "TLS1_2"
  tags                       = local.tags

  /* kept */
  blob_properties {
    versioning_enabled = true
  }

  network_rules {
    default_action = "Deny"
    ip_rules       = []
  }

  lifecycle {
    prevent_destroy = true
  }
} // the end

resource "azurerm_storage_account" "commented" {
  name                       = "commented"
  https_traffic_only_enabled = false

  network_rules {
    default_action = "Allow"
    ip_rules = [
      "203.0.113.1", # Bergen
    ]
  }
}

resource "azurerm_linux_virtual_machine" "one" {
  name = "one"

  boot_diagnostics {
    storage_account_uri = "https://logs"
  }

  identity {
    type = "SystemAssigned"
  }

  depends_on = [azurerm_storage_account.assets]
}

resource "azurerm_linux_web_app" "short" {
  https_only = true

  site_config {
    minimum_tls_version = "1.2"
  }
}

resource "azurerm_linux_web_app" "empty" {
  https_only = true

  site_config {
    minimum_tls_version = "1.2"
  }
}

resource "azurerm_linux_web_app" "line" {
  site_config {
    minimum_tls_version      = "1.2"
    http2_enabled            = true
    remote_debugging_enabled = false
    ftps_state               = "Disabled"
  }
}
