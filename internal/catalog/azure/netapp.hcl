# Azure NetApp Files.

recommendation "netapp_smb_encryption" {
  title               = "Azure NetApp Files SMB Volumes should use SMB3 encryption"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "SMB without encryption shows file contents to anyone on the path."
  remediation         = "Set smb3_protocol_encryption_enabled to true."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy names volume groups for SAP HANA, too; they offer NFS only in azurerm."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["ddcf4b94-9dfa-4a80-aca6-22bb654fde72"]
  }

  assess {
    types   = ["azurerm_netapp_volume"]
    when    = contains(coalesce(resource.protocols, []), "CIFS")
    healthy = coalesce(resource.smb3_protocol_encryption_enabled, false)
    message = "does not encrypt SMB traffic"
    fix     = { smb3_protocol_encryption_enabled = true }
  }
}

recommendation "netapp_nfs_kerberos" {
  title               = "Azure NetApp Files Volumes of type NFSv4.1 should use Kerberos data encryption"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "NFS without Kerberos privacy sends file contents in the clear and believes every client."
  remediation         = "Set kerberos_enabled to true and allow Kerberos 5p alone in every export policy rule."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["7c6c7139-7d8e-45d0-9d94-72386a61308b"]
  }

  assess {
    types        = ["azurerm_netapp_volume"]
    when         = contains(coalesce(resource.protocols, []), "NFSv4.1")
    healthy      = coalesce(resource.kerberos_enabled, false) && alltrue([for r in coalesce(resource.export_policy_rule, []) : (coalesce(r.kerberos_5p_read_only_enabled, false) || coalesce(r.kerberos_5p_read_write_enabled, false)) && !coalesce(r.kerberos_5_read_only_enabled, false) && !coalesce(r.kerberos_5_read_write_enabled, false) && !coalesce(r.kerberos_5i_read_only_enabled, false) && !coalesce(r.kerberos_5i_read_write_enabled, false)])
    message      = "does not encrypt NFS traffic with Kerberos"
    consequences = ["replaces"]
  }
}
