case "health fhir api customer managed key 1" {
  of = "health_fhir_api_customer_managed_key"

  healthy "azurerm_healthcare_service" "good" { cosmosdb_key_vault_key_versionless_id = "https://kv.vault.azure.net/keys/k/0123" }
  unhealthy "azurerm_healthcare_service" "bad" {}
  unknown "azurerm_healthcare_service" "later" { cosmosdb_key_vault_key_versionless_id = unknown }
}

case "health fhir api private link 2" {
  of = "health_fhir_api_private_link"

  healthy "azurerm_healthcare_service" "linked" {}
  unhealthy "azurerm_healthcare_service" "alone" {}
  unhealthy "azurerm_healthcare_service" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_healthcare_service.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_healthcare_service.manual.id
      is_manual_connection           = true
    }
  }
}

case "health dicom customer managed key 3" {
  of = "health_dicom_customer_managed_key"

  healthy "azurerm_healthcare_dicom_service" "good" { encryption_key_url = "https://kv.vault.azure.net/keys/k/0123" }
  unhealthy "azurerm_healthcare_dicom_service" "bad" {}
  unknown "azurerm_healthcare_dicom_service" "later" { encryption_key_url = unknown }
}

case "health workspace private link 4" {
  of = "health_workspace_private_link"

  healthy "azurerm_healthcare_workspace" "linked" {}
  unhealthy "azurerm_healthcare_workspace" "alone" {}
  unhealthy "azurerm_healthcare_workspace" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_healthcare_workspace.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_healthcare_workspace.manual.id
      is_manual_connection           = true
    }
  }
}
