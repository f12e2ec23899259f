case "kusto customer managed key 1" {
  of = "kusto_customer_managed_key"

  healthy "azurerm_kusto_cluster" "own_key" {}
  unhealthy "azurerm_kusto_cluster" "platform_key" {}
  unhealthy "azurerm_kusto_cluster" "unversioned" {}
  context "azurerm_kusto_cluster_customer_managed_key" "own_key" {
    cluster_id  = azurerm_kusto_cluster.own_key.id
    key_name    = "kusto"
    key_version = "0123"
  }
  context "azurerm_kusto_cluster_customer_managed_key" "unversioned" {
    cluster_id = azurerm_kusto_cluster.unversioned.id
    key_name   = "kusto"
  }
}

case "kusto disk encryption 2" {
  of = "kusto_disk_encryption"

  healthy "azurerm_kusto_cluster" "good" { disk_encryption_enabled = true }
  unhealthy "azurerm_kusto_cluster" "bad" { disk_encryption_enabled = false }
  unhealthy "azurerm_kusto_cluster" "unset" {}
  unknown "azurerm_kusto_cluster" "later" { disk_encryption_enabled = unknown }
}

case "kusto double encryption 3" {
  of = "kusto_double_encryption"

  healthy "azurerm_kusto_cluster" "good" { double_encryption_enabled = true }
  unhealthy "azurerm_kusto_cluster" "bad" { double_encryption_enabled = false }
  unhealthy "azurerm_kusto_cluster" "unset" {}
  unknown "azurerm_kusto_cluster" "later" { double_encryption_enabled = unknown }
}

case "kusto public network access disabled 4" {
  of = "kusto_public_network_access_disabled"

  healthy "azurerm_kusto_cluster" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_kusto_cluster" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_kusto_cluster" "unset" {}
  unknown "azurerm_kusto_cluster" "later" { public_network_access_enabled = unknown }
}

case "kusto private link sku 5" {
  of = "kusto_private_link_sku"

  healthy "azurerm_kusto_cluster" "standard" {
    sku { name = "Standard_E8ads_v5" }
  }
  unhealthy "azurerm_kusto_cluster" "free" {
    sku { name = "Free_Trial" }
  }
}

case "kusto private link 6" {
  of = "kusto_private_link"

  healthy "azurerm_kusto_cluster" "linked" {}
  unhealthy "azurerm_kusto_cluster" "alone" {}
  unhealthy "azurerm_kusto_cluster" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_kusto_cluster.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_kusto_cluster.manual.id
      is_manual_connection           = true
    }
  }
}
