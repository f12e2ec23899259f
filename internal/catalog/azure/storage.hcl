# Storage accounts: how clients get in. Networks are in storage_network.hcl,
# keys in storage_encryption.hcl.

locals {
  # The resource is a storage account written through the ARM API.
  is_account = startswith(lower(resource.type), "microsoft.storage/storageaccounts@")
}

recommendation "storage_secure_transfer" {
  title          = "Secure transfer to storage accounts should be enabled"
  control        = "encrypt_data_in_transit"
  severity       = "high"
  why            = "Plain HTTP lets anyone on the path read or change what is stored."
  remediation    = "Accept HTTPS only."
  assessment_key = "1c5de8e1-f68d-6a17-e0d2-ec259c42768c"

  maps_to = {
    mcsb         = ["DP-3"]
    mcsb_v2      = ["DP-3"]
    azure_policy = ["404c3081-a854-4457-ae30-26a93ef643f9"]
  }

  assess {
    types   = ["azurerm_storage_account"]
    healthy = coalesce(resource.https_traffic_only_enabled, resource.enable_https_traffic_only, true)
    message = "accepts plain HTTP"
    fix     = { https_traffic_only_enabled = true }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_account && (local.is_whole || resource.body.properties.supportsHttpsTrafficOnly != null)
    healthy = coalesce(resource.body.properties.supportsHttpsTrafficOnly, true)
    message = "accepts plain HTTP"
    fix     = { body = { properties = { supportsHttpsTrafficOnly = true } } }
  }
}

recommendation "storage_minimum_tls" {
  title               = "Storage accounts should have the specified minimum TLS version"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "TLS 1.0 and 1.1 have known weaknesses; an account that still negotiates them lets a client or an attacker choose them."
  remediation         = "Set the minimum TLS version to 1.2 or newer, after clients that still speak older versions have been found in the account's logs."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy wants exactly TLS 1.2 and reports TLS 1.3 as well; here every version in allowed_versions is healthy."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["fe83a0eb-a853-422d-aac2-1bffd182c5d0"]
  }

  parameter "allowed_versions" {
    description = "Minimum TLS versions that are accepted."
    default     = ["TLS1_2", "TLS1_3"]
  }

  assess {
    types        = ["azurerm_storage_account"]
    healthy      = contains(param.allowed_versions, coalesce(resource.min_tls_version, "TLS1_2"))
    message      = "accepts TLS versions older than 1.2"
    fix          = { min_tls_version = "TLS1_2" }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_account && (local.is_whole || resource.body.properties.minimumTlsVersion != null)
    healthy      = contains(param.allowed_versions, coalesce(resource.body.properties.minimumTlsVersion, "TLS1_0"))
    message      = "accepts TLS versions older than 1.2"
    fix          = { body = { properties = { minimumTlsVersion = "TLS1_2" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "storage_public_blob_access" {
  title          = "Storage account public access should be disallowed"
  control        = "manage_access_and_permissions"
  severity       = "medium"
  why            = "While the account allows it, anybody who can change a container can open it to anonymous readers all over the Internet."
  remediation    = "Disallow public access to blobs for the whole account, and hand out identities or short-lived signatures instead."
  assessment_key = "51fd8bb1-0db4-bbf1-7e2b-cfcba7eb66a6"
  note           = "Providers older than azurerm 5.0 allow public access unless the argument says otherwise, so a missing value counts as allowed; a plan always holds the provider's own default."

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["4fa4b6c0-31ca-4c0d-b10d-24b96f62a751"]
  }

  assess {
    types        = ["azurerm_storage_account"]
    healthy      = !coalesce(resource.allow_nested_items_to_be_public, true)
    message      = "lets containers be opened to anonymous readers"
    fix          = { allow_nested_items_to_be_public = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_account && (local.is_whole || resource.body.properties.allowBlobPublicAccess != null)
    healthy      = !coalesce(resource.body.properties.allowBlobPublicAccess, false)
    message      = "lets containers be opened to anonymous readers"
    fix          = { body = { properties = { allowBlobPublicAccess = false } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "storage_shared_key_access" {
  title          = "Storage accounts should prevent shared key access"
  control        = "manage_access_and_permissions"
  severity       = "medium"
  why            = "An account key opens everything in the account, belongs to nobody in particular and is known to everyone who ever copied it."
  remediation    = "Turn shared key access off once clients authenticate with Microsoft Entra ID; set storage_use_azuread in the provider, which otherwise uses the keys itself."
  assessment_key = "3b363842-30f5-4056-980d-3a40fa5de8b3"
  note           = "Storage accounts that Databricks makes in its managed resource group are excepted by one of the two policies; no configuration manages those."

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54", "fd9903f1-38c2-4d36-8e44-5c1c20c561e8"]
  }

  assess {
    types        = ["azurerm_storage_account"]
    healthy      = !coalesce(resource.shared_access_key_enabled, true)
    message      = "accepts account keys as credentials"
    fix          = { shared_access_key_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_account && (local.is_whole || resource.body.properties.allowSharedKeyAccess != null)
    healthy      = !coalesce(resource.body.properties.allowSharedKeyAccess, true)
    message      = "accepts account keys as credentials"
    fix          = { body = { properties = { allowSharedKeyAccess = false } } }
    consequences = ["cuts_connectivity"]
  }
}
