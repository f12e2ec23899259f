# Azure Databricks workspaces.

recommendation "databricks_diagnostic_logs" {
  title               = "Resource logs in Azure Databricks Workspaces should be enabled"
  control             = "enable_auditing_and_logging"
  severity            = "medium"
  why                 = "Without resource logs nobody can tell afterwards who did what."
  remediation         = "Add an azurerm_monitor_diagnostic_setting for it with at least one enabled_log block."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["138ff14d-b687-4faa-a81c-898c91a87fa2"]
  }

  assess {
    types   = ["azurerm_databricks_workspace"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "databricks_public_network_access_disabled" {
  title               = "Azure Databricks Workspaces should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["0e7849de-b939-4c50-ab48-fc6b0f5eeba2"]
  }

  assess {
    types        = ["azurerm_databricks_workspace"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "databricks_no_public_ip" {
  title               = "Azure Databricks Clusters should disable public IP"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Cluster nodes with public addresses can be reached, scanned and attacked from the Internet."
  remediation         = "Set no_public_ip of custom_parameters to true; it can be chosen only when the workspace is created."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["51c1490f-3319-459c-bbbc-7f391bbed753"]
  }

  assess {
    types        = ["azurerm_databricks_workspace"]
    healthy      = coalesce(resource.custom_parameters[0].no_public_ip, true)
    message      = "gives its clusters public IP addresses"
    fix          = { custom_parameters = { no_public_ip = true } }
    consequences = ["replaces"]
  }
}

recommendation "databricks_virtual_network" {
  title               = "Azure Databricks Workspaces should be in a virtual network"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "In a network of your own the clusters obey your security groups, routes and firewalls."
  remediation         = "Create the workspace with virtual_network_id, public_subnet_name and private_subnet_name in custom_parameters."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["9c25c9e4-ee12-4882-afd2-11fb9d87893f"]
  }

  assess {
    types        = ["azurerm_databricks_workspace"]
    healthy      = resource.custom_parameters[0].virtual_network_id != null && resource.custom_parameters[0].public_subnet_name != null && resource.custom_parameters[0].private_subnet_name != null
    message      = "runs its clusters in a network of the platform"
    consequences = ["replaces"]
  }
}

recommendation "databricks_private_link" {
  title               = "Azure Databricks Workspaces should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the Premium workspace with subresource databricks_ui_api."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["258823f2-4595-4b52-b333-cc96192710d8"]
  }

  assess {
    types   = ["azurerm_databricks_workspace"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "databricks_premium_sku" {
  title               = "Azure Databricks workspaces should be Premium SKU that supports features like private link, customer-managed key for encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Private endpoints, customer-managed keys and access control of clusters exist in the Premium tier only."
  remediation         = "Set sku to \"premium\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5", "NS-2"]
    azure_policy = ["2cc2c3b5-c2f8-45aa-a9e6-f90d85ae8352"]
  }

  assess {
    types        = ["azurerm_databricks_workspace"]
    healthy      = lower(coalesce(resource.sku, "standard")) == "premium"
    message      = "is not in the Premium tier"
    fix          = { sku = "premium" }
    consequences = ["costs"]
  }
}
