# Recovery Services vaults and Backup vaults.

recommendation "backup_vault_soft_delete" {
  title               = "Soft delete should be enabled for Backup Vaults"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Ransomware deletes backups first; soft delete keeps them for a while."
  remediation         = "Set soft_delete to \"On\" or \"AlwaysOn\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true

  maps_to = {
    mcsb_v2      = ["BR-2"]
    azure_policy = ["9798d31d-6028-4dee-8643-46102185c016"]
  }

  assess {
    types   = ["azurerm_data_protection_backup_vault"]
    healthy = contains(["on", "alwayson"], lower(coalesce(resource.soft_delete, "On")))
    message = "deletes backups at once"
    fix     = { soft_delete = "On" }
  }
}

recommendation "backup_vault_immutability" {
  title               = "Immutability must be enabled for backup vaults"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "An immutable vault keeps backups even from an administrator whose account was stolen."
  remediation         = "Set immutability to \"Unlocked\", and to \"Locked\" when you are sure."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true

  maps_to = {
    mcsb_v2      = ["BR-2"]
    azure_policy = ["2514263b-bc0d-4b06-ac3e-f262c0979018"]
  }

  assess {
    types   = ["azurerm_data_protection_backup_vault"]
    healthy = contains(["unlocked", "locked"], lower(coalesce(resource.immutability, "Disabled")))
    message = "lets backups be deleted before they expire"
    fix     = { immutability = "Unlocked" }
  }
}

recommendation "recovery_vault_immutability" {
  title               = "Immutability must be enabled for Recovery Services vaults"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "An immutable vault keeps backups even from an administrator whose account was stolen."
  remediation         = "Set immutability to \"Unlocked\", and to \"Locked\" when you are sure."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true

  maps_to = {
    mcsb_v2      = ["BR-2"]
    azure_policy = ["d6f6f560-14b7-49a4-9fc8-d2c3a9807868"]
  }

  assess {
    types   = ["azurerm_recovery_services_vault"]
    healthy = contains(["unlocked", "locked"], lower(coalesce(resource.immutability, "Disabled")))
    message = "lets backups be deleted before they expire"
    fix     = { immutability = "Unlocked" }
  }
}

recommendation "recovery_vault_site_recovery_private_link" {
  title               = "Recovery Services vaults should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the vault with subresource AzureSiteRecovery."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["11e3da8c-1d68-4392-badd-0ff3c43ab5b0"]
  }

  assess {
    types   = ["azurerm_recovery_services_vault"]
    healthy = contains(local.private_link_groups, "azuresiterecovery")
    message = "has no approved private endpoint"
  }
}

recommendation "recovery_vault_backup_private_link" {
  title               = "Azure Recovery Services vaults should use private link for backup"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the vault with subresource AzureBackup."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["deeddb44-9f94-4903-9fa0-081d524406e3"]
  }

  assess {
    types   = ["azurerm_recovery_services_vault"]
    healthy = contains(local.private_link_groups, "azurebackup")
    message = "has no approved private endpoint"
  }
}
