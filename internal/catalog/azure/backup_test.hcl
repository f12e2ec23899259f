case "backup vault soft delete 1" {
  of = "backup_vault_soft_delete"

  healthy "azurerm_data_protection_backup_vault" "good" { soft_delete = "On" }
  healthy "azurerm_data_protection_backup_vault" "good1" { soft_delete = "AlwaysOn" }
  unhealthy "azurerm_data_protection_backup_vault" "bad" { soft_delete = "Off" }
  healthy "azurerm_data_protection_backup_vault" "unset" {}
  unknown "azurerm_data_protection_backup_vault" "later" { soft_delete = unknown }
}

case "backup vault immutability 2" {
  of = "backup_vault_immutability"

  healthy "azurerm_data_protection_backup_vault" "good" { immutability = "Unlocked" }
  healthy "azurerm_data_protection_backup_vault" "good1" { immutability = "Locked" }
  unhealthy "azurerm_data_protection_backup_vault" "bad" { immutability = "Disabled" }
  unhealthy "azurerm_data_protection_backup_vault" "unset" {}
  unknown "azurerm_data_protection_backup_vault" "later" { immutability = unknown }
}

case "recovery vault immutability 3" {
  of = "recovery_vault_immutability"

  healthy "azurerm_recovery_services_vault" "good" { immutability = "Unlocked" }
  healthy "azurerm_recovery_services_vault" "good1" { immutability = "Locked" }
  unhealthy "azurerm_recovery_services_vault" "bad" { immutability = "Disabled" }
  unhealthy "azurerm_recovery_services_vault" "unset" {}
  unknown "azurerm_recovery_services_vault" "later" { immutability = unknown }
}

case "recovery vault site recovery private link 4" {
  of = "recovery_vault_site_recovery_private_link"

  healthy "azurerm_recovery_services_vault" "linked" {}
  unhealthy "azurerm_recovery_services_vault" "alone" {}
  unhealthy "azurerm_recovery_services_vault" "manual" {}
  unhealthy "azurerm_recovery_services_vault" "other_subresource" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_recovery_services_vault.linked.id
      is_manual_connection           = false
      subresource_names              = ["AzureSiteRecovery"]
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_recovery_services_vault.manual.id
      is_manual_connection           = true
      subresource_names              = ["AzureSiteRecovery"]
    }
  }
  context "azurerm_private_endpoint" "other_subresource" {
    private_service_connection {
      private_connection_resource_id = azurerm_recovery_services_vault.other_subresource.id
      is_manual_connection           = false
      subresource_names              = ["other"]
    }
  }
}

case "recovery vault backup private link 5" {
  of = "recovery_vault_backup_private_link"

  healthy "azurerm_recovery_services_vault" "linked" {}
  unhealthy "azurerm_recovery_services_vault" "alone" {}
  unhealthy "azurerm_recovery_services_vault" "manual" {}
  unhealthy "azurerm_recovery_services_vault" "other_subresource" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_recovery_services_vault.linked.id
      is_manual_connection           = false
      subresource_names              = ["AzureBackup"]
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_recovery_services_vault.manual.id
      is_manual_connection           = true
      subresource_names              = ["AzureBackup"]
    }
  }
  context "azurerm_private_endpoint" "other_subresource" {
    private_service_connection {
      private_connection_resource_id = azurerm_recovery_services_vault.other_subresource.id
      is_manual_connection           = false
      subresource_names              = ["other"]
    }
  }
}
