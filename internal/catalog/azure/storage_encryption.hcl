# Storage accounts and encryption scopes: which keys protect the data.

locals {
  is_account = startswith(lower(resource.type), "microsoft.storage/storageaccounts@")
  is_scope   = startswith(lower(resource.type), "microsoft.storage/storageaccounts/encryptionscopes@")

  # The account's key is the customer's: a block of the account, a resource of
  # its own, or the key source in the body.
  own_key_of_account = length(coalesce(resource.customer_managed_key, [])) > 0 || length(related("azurerm_storage_account_customer_managed_key", "storage_account_id")) > 0
  own_key_in_body    = lower(coalesce(resource.body.properties.encryption.keySource, "Microsoft.Storage")) == "microsoft.keyvault"
}

recommendation "storage_customer_managed_key" {
  title               = "Storage accounts should use customer-managed key (CMK) for encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates, who may use it, and can make the data unreadable by revoking it."
  remediation         = "Set a customer-managed key from a key vault or managed HSM, with a user-assigned identity that may wrap and unwrap with it."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "ca98bba7-719e-48ee-e193-0b76766cdb07"

  maps_to = {
    mcsb         = ["DP-5"]
    mcsb_v2      = ["DP-5"]
    azure_policy = ["6fac406b-40ca-413b-bf8e-0bf964659c25"]
  }

  assess {
    types   = ["azurerm_storage_account"]
    healthy = local.own_key_of_account
    message = "is encrypted with a key that Microsoft manages"
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_account && (local.is_whole || resource.body.properties.encryption.keySource != null)
    healthy = local.own_key_in_body || length(related("azurerm_storage_account_customer_managed_key", "storage_account_id")) > 0
    message = "is encrypted with a key that Microsoft manages"
  }
}

recommendation "storage_queue_customer_managed_key" {
  title               = "Queue Storage should use customer-managed key for encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Queues keep a key that Microsoft manages, whatever the account uses, unless the account was created with its own key for them."
  remediation         = "Create the account with queue_encryption_key_type set to Account; this can't be changed later."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "Not applicable to accounts without a customer-managed key."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["f0e5abd0-2554-4736-b7c0-4ffef23475ef"]
  }

  assess {
    types        = ["azurerm_storage_account"]
    when         = local.own_key_of_account
    healthy      = coalesce(resource.queue_encryption_key_type, "Service") == "Account"
    message      = "does not use its customer-managed key for queues"
    fix          = { queue_encryption_key_type = "Account" }
    consequences = ["replaces"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_account && local.own_key_in_body && (local.is_whole || resource.body.properties.encryption.services.queue.keyType != null)
    healthy      = coalesce(resource.body.properties.encryption.services.queue.keyType, "Service") == "Account"
    message      = "does not use its customer-managed key for queues"
    fix          = { body = { properties = { encryption = { services = { queue = { keyType = "Account" } } } } } }
    consequences = ["replaces"]
  }
}

recommendation "storage_table_customer_managed_key" {
  title               = "Table Storage should use customer-managed key for encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Tables keep a key that Microsoft manages, whatever the account uses, unless the account was created with its own key for them."
  remediation         = "Create the account with table_encryption_key_type set to Account; this can't be changed later."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "Not applicable to accounts without a customer-managed key."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["7c322315-e26d-4174-a99e-f49d351b4688"]
  }

  assess {
    types        = ["azurerm_storage_account"]
    when         = local.own_key_of_account
    healthy      = coalesce(resource.table_encryption_key_type, "Service") == "Account"
    message      = "does not use its customer-managed key for tables"
    fix          = { table_encryption_key_type = "Account" }
    consequences = ["replaces"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_account && local.own_key_in_body && (local.is_whole || resource.body.properties.encryption.services.table.keyType != null)
    healthy      = coalesce(resource.body.properties.encryption.services.table.keyType, "Service") == "Account"
    message      = "does not use its customer-managed key for tables"
    fix          = { body = { properties = { encryption = { services = { table = { keyType = "Account" } } } } } }
    consequences = ["replaces"]
  }
}

recommendation "storage_infrastructure_encryption" {
  title               = "Storage accounts should have infrastructure encryption"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "Data that is encrypted twice, with different keys and algorithms, survives the break of either."
  remediation         = "Create the account with infrastructure encryption; this can't be turned on later."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["4733ea7b-a883-42fe-8cac-97454c2a9e4a"]
  }

  assess {
    types        = ["azurerm_storage_account"]
    healthy      = coalesce(resource.infrastructure_encryption_enabled, false)
    message      = "encrypts its data only once"
    fix          = { infrastructure_encryption_enabled = true }
    consequences = ["replaces"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_account && (local.is_whole || resource.body.properties.encryption.requireInfrastructureEncryption != null)
    healthy      = coalesce(resource.body.properties.encryption.requireInfrastructureEncryption, false)
    message      = "encrypts its data only once"
    fix          = { body = { properties = { encryption = { requireInfrastructureEncryption = true } } } }
    consequences = ["replaces"]
  }
}

recommendation "storage_encryption_scope_customer_managed_key" {
  title               = "Storage account encryption scopes should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A scope separates tenants or data classes only as far as its key does, and a key that Microsoft manages can't be revoked by you."
  remediation         = "Set the source of the scope to Microsoft.KeyVault and name a key."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["b5ec538c-daa0-4006-8596-35468b9148e8"]
  }

  assess {
    types   = ["azurerm_storage_encryption_scope"]
    healthy = lower(coalesce(resource.source, "Microsoft.Storage")) == "microsoft.keyvault"
    message = "is encrypted with a key that Microsoft manages"
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_scope && (local.is_whole || resource.body.properties.source != null)
    healthy = lower(coalesce(resource.body.properties.source, "Microsoft.Storage")) == "microsoft.keyvault"
    message = "is encrypted with a key that Microsoft manages"
  }
}

recommendation "storage_encryption_scope_infrastructure_encryption" {
  title               = "Storage account encryption scopes should use double encryption for data at rest"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "Data that is encrypted twice, with different keys and algorithms, survives the break of either."
  remediation         = "Create the scope with infrastructure encryption required; this can't be turned on later."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["bfecdea6-31c4-4045-ad42-71b9dc87247d"]
  }

  assess {
    types        = ["azurerm_storage_encryption_scope"]
    healthy      = coalesce(resource.infrastructure_encryption_required, false)
    message      = "encrypts its data only once"
    fix          = { infrastructure_encryption_required = true }
    consequences = ["replaces"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_scope && (local.is_whole || resource.body.properties.requireInfrastructureEncryption != null)
    healthy      = coalesce(resource.body.properties.requireInfrastructureEncryption, false)
    message      = "encrypts its data only once"
    fix          = { body = { properties = { requireInfrastructureEncryption = true } } }
    consequences = ["replaces"]
  }
}
