# Azure Arc: clusters and private link scopes.

recommendation "arc_kubernetes_policy_extension" {
  title          = "Azure Arc-enabled Kubernetes clusters should have the Azure Policy extension installed"
  control        = "remediate_vulnerabilities"
  also_in        = ["remediate_security_configurations", "manage_access_and_permissions", "restrict_unauthorized_network_access", "protect_applications_against_ddos_attacks"]
  severity       = "high"
  why            = "The extension lets Azure Policy refuse dangerous workloads at admission."
  remediation    = "Add an azurerm_arc_kubernetes_cluster_extension of type microsoft.policyinsights."
  assessment_key = "0642d770-b189-42ef-a2ce-9dcc3ec6c169"

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["6b2122c1-8120-4ff5-801b-17625a355590"]
  }

  assess {
    types   = ["azurerm_arc_kubernetes_cluster"]
    healthy = anytrue([for e in related("azurerm_arc_kubernetes_cluster_extension", "cluster_id") : lower(coalesce(e.extension_type, "")) == "microsoft.policyinsights"])
    message = "lacks the Azure Policy extension"
  }
}

recommendation "arc_kubernetes_defender_extension" {
  title               = "Azure Arc-enabled Kubernetes clusters should have the Defender extension installed"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The extension sees attacks inside the cluster that nothing outside can see."
  remediation         = "Add an azurerm_arc_kubernetes_cluster_extension of type microsoft.azuredefender.kubernetes."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  assessment_key      = "3ef9848c-c2c8-4ff3-8b9c-4c8eb8ddfce6"

  maps_to = {
    mcsb         = ["LT-1", "LT-2"]
    mcsb_v2      = ["LT-1", "LT-2"]
    azure_policy = ["8dfab9c4-fe7b-49ad-85e4-1e9be085358f"]
  }

  assess {
    types   = ["azurerm_arc_kubernetes_cluster"]
    healthy = anytrue([for e in related("azurerm_arc_kubernetes_cluster_extension", "cluster_id") : lower(coalesce(e.extension_type, "")) == "microsoft.azuredefender.kubernetes"])
    message = "lacks the Defender extension"
  }
}

recommendation "arc_private_link_scope_public_network_access_disabled" {
  title               = "Azure Arc Private Link Scopes should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["898f2439-3333-4713-af25-f1d78bc50556"]
  }

  assess {
    types        = ["azurerm_arc_private_link_scope"]
    healthy      = !coalesce(resource.public_network_access_enabled, false)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "arc_private_link_scope_private_endpoint" {
  title               = "Azure Arc Private Link Scopes should be configured with a private endpoint"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A scope without a private endpoint connects nothing."
  remediation         = "Create a private endpoint for the scope with subresource hybridcompute."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["7eab1da3-2bf0-4ff0-8303-1a4277c380e8"]
  }

  assess {
    types   = ["azurerm_arc_private_link_scope"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
