# Azure HDInsight clusters.

recommendation "hdinsight_customer_managed_key" {
  title               = "Azure HDInsight clusters should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Create the cluster with key_vault_key_id in its disk_encryption block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["64d314f6-6062-4780-a861-c23e8951bee5"]
  }

  assess {
    types        = ["azurerm_hdinsight_hadoop_cluster", "azurerm_hdinsight_hbase_cluster", "azurerm_hdinsight_interactive_query_cluster", "azurerm_hdinsight_kafka_cluster", "azurerm_hdinsight_spark_cluster"]
    healthy      = resource.disk_encryption[0].key_vault_key_id != null
    message      = "is encrypted with a platform-managed key"
    consequences = ["replaces"]
  }
}

recommendation "hdinsight_encryption_at_host" {
  title               = "Azure HDInsight clusters should use encryption at host to encrypt data at rest"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "Temporary disks of the nodes hold intermediate results and stay unencrypted otherwise."
  remediation         = "Create the cluster with encryption_at_host_enabled in its disk_encryption block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["1fd32ebd-e4c3-4e13-a54a-d7422d4d95f6"]
  }

  assess {
    types        = ["azurerm_hdinsight_hadoop_cluster", "azurerm_hdinsight_hbase_cluster", "azurerm_hdinsight_interactive_query_cluster", "azurerm_hdinsight_kafka_cluster", "azurerm_hdinsight_spark_cluster"]
    healthy      = coalesce(resource.disk_encryption[0].encryption_at_host_enabled, false)
    message      = "leaves temporary disks unencrypted"
    fix          = { disk_encryption = { encryption_at_host_enabled = true } }
    consequences = ["replaces"]
  }
}

recommendation "hdinsight_encryption_in_transit" {
  title               = "Azure HDInsight clusters should use encryption in transit to encrypt communication between Azure HDInsight cluster nodes"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "Nodes of a cluster exchange data in clear text unless told otherwise."
  remediation         = "Create the cluster with encryption_in_transit_enabled set to true."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["d9da03a1-f3c3-412a-9709-947156872263"]
  }

  assess {
    types        = ["azurerm_hdinsight_interactive_query_cluster", "azurerm_hdinsight_kafka_cluster", "azurerm_hdinsight_spark_cluster"]
    healthy      = coalesce(resource.encryption_in_transit_enabled, false)
    message      = "does not encrypt traffic between its nodes"
    fix          = { encryption_in_transit_enabled = true }
    consequences = ["replaces"]
  }
}

recommendation "hdinsight_private_link" {
  title               = "Azure HDInsight should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the cluster, with private link enabled in its network block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["c8cc2f85-e019-4065-9fa3-5e6a2b2dde56"]
  }

  assess {
    types   = ["azurerm_hdinsight_hadoop_cluster", "azurerm_hdinsight_hbase_cluster", "azurerm_hdinsight_interactive_query_cluster", "azurerm_hdinsight_kafka_cluster", "azurerm_hdinsight_spark_cluster"]
    when    = coalesce(resource.network[0].private_link_enabled, false) || length(coalesce(resource.private_link_configuration, [])) > 0
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
