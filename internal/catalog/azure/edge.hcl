# Devices and storage at the edge: Stack Edge and Elastic SAN.

recommendation "edge_stack_double_encryption" {
  title               = "Azure Stack Edge devices should use double-encryption"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "A device outside the datacentre can be carried away; two layers of encryption protect what is on it."
  remediation         = "Order a model that encrypts twice."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["b4ac1030-89c5-4697-8e00-28b5ba6a8811"]
  }

  assess {
    types        = ["azurerm_databox_edge_device"]
    healthy      = anytrue([for p in ["edgepr_base", "edgemr_mini", "tma", "tea_"] : startswith(lower(coalesce(resource.sku_name, "")), p)])
    message      = "is a model that encrypts once only"
    consequences = ["replaces"]
  }
}

recommendation "edge_elastic_san_customer_managed_key" {
  title               = "ElasticSan Volume Group should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Set encryption_type to \"EncryptionAtRestWithCustomerManagedKey\" with an encryption block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["7698f4ed-80ce-4e13-b408-ee135fa400a5"]
  }

  assess {
    types   = ["azurerm_elastic_san_volume_group"]
    healthy = lower(coalesce(resource.encryption_type, "EncryptionAtRestWithPlatformKey")) == "encryptionatrestwithcustomermanagedkey"
    message = "is encrypted with a platform-managed key"
  }
}
