case "service fabric cluster protection 1" {
  of = "service_fabric_cluster_protection"

  healthy "azurerm_service_fabric_cluster" "protected" {
    fabric_settings {
      name       = "Security"
      parameters = { ClusterProtectionLevel = "EncryptAndSign" }
    }
  }
  unhealthy "azurerm_service_fabric_cluster" "signed" {
    fabric_settings {
      name       = "Security"
      parameters = { ClusterProtectionLevel = "Sign" }
    }
  }
  unhealthy "azurerm_service_fabric_cluster" "unset" {}
}

case "service fabric entra authentication 2" {
  of = "service_fabric_entra_authentication"

  healthy "azurerm_service_fabric_cluster" "good" {
    azure_active_directory { tenant_id = "00000000-0000-0000-0000-000000000000" }
  }
  unhealthy "azurerm_service_fabric_cluster" "bad" {}
}
