case "automation variables encrypted 1" {
  of = "automation_variables_encrypted"

  healthy "azurerm_automation_variable_string" "good" { encrypted = true }
  unhealthy "azurerm_automation_variable_string" "bad" { encrypted = false }
  unhealthy "azurerm_automation_variable_string" "unset" {}
  unknown "azurerm_automation_variable_string" "later" { encrypted = unknown }
  unhealthy "azurerm_automation_variable_bool" "bad_too" { encrypted = false }
  unhealthy "azurerm_automation_variable_int" "bad_too" { encrypted = false }
  unhealthy "azurerm_automation_variable_datetime" "bad_too" { encrypted = false }
  unhealthy "azurerm_automation_variable_object" "bad_too" { encrypted = false }
}

case "automation public network access disabled 2" {
  of = "automation_public_network_access_disabled"

  healthy "azurerm_automation_account" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_automation_account" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_automation_account" "unset" {}
  unknown "azurerm_automation_account" "later" { public_network_access_enabled = unknown }
}

case "automation customer managed key 3" {
  of = "automation_customer_managed_key"

  healthy "azurerm_automation_account" "good" {
    encryption { key_vault_key_id = "https://kv.vault.azure.net/keys/k/0123" }
  }
  unhealthy "azurerm_automation_account" "bad" {}
}

case "automation managed identity 4" {
  of = "automation_managed_identity"

  healthy "azurerm_automation_account" "good" {
    identity { type = "SystemAssigned" }
  }
  unhealthy "azurerm_automation_account" "bad" {}
  unknown "azurerm_automation_account" "later" { identity = unknown }
}
