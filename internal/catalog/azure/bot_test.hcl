case "bot customer managed key 1" {
  of = "bot_customer_managed_key"

  healthy "azurerm_bot_service_azure_bot" "good" { cmk_key_vault_key_url = "https://kv.vault.azure.net/keys/k/0123" }
  unhealthy "azurerm_bot_service_azure_bot" "bad" {}
  unknown "azurerm_bot_service_azure_bot" "later" { cmk_key_vault_key_url = unknown }
}

case "bot customer managed key 2" {
  of = "bot_customer_managed_key"

  healthy "azurerm_bot_channels_registration" "good" { cmk_key_vault_url = "https://kv.vault.azure.net/keys/k/0123" }
  unhealthy "azurerm_bot_channels_registration" "bad" {}
  unknown "azurerm_bot_channels_registration" "later" { cmk_key_vault_url = unknown }
}

case "bot public network access disabled 3" {
  of = "bot_public_network_access_disabled"

  healthy "azurerm_bot_service_azure_bot" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_bot_service_azure_bot" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_bot_service_azure_bot" "unset" {}
  unknown "azurerm_bot_service_azure_bot" "later" { public_network_access_enabled = unknown }
}

case "bot public network access disabled 4" {
  of = "bot_public_network_access_disabled"

  healthy "azurerm_bot_channels_registration" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_bot_channels_registration" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_bot_channels_registration" "unset" {}
  unknown "azurerm_bot_channels_registration" "later" { public_network_access_enabled = unknown }
  healthy "azurerm_bot_channels_registration" "good_in_an_older_provider" { isolated_network_enabled = true }
}

case "bot endpoint https 5" {
  of = "bot_endpoint_https"

  healthy "azurerm_bot_service_azure_bot" "encrypted" { endpoint = "https://bot.example/api/messages" }
  unhealthy "azurerm_bot_service_azure_bot" "plain" { endpoint = "http://bot.example/api/messages" }
  not_applicable "azurerm_bot_channels_registration" "none" {}
  unknown "azurerm_bot_web_app" "later" { endpoint = unknown }
}

case "bot private link 6" {
  of = "bot_private_link"

  healthy "azurerm_bot_service_azure_bot" "linked" {}
  unhealthy "azurerm_bot_service_azure_bot" "alone" {}
  unhealthy "azurerm_bot_service_azure_bot" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_bot_service_azure_bot.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_bot_service_azure_bot.manual.id
      is_manual_connection           = true
    }
  }
}
