case "netapp smb encryption 1" {
  of = "netapp_smb_encryption"

  healthy "azurerm_netapp_volume" "encrypted" {
    protocols                        = ["CIFS"]
    smb3_protocol_encryption_enabled = true
  }
  unhealthy "azurerm_netapp_volume" "plain" { protocols = ["CIFS"] }
  not_applicable "azurerm_netapp_volume" "nfs" { protocols = ["NFSv3"] }
}

case "netapp nfs kerberos 2" {
  of = "netapp_nfs_kerberos"

  healthy "azurerm_netapp_volume" "private" {
    protocols        = ["NFSv4.1"]
    kerberos_enabled = true
    export_policy_rule { kerberos_5p_read_write_enabled = true }
  }
  unhealthy "azurerm_netapp_volume" "integrity_only" {
    protocols        = ["NFSv4.1"]
    kerberos_enabled = true
    export_policy_rule { kerberos_5i_read_write_enabled = true }
  }
  unhealthy "azurerm_netapp_volume" "plain" { protocols = ["NFSv4.1"] }
  not_applicable "azurerm_netapp_volume" "nfs3" { protocols = ["NFSv3"] }
}
