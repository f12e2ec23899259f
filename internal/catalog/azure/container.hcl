# Containers: Kubernetes Service, registries, instances and container apps.

recommendation "kubernetes_rbac_enabled" {
  title          = "Role-Based Access Control should be used on Kubernetes Services"
  control        = "manage_access_and_permissions"
  severity       = "high"
  why            = "Without role-based access control everyone who reaches the API server may do everything in the cluster."
  remediation    = "Leave role_based_access_control_enabled at true; changing it replaces the cluster."
  assessment_key = "b0fdc63a-38e7-4bab-a7c4-2c2665abbaa9"

  maps_to = {
    mcsb         = ["PA-7"]
    mcsb_v2      = ["PA-7"]
    azure_policy = ["ac4a19c2-fa67-49b4-8ae5-0b2e78c49457"]
  }

  assess {
    types        = ["azurerm_kubernetes_cluster"]
    healthy      = coalesce(resource.role_based_access_control_enabled, true)
    message      = "has no role-based access control"
    fix          = { role_based_access_control_enabled = true }
    consequences = ["replaces"]
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.containerservice/managedclusters@")
    healthy = coalesce(resource.body.properties.enableRBAC, true)
    message = "has no role-based access control"
  }
}

recommendation "kubernetes_api_server_restricted" {
  title          = "Kubernetes API server should be configured with restricted access"
  control        = "restrict_unauthorized_network_access"
  severity       = "high"
  why            = "An API server that the whole Internet can reach is one leaked credential or one vulnerability away from a takeover."
  remediation    = "List authorized_ip_ranges in api_server_access_profile, or make the cluster private when you create it."
  assessment_key = "1a2b5b4c-f80d-46e7-ac81-b51a9fb363de"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["0e246bcf-5f6f-4f87-bc6f-775d4712c7ea"]
  }

  assess {
    types   = ["azurerm_kubernetes_cluster"]
    healthy = coalesce(resource.private_cluster_enabled, false) || length(coalesce(resource.api_server_access_profile[0].authorized_ip_ranges, resource.api_server_authorized_ip_ranges, [])) > 0
    message = "has an API server that every address can reach"
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.containerservice/managedclusters@")
    healthy = coalesce(resource.body.properties.apiServerAccessProfile.enablePrivateCluster, false) || length(coalesce(resource.body.properties.apiServerAccessProfile.authorizedIPRanges, [])) > 0
    message = "has an API server that every address can reach"
  }
}

recommendation "kubernetes_policy_add_on" {
  title          = "Azure Kubernetes Service clusters should have the Azure Policy add-on for Kubernetes installed"
  control        = "remediate_vulnerabilities"
  also_in        = ["remediate_security_configurations", "manage_access_and_permissions", "restrict_unauthorized_network_access", "protect_applications_against_ddos_attacks"]
  severity       = "high"
  why            = "The add-on lets Azure Policy refuse privileged containers and other dangerous workloads at admission."
  remediation    = "Set azure_policy_enabled to true."
  assessment_key = "08e628db-e2ed-4793-bc91-d13e684401c3"

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["0a15ec92-a229-4763-bb14-0ea34a568f8d"]
  }

  assess {
    types   = ["azurerm_kubernetes_cluster"]
    healthy = coalesce(resource.azure_policy_enabled, false)
    message = "lacks the Azure Policy add-on"
    fix     = { azure_policy_enabled = true }
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.containerservice/managedclusters@")
    healthy = coalesce(resource.body.properties.addonProfiles.azurepolicy.enabled, resource.body.properties.addonProfiles.azurePolicy.enabled, false)
    message = "lacks the Azure Policy add-on"
  }
}

recommendation "kubernetes_defender_profile" {
  title               = "Azure Kubernetes Service clusters should have Defender profile enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The Defender sensor sees attacks inside the cluster that nothing outside can see."
  remediation         = "Add a microsoft_defender block with the id of a Log Analytics workspace."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "56a83a6e-c417-42ec-b567-1e6fcb3d09a9"

  maps_to = {
    mcsb         = ["LT-1", "LT-2"]
    mcsb_v2      = ["LT-1", "LT-2"]
    azure_policy = ["a1840de2-8088-4ea8-b153-b4c723e9cb01"]
  }

  assess {
    types        = ["azurerm_kubernetes_cluster"]
    healthy      = length(coalesce(resource.microsoft_defender, [])) > 0
    message      = "has no Defender profile"
    consequences = ["costs"]
  }
}

recommendation "kubernetes_diagnostic_logs" {
  title          = "Diagnostic logs in Kubernetes services should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "low"
  why            = "The audit log of the API server is the only record of who did what in the cluster."
  remediation    = "Add an azurerm_monitor_diagnostic_setting for the cluster with enabled_log blocks, kube-audit-admin among them."
  assessment_key = "bb318338-de6a-42ff-8428-8274c897d564"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["245fc9df-fa96-4414-9a0b-3738c2f7341c"]
  }

  assess {
    types   = ["azurerm_kubernetes_cluster"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "kubernetes_disks_customer_managed_key" {
  title               = "Both operating systems and data disks in Azure Kubernetes Service clusters should be encrypted by customer-managed keys"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With keys of your own for the disks of the nodes you decide when they rotate and can revoke them."
  remediation         = "Create the cluster with disk_encryption_set_id."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["7d7be79c-23ba-4033-84dd-45e2a5ccdd67"]
  }

  assess {
    types        = ["azurerm_kubernetes_cluster"]
    healthy      = resource.disk_encryption_set_id != null
    message      = "encrypts the disks of its nodes with platform-managed keys"
    consequences = ["replaces"]
  }
}

recommendation "kubernetes_host_encryption" {
  title               = "Temp disks and cache for agent node pools in Azure Kubernetes Service clusters should be encrypted at host"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "Temporary disks and caches of nodes hold pod data and are not covered by disk encryption sets."
  remediation         = "Set host_encryption_enabled on the default node pool and on every further pool."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["41425d9f-d1a5-499a-9932-f8ed8453932c"]
  }

  assess {
    types = ["azurerm_kubernetes_cluster"]
    healthy = alltrue(concat(
      [for p in coalesce(resource.default_node_pool, []) : coalesce(p.host_encryption_enabled, p.enable_host_encryption, false)],
      [for p in related("azurerm_kubernetes_cluster_node_pool", "kubernetes_cluster_id") : coalesce(p.host_encryption_enabled, p.enable_host_encryption, false)],
    ))
    message      = "has a node pool without encryption at host"
    fix          = { default_node_pool = { host_encryption_enabled = true } }
    consequences = ["replaces"]
  }
}

recommendation "kubernetes_entra_integration" {
  title               = "Azure Kubernetes Service Clusters should enable Microsoft Entra ID integration"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "With Microsoft Entra ID people sign in to the cluster as themselves, with conditional access and a log."
  remediation         = "Add an azure_active_directory_role_based_access_control block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-1"]
    azure_policy = ["450d2877-ebea-41e8-b00c-e286317d21bf"]
  }

  assess {
    types   = ["azurerm_kubernetes_cluster"]
    healthy = length(coalesce(resource.azure_active_directory_role_based_access_control, [])) > 0
    message = "does not use Microsoft Entra ID"
  }
}

recommendation "container_registry_customer_managed_key" {
  title               = "Container registries should be encrypted with a customer-managed key (CMK)"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can revoke access to stored images."
  remediation         = "Create a Premium registry with an encryption block."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "af560c4d-9c05-e073-b9f1-f7a94958ff25"

  maps_to = {
    mcsb         = ["DP-5"]
    mcsb_v2      = ["DP-5"]
    azure_policy = ["5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580"]
  }

  assess {
    types        = ["azurerm_container_registry"]
    healthy      = length(coalesce(resource.encryption, [])) > 0
    message      = "is encrypted with a platform-managed key"
    consequences = ["replaces", "costs"]
  }
}

recommendation "container_registry_restricted_network_access" {
  title          = "Container registries should not allow unrestricted network access"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "An open registry lets anyone who finds a token pull your images, or push their own."
  remediation    = "Set public_network_access_enabled to false, or network_rule_set.default_action to \"Deny\" with the ranges that need access (Premium)."
  assessment_key = "9b828565-a0ed-61c2-6bf3-1afc99a9b2ca"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["d0793b48-0edc-4296-a390-4c75d1bdfd71"]
  }

  assess {
    types        = ["azurerm_container_registry"]
    healthy      = !coalesce(resource.public_network_access_enabled, true) || lower(coalesce(resource.network_rule_set[0].default_action, "Allow")) == "deny"
    message      = "accepts connections from all networks"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity", "costs"]
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.containerregistry/registries@")
    healthy = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled" || lower(coalesce(resource.body.properties.networkRuleSet.defaultAction, "Allow")) == "deny"
    message = "accepts connections from all networks"
  }
}

recommendation "container_registry_private_link" {
  title          = "Container registries should use private link"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint keeps image pulls inside your network and lets you switch the public endpoint off."
  remediation    = "Create a private endpoint for the Premium registry with subresource registry."
  assessment_key = "13e7d036-6903-821c-6018-962938929bf0"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["e8eef0a8-67cf-4eb4-9386-14b0e78733d4"]
  }

  assess {
    types   = ["azurerm_container_registry"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "container_registry_admin_disabled" {
  title               = "Container registries should have local admin account disabled."
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "The admin account is one shared password with full rights over every image."
  remediation         = "Leave admin_enabled at false and let identities pull and push."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-1"]
    azure_policy = ["dc921057-6b28-4fbe-9b83-f7bec05db6c2"]
  }

  assess {
    types   = ["azurerm_container_registry"]
    healthy = !coalesce(resource.admin_enabled, false)
    message = "has its shared admin account enabled"
    fix     = { admin_enabled = false }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.containerregistry/registries@") && (type == "azapi_resource" || resource.body.properties.adminUserEnabled != null)
    healthy = !coalesce(resource.body.properties.adminUserEnabled, false)
    message = "has its shared admin account enabled"
  }
}

recommendation "container_registry_public_network_access_disabled" {
  title               = "Public network access should be disabled for Container registries"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, firewall rules are the only thing between the Internet and your images."
  remediation         = "Set public_network_access_enabled to false and reach the registry through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["0fdf0491-d080-4575-b627-ad0e843cba0f"]
  }

  assess {
    types        = ["azurerm_container_registry"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity", "costs"]
  }
}

recommendation "container_registry_private_link_sku" {
  title               = "Container registries should have SKUs that support Private Links"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Private endpoints and network rules exist in the Premium tier only."
  remediation         = "Set sku to \"Premium\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["bd560fc0-3c69-498a-ae9f-aa8eb7de0e13"]
  }

  assess {
    types        = ["azurerm_container_registry"]
    healthy      = lower(coalesce(resource.sku, "")) == "premium"
    message      = "has a tier without private endpoints"
    fix          = { sku = "Premium" }
    consequences = ["costs"]
  }
}

recommendation "container_group_customer_managed_key" {
  title               = "Azure Container Instance container group should use customer-managed key for encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can revoke access to what the group persists."
  remediation         = "Set key_vault_key_id."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["0aa61e00-0a01-4a3c-9945-e93cffedf0e6"]
  }

  assess {
    types        = ["azurerm_container_group"]
    healthy      = resource.key_vault_key_id != null
    message      = "is encrypted with a platform-managed key"
    consequences = ["replaces"]
  }
}

recommendation "container_app_environment_public_network_access_disabled" {
  title               = "Container Apps environment should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "An environment with an external load balancer publishes every app in it that asks for ingress."
  remediation         = "Create the environment in a subnet with internal_load_balancer_enabled set to true."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy tests whether the environment's load balancer is internal and does not know public_network_access yet. An environment whose public network access is disabled is as closed, so it is healthy here."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["d074ddf8-01a5-4b5e-a2b8-964aed452c0a"]
  }

  assess {
    types        = ["azurerm_container_app_environment"]
    healthy      = (resource.infrastructure_subnet_id != null && coalesce(resource.internal_load_balancer_enabled, false)) || lower(coalesce(resource.public_network_access, "Enabled")) == "disabled"
    message      = "publishes its apps on the Internet"
    consequences = ["replaces", "cuts_connectivity"]
  }
}

recommendation "container_app_managed_identity" {
  title               = "Managed Identity should be enabled for Container Apps"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "With an identity of its own the app reaches other services without secrets in its configuration."
  remediation         = "Add an identity block and grant that identity the roles the app needs."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["b874ab2d-72dd-47f1-8cb5-4a306478a4e7"]
  }

  assess {
    types   = ["azurerm_container_app"]
    healthy = length(coalesce(resource.identity, [])) > 0
    message = "has no managed identity"
    fix     = { identity = { type = "SystemAssigned" } }
  }
}
