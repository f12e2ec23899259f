case "storage firewalls deny by default" {
  of = "storage_network_access_restricted"

  healthy "azurerm_storage_account" "denies" {
    network_rules { default_action = "Deny" }
  }
  unhealthy "azurerm_storage_account" "allows" {
    network_rules { default_action = "Allow" }
  }
  unhealthy "azurerm_storage_account" "unset" {}
  unhealthy "azurerm_storage_account" "null" { network_rules = null }
  unknown "azurerm_storage_account" "later" {
    network_rules { default_action = unknown }
  }

  healthy "azapi_resource" "denies" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { networkAcls = { defaultAction = "Deny" } } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
  unhealthy "azapi_update_resource" "allows" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { networkAcls = { defaultAction = "Allow" } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { networkAcls = { bypass = "None" } } }
  }
}

case "storage firewalls deny by default: rules of their own" {
  of = "storage_network_access_restricted"

  healthy "azurerm_storage_account" "denied" {}
  context "azurerm_storage_account_network_rules" "denied" {
    storage_account_id = azurerm_storage_account.denied.id
    default_action     = "Deny"
  }

  unhealthy "azurerm_storage_account" "allowed" {}
  context "azurerm_storage_account_network_rules" "allowed" {
    storage_account_id = azurerm_storage_account.allowed.id
    default_action     = "Allow"
  }

  unknown "azurerm_storage_account" "later" {}
  context "azurerm_storage_account_network_rules" "later" {
    storage_account_id = azurerm_storage_account.later.id
    default_action     = unknown
  }
}

case "storage firewalls admit no public addresses" {
  of = "storage_virtual_network_rules"

  healthy "azurerm_storage_account" "subnets_only" {
    network_rules {
      default_action             = "Deny"
      virtual_network_subnet_ids = ["/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s"]
    }
  }
  healthy "azurerm_storage_account" "empty_list" {
    network_rules {
      default_action = "Deny"
      ip_rules       = []
    }
  }
  unhealthy "azurerm_storage_account" "addresses" {
    network_rules {
      default_action = "Deny"
      ip_rules       = ["203.0.113.7"]
    }
  }
  unhealthy "azurerm_storage_account" "allows" {
    network_rules {
      default_action = "Allow"
      ip_rules       = []
    }
  }
  unhealthy "azurerm_storage_account" "unset" {}
  healthy "azurerm_storage_account" "null" {
    network_rules {
      default_action = "Deny"
      ip_rules       = null
    }
  }
  unknown "azurerm_storage_account" "addresses_later" {
    network_rules {
      default_action = "Deny"
      ip_rules       = unknown
    }
  }
  unhealthy "azurerm_storage_account" "allows_whatever_comes" {
    network_rules {
      default_action = "Allow"
      ip_rules       = unknown
    }
  }

  healthy "azapi_resource" "subnets_only" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { networkAcls = { defaultAction = "Deny", virtualNetworkRules = [] } } }
  }
  unhealthy "azapi_resource" "addresses" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { networkAcls = { defaultAction = "Deny", ipRules = [{ value = "203.0.113.7" }] } } }
  }
  unhealthy "azapi_update_resource" "adds_an_address" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { networkAcls = { ipRules = [{ value = "203.0.113.7" }] } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
}

case "storage firewalls admit no public addresses: rules of their own" {
  of = "storage_virtual_network_rules"

  healthy "azurerm_storage_account" "subnets_only" {}
  context "azurerm_storage_account_network_rules" "subnets_only" {
    storage_account_id         = azurerm_storage_account.subnets_only.id
    default_action             = "Deny"
    virtual_network_subnet_ids = ["/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s"]
  }

  unhealthy "azurerm_storage_account" "addresses" {}
  context "azurerm_storage_account_network_rules" "addresses" {
    storage_account_id = azurerm_storage_account.addresses.id
    default_action     = "Deny"
    ip_rules           = ["203.0.113.0/24"]
  }
}

case "storage accounts have a private endpoint" {
  of = "storage_private_link"

  healthy "azurerm_storage_account" "linked" {}
  context "azurerm_private_endpoint" "blob" {
    private_service_connection {
      private_connection_resource_id = azurerm_storage_account.linked.id
      is_manual_connection           = false
      subresource_names              = ["blob"]
    }
  }

  unhealthy "azurerm_storage_account" "pending" {}
  context "azurerm_private_endpoint" "pending" {
    private_service_connection {
      private_connection_resource_id = azurerm_storage_account.pending.id
      is_manual_connection           = true
    }
  }

  unknown "azurerm_storage_account" "perhaps" {}
  context "azurerm_private_endpoint" "perhaps" {
    private_service_connection {
      private_connection_resource_id = azurerm_storage_account.perhaps.id
      is_manual_connection           = unknown
    }
  }

  healthy "azapi_resource" "linked" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
  context "azapi_resource" "endpoint" {
    type = "Microsoft.Network/privateEndpoints@2023-11-01"
    body = {
      properties = {
        privateLinkServiceConnections = [{ properties = { privateLinkServiceId = azapi_resource.linked.id, groupIds = ["blob"] } }]
      }
    }
  }

  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Storage/storageAccounts/blobServices@2023-05-01"
  }
}

case "storage accounts have a private endpoint: none" {
  of = "storage_private_link"

  unhealthy "azurerm_storage_account" "alone" {}
  context "azurerm_private_endpoint" "of_something_else" {
    private_service_connection {
      private_connection_resource_id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v"
      is_manual_connection           = false
    }
  }
}

case "storage accounts close their public endpoint" {
  of = "storage_public_network_access"

  healthy "azurerm_storage_account" "closed" { public_network_access_enabled = false }
  unhealthy "azurerm_storage_account" "open" { public_network_access_enabled = true }
  unhealthy "azurerm_storage_account" "unset" {}
  unknown "azurerm_storage_account" "later" { public_network_access_enabled = unknown }

  healthy "azapi_resource" "closed" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = {} }
  }
}

case "sync services close their public endpoint" {
  of = "storage_sync_public_network_access"

  healthy "azurerm_storage_sync" "closed" { incoming_traffic_policy = "AllowVirtualNetworksOnly" }
  unhealthy "azurerm_storage_sync" "open" { incoming_traffic_policy = "AllowAllTraffic" }
  unhealthy "azurerm_storage_sync" "unset" {}
  unknown "azurerm_storage_sync" "later" { incoming_traffic_policy = unknown }

  healthy "azapi_resource" "closed" {
    type = "Microsoft.StorageSync/storageSyncServices@2022-09-01"
    body = { properties = { incomingTrafficPolicy = "AllowVirtualNetworksOnly" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.StorageSync/storageSyncServices@2022-09-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.StorageSync/storageSyncServices@2022-09-01"
    body = { properties = {} }
  }
}

case "sync services have a private endpoint" {
  of = "storage_sync_private_link"

  healthy "azurerm_storage_sync" "linked" {}
  context "azurerm_private_endpoint" "afs" {
    private_service_connection {
      private_connection_resource_id = azurerm_storage_sync.linked.id
      is_manual_connection           = false
      subresource_names              = ["afs"]
    }
  }
  unhealthy "azurerm_storage_sync" "alone" {}
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.StorageSync/storageSyncServices@2022-09-01"
  }
  not_applicable "azapi_resource" "group" {
    type = "Microsoft.StorageSync/storageSyncServices/syncGroups@2022-09-01"
  }
}

case "storage firewalls of azapi accounts: rules of their own" {
  of = "storage_network_access_restricted"

  healthy "azapi_resource" "denied" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
  context "azurerm_storage_account_network_rules" "denied" {
    storage_account_id = azapi_resource.denied.id
    default_action     = "Deny"
  }
  unhealthy "azapi_resource" "allowed" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
  context "azurerm_storage_account_network_rules" "allowed" {
    storage_account_id = azapi_resource.allowed.id
    default_action     = "Allow"
  }
}

case "storage firewalls of azapi accounts admit no public addresses: rules of their own" {
  of = "storage_virtual_network_rules"

  healthy "azapi_resource" "subnets_only" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
  context "azurerm_storage_account_network_rules" "subnets_only" {
    storage_account_id = azapi_resource.subnets_only.id
    default_action     = "Deny"
  }
  unhealthy "azapi_resource" "addresses" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
  context "azurerm_storage_account_network_rules" "addresses" {
    storage_account_id = azapi_resource.addresses.id
    default_action     = "Deny"
    ip_rules           = ["203.0.113.7"]
  }
  unhealthy "azapi_resource" "allowed" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
  }
  context "azurerm_storage_account_network_rules" "allowed" {
    storage_account_id = azapi_resource.allowed.id
    default_action     = "Allow"
  }
  healthy "azapi_update_resource" "denies" {
    type = "Microsoft.Storage/storageAccounts@2023-05-01"
    body = { properties = { networkAcls = { defaultAction = "Deny" } } }
  }
}

case "storage accounts have a private endpoint: nothing said of approval" {
  of = "storage_private_link"

  healthy "azurerm_storage_account" "linked" {}
  context "azurerm_private_endpoint" "blob" {
    private_service_connection {
      private_connection_resource_id = azurerm_storage_account.linked.id
    }
  }
}
