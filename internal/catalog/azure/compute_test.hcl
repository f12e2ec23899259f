case "Guest Configuration extension" {
  of = "compute_guest_configuration_extension"

  healthy "azurerm_linux_virtual_machine" "extended" {}
  unhealthy "azurerm_windows_virtual_machine" "bare" {}
  context "azurerm_virtual_machine_extension" "guest" {
    virtual_machine_id = azurerm_linux_virtual_machine.extended.id
    publisher          = "Microsoft.GuestConfiguration"
    type               = "ConfigurationForLinux"
  }
}

case "identity for Guest Configuration" {
  of = "compute_guest_configuration_identity"

  healthy "azurerm_virtual_machine_extension" "with" {
    virtual_machine_id = azurerm_linux_virtual_machine.with.id
    publisher          = "Microsoft.GuestConfiguration"
  }
  unhealthy "azurerm_virtual_machine_extension" "without" {
    virtual_machine_id = azurerm_windows_virtual_machine.without.id
    publisher          = "Microsoft.GuestConfiguration"
  }
  not_applicable "azurerm_virtual_machine_extension" "other" {
    virtual_machine_id = azurerm_windows_virtual_machine.without.id
    publisher          = "Microsoft.Azure.Extensions"
  }
  context "azurerm_linux_virtual_machine" "with" {
    identity { type = "SystemAssigned, UserAssigned" }
  }
  context "azurerm_windows_virtual_machine" "without" {}
}

case "periodic assessment" {
  of = "compute_periodic_update_assessment"

  healthy "azurerm_linux_virtual_machine" "platform" { patch_assessment_mode = "AutomaticByPlatform" }
  unhealthy "azurerm_linux_virtual_machine" "image" { patch_assessment_mode = "ImageDefault" }
  unhealthy "azurerm_windows_virtual_machine" "unset" {}
  unknown "azurerm_linux_virtual_machine" "later" { patch_assessment_mode = unknown }
}

case "network agent on Windows" {
  of = "compute_network_agent_windows"

  healthy "azurerm_windows_virtual_machine" "extended" {}
  unhealthy "azurerm_windows_virtual_machine" "bare" {}
  context "azurerm_virtual_machine_extension" "agent" {
    virtual_machine_id = azurerm_windows_virtual_machine.extended.id
    type               = "DependencyAgentWindows"
  }
}

case "network agent on Linux" {
  of = "compute_network_agent_linux"

  healthy "azurerm_linux_virtual_machine" "extended" {}
  unhealthy "azurerm_linux_virtual_machine" "bare" {}
  context "azurerm_virtual_machine_extension" "agent" {
    virtual_machine_id = azurerm_linux_virtual_machine.extended.id
    type               = "DependencyAgentLinux"
  }
}

case "backup" {
  of = "compute_backup_enabled"

  healthy "azurerm_linux_virtual_machine" "saved" {}
  unhealthy "azurerm_windows_virtual_machine" "lost" {}
  context "azurerm_backup_protected_vm" "saved" { source_vm_id = azurerm_linux_virtual_machine.saved.id }
}

case "virtual TPM" {
  of = "compute_vtpm_enabled"

  healthy "azurerm_linux_virtual_machine" "trusted" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
  unhealthy "azurerm_windows_virtual_machine" "half" {
    secure_boot_enabled = true
    vtpm_enabled        = false
  }
  not_applicable "azurerm_linux_virtual_machine" "plain" {}
}

case "Secure Boot" {
  of = "compute_secure_boot_enabled"

  healthy "azurerm_windows_virtual_machine" "trusted" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
  unhealthy "azurerm_windows_virtual_machine" "half" { vtpm_enabled = true }
  not_applicable "azurerm_windows_virtual_machine" "plain" {}
}

case "attestation on Linux" {
  of = "compute_guest_attestation_linux"

  healthy "azurerm_linux_virtual_machine" "attested" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
  unhealthy "azurerm_linux_virtual_machine" "bare" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
  not_applicable "azurerm_linux_virtual_machine" "plain" {}
  context "azurerm_virtual_machine_extension" "attested" {
    virtual_machine_id = azurerm_linux_virtual_machine.attested.id
    publisher          = "Microsoft.Azure.Security.LinuxAttestation"
  }
}

case "attestation on Windows" {
  of = "compute_guest_attestation_windows"

  healthy "azurerm_windows_virtual_machine" "attested" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
  unhealthy "azurerm_windows_virtual_machine" "bare" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
  context "azurerm_virtual_machine_extension" "attested" {
    virtual_machine_id = azurerm_windows_virtual_machine.attested.id
    publisher          = "Microsoft.Azure.Security.WindowsAttestation"
  }
}

case "attestation in Linux scale sets" {
  of = "compute_scale_set_guest_attestation_linux"

  healthy "azurerm_linux_virtual_machine_scale_set" "block" {
    secure_boot_enabled = true
    vtpm_enabled        = true
    extension { publisher = "Microsoft.Azure.Security.LinuxAttestation" }
  }
  healthy "azurerm_linux_virtual_machine_scale_set" "split" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
  unhealthy "azurerm_linux_virtual_machine_scale_set" "bare" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
  not_applicable "azurerm_linux_virtual_machine_scale_set" "plain" {}
  context "azurerm_virtual_machine_scale_set_extension" "split" {
    virtual_machine_scale_set_id = azurerm_linux_virtual_machine_scale_set.split.id
    publisher                    = "Microsoft.Azure.Security.LinuxAttestation"
  }
}

case "attestation in Windows scale sets" {
  of = "compute_scale_set_guest_attestation_windows"

  healthy "azurerm_windows_virtual_machine_scale_set" "block" {
    secure_boot_enabled = true
    vtpm_enabled        = true
    extension { publisher = "Microsoft.Azure.Security.WindowsAttestation" }
  }
  unhealthy "azurerm_windows_virtual_machine_scale_set" "bare" {
    secure_boot_enabled = true
    vtpm_enabled        = true
  }
}

case "encryption at host" {
  of = "compute_encryption_at_host"

  healthy "azurerm_linux_virtual_machine" "on" { encryption_at_host_enabled = true }
  unhealthy "azurerm_windows_virtual_machine" "off" { encryption_at_host_enabled = false }
  unhealthy "azurerm_linux_virtual_machine_scale_set" "unset" {}
  unknown "azurerm_orchestrated_virtual_machine_scale_set" "later" { encryption_at_host_enabled = unknown }
  healthy "azapi_resource" "on" {
    type = "Microsoft.Compute/virtualMachines@2024-07-01"
    body = { properties = { securityProfile = { encryptionAtHost = true } } }
  }
  unhealthy "azapi_resource" "off" {
    type = "Microsoft.Compute/virtualMachineScaleSets@2024-07-01"
    body = { properties = {} }
  }
}

case "disk encryption on Linux" {
  of = "compute_linux_disk_encryption"

  healthy "azurerm_linux_virtual_machine" "host" { encryption_at_host_enabled = true }
  healthy "azurerm_linux_virtual_machine" "extension" {}
  unhealthy "azurerm_linux_virtual_machine" "none" {}
  context "azurerm_virtual_machine_extension" "encryption" {
    virtual_machine_id = azurerm_linux_virtual_machine.extension.id
    publisher          = "Microsoft.Azure.Security"
    type               = "AzureDiskEncryptionForLinux"
  }
}

case "disk encryption on Windows" {
  of = "compute_windows_disk_encryption"

  healthy "azurerm_windows_virtual_machine" "host" { encryption_at_host_enabled = true }
  healthy "azurerm_windows_virtual_machine" "extension" {}
  unhealthy "azurerm_windows_virtual_machine" "none" {}
  context "azurerm_virtual_machine_extension" "encryption" {
    virtual_machine_id = azurerm_windows_virtual_machine.extension.id
    publisher          = "Microsoft.Azure.Security"
    type               = "AzureDiskEncryption"
  }
}

case "SSH keys" {
  of = "compute_linux_ssh_keys"

  healthy "azurerm_linux_virtual_machine" "keys" { disable_password_authentication = true }
  healthy "azurerm_linux_virtual_machine" "unset" {}
  unhealthy "azurerm_linux_virtual_machine" "password" { disable_password_authentication = false }
  unhealthy "azapi_resource" "password" {
    type = "Microsoft.Compute/virtualMachines@2024-07-01"
    body = { properties = { osProfile = { linuxConfiguration = {} } } }
  }
}

case "identity" {
  of = "compute_managed_identity"

  healthy "azurerm_linux_virtual_machine" "system" {
    identity { type = "SystemAssigned" }
  }
  unhealthy "azurerm_windows_virtual_machine" "none" {}
}

case "double encryption of disks" {
  of = "compute_disk_encryption_set_double"

  healthy "azurerm_disk_encryption_set" "twice" { encryption_type = "EncryptionAtRestWithPlatformAndCustomerKeys" }
  unhealthy "azurerm_disk_encryption_set" "once" { encryption_type = "EncryptionAtRestWithCustomerKey" }
  unhealthy "azurerm_disk_encryption_set" "unset" {}
}

case "no list of disk encryption sets" {
  of = "compute_allowed_disk_encryption_sets"

  not_applicable "azurerm_managed_disk" "any" {}
}

case "list of disk encryption sets" {
  of     = "compute_allowed_disk_encryption_sets"
  params = { allowed = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/corporate"] }

  healthy "azurerm_managed_disk" "listed" { disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/KEYS/providers/Microsoft.Compute/diskEncryptionSets/corporate" }
  unhealthy "azurerm_managed_disk" "other" { disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/own" }
  unhealthy "azurerm_linux_virtual_machine" "none" {
    os_disk { caching = "ReadWrite" }
  }
  unhealthy "azurerm_linux_virtual_machine_scale_set" "none" {
    os_disk { caching = "ReadWrite" }
  }
}

case "keys of disks" {
  of = "compute_disks_customer_managed_key"

  healthy "azurerm_linux_virtual_machine" "own_key" {
    os_disk { disk_encryption_set_id = azurerm_disk_encryption_set.own.id }
  }
  unhealthy "azurerm_windows_virtual_machine" "platform_key" {
    os_disk { caching = "ReadWrite" }
  }
  unhealthy "azurerm_linux_virtual_machine_scale_set" "half" {
    os_disk { disk_encryption_set_id = azurerm_disk_encryption_set.own.id }
    data_disk { lun = 0 }
  }
  healthy "azurerm_managed_disk" "own_key" { disk_encryption_set_id = azurerm_disk_encryption_set.own.id }
  unhealthy "azurerm_managed_disk" "platform_key" {}
  unknown "azurerm_managed_disk" "later" { disk_encryption_set_id = unknown }
  unhealthy "azurerm_shared_image_version" "platform_key" {
    target_region { name = "norwayeast" }
  }
  context "azurerm_disk_encryption_set" "own" {}
}

case "export of disks" {
  of = "compute_disk_public_network_access_disabled"

  healthy "azurerm_managed_disk" "denied" { network_access_policy = "DenyAll" }
  healthy "azurerm_managed_disk" "private" { public_network_access_enabled = false }
  unhealthy "azurerm_managed_disk" "open" { network_access_policy = "AllowAll" }
  unhealthy "azurerm_managed_disk" "unset" {}
  healthy "azapi_resource" "denied" {
    type = "Microsoft.Compute/disks@2024-03-02"
    body = { properties = { networkAccessPolicy = "DenyAll" } }
  }
}

case "private endpoint of a disk access" {
  of = "compute_disk_access_private_link"

  healthy "azurerm_disk_access" "linked" {}
  unhealthy "azurerm_disk_access" "alone" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_disk_access.linked.id
      is_manual_connection           = false
    }
  }
}
