# Azure Data Explorer clusters.

recommendation "kusto_customer_managed_key" {
  title               = "Azure Data Explorer encryption at rest should use a customer-managed key"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Add an azurerm_kusto_cluster_customer_managed_key with a versioned key."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy asks for a versioned key, which switches automatic rotation off. Posture follows it."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["81e74cea-30fd-40d5-802f-d72103c2aaaa"]
  }

  assess {
    types   = ["azurerm_kusto_cluster"]
    healthy = anytrue([for k in related("azurerm_kusto_cluster_customer_managed_key", "cluster_id") : k.key_name != null && k.key_version != null])
    message = "is encrypted with a platform-managed key"
  }
}

recommendation "kusto_disk_encryption" {
  title               = "Disk encryption should be enabled on Azure Data Explorer"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "Disks of the cluster hold caches of the data that stay readable unless they are encrypted."
  remediation         = "Set disk_encryption_enabled to true."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["f4b53539-8df9-40e4-86c6-6b607703bd4e"]
  }

  assess {
    types   = ["azurerm_kusto_cluster"]
    healthy = coalesce(resource.disk_encryption_enabled, false)
    message = "leaves its disks unencrypted"
    fix     = { disk_encryption_enabled = true }
  }
}

recommendation "kusto_double_encryption" {
  title               = "Double encryption should be enabled on Azure Data Explorer"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "A second layer with another algorithm and key protects the data when one layer is broken."
  remediation         = "Create the cluster with double_encryption_enabled set to true."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["ec068d99-e9c7-401f-8cef-5bdde4e6ccf1"]
  }

  assess {
    types        = ["azurerm_kusto_cluster"]
    healthy      = coalesce(resource.double_encryption_enabled, false)
    message      = "encrypts its data once only"
    fix          = { double_encryption_enabled = true }
    consequences = ["replaces"]
  }
}

recommendation "kusto_public_network_access_disabled" {
  title               = "Public network access on Azure Data Explorer should be disabled"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["43bc7be6-5e69-4b0d-a2bb-e815557ca673"]
  }

  assess {
    types        = ["azurerm_kusto_cluster"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "kusto_private_link_sku" {
  title               = "Azure Data Explorer should use a SKU that supports private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A cluster of a tier without private endpoints is always public."
  remediation         = "Use a tier of the Basic or Standard family."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "Every tier that azurerm offers today passes; the condition fails only for a free tier, should one come."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1fec9658-933f-4b3e-bc95-913ed22d012b"]
  }

  assess {
    types   = ["azurerm_kusto_cluster"]
    healthy = !startswith(lower(coalesce(resource.sku[0].name, "")), "free")
    message = "has a tier without private endpoints"
  }
}

recommendation "kusto_private_link" {
  title               = "Azure Data Explorer cluster should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the cluster with subresource cluster."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["f7735886-8927-431f-b201-c953922512b8"]
  }

  assess {
    types   = ["azurerm_kusto_cluster"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
