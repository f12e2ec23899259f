case "api management virtual network 1" {
  of = "api_management_virtual_network"

  healthy "azurerm_api_management" "internal" {
    sku_name             = "Premium_1"
    virtual_network_type = "Internal"
  }
  unhealthy "azurerm_api_management" "none" { sku_name = "Developer_1" }
  not_applicable "azurerm_api_management" "consumption" { sku_name = "Consumption_0" }
}

case "api management subscription scope 2" {
  of = "api_management_subscription_scope"

  healthy "azurerm_api_management_subscription" "product" {
    state      = "active"
    product_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.ApiManagement/service/s/products/p"
  }
  unhealthy "azurerm_api_management_subscription" "all" { state = "active" }
  not_applicable "azurerm_api_management_subscription" "submitted" { state = "submitted" }
}

case "api management backend certificates validated 3" {
  of = "api_management_backend_certificates_validated"

  healthy "azurerm_api_management_backend" "validated" {
    tls {
      validate_certificate_chain = true
      validate_certificate_name  = true
    }
  }
  healthy "azurerm_api_management_backend" "default" {}
  unhealthy "azurerm_api_management_backend" "bypassed" {
    tls {
      validate_certificate_chain = true
      validate_certificate_name  = false
    }
  }
  unhealthy "azurerm_api_management_backend" "half" {
    tls { validate_certificate_chain = true }
  }
}

case "api management api encrypted 4" {
  of = "api_management_api_encrypted"

  healthy "azurerm_api_management_api" "https" { protocols = ["https"] }
  unhealthy "azurerm_api_management_api" "both" { protocols = ["http", "https"] }
  unhealthy "azurerm_api_management_api" "sockets" { protocols = ["ws"] }
  healthy "azurerm_api_management_api" "unset" {}
  unknown "azurerm_api_management_api" "later" { protocols = unknown }
}

case "api management named values in key vault 5" {
  of = "api_management_named_values_in_key_vault"

  healthy "azurerm_api_management_named_value" "vault" {
    secret = true
    value_from_key_vault { secret_id = "https://kv.vault.azure.net/secrets/s" }
  }
  unhealthy "azurerm_api_management_named_value" "inline" { secret = true }
  not_applicable "azurerm_api_management_named_value" "plain" { secret = false }
}

case "api management direct management disabled 6" {
  of = "api_management_direct_management_disabled"

  healthy "azurerm_api_management" "unset" {}
  healthy "azurerm_api_management" "off" {
    tenant_access { enabled = false }
  }
  unhealthy "azurerm_api_management" "on" {
    tenant_access { enabled = true }
  }
}

case "api management public configuration endpoints 7" {
  of = "api_management_public_configuration_endpoints"

  healthy "azurerm_api_management" "closed" { sku_name = "Premium_1" }
  unhealthy "azurerm_api_management" "open" {
    sku_name = "Premium_1"
    tenant_access { enabled = true }
  }
  not_applicable "azurerm_api_management" "consumption" { sku_name = "Consumption_0" }
}

case "api management backend authenticated 8" {
  of = "api_management_backend_authenticated"

  healthy "azurerm_api_management_backend" "certificate" {
    protocol = "http"
    url      = "https://backend.example"
    credentials { certificate = ["0123"] }
  }
  healthy "azurerm_api_management_backend" "authorization" {
    protocol = "http"
    url      = "https://backend.example"
    credentials {
      authorization {
        scheme    = "Basic"
        parameter = "made-up"
      }
    }
  }
  unhealthy "azurerm_api_management_backend" "open" {
    protocol = "http"
    url      = "https://backend.example"
  }
  not_applicable "azurerm_api_management_backend" "soap" { protocol = "soap" }
}

case "authentication of an API" {
  of = "api_management_api_authenticated"

  healthy "azurerm_api_management_api" "key" { subscription_required = true }
  healthy "azurerm_api_management_api" "unset" {}
  unhealthy "azurerm_api_management_api" "open" {
    name                  = "open"
    subscription_required = false
  }
  healthy "azurerm_api_management_api" "token" {
    name                  = "token"
    subscription_required = false
  }
  unknown "azurerm_api_management_api" "later" { subscription_required = unknown }
  context "azurerm_api_management_api_policy" "token" {
    api_name    = azurerm_api_management_api.token.name
    xml_content = "<policies><inbound><validate-jwt header-name=\"Authorization\" /></inbound></policies>"
  }
}
