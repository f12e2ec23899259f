case "storage accounts have a key of their own" {
  of = "storage_customer_managed_key"

  healthy "azurerm_storage_account" "with_key" {
    customer_managed_key {
      key_vault_key_id          = "https://v.vault.azure.net/keys/k"
      user_assigned_identity_id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"
    }
  }
  healthy "azurerm_storage_account" "key_known_later" {
    customer_managed_key {
      key_vault_key_id          = unknown
      user_assigned_identity_id = unknown
    }
  }
  healthy "azurerm_storage_account" "key_of_an_hsm" {
    customer_managed_key {
      managed_hsm_key_id        = "https://h.managedhsm.azure.net/keys/k"
      user_assigned_identity_id = unknown
    }
  }
  unhealthy "azurerm_storage_account" "without" {}
  unhealthy "azurerm_storage_account" "null" { customer_managed_key = null }
  unknown "azurerm_storage_account" "later" { customer_managed_key = unknown }

  healthy "azurerm_storage_account" "apart" {}
  context "azurerm_storage_account_customer_managed_key" "apart" {
    storage_account_id = azurerm_storage_account.apart.id
    key_vault_key_id   = unknown
  }

  healthy "azapi_resource" "with_key" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault" } } }
  }
  unhealthy "azapi_resource" "without" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Storage" } } }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = unknown } }
  }
  unhealthy "azapi_update_resource" "back_to_microsoft" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Storage" } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
}

case "queues use the account's own key" {
  of = "storage_queue_customer_managed_key"

  healthy "azurerm_storage_account" "account" {
    queue_encryption_key_type = "Account"
    customer_managed_key { key_vault_key_id = unknown }
  }
  unhealthy "azurerm_storage_account" "service" {
    queue_encryption_key_type = "Service"
    customer_managed_key { key_vault_key_id = unknown }
  }
  unhealthy "azurerm_storage_account" "unset" {
    customer_managed_key { key_vault_key_id = unknown }
  }
  unknown "azurerm_storage_account" "later" {
    queue_encryption_key_type = unknown
    customer_managed_key { key_vault_key_id = unknown }
  }
  not_applicable "azurerm_storage_account" "no_key" { queue_encryption_key_type = "Service" }

  unhealthy "azurerm_storage_account" "apart" {}
  context "azurerm_storage_account_customer_managed_key" "apart" {
    storage_account_id = azurerm_storage_account.apart.id
  }

  healthy "azapi_resource" "account" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault", services = { queue = { keyType = "Account" } } } } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault" } } }
  }
  not_applicable "azapi_resource" "no_key" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
}

case "tables use the account's own key" {
  of = "storage_table_customer_managed_key"

  healthy "azurerm_storage_account" "account" {
    table_encryption_key_type = "Account"
    customer_managed_key { key_vault_key_id = unknown }
  }
  unhealthy "azurerm_storage_account" "unset" {
    customer_managed_key { key_vault_key_id = unknown }
  }
  unknown "azurerm_storage_account" "later" {
    table_encryption_key_type = unknown
    customer_managed_key { key_vault_key_id = unknown }
  }
  not_applicable "azurerm_storage_account" "no_key" {}

  healthy "azapi_resource" "account" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault", services = { table = { keyType = "Account" } } } } }
  }
  unhealthy "azapi_resource" "service" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault", services = { table = { keyType = "Service" } } } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault" } } }
  }
}

case "storage accounts encrypt twice" {
  of = "storage_infrastructure_encryption"

  healthy "azurerm_storage_account" "twice" { infrastructure_encryption_enabled = true }
  unhealthy "azurerm_storage_account" "once" { infrastructure_encryption_enabled = false }
  unhealthy "azurerm_storage_account" "unset" {}
  unknown "azurerm_storage_account" "later" { infrastructure_encryption_enabled = unknown }

  healthy "azapi_resource" "twice" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { requireInfrastructureEncryption = true } } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
}

case "encryption scopes have a key of their own" {
  of = "storage_encryption_scope_customer_managed_key"

  healthy "azurerm_storage_encryption_scope" "own" { source = "Microsoft.KeyVault" }
  unhealthy "azurerm_storage_encryption_scope" "microsoft" { source = "Microsoft.Storage" }
  unhealthy "azurerm_storage_encryption_scope" "unset" {}
  unknown "azurerm_storage_encryption_scope" "later" { source = unknown }

  healthy "azapi_resource" "own" {
    type = "Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01"
    body = { properties = { source = "Microsoft.KeyVault" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01"
  }
  not_applicable "azapi_resource" "account" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { source = "Microsoft.KeyVault" } }
  }
}

case "encryption scopes encrypt twice" {
  of = "storage_encryption_scope_infrastructure_encryption"

  healthy "azurerm_storage_encryption_scope" "twice" { infrastructure_encryption_required = true }
  unhealthy "azurerm_storage_encryption_scope" "once" { infrastructure_encryption_required = false }
  unhealthy "azurerm_storage_encryption_scope" "unset" {}
  unknown "azurerm_storage_encryption_scope" "later" { infrastructure_encryption_required = unknown }

  healthy "azapi_resource" "twice" {
    type = "Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01"
    body = { properties = { requireInfrastructureEncryption = true } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01"
    body = { properties = { state = "Enabled" } }
  }
}

case "queues use the account's own key: updates" {
  of = "storage_queue_customer_managed_key"

  unhealthy "azapi_update_resource" "service" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault", services = { queue = { keyType = "Service" } } } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault" } } }
  }
}

case "tables use the account's own key: azapi" {
  of = "storage_table_customer_managed_key"

  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { encryption = { keySource = "Microsoft.Keyvault" } } }
  }
}

case "encryption scopes have a key of their own: updates" {
  of = "storage_encryption_scope_customer_managed_key"

  unhealthy "azapi_update_resource" "back_to_microsoft" {
    type = "Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01"
    body = { properties = { source = "Microsoft.Storage" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01"
    body = { properties = { state = "Enabled" } }
  }
}
