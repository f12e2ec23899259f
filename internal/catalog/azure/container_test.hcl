case "RBAC" {
  of = "kubernetes_rbac_enabled"

  healthy "azurerm_kubernetes_cluster" "on" { role_based_access_control_enabled = true }
  healthy "azurerm_kubernetes_cluster" "unset" {}
  unhealthy "azurerm_kubernetes_cluster" "off" { role_based_access_control_enabled = false }
  unhealthy "azapi_resource" "off" {
    type = "Microsoft.ContainerService/managedClusters@2024-09-01"
    body = { properties = { enableRBAC = false } }
  }
}

case "API server" {
  of = "kubernetes_api_server_restricted"

  healthy "azurerm_kubernetes_cluster" "private" { private_cluster_enabled = true }
  healthy "azurerm_kubernetes_cluster" "ranges" {
    api_server_access_profile { authorized_ip_ranges = ["192.0.2.0/24"] }
  }
  healthy "azurerm_kubernetes_cluster" "ranges_in_azurerm_3" { api_server_authorized_ip_ranges = ["192.0.2.0/24"] }
  unhealthy "azurerm_kubernetes_cluster" "open" {}
  unhealthy "azurerm_kubernetes_cluster" "empty" {
    api_server_access_profile { authorized_ip_ranges = [] }
  }
  unknown "azurerm_kubernetes_cluster" "later" {
    api_server_access_profile { authorized_ip_ranges = unknown }
  }
  healthy "azapi_resource" "private" {
    type = "Microsoft.ContainerService/managedClusters@2024-09-01"
    body = { properties = { apiServerAccessProfile = { enablePrivateCluster = true } } }
  }
}

case "policy add-on" {
  of = "kubernetes_policy_add_on"

  healthy "azurerm_kubernetes_cluster" "on" { azure_policy_enabled = true }
  unhealthy "azurerm_kubernetes_cluster" "off" { azure_policy_enabled = false }
  unhealthy "azurerm_kubernetes_cluster" "unset" {}
  healthy "azapi_resource" "on" {
    type = "Microsoft.ContainerService/managedClusters@2024-09-01"
    body = { properties = { addonProfiles = { azurepolicy = { enabled = true } } } }
  }
}

case "Defender profile" {
  of = "kubernetes_defender_profile"

  healthy "azurerm_kubernetes_cluster" "on" {
    microsoft_defender { log_analytics_workspace_id = unknown }
  }
  unhealthy "azurerm_kubernetes_cluster" "off" {}
}

case "diagnostic logs" {
  of = "kubernetes_diagnostic_logs"

  healthy "azurerm_kubernetes_cluster" "logged" {}
  unhealthy "azurerm_kubernetes_cluster" "silent" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_kubernetes_cluster.logged.id
    enabled_log { category = "kube-audit-admin" }
  }
}

case "disks of nodes" {
  of = "kubernetes_disks_customer_managed_key"

  healthy "azurerm_kubernetes_cluster" "own_key" { disk_encryption_set_id = azurerm_disk_encryption_set.nodes.id }
  unhealthy "azurerm_kubernetes_cluster" "platform_key" {}
  context "azurerm_disk_encryption_set" "nodes" {}
}

case "encryption at host" {
  of = "kubernetes_host_encryption"

  healthy "azurerm_kubernetes_cluster" "all" {
    default_node_pool { host_encryption_enabled = true }
  }
  healthy "azurerm_kubernetes_cluster" "all_in_azurerm_3" {
    default_node_pool { enable_host_encryption = true }
  }
  unhealthy "azurerm_kubernetes_cluster" "default_pool" {
    default_node_pool { host_encryption_enabled = false }
  }
  unhealthy "azurerm_kubernetes_cluster" "further_pool" {
    default_node_pool { host_encryption_enabled = true }
  }
  context "azurerm_kubernetes_cluster_node_pool" "all" {
    kubernetes_cluster_id   = azurerm_kubernetes_cluster.all.id
    host_encryption_enabled = true
  }
  context "azurerm_kubernetes_cluster_node_pool" "further" {
    kubernetes_cluster_id = azurerm_kubernetes_cluster.further_pool.id
  }
}

case "Entra integration" {
  of = "kubernetes_entra_integration"

  healthy "azurerm_kubernetes_cluster" "on" {
    azure_active_directory_role_based_access_control { azure_rbac_enabled = true }
  }
  unhealthy "azurerm_kubernetes_cluster" "off" {}
}

case "key of a registry" {
  of = "container_registry_customer_managed_key"

  healthy "azurerm_container_registry" "own_key" {
    encryption { key_vault_key_id = unknown }
  }
  unhealthy "azurerm_container_registry" "platform_key" {}
}

case "network access of a registry" {
  of = "container_registry_restricted_network_access"

  healthy "azurerm_container_registry" "private" { public_network_access_enabled = false }
  healthy "azurerm_container_registry" "rules" {
    network_rule_set { default_action = "Deny" }
  }
  unhealthy "azurerm_container_registry" "open" { public_network_access_enabled = true }
  unhealthy "azurerm_container_registry" "unset" {}
  unknown "azurerm_container_registry" "later" { public_network_access_enabled = unknown }
  unhealthy "azapi_resource" "open" {
    type = "Microsoft.ContainerRegistry/registries@2023-07-01"
    body = { properties = {} }
  }
}

case "private endpoint of a registry" {
  of = "container_registry_private_link"

  healthy "azurerm_container_registry" "linked" {}
  unhealthy "azurerm_container_registry" "alone" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_container_registry.linked.id
      is_manual_connection           = false
    }
  }
}

case "admin account of a registry" {
  of = "container_registry_admin_disabled"

  healthy "azurerm_container_registry" "off" { admin_enabled = false }
  healthy "azurerm_container_registry" "unset" {}
  unhealthy "azurerm_container_registry" "on" { admin_enabled = true }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.ContainerRegistry/registries@2023-07-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_update_resource" "on" {
    type = "Microsoft.ContainerRegistry/registries@2023-07-01"
    body = { properties = { adminUserEnabled = true } }
  }
}

case "public endpoint of a registry" {
  of = "container_registry_public_network_access_disabled"

  healthy "azurerm_container_registry" "private" { public_network_access_enabled = false }
  unhealthy "azurerm_container_registry" "public" { public_network_access_enabled = true }
  unhealthy "azurerm_container_registry" "unset" {}
}

case "tier of a registry" {
  of = "container_registry_private_link_sku"

  healthy "azurerm_container_registry" "premium" { sku = "Premium" }
  unhealthy "azurerm_container_registry" "basic" { sku = "Basic" }
  unknown "azurerm_container_registry" "later" { sku = unknown }
}

case "key of a container group" {
  of = "container_group_customer_managed_key"

  healthy "azurerm_container_group" "own_key" { key_vault_key_id = "https://kv.vault.azure.net/keys/group" }
  unhealthy "azurerm_container_group" "platform_key" {}
}

case "address of a container app environment" {
  of = "container_app_environment_public_network_access_disabled"

  healthy "azurerm_container_app_environment" "internal" {
    infrastructure_subnet_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Network/virtualNetworks/v/subnets/s"
    internal_load_balancer_enabled = true
  }
  healthy "azurerm_container_app_environment" "closed" { public_network_access = "Disabled" }
  unhealthy "azurerm_container_app_environment" "external" {}
}

case "identity of a container app" {
  of = "container_app_managed_identity"

  healthy "azurerm_container_app" "system" {
    identity { type = "SystemAssigned" }
  }
  unhealthy "azurerm_container_app" "none" {}
}
