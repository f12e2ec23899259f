case "arc kubernetes policy extension 1" {
  of = "arc_kubernetes_policy_extension"

  healthy "azurerm_arc_kubernetes_cluster" "extended" {}
  unhealthy "azurerm_arc_kubernetes_cluster" "bare" {}
  unhealthy "azurerm_arc_kubernetes_cluster" "other" {}
  unknown "azurerm_arc_kubernetes_cluster" "later" {}
  context "azurerm_arc_kubernetes_cluster_extension" "extended" {
    cluster_id     = azurerm_arc_kubernetes_cluster.extended.id
    extension_type = "microsoft.policyinsights"
  }
  context "azurerm_arc_kubernetes_cluster_extension" "other" {
    cluster_id     = azurerm_arc_kubernetes_cluster.other.id
    extension_type = "microsoft.flux"
  }
  context "azurerm_arc_kubernetes_cluster_extension" "later" {
    cluster_id     = azurerm_arc_kubernetes_cluster.later.id
    extension_type = unknown
  }
}

case "arc kubernetes defender extension 2" {
  of = "arc_kubernetes_defender_extension"

  healthy "azurerm_arc_kubernetes_cluster" "extended" {}
  unhealthy "azurerm_arc_kubernetes_cluster" "bare" {}
  unhealthy "azurerm_arc_kubernetes_cluster" "other" {}
  unknown "azurerm_arc_kubernetes_cluster" "later" {}
  context "azurerm_arc_kubernetes_cluster_extension" "extended" {
    cluster_id     = azurerm_arc_kubernetes_cluster.extended.id
    extension_type = "microsoft.azuredefender.kubernetes"
  }
  context "azurerm_arc_kubernetes_cluster_extension" "other" {
    cluster_id     = azurerm_arc_kubernetes_cluster.other.id
    extension_type = "microsoft.flux"
  }
  context "azurerm_arc_kubernetes_cluster_extension" "later" {
    cluster_id     = azurerm_arc_kubernetes_cluster.later.id
    extension_type = unknown
  }
}

case "arc private link scope public network access disabled 3" {
  of = "arc_private_link_scope_public_network_access_disabled"

  healthy "azurerm_arc_private_link_scope" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_arc_private_link_scope" "bad" { public_network_access_enabled = true }
  healthy "azurerm_arc_private_link_scope" "unset" {}
  unknown "azurerm_arc_private_link_scope" "later" { public_network_access_enabled = unknown }
}

case "arc private link scope private endpoint 4" {
  of = "arc_private_link_scope_private_endpoint"

  healthy "azurerm_arc_private_link_scope" "linked" {}
  unhealthy "azurerm_arc_private_link_scope" "alone" {}
  unhealthy "azurerm_arc_private_link_scope" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_arc_private_link_scope.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_arc_private_link_scope.manual.id
      is_manual_connection           = true
    }
  }
}
