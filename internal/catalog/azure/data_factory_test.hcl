case "data factory customer managed key 1" {
  of = "data_factory_customer_managed_key"

  healthy "azurerm_data_factory" "good" { customer_managed_key_id = "https://kv.vault.azure.net/keys/k/0123" }
  unhealthy "azurerm_data_factory" "bad" {}
  unknown "azurerm_data_factory" "later" { customer_managed_key_id = unknown }
}

case "data factory public network access disabled 2" {
  of = "data_factory_public_network_access_disabled"

  healthy "azurerm_data_factory" "good" { public_network_enabled = false }
  unhealthy "azurerm_data_factory" "bad" { public_network_enabled = true }
  unhealthy "azurerm_data_factory" "unset" {}
  unknown "azurerm_data_factory" "later" { public_network_enabled = unknown }
}

case "data factory private link 3" {
  of = "data_factory_private_link"

  healthy "azurerm_data_factory" "linked" {}
  unhealthy "azurerm_data_factory" "alone" {}
  unhealthy "azurerm_data_factory" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_data_factory.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_data_factory.manual.id
      is_manual_connection           = true
    }
  }
}

case "data factory linked services managed identity 4" {
  of = "data_factory_linked_services_managed_identity"

  healthy "azurerm_data_factory_linked_service_azure_blob_storage" "identity" {
    service_endpoint     = "https://orders.blob.core.windows.net"
    use_managed_identity = true
  }
  unhealthy "azurerm_data_factory_linked_service_azure_blob_storage" "key" { connection_string = "DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=made-up" }
  unhealthy "azurerm_data_factory_linked_service_azure_blob_storage" "sas" { sas_uri = "https://orders.blob.core.windows.net?sv=made-up" }
}

case "data factory linked services managed identity 5" {
  of = "data_factory_linked_services_managed_identity"

  healthy "azurerm_data_factory_linked_service_azure_sql_database" "identity" {
    connection_string    = "data source=shop;initial catalog=orders"
    use_managed_identity = true
  }
  healthy "azurerm_data_factory_linked_service_azure_sql_database" "integrated" { connection_string = "data source=shop;initial catalog=orders;integrated security=False" }
  unhealthy "azurerm_data_factory_linked_service_azure_sql_database" "password" { connection_string = "data source=shop;User ID=app;Password=made-up" }
}

case "data factory linked services managed identity 6" {
  of = "data_factory_linked_services_managed_identity"

  healthy "azurerm_data_factory_linked_service_data_lake_storage_gen2" "identity" { use_managed_identity = true }
  unhealthy "azurerm_data_factory_linked_service_data_lake_storage_gen2" "key" { storage_account_key = "made-up" }
}

case "data factory linked services managed identity 7" {
  of = "data_factory_linked_services_managed_identity"

  healthy "azurerm_data_factory_linked_service_synapse" "integrated" { connection_string = "Integrated Security=False;Data Source=shop" }
  unhealthy "azurerm_data_factory_linked_service_synapse" "password" { connection_string = "Data Source=shop;User ID=app;Password=made-up" }
}

case "data factory linked services managed identity 8" {
  of = "data_factory_linked_services_managed_identity"

  healthy "azurerm_data_factory_linked_service_azure_databricks" "identity" { msi_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Databricks/workspaces/w" }
  healthy "azurerm_data_factory_linked_service_azure_databricks" "identity_in_azurerm_4" { msi_work_space_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Databricks/workspaces/w" }
  unhealthy "azurerm_data_factory_linked_service_azure_databricks" "token" { access_token = "made-up" }
}
