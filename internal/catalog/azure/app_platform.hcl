# App Configuration, SignalR, Web PubSub, Spring, Load Testing, Fluid Relay and Logic Apps.

recommendation "logic_app_diagnostic_logs" {
  title          = "Diagnostic logs in Logic Apps should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "low"
  why            = "Without resource logs nobody can tell afterwards who did what."
  remediation    = "Add an azurerm_monitor_diagnostic_setting for it with at least one enabled_log block."
  assessment_key = "91387f44-7e43-4ecc-55f0-46f5adee3dd5"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["34f95f76-5386-4de7-b824-0d8478470c9d"]
  }

  assess {
    types   = ["azurerm_logic_app_workflow"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "app_configuration_private_link" {
  title          = "App Configuration should use private link"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation    = "Create a private endpoint for the store with subresource configurationStores."
  assessment_key = "8318c3a1-fcac-2e1d-9582-50912e5578e5"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["ca610c1d-041c-4332-9d88-7ed3094967c7"]
  }

  assess {
    types   = ["azurerm_app_configuration"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "app_configuration_public_network_access_disabled" {
  title               = "App Configuration should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["3d9f5e4c-9947-4579-9539-2a7695fbc187"]
  }

  assess {
    types        = ["azurerm_app_configuration"]
    healthy      = lower(coalesce(resource.public_network_access, "Enabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { public_network_access = "Disabled" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "app_configuration_private_link_sku" {
  title               = "App Configuration should use a SKU that supports private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "The free tier has no private endpoints, so the store is always public."
  remediation         = "Set sku to \"standard\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["89c8a434-18f0-402c-8147-630a8dea54e0"]
  }

  assess {
    types        = ["azurerm_app_configuration"]
    healthy      = contains(["standard", "premium", "developer"], lower(coalesce(resource.sku, "free")))
    message      = "has a tier without private endpoints"
    fix          = { sku = "standard" }
    consequences = ["costs"]
  }
}

recommendation "signalr_private_link" {
  title          = "Azure SignalR Service should use private link"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation    = "Create a private endpoint for the service with subresource signalr."
  assessment_key = "b6f84d18-0137-3176-6aa1-f4d9ac95155c"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["2393d2cf-a342-44cd-a2e2-fe0188fd1234"]
  }

  assess {
    types   = ["azurerm_signalr_service"]
    healthy = contains(local.private_link_groups, "signalr")
    message = "has no approved private endpoint"
  }
}

recommendation "signalr_public_network_access_disabled" {
  title               = "Azure SignalR Service should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["21a9766a-82a5-4747-abb5-650b6dbba6d0"]
  }

  assess {
    types        = ["azurerm_signalr_service"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "signalr_private_link_sku" {
  title               = "Azure SignalR Service should use a Private Link enabled SKU"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "The free tier has no private endpoints, so the service is always public."
  remediation         = "Use a Standard or Premium sku."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["464a1620-21b5-448d-8ce6-d4ac6d1bc49a"]
  }

  assess {
    types        = ["azurerm_signalr_service"]
    healthy      = !startswith(lower(coalesce(resource.sku[0].name, "")), "free")
    message      = "has a tier without private endpoints"
    consequences = ["costs"]
  }
}

recommendation "web_pubsub_private_link" {
  title               = "Azure Web PubSub Service should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the service with subresource webpubsub."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["eb907f70-7514-460d-92b3-a5ae93b4f917"]
  }

  assess {
    types   = ["azurerm_web_pubsub"]
    healthy = contains(local.private_link_groups, "webpubsub")
    message = "has no approved private endpoint"
  }
}

recommendation "web_pubsub_public_network_access_disabled" {
  title               = "Azure Web PubSub Service should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["bf45113f-264e-4a87-88f9-29ac8a0aca6a"]
  }

  assess {
    types        = ["azurerm_web_pubsub"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azurerm_web_pubsub_socketio"]
    healthy      = lower(coalesce(resource.public_network_access, "Enabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { public_network_access = "Disabled" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "web_pubsub_private_link_sku" {
  title               = "Azure Web PubSub Service should use a SKU that supports private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "The free tier has no private endpoints, so the service is always public."
  remediation         = "Use a Standard or Premium sku."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["82909236-25f3-46a6-841c-fe1020f95ae1"]
  }

  assess {
    types        = ["azurerm_web_pubsub"]
    healthy      = !startswith(lower(coalesce(resource.sku, "")), "free")
    message      = "has a tier without private endpoints"
    consequences = ["costs"]
  }
}

recommendation "spring_network_injection" {
  title          = "Azure Spring Cloud should use network injection"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "In a network of your own the apps obey your security groups and reach private services."
  remediation    = "Create the service with a network block."
  assessment_key = "4c768356-5ad2-e3cc-c799-252b27d3865a"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["af35e2a4-ef96-44e7-a9ae-853dd97032c4"]
  }

  assess {
    types        = ["azurerm_spring_cloud_service"]
    when         = !startswith(lower(coalesce(resource.sku_name, "S0")), "b")
    healthy      = resource.network[0].service_runtime_subnet_id != null
    message      = "runs outside your networks"
    consequences = ["replaces"]
  }
}

recommendation "load_test_customer_managed_key" {
  title               = "Azure load testing resource should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Create the resource with an encryption block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["65c4f833-1f2e-426c-8780-f6d7593bed7a"]
  }

  assess {
    types        = ["azurerm_load_test"]
    healthy      = resource.encryption[0].key_url != null
    message      = "is encrypted with a platform-managed key"
    consequences = ["replaces"]
  }
}

recommendation "fluid_relay_customer_managed_key" {
  title               = "Fluid Relay should use customer-managed keys to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Create the server with a customer_managed_key block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["46388f67-373c-4018-98d3-2b83172dd13a"]
  }

  assess {
    types        = ["azurerm_fluid_relay_server"]
    healthy      = resource.customer_managed_key[0].key_vault_key_id != null
    message      = "is encrypted with a platform-managed key"
    consequences = ["replaces"]
  }
}
