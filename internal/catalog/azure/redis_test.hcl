case "non-SSL port" {
  of = "redis_secure_connections_only"

  healthy "azurerm_redis_cache" "closed" { non_ssl_port_enabled = false }
  healthy "azurerm_redis_cache" "unset" {}
  unhealthy "azurerm_redis_cache" "open" { non_ssl_port_enabled = true }
  unhealthy "azurerm_redis_cache" "open_in_azurerm_3" { enable_non_ssl_port = true }
  unknown "azurerm_redis_cache" "later" { non_ssl_port_enabled = unknown }
}

case "non-SSL port through azapi" {
  of = "redis_secure_connections_only"

  unhealthy "azapi_resource" "open" {
    type = "Microsoft.Cache/redis@2024-11-01"
    body = { properties = { enableNonSslPort = true } }
  }
  healthy "azapi_resource" "closed" {
    type = "Microsoft.Cache/redis@2024-11-01"
    body = { properties = { enableNonSslPort = false } }
  }
  not_applicable "azapi_resource" "other" {
    type = "Microsoft.Cache/redisEnterprise@2024-11-01"
    body = { properties = {} }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Cache/redis@2024-11-01"
    body = { properties = { redisVersion = "6" } }
  }
}

case "private endpoint" {
  of = "redis_private_link"

  healthy "azurerm_redis_cache" "linked" {}
  unhealthy "azurerm_redis_cache" "alone" {}
  unhealthy "azurerm_redis_cache" "manual" {}
  not_applicable "azurerm_redis_cache" "injected" { subnet_id = azurerm_subnet.cache.id }
  context "azurerm_subnet" "cache" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_redis_cache.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_redis_cache.manual.id
      is_manual_connection           = true
    }
  }
}

case "public network access" {
  of = "redis_public_network_access_disabled"

  healthy "azurerm_redis_cache" "private" { public_network_access_enabled = false }
  unhealthy "azurerm_redis_cache" "public" { public_network_access_enabled = true }
  unhealthy "azurerm_redis_cache" "unset" {}
  unknown "azurerm_redis_cache" "later" { public_network_access_enabled = unknown }
  unhealthy "azapi_resource" "public" {
    type = "Microsoft.Cache/redis@2024-11-01"
    body = { properties = { publicNetworkAccess = "Enabled" } }
  }
  healthy "azapi_update_resource" "private" {
    type = "Microsoft.Cache/redis@2024-11-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
}

case "enterprise private endpoint" {
  of = "redis_enterprise_private_link"

  healthy "azurerm_managed_redis" "linked" {}
  unhealthy "azurerm_managed_redis" "alone" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_managed_redis.linked.id
      is_manual_connection           = false
    }
  }
}

case "enterprise key" {
  of = "redis_enterprise_customer_managed_key"

  healthy "azurerm_managed_redis" "own_key" {
    customer_managed_key {
      key_vault_key_id          = unknown
      user_assigned_identity_id = unknown
    }
  }
  unhealthy "azurerm_managed_redis" "platform_key" {}
  unknown "azurerm_managed_redis" "later" { customer_managed_key = unknown }
}
