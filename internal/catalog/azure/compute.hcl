# Virtual machines, scale sets and disks. Their network side is in network.hcl.

locals {
  machines       = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"]
  all_machines   = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine", "azurerm_virtual_machine"]
  scale_sets     = ["azurerm_linux_virtual_machine_scale_set", "azurerm_windows_virtual_machine_scale_set"]
  all_scale_sets = ["azurerm_linux_virtual_machine_scale_set", "azurerm_windows_virtual_machine_scale_set", "azurerm_orchestrated_virtual_machine_scale_set"]
}

recommendation "compute_guest_configuration_extension" {
  title          = "Guest Configuration extension should be installed on machines"
  control        = "manage_access_and_permissions"
  also_in        = ["implement_security_best_practices"]
  severity       = "medium"
  why            = "Guest Configuration reports what the operating system is set to inside the machine, which Azure can't see from outside."
  remediation    = "Add an azurerm_virtual_machine_extension with publisher Microsoft.GuestConfiguration, or assign the policy that installs it."
  assessment_key = "6c99f570-2ce7-46bc-8175-cde013df43bc"
  note           = "Azure Policy often installs the extension by itself after deployment. Posture sees the extensions of the configuration only."

  maps_to = {
    mcsb         = ["PV-4"]
    mcsb_v2      = ["PV-4"]
    azure_policy = ["ae89ebca-1c92-4898-ac2c-9f63decb045c"]
  }

  assess {
    types   = local.machines
    healthy = anytrue([for e in related("azurerm_virtual_machine_extension", "virtual_machine_id") : lower(coalesce(e.publisher, "")) == "microsoft.guestconfiguration"])
    message = "lacks the Guest Configuration extension"
  }
}

recommendation "compute_guest_configuration_identity" {
  title          = "Virtual machines' Guest Configuration extension should be deployed with system-assigned managed identity"
  control        = "manage_access_and_permissions"
  also_in        = ["implement_security_best_practices"]
  severity       = "medium"
  why            = "The Guest Configuration extension signs in with the machine's system-assigned identity and reports nothing without it."
  remediation    = "Give the machine an identity block with type SystemAssigned."
  assessment_key = "69133b6b-695a-43eb-a763-221e19556755"

  maps_to = {
    mcsb         = ["IM-3", "PV-4"]
    mcsb_v2      = ["IM-3", "PV-4"]
    azure_policy = ["d26f7642-7545-4e18-9b75-8c9bbdee3a9a"]
  }

  assess {
    types   = ["azurerm_virtual_machine_extension"]
    when    = lower(coalesce(resource.publisher, "")) == "microsoft.guestconfiguration"
    healthy = alltrue([for m in referenced("virtual_machine_id", local.all_machines) : anytrue([for i in coalesce(m.identity, []) : strcontains(lower(coalesce(i.type, "")), "systemassigned")])])
    message = "runs on a machine without a system-assigned identity"
  }
}

recommendation "compute_periodic_update_assessment" {
  title       = "Machines should be configured to periodically check for missing system updates"
  control     = "apply_system_updates"
  severity    = "low"
  why         = "Missing updates go unnoticed unless the machine is asked for them regularly."
  remediation = "Set patch_assessment_mode to \"AutomaticByPlatform\"."

  maps_to = {
    mcsb         = ["PV-6"]
    mcsb_v2      = ["PV-6"]
    azure_policy = ["bd876905-5b84-4f73-ab2d-2e7a7c4568d9"]
  }

  assess {
    types   = local.machines
    healthy = lower(coalesce(resource.patch_assessment_mode, "ImageDefault")) == "automaticbyplatform"
    message = "does not check for missing updates"
    fix     = { patch_assessment_mode = "AutomaticByPlatform" }
  }
}

recommendation "compute_network_agent_windows" {
  title               = "Network traffic data collection agent should be installed on Windows virtual machines"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "The agent shows which processes talk to which addresses."
  remediation         = "Add an azurerm_virtual_machine_extension of type DependencyAgentWindows."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true

  maps_to = {
    mcsb         = ["LT-4"]
    mcsb_v2      = ["LT-4"]
    azure_policy = ["2f2ee1de-44aa-4762-b6bd-0893fc3f306d"]
  }

  assess {
    types   = ["azurerm_windows_virtual_machine"]
    healthy = anytrue([for e in related("azurerm_virtual_machine_extension", "virtual_machine_id") : lower(coalesce(e.type, "")) == "dependencyagentwindows"])
    message = "lacks the network data collection agent"
  }
}

recommendation "compute_network_agent_linux" {
  title               = "Network traffic data collection agent should be installed on Linux virtual machines"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "The agent shows which processes talk to which addresses."
  remediation         = "Add an azurerm_virtual_machine_extension of type DependencyAgentLinux."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  note                = "The Dependency agent is deprecated; the published policy still asks for it."

  maps_to = {
    mcsb         = ["LT-4"]
    mcsb_v2      = ["LT-4"]
    azure_policy = ["04c4380f-3fae-46e8-96c9-30193528f602"]
  }

  assess {
    types   = ["azurerm_linux_virtual_machine"]
    healthy = anytrue([for e in related("azurerm_virtual_machine_extension", "virtual_machine_id") : lower(coalesce(e.type, "")) == "dependencyagentlinux"])
    message = "lacks the network data collection agent"
  }
}

recommendation "compute_backup_enabled" {
  title               = "Azure Backup should be enabled for virtual machines"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A backup outside the machine is what is left after ransomware or a mistaken destroy."
  remediation         = "Add an azurerm_backup_protected_vm for the machine."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "f2f595ec-5dc6-68b4-82ef-b63563e9c610"
  note                = "Azure Policy may enrol machines by tag, which configuration does not show."

  maps_to = {
    mcsb         = ["BR-1", "BR-2"]
    mcsb_v2      = ["BR-1", "BR-2"]
    azure_policy = ["013e242c-8828-4970-87b3-ab247555486d"]
  }

  assess {
    types        = local.all_machines
    healthy      = length(related("azurerm_backup_protected_vm", "source_vm_id")) > 0
    message      = "is not backed up"
    consequences = ["costs"]
  }
}

recommendation "compute_vtpm_enabled" {
  title               = "vTPM should be enabled on supported virtual machines"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A virtual TPM measures the boot chain, so that a changed boot loader shows."
  remediation         = "Set vtpm_enabled to true; it can be chosen only when the machine is created."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  assessment_key      = "861bbc73-0a55-8d1d-efc6-e92d9e1176e0"

  maps_to = {
    mcsb         = ["PV-4"]
    mcsb_v2      = ["PV-4"]
    azure_policy = ["1c30f9cd-b84c-49cc-aa2c-9288447cc3b3"]
  }

  assess {
    types        = local.machines
    when         = coalesce(resource.secure_boot_enabled, false) || coalesce(resource.vtpm_enabled, false)
    healthy      = coalesce(resource.vtpm_enabled, false)
    message      = "boots without a virtual TPM"
    fix          = { vtpm_enabled = true }
    consequences = ["replaces"]
  }
}

recommendation "compute_secure_boot_enabled" {
  title               = "Secure Boot should be enabled on supported Windows virtual machines"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Secure Boot refuses boot loaders and drivers that nobody trusted has signed."
  remediation         = "Set secure_boot_enabled to true; it can be chosen only when the machine is created."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  assessment_key      = "69ad830b-d98c-b1cf-2158-9d69d38c7093"

  maps_to = {
    mcsb         = ["PV-4"]
    mcsb_v2      = ["PV-4"]
    azure_policy = ["97566dd7-78ae-4997-8b36-1c7bfe0d8121"]
  }

  assess {
    types        = ["azurerm_windows_virtual_machine"]
    when         = coalesce(resource.vtpm_enabled, false) || resource.os_disk[0].security_encryption_type != null
    healthy      = coalesce(resource.secure_boot_enabled, false)
    message      = "boots without Secure Boot"
    fix          = { secure_boot_enabled = true }
    consequences = ["replaces"]
  }
}

recommendation "compute_guest_attestation_linux" {
  title               = "Guest Attestation extension should be installed on supported Linux virtual machines"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Attestation compares what was measured at boot with what should have been, and raises an alert on a difference."
  remediation         = "Add the GuestAttestation extension of Microsoft.Azure.Security.LinuxAttestation."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  assessment_key      = "e94a7421-fc27-7a4d-e9ba-2ba01384cacd"

  maps_to = {
    mcsb         = ["PV-4"]
    mcsb_v2      = ["PV-4"]
    azure_policy = ["672fe5a1-2fcd-42d7-b85d-902b6e28c6ff"]
  }

  assess {
    types   = ["azurerm_linux_virtual_machine"]
    when    = coalesce(resource.secure_boot_enabled, false) && coalesce(resource.vtpm_enabled, false)
    healthy = anytrue([for e in related("azurerm_virtual_machine_extension", "virtual_machine_id") : lower(coalesce(e.publisher, "")) == "microsoft.azure.security.linuxattestation"])
    message = "lacks the Guest Attestation extension"
  }
}

recommendation "compute_guest_attestation_windows" {
  title               = "Guest Attestation extension should be installed on supported Windows virtual machines"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Attestation compares what was measured at boot with what should have been, and raises an alert on a difference."
  remediation         = "Add the GuestAttestation extension of Microsoft.Azure.Security.WindowsAttestation."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  assessment_key      = "874b14bd-b49e-495a-88c6-46acb89b0a33"

  maps_to = {
    mcsb         = ["PV-4"]
    mcsb_v2      = ["PV-4"]
    azure_policy = ["1cb4d9c2-f88f-4069-bee0-dba239a57b09"]
  }

  assess {
    types   = ["azurerm_windows_virtual_machine"]
    when    = coalesce(resource.secure_boot_enabled, false) && coalesce(resource.vtpm_enabled, false)
    healthy = anytrue([for e in related("azurerm_virtual_machine_extension", "virtual_machine_id") : lower(coalesce(e.publisher, "")) == "microsoft.azure.security.windowsattestation"])
    message = "lacks the Guest Attestation extension"
  }
}

recommendation "compute_scale_set_guest_attestation_linux" {
  title               = "Guest Attestation extension should be installed on supported Linux virtual machine scale sets"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Attestation compares what was measured at boot with what should have been, and raises an alert on a difference."
  remediation         = "Add an extension block, or an azurerm_virtual_machine_scale_set_extension, of Microsoft.Azure.Security.LinuxAttestation."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  assessment_key      = "a9a53f4f-26b6-3d68-33f3-2ec1f2452b5d"

  maps_to = {
    mcsb         = ["PV-4"]
    mcsb_v2      = ["PV-4"]
    azure_policy = ["a21f8c92-9e22-4f09-b759-50500d1d2dda"]
  }

  assess {
    types   = ["azurerm_linux_virtual_machine_scale_set"]
    when    = coalesce(resource.secure_boot_enabled, false) && coalesce(resource.vtpm_enabled, false)
    healthy = anytrue([for e in concat(coalesce(resource.extension, []), related("azurerm_virtual_machine_scale_set_extension", "virtual_machine_scale_set_id")) : lower(coalesce(e.publisher, "")) == "microsoft.azure.security.linuxattestation"])
    message = "lacks the Guest Attestation extension"
  }
}

recommendation "compute_scale_set_guest_attestation_windows" {
  title               = "Guest Attestation extension should be installed on supported Windows virtual machine scale sets"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Attestation compares what was measured at boot with what should have been, and raises an alert on a difference."
  remediation         = "Add an extension block, or an azurerm_virtual_machine_scale_set_extension, of Microsoft.Azure.Security.WindowsAttestation."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  assessment_key      = "02e8ca50-0e7e-cc34-0b91-215af2904248"

  maps_to = {
    mcsb         = ["PV-4"]
    mcsb_v2      = ["PV-4"]
    azure_policy = ["f655e522-adff-494d-95c2-52d4f6d56a42"]
  }

  assess {
    types   = ["azurerm_windows_virtual_machine_scale_set"]
    when    = coalesce(resource.secure_boot_enabled, false) && coalesce(resource.vtpm_enabled, false)
    healthy = anytrue([for e in concat(coalesce(resource.extension, []), related("azurerm_virtual_machine_scale_set_extension", "virtual_machine_scale_set_id")) : lower(coalesce(e.publisher, "")) == "microsoft.azure.security.windowsattestation"])
    message = "lacks the Guest Attestation extension"
  }
}

recommendation "compute_encryption_at_host" {
  title          = "Virtual machines and virtual machine scale sets should have encryption at host enabled"
  control        = "enable_encryption_at_rest"
  severity       = "medium"
  why            = "Temporary disks and disk caches are stored unencrypted on the host unless encryption at host is on."
  remediation    = "Set encryption_at_host_enabled to true; the feature has to be registered in the subscription once."
  assessment_key = "efbbd784-656d-473a-9863-ea7693bfcd2a"

  maps_to = {
    mcsb         = ["DP-4"]
    mcsb_v2      = ["DP-4"]
    azure_policy = ["fc4d8e41-e223-45ea-9bf5-eada37891d87"]
  }

  assess {
    types   = concat(local.machines, local.all_scale_sets)
    healthy = coalesce(resource.encryption_at_host_enabled, false)
    message = "leaves temporary disks and caches unencrypted"
    fix     = { encryption_at_host_enabled = true }
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.compute/virtualmachines@") || startswith(lower(resource.type), "microsoft.compute/virtualmachinescalesets@")
    healthy = coalesce(resource.body.properties.securityProfile.encryptionAtHost, resource.body.properties.virtualMachineProfile.securityProfile.encryptionAtHost, false)
    message = "leaves temporary disks and caches unencrypted"
  }
}

recommendation "compute_linux_disk_encryption" {
  title          = "Linux virtual machines should enable Azure Disk Encryption or EncryptionAtHost"
  control        = "enable_encryption_at_rest"
  severity       = "high"
  why            = "Who gets hold of an unencrypted temporary disk or cache reads what the machine worked on."
  remediation    = "Set encryption_at_host_enabled to true, or add the AzureDiskEncryptionForLinux extension."
  assessment_key = "a40cc620-e72c-fdf4-c554-c6ca2cd705c0"
  note           = "The published recommendation looks inside the guest; configuration decides it by encryption at host or by the extension."

  maps_to = {
    mcsb         = ["DP-4"]
    mcsb_v2      = ["DP-4"]
    azure_policy = ["ca88aadc-6e2b-416c-9de2-5a0f01d1693f"]
  }

  assess {
    types   = ["azurerm_linux_virtual_machine"]
    healthy = coalesce(resource.encryption_at_host_enabled, false) || anytrue([for e in related("azurerm_virtual_machine_extension", "virtual_machine_id") : lower(coalesce(e.type, "")) == "azurediskencryptionforlinux"])
    message = "encrypts neither at the host nor with Azure Disk Encryption"
    fix     = { encryption_at_host_enabled = true }
  }
}

recommendation "compute_windows_disk_encryption" {
  title          = "Windows virtual machines should enable Azure Disk Encryption or EncryptionAtHost"
  control        = "enable_encryption_at_rest"
  severity       = "high"
  why            = "Who gets hold of an unencrypted temporary disk or cache reads what the machine worked on."
  remediation    = "Set encryption_at_host_enabled to true, or add the AzureDiskEncryption extension."
  assessment_key = "0cb5f317-a94b-6b80-7212-13a9cc8826af"
  note           = "The published recommendation looks inside the guest; configuration decides it by encryption at host or by the extension."

  maps_to = {
    mcsb         = ["DP-4"]
    mcsb_v2      = ["DP-4"]
    azure_policy = ["3dc5edcd-002d-444c-b216-e123bbfa37c0"]
  }

  assess {
    types   = ["azurerm_windows_virtual_machine"]
    healthy = coalesce(resource.encryption_at_host_enabled, false) || anytrue([for e in related("azurerm_virtual_machine_extension", "virtual_machine_id") : lower(coalesce(e.type, "")) == "azurediskencryption"])
    message = "encrypts neither at the host nor with Azure Disk Encryption"
    fix     = { encryption_at_host_enabled = true }
  }
}

recommendation "compute_linux_ssh_keys" {
  title          = "Authentication to Linux machines should require SSH keys"
  control        = "manage_access_and_permissions"
  severity       = "medium"
  why            = "Passwords are guessed, reused and phished; SSH keys are not."
  remediation    = "Set disable_password_authentication to true and add an admin_ssh_key block."
  assessment_key = "22441184-2f7b-d4a0-e00b-4c5eaef4afc9"
  note           = "The published recommendation inspects the SSH daemon inside the guest; configuration decides what it starts with."

  maps_to = {
    mcsb         = ["IM-6"]
    mcsb_v2      = ["IM-6"]
    azure_policy = ["630c64f9-8b6b-4c64-b511-6544ceff6fd6"]
  }

  assess {
    types        = ["azurerm_linux_virtual_machine"]
    healthy      = coalesce(resource.disable_password_authentication, true)
    message      = "lets administrators sign in with a password"
    fix          = { disable_password_authentication = true }
    consequences = ["replaces"]
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.compute/virtualmachines@") && resource.body.properties.osProfile.linuxConfiguration != null
    healthy = coalesce(resource.body.properties.osProfile.linuxConfiguration.disablePasswordAuthentication, false)
    message = "lets administrators sign in with a password"
  }
}

recommendation "compute_managed_identity" {
  title               = "A managed identity should be enabled on your machines"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "With an identity of its own a machine reaches other services without any password on its disk."
  remediation         = "Add an identity block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["e4953962-5ae4-43eb-bb92-d66fd5563487"]
  }

  assess {
    types   = local.machines
    healthy = length(coalesce(resource.identity, [])) > 0
    message = "has no managed identity"
    fix     = { identity = { type = "SystemAssigned" } }
  }
}

recommendation "compute_disk_encryption_set_double" {
  title               = "Managed disks should be double encrypted with both platform-managed and customer-managed keys"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Two layers with different keys protect the disks when one layer is broken."
  remediation         = "Create the set with encryption_type \"EncryptionAtRestWithPlatformAndCustomerKeys\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4", "DP-5"]
    azure_policy = ["ca91455f-eace-4f96-be59-e6e2c35b4816"]
  }

  assess {
    types        = ["azurerm_disk_encryption_set"]
    healthy      = lower(coalesce(resource.encryption_type, "EncryptionAtRestWithCustomerKey")) == "encryptionatrestwithplatformandcustomerkeys"
    message      = "encrypts disks once only"
    fix          = { encryption_type = "EncryptionAtRestWithPlatformAndCustomerKeys" }
    consequences = ["replaces"]
  }
}

recommendation "compute_allowed_disk_encryption_sets" {
  title               = "Managed disks should use a specific set of disk encryption sets for the customer-managed key encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A known set of keys means that a disk can't be encrypted with a key nobody rotates or revokes."
  remediation         = "Use one of the disk encryption sets your organisation allows."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy needs a list of allowed sets. Without one (the parameter allowed is empty) posture does not assess it, where the policy would call every disk non-compliant."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["d461a302-a187-421a-89ac-84acdb4edc04"]
  }

  parameter "allowed" {
    description = "Ids of the disk encryption sets that may be used."
    default     = []
  }

  assess {
    types   = local.machines
    when    = length(param.allowed) > 0
    healthy = contains([for id in param.allowed : lower(id)], lower(coalesce(resource.os_disk[0].disk_encryption_set_id, "none")))
    message = "uses a disk encryption set that is not on the list"
  }

  assess {
    types   = local.all_scale_sets
    when    = length(param.allowed) > 0
    healthy = alltrue([for d in concat(coalesce(resource.os_disk, []), coalesce(resource.data_disk, [])) : contains([for id in param.allowed : lower(id)], lower(coalesce(d.disk_encryption_set_id, "none")))])
    message = "uses a disk encryption set that is not on the list"
  }

  assess {
    types   = ["azurerm_managed_disk"]
    when    = length(param.allowed) > 0
    healthy = contains([for id in param.allowed : lower(id)], lower(coalesce(resource.disk_encryption_set_id, "none")))
    message = "uses a disk encryption set that is not on the list"
  }
}

recommendation "compute_disks_customer_managed_key" {
  title               = "OS and data disks should be encrypted with a customer-managed key"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With keys of your own you decide when they rotate and can make a lost disk unreadable by revoking them."
  remediation         = "Create a disk encryption set and set disk_encryption_set_id on the disks."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["702dd420-7fcc-42c5-afe8-4026edd20fe0"]
  }

  assess {
    types   = local.machines
    healthy = resource.os_disk[0].disk_encryption_set_id != null || resource.os_disk[0].secure_vm_disk_encryption_set_id != null
    message = "has an operating system disk with a platform-managed key"
  }

  assess {
    types   = local.all_scale_sets
    healthy = alltrue([for d in concat(coalesce(resource.os_disk, []), coalesce(resource.data_disk, [])) : d.disk_encryption_set_id != null])
    message = "has disks with a platform-managed key"
  }

  assess {
    types   = ["azurerm_managed_disk"]
    healthy = resource.disk_encryption_set_id != null || resource.secure_vm_disk_encryption_set_id != null
    message = "is encrypted with a platform-managed key"
  }

  assess {
    types   = ["azurerm_shared_image_version"]
    healthy = alltrue([for r in coalesce(resource.target_region, []) : r.disk_encryption_set_id != null])
    message = "is replicated with a platform-managed key"
  }
}

recommendation "compute_disk_public_network_access_disabled" {
  title               = "Managed disks should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A disk that can be exported over the Internet needs only one stolen link to leave."
  remediation         = "Set network_access_policy to \"DenyAll\", or to \"AllowPrivate\" with a disk access."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["8405fdab-1faf-48aa-b702-999c9c172094"]
  }

  assess {
    types   = ["azurerm_managed_disk"]
    healthy = !coalesce(resource.public_network_access_enabled, true) || contains(["denyall", "allowprivate"], lower(coalesce(resource.network_access_policy, "AllowAll")))
    message = "can be exported over the Internet"
    fix     = { network_access_policy = "DenyAll", public_network_access_enabled = false }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.compute/disks@") && (type == "azapi_resource" || resource.body.properties.publicNetworkAccess != null || resource.body.properties.networkAccessPolicy != null)
    healthy = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled" || contains(["denyall", "allowprivate"], lower(coalesce(resource.body.properties.networkAccessPolicy, "AllowAll")))
    message = "can be exported over the Internet"
  }
}

recommendation "compute_disk_access_private_link" {
  title               = "Disk access resources should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A disk access without a private endpoint protects nothing: exports still have nowhere private to go."
  remediation         = "Create a private endpoint for the disk access with subresource disks."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["f39f5f49-4abf-44de-8c70-0756997bfb51"]
  }

  assess {
    types   = ["azurerm_disk_access"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
