# Azure Service Bus namespaces.

recommendation "servicebus_diagnostic_logs" {
  title          = "Diagnostic logs in Service Bus should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "low"
  why            = "Without resource logs nobody can tell afterwards who sent, received or reconfigured."
  remediation    = "Add an azurerm_monitor_diagnostic_setting for the namespace with at least one enabled_log block."
  assessment_key = "f19ab7d9-5ff2-f8fd-ab3b-0bf95dcb6889"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["f8d36e2f-389b-4ee4-898d-21aeb69a0f45"]
  }

  assess {
    types   = ["azurerm_servicebus_namespace"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "servicebus_public_network_access_disabled" {
  title               = "Service Bus Namespaces should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, anyone who holds a connection string can use it from anywhere."
  remediation         = "Set public_network_access_enabled to false and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["cbd11fd3-3002-4907-b6c8-579f0e700e13"]
  }

  assess {
    types        = ["azurerm_servicebus_namespace"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.servicebus/namespaces@") && (type == "azapi_resource" || resource.body.properties.publicNetworkAccess != null)
    healthy = contains(["disabled", "securedbyperimeter"], lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")))
    message = "answers on its public endpoint"
  }
}

recommendation "servicebus_private_link" {
  title               = "Azure Service Bus namespaces should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps messages inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the Premium namespace with subresource namespace."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1c06e275-d63d-4540-b761-71f364c2111d"]
  }

  assess {
    types   = ["azurerm_servicebus_namespace"]
    when    = lower(resource.sku) == "premium"
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "servicebus_double_encryption" {
  title               = "Service Bus namespaces should have double encryption enabled"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "A second layer with another algorithm and key protects messages when one layer is broken."
  remediation         = "Set infrastructure_encryption_enabled in the customer_managed_key block; it can be chosen only when the namespace is created."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-4"]
    azure_policy = ["ebaf4f25-a4e8-415f-86a8-42d9155bef0b"]
  }

  assess {
    types = ["azurerm_servicebus_namespace"]
    when  = lower(resource.sku) == "premium"
    healthy = anytrue(concat(
      [for k in coalesce(resource.customer_managed_key, []) : coalesce(k.infrastructure_encryption_enabled, false)],
      [for k in related("azurerm_servicebus_namespace_customer_managed_key", "namespace_id") : coalesce(k.infrastructure_encryption_enabled, false)],
    ))
    message = "encrypts messages once only"
  }
}

recommendation "servicebus_customer_managed_key" {
  title               = "Service Bus Premium namespaces should use a customer-managed key for encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can revoke access to stored messages."
  remediation         = "Add a customer_managed_key block, or an azurerm_servicebus_namespace_customer_managed_key."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["295fc8b1-dc9f-4f53-9c61-3f313ceab40a"]
  }

  assess {
    types   = ["azurerm_servicebus_namespace"]
    when    = lower(resource.sku) == "premium"
    healthy = length(coalesce(resource.customer_managed_key, [])) > 0 || length(related("azurerm_servicebus_namespace_customer_managed_key", "namespace_id")) > 0
    message = "is encrypted with a platform-managed key"
  }
}
