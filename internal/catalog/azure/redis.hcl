# Azure Cache for Redis and Azure Managed Redis.

recommendation "redis_secure_connections_only" {
  title          = "Redis Cache should allow access only via SSL"
  control        = "encrypt_data_in_transit"
  severity       = "high"
  why            = "The unencrypted port sends keys, values and the access key itself in clear text across the network."
  remediation    = "Turn the non-SSL port off and connect clients to port 6380 with TLS."
  assessment_key = "35b25be2-d08a-e340-45ed-f08a95d804fc"

  maps_to = {
    mcsb         = ["DP-3"]
    mcsb_v2      = ["DP-3"]
    azure_policy = ["22bee202-a82f-4305-9a2a-6d7f44d4dedb"]
  }

  assess {
    types   = ["azurerm_redis_cache"]
    healthy = !coalesce(resource.non_ssl_port_enabled, resource.enable_non_ssl_port, false)
    message = "accepts connections without TLS"
    fix     = { non_ssl_port_enabled = false }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.cache/redis@") && (type == "azapi_resource" || resource.body.properties.enableNonSslPort != null)
    healthy = !coalesce(resource.body.properties.enableNonSslPort, false)
    message = "accepts connections without TLS"
  }
}

recommendation "redis_private_link" {
  title       = "Azure Cache for Redis should use private link"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "A private endpoint keeps cache traffic inside your network, so that a leaked access key alone does not open the cache from the Internet."
  remediation = "Create a private endpoint for the cache with subresource redisCache; it needs the Basic tier or higher and no subnet injection."

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["7803067c-7d34-46e3-8c79-0ca68fc4036d"]
  }

  assess {
    types   = ["azurerm_redis_cache"]
    when    = resource.subnet_id == null
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "redis_public_network_access_disabled" {
  title               = "Azure Cache for Redis should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, the cache can be reached from any network that its firewall lets through."
  remediation         = "Set public_network_access_enabled to false and reach the cache through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["470baccb-7e51-4549-8b1a-3e5be069f663"]
  }

  assess {
    types        = ["azurerm_redis_cache"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.cache/redis@") && (type == "azapi_resource" || resource.body.properties.publicNetworkAccess != null)
    healthy = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message = "answers on its public endpoint"
  }
}

recommendation "redis_enterprise_private_link" {
  title               = "Azure Cache for Redis Enterprise should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps cache traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the cluster with subresource redisEnterprise."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["960e650e-9ce3-4316-9590-8ee2c016ca2f"]
  }

  assess {
    types   = ["azurerm_managed_redis", "azurerm_redis_enterprise_cluster"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "redis_enterprise_customer_managed_key" {
  title               = "Azure Cache for Redis Enterprise should use customer-managed keys for encrypting disk data"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can revoke access to what the cache persists to disk."
  remediation         = "Add a customer_managed_key block with a key of your vault and a user-assigned identity that may use it."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["09aa11bb-87ec-409f-bf0b-49b7c1561a87"]
  }

  assess {
    types   = ["azurerm_managed_redis"]
    healthy = length(coalesce(resource.customer_managed_key, [])) > 0
    message = "encrypts its disks with a platform-managed key"
  }
}
