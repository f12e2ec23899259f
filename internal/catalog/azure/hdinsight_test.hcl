case "hdinsight customer managed key 1" {
  of = "hdinsight_customer_managed_key"

  healthy "azurerm_hdinsight_hadoop_cluster" "good" {
    disk_encryption { key_vault_key_id = "https://kv.vault.azure.net/keys/k/0123" }
  }
  unhealthy "azurerm_hdinsight_hadoop_cluster" "bad" {}
  unhealthy "azurerm_hdinsight_hbase_cluster" "bad_too" {}
  unhealthy "azurerm_hdinsight_interactive_query_cluster" "bad_too" {}
  unhealthy "azurerm_hdinsight_kafka_cluster" "bad_too" {}
  unhealthy "azurerm_hdinsight_spark_cluster" "bad_too" {}
}

case "hdinsight encryption at host 2" {
  of = "hdinsight_encryption_at_host"

  healthy "azurerm_hdinsight_hadoop_cluster" "good" {
    disk_encryption { encryption_at_host_enabled = true }
  }
  unhealthy "azurerm_hdinsight_hadoop_cluster" "bad" {
    disk_encryption { encryption_at_host_enabled = false }
  }
  unhealthy "azurerm_hdinsight_hadoop_cluster" "unset" {}
  unknown "azurerm_hdinsight_hadoop_cluster" "later" {
    disk_encryption { encryption_at_host_enabled = unknown }
  }
  unhealthy "azurerm_hdinsight_hbase_cluster" "bad_too" {
    disk_encryption { encryption_at_host_enabled = false }
  }
  unhealthy "azurerm_hdinsight_interactive_query_cluster" "bad_too" {
    disk_encryption { encryption_at_host_enabled = false }
  }
  unhealthy "azurerm_hdinsight_kafka_cluster" "bad_too" {
    disk_encryption { encryption_at_host_enabled = false }
  }
  unhealthy "azurerm_hdinsight_spark_cluster" "bad_too" {
    disk_encryption { encryption_at_host_enabled = false }
  }
}

case "hdinsight encryption in transit 3" {
  of = "hdinsight_encryption_in_transit"

  healthy "azurerm_hdinsight_interactive_query_cluster" "good" { encryption_in_transit_enabled = true }
  unhealthy "azurerm_hdinsight_interactive_query_cluster" "bad" { encryption_in_transit_enabled = false }
  unhealthy "azurerm_hdinsight_interactive_query_cluster" "unset" {}
  unknown "azurerm_hdinsight_interactive_query_cluster" "later" { encryption_in_transit_enabled = unknown }
  unhealthy "azurerm_hdinsight_kafka_cluster" "bad_too" { encryption_in_transit_enabled = false }
  unhealthy "azurerm_hdinsight_spark_cluster" "bad_too" { encryption_in_transit_enabled = false }
}

case "hdinsight private link 4" {
  of = "hdinsight_private_link"

  healthy "azurerm_hdinsight_hadoop_cluster" "linked" {
    network { private_link_enabled = true }
  }
  unhealthy "azurerm_hdinsight_hadoop_cluster" "alone" {
    network { private_link_enabled = true }
  }
  unhealthy "azurerm_hdinsight_hadoop_cluster" "manual" {
    network { private_link_enabled = true }
  }
  not_applicable "azurerm_hdinsight_hadoop_cluster" "other" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_hdinsight_hadoop_cluster.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_hdinsight_hadoop_cluster.manual.id
      is_manual_connection           = true
    }
  }
}
