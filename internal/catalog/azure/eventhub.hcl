# Azure Event Hubs namespaces.

recommendation "eventhub_diagnostic_logs" {
  title          = "Diagnostic logs in Event Hubs should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "low"
  why            = "Without resource logs nobody can tell afterwards who read, wrote or reconfigured the namespace."
  remediation    = "Add an azurerm_monitor_diagnostic_setting for the namespace with at least one enabled_log block."
  assessment_key = "1597605a-0faf-5860-eb74-462ae2e9fc21"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["83a214f7-d01a-484b-91a9-ed54470c9a6a"]
  }

  assess {
    types   = ["azurerm_eventhub_namespace"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "eventhub_public_network_access_disabled" {
  title               = "Event Hub Namespaces should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, anyone who holds a connection string can use it from anywhere."
  remediation         = "Set public_network_access_enabled to false, in network_rulesets too where it is set, and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["0602787f-9896-402a-a6e1-39ee63ee435e"]
  }

  assess {
    types        = ["azurerm_eventhub_namespace"]
    healthy      = !coalesce(resource.public_network_access_enabled, true) && !coalesce(resource.network_rulesets[0].public_network_access_enabled, false)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.eventhub/namespaces@") && (type == "azapi_resource" || resource.body.properties.publicNetworkAccess != null)
    healthy = contains(["disabled", "securedbyperimeter"], lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")))
    message = "answers on its public endpoint"
  }
}

recommendation "eventhub_double_encryption" {
  title               = "Event Hub namespaces should have double encryption enabled"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "A second layer with another algorithm and key protects the events when one layer is broken."
  remediation         = "Give the namespace an azurerm_eventhub_namespace_customer_managed_key with infrastructure_encryption_enabled set to true."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["836cd60e-87f3-4e6a-a27c-29d687f01a4c"]
  }

  assess {
    types   = ["azurerm_eventhub_namespace"]
    when    = resource.dedicated_cluster_id != null
    healthy = anytrue([for k in related("azurerm_eventhub_namespace_customer_managed_key", "eventhub_namespace_id") : coalesce(k.infrastructure_encryption_enabled, false)])
    message = "encrypts events once only"
  }
}

recommendation "eventhub_customer_managed_key" {
  title               = "Event Hub namespaces should use a customer-managed key for encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can revoke access to stored events."
  remediation         = "Add an azurerm_eventhub_namespace_customer_managed_key; it needs a namespace on a dedicated cluster."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["a1ad735a-e96f-45d2-a7b2-9a4932cab7ec"]
  }

  assess {
    types   = ["azurerm_eventhub_namespace"]
    when    = resource.dedicated_cluster_id != null
    healthy = length(related("azurerm_eventhub_namespace_customer_managed_key", "eventhub_namespace_id")) > 0
    message = "is encrypted with a platform-managed key"
  }
}

recommendation "eventhub_private_link" {
  title               = "Event Hub namespaces should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps event traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the namespace with subresource namespace."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["b8564268-eb4a-4337-89be-a19db070c59d"]
  }

  assess {
    types   = ["azurerm_eventhub_namespace"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
