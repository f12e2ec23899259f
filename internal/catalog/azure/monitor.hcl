# Azure Monitor: Log Analytics, Application Insights, Grafana, private link scopes, and Purview.

recommendation "monitor_grafana_public_network_access_disabled" {
  title               = "Azure Managed Grafana workspaces should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["e8775d5a-73b7-4977-a39b-833ef0114628"]
  }

  assess {
    types        = ["azurerm_dashboard_grafana"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "monitor_grafana_private_link" {
  title               = "Azure Managed Grafana workspaces should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the workspace with subresource grafana."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["3a97e513-f75e-4230-8137-1efad4eadbbc"]
  }

  assess {
    types   = ["azurerm_dashboard_grafana"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "monitor_application_insights_private" {
  title               = "Application Insights components should block log ingestion and querying from public networks"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Telemetry that can be sent and queried from everywhere leaks, and can be forged."
  remediation         = "Set internet_ingestion_enabled and internet_query_enabled to false and use a private link scope."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1bc02227-0cb6-4e11-8f53-eb0b22eab7e8"]
  }

  assess {
    types        = ["azurerm_application_insights"]
    healthy      = !coalesce(resource.internet_ingestion_enabled, true) && !coalesce(resource.internet_query_enabled, true)
    message      = "takes and shows telemetry over public networks"
    fix          = { internet_ingestion_enabled = false, internet_query_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "monitor_application_insights_entra_ingestion" {
  title               = "Application Insights components should block non-Azure Active Directory based ingestion."
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "Whoever reads the instrumentation key out of a web page can send false telemetry."
  remediation         = "Set local_authentication_enabled to false (local_authentication_disabled to true before azurerm 5)."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-1"]
    azure_policy = ["199d5677-e4d9-4264-9465-efe1839c06bd"]
  }

  assess {
    types        = ["azurerm_application_insights"]
    healthy      = !coalesce(resource.local_authentication_enabled, !coalesce(resource.local_authentication_disabled, false))
    message      = "takes telemetry from anyone with its key"
    fix          = { local_authentication_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "monitor_log_cluster_customer_managed_key" {
  title               = "Azure Monitor Logs clusters should be encrypted with customer-managed key"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Add an azurerm_log_analytics_cluster_customer_managed_key."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["1f68a601-6e6d-4e42-babf-3f643a047ea2"]
  }

  assess {
    types   = ["azurerm_log_analytics_cluster"]
    healthy = anytrue([for k in related("azurerm_log_analytics_cluster_customer_managed_key", "log_analytics_cluster_id") : k.key_vault_key_id != null])
    message = "is encrypted with a platform-managed key"
  }
}

recommendation "monitor_saved_queries_in_own_storage" {
  title               = "Saved-queries in Azure Monitor should be saved in customer storage account for logs encryption"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Saved queries can hold personal data and are kept outside your encryption unless you say so."
  remediation         = "Set cmk_for_query_forced to true and link a storage account of yours."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["LT-5"]
    azure_policy = ["fa298e57-9444-42ba-bf04-86e8470e32c7"]
  }

  assess {
    types   = ["azurerm_log_analytics_workspace"]
    healthy = coalesce(resource.cmk_for_query_forced, false)
    message = "keeps saved queries outside your storage"
    fix     = { cmk_for_query_forced = true }
  }
}

recommendation "monitor_log_workspace_private" {
  title               = "Log Analytics workspaces should block log ingestion and querying from public networks"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Logs that can be sent and queried from everywhere leak, and can be forged."
  remediation         = "Set internet_ingestion_access_type and internet_query_access_type to \"Disabled\" and use a private link scope."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["6c53d030-cc64-46f0-906d-2bc061cd1334"]
  }

  assess {
    types        = ["azurerm_log_analytics_workspace"]
    healthy      = lower(coalesce(resource.internet_ingestion_access_type, coalesce(resource.internet_ingestion_enabled, true) ? "Enabled" : "Disabled")) == "disabled" && lower(coalesce(resource.internet_query_access_type, coalesce(resource.internet_query_enabled, true) ? "Enabled" : "Disabled")) == "disabled"
    message      = "takes and shows logs over public networks"
    fix          = { internet_ingestion_access_type = "Disabled", internet_query_access_type = "Disabled" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "monitor_private_link_scope_private_endpoint" {
  title               = "Azure Monitor Private Link Scope should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A scope without a private endpoint connects nothing."
  remediation         = "Create a private endpoint for the scope with subresource azuremonitor."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["0fc55270-f8bf-4feb-b7b8-5e7e7eacc6a6"]
  }

  assess {
    types   = ["azurerm_monitor_private_link_scope"]
    healthy = contains(local.private_link_groups, "azuremonitor")
    message = "has no approved private endpoint"
  }
}

recommendation "monitor_private_link_scope_private_only" {
  title               = "Azure Monitor Private Link Scope should block access to non private link resources"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "In open mode networks with the scope still reach monitoring resources outside of it, a way to carry data away."
  remediation         = "Set ingestion_access_mode and query_access_mode to \"PrivateOnly\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["a499fed8-bcc8-4195-b154-641f14743757"]
  }

  assess {
    types        = ["azurerm_monitor_private_link_scope"]
    healthy      = lower(coalesce(resource.ingestion_access_mode, "Open")) == "privateonly" && lower(coalesce(resource.query_access_mode, "Open")) == "privateonly"
    message      = "lets its networks reach resources outside the scope"
    fix          = { ingestion_access_mode = "PrivateOnly", query_access_mode = "PrivateOnly" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "monitor_purview_private_link" {
  title               = "Azure Purview accounts should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the account with subresource account."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["9259053b-ddb8-40ab-842a-0aef19d0ade4"]
  }

  assess {
    types   = ["azurerm_purview_account"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
