case "edge stack double encryption 1" {
  of = "edge_stack_double_encryption"

  healthy "azurerm_databox_edge_device" "double" { sku_name = "EdgePR_Base-Standard" }
  unhealthy "azurerm_databox_edge_device" "single" { sku_name = "EdgeP_Base-Standard" }
}

case "edge elastic san customer managed key 2" {
  of = "edge_elastic_san_customer_managed_key"

  healthy "azurerm_elastic_san_volume_group" "good" { encryption_type = "EncryptionAtRestWithCustomerManagedKey" }
  unhealthy "azurerm_elastic_san_volume_group" "bad" { encryption_type = "EncryptionAtRestWithPlatformKey" }
  unhealthy "azurerm_elastic_san_volume_group" "unset" {}
  unknown "azurerm_elastic_san_volume_group" "later" { encryption_type = unknown }
}
