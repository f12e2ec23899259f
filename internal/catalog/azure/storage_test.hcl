case "storage accounts accept HTTPS only" {
  of = "storage_secure_transfer"

  unhealthy "azurerm_storage_account" "open" { https_traffic_only_enabled = false }
  healthy "azurerm_storage_account" "closed" { https_traffic_only_enabled = true }
  healthy "azurerm_storage_account" "unset" {}
  healthy "azurerm_storage_account" "null" { https_traffic_only_enabled = null }
  unknown "azurerm_storage_account" "later" { https_traffic_only_enabled = unknown }
}

case "storage accounts accept HTTPS only: the name of azurerm 3" {
  of = "storage_secure_transfer"

  unhealthy "azurerm_storage_account" "open" { enable_https_traffic_only = false }
  healthy "azurerm_storage_account" "closed" { enable_https_traffic_only = true }
  unknown "azurerm_storage_account" "later" { enable_https_traffic_only = unknown }
}

case "storage accounts accept HTTPS only: azapi" {
  of = "storage_secure_transfer"

  unhealthy "azapi_resource" "open" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { supportsHttpsTrafficOnly = false } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { accessTier = "Hot" } }
  }
  healthy "azapi_resource" "no_body" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { supportsHttpsTrafficOnly = unknown } }
  }
  healthy "azapi_resource" "null" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = null
  }
  unknown "azapi_resource" "whole_body_later" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = unknown
  }
  not_applicable "azapi_resource" "container" {
    type = "Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01"
    body = { properties = { publicAccess = "None" } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "microsoft.storage/storageaccounts@2023-05-01"
    body = { properties = { supportsHttpsTrafficOnly = false } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { supportsHttpsTrafficOnly = true } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { accessTier = "Cool" } }
  }
}

case "storage accounts refuse old TLS" {
  of = "storage_minimum_tls"

  healthy "azurerm_storage_account" "tls12" { min_tls_version = "TLS1_2" }
  healthy "azurerm_storage_account" "tls13" { min_tls_version = "TLS1_3" }
  healthy "azurerm_storage_account" "unset" {}
  unhealthy "azurerm_storage_account" "tls11" { min_tls_version = "TLS1_1" }
  unhealthy "azurerm_storage_account" "tls10" { min_tls_version = "TLS1_0" }
  unknown "azurerm_storage_account" "later" { min_tls_version = unknown }

  healthy "azapi_resource" "tls12" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { minimumTlsVersion = "TLS1_2" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
  unhealthy "azapi_update_resource" "tls10" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { minimumTlsVersion = "TLS1_0" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
}

case "storage accounts refuse old TLS: only 1.3 will do" {
  of     = "storage_minimum_tls"
  params = { allowed_versions = ["TLS1_3"] }

  unhealthy "azurerm_storage_account" "tls12" { min_tls_version = "TLS1_2" }
  unhealthy "azurerm_storage_account" "unset" {}
  healthy "azurerm_storage_account" "tls13" { min_tls_version = "TLS1_3" }
}

case "storage accounts disallow public blobs" {
  of = "storage_public_blob_access"

  unhealthy "azurerm_storage_account" "allowed" { allow_nested_items_to_be_public = true }
  healthy "azurerm_storage_account" "disallowed" { allow_nested_items_to_be_public = false }
  unhealthy "azurerm_storage_account" "unset" {}
  unhealthy "azurerm_storage_account" "null" { allow_nested_items_to_be_public = null }
  unknown "azurerm_storage_account" "later" { allow_nested_items_to_be_public = unknown }

  unhealthy "azapi_resource" "allowed" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { allowBlobPublicAccess = true } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
  unhealthy "azapi_update_resource" "allows" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { allowBlobPublicAccess = true } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
}

case "storage accounts refuse account keys" {
  of = "storage_shared_key_access"

  unhealthy "azurerm_storage_account" "allowed" { shared_access_key_enabled = true }
  healthy "azurerm_storage_account" "refused" { shared_access_key_enabled = false }
  unhealthy "azurerm_storage_account" "unset" {}
  unknown "azurerm_storage_account" "later" { shared_access_key_enabled = unknown }

  healthy "azapi_resource" "refused" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { allowSharedKeyAccess = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
  healthy "azapi_update_resource" "refuses" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { allowSharedKeyAccess = false } }
  }
  not_applicable "azapi_update_resource" "of_a_vault" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
}

case "storage accounts refuse account keys: other kinds of resources" {
  of = "storage_shared_key_access"

  not_applicable "azapi_resource" "vault" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
    body = { properties = {} }
  }
}
