# Azure App Service: which networks reach the apps.

locals {
  # In an environment the load balancer decides who gets in, and the app's own
  # switch does nothing.
  plans          = referenced("service_plan_id", "azurerm_service_plan")
  in_environment = length(referenced("app_service_environment_id", "azurerm_app_service_environment_v3", local.plans)) > 0 || anytrue([for p in local.plans : p.app_service_environment_id != null])
}

recommendation "app_service_public_network_access_disabled" {
  title               = "App Service apps should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "An app for internal users that answers on the Internet is one stolen password away from strangers."
  remediation         = "Set public_network_access_enabled to false and reach the app through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy matches function apps, too; they have a recommendation of their own, so that nothing is said twice. Apps in an App Service Environment get in by its load balancer and pass."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1b5ef780-c53c-4a64-87f3-bb9c8c8094ba"]
  }

  assess {
    types        = local.web_apps
    healthy      = !coalesce(resource.public_network_access_enabled, true) || local.in_environment
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types = ["azurerm_logic_app_standard"]
    locals {
      plans = referenced("app_service_plan_id", "azurerm_service_plan")
    }
    healthy      = lower(coalesce(resource.public_network_access, coalesce(resource.site_config[0].public_network_access_enabled, true) ? "Enabled" : "Disabled")) == "disabled" || local.in_environment
    message      = "answers on its public endpoint"
    fix          = { public_network_access = "Disabled" }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = (local.is_web_app || strcontains(local.site_kind, "workflowapp") && local.arm_type == "microsoft.web/sites") && (local.is_whole || resource.body.properties.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled" || resource.body.properties.hostingEnvironmentProfile.id != null
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { publicNetworkAccess = "Disabled" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "app_service_slot_public_network_access_disabled" {
  title               = "App Service app slots should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A slot has a public address of its own, often with unfinished code behind it."
  remediation         = "Set public_network_access_enabled of the slot to false."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["701a595d-38fb-4a66-ae6d-fb3735217622"]
  }

  assess {
    types        = local.web_app_slots
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_web_slot && (local.is_whole || resource.body.properties.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled" || resource.body.properties.hostingEnvironmentProfile.id != null
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { publicNetworkAccess = "Disabled" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "function_app_public_network_access_disabled" {
  title               = "Function apps should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Functions for internal callers that answer on the Internet are one leaked key away from strangers."
  remediation         = "Set public_network_access_enabled to false and reach the app through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["969ac98b-88a8-449f-883c-2e9adb123127"]
  }

  assess {
    types        = local.function_apps
    healthy      = !coalesce(resource.public_network_access_enabled, true) || local.in_environment
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_function_app && (local.is_whole || resource.body.properties.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled" || resource.body.properties.hostingEnvironmentProfile.id != null
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { publicNetworkAccess = "Disabled" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "function_app_slot_public_network_access_disabled" {
  title               = "Function app slots should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A slot has a public address of its own, often with unfinished code behind it."
  remediation         = "Set public_network_access_enabled of the slot to false."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["11c82d0c-db9f-4d7b-97c5-f3f9aa957da2"]
  }

  assess {
    types        = local.function_slots
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_function_slot && (local.is_whole || resource.body.properties.publicNetworkAccess != null)
    healthy      = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled" || resource.body.properties.hostingEnvironmentProfile.id != null
    message      = "answers on its public endpoint"
    fix          = { body = { properties = { publicNetworkAccess = "Disabled" } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "app_service_private_link" {
  title               = "App Service apps should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint gives the app an address in your own network, so that it need not answer on the Internet."
  remediation         = "Create a private endpoint for the app with subresource sites."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "As in the published policy this is about function apps and Standard logic apps, too. An endpoint for a slot is none for the app."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["687aa49d-0982-40f8-bf6b-66d1da97a04b"]
  }

  assess {
    types   = concat(local.web_apps, local.function_apps, ["azurerm_logic_app_standard"])
    healthy = contains(local.private_link_groups, "sites")
    message = "has no approved private endpoint"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.arm_type == "microsoft.web/sites"
    healthy = contains(local.private_link_groups, "sites")
    message = "has no approved private endpoint"
  }
}

recommendation "app_service_plan_private_link_sku" {
  title               = "App Service apps should use a SKU that supports private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Free and shared plans can't have private endpoints, so their apps are always public."
  remediation         = "Use a plan of the Basic tier or higher."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["546fe8d2-368d-4029-a418-6af48a7f61e5"]
  }

  assess {
    types        = ["azurerm_service_plan"]
    healthy      = !contains(["f1", "d1", "shared", "y1"], lower(coalesce(resource.sku_name, "")))
    message      = "has a tier without private endpoints"
    consequences = ["costs"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.arm_type == "microsoft.web/serverfarms" && (local.is_whole || resource.body.sku.name != null)
    healthy      = !contains(["f1", "d1", "shared", "y1"], lower(coalesce(resource.body.sku.name, "")))
    message      = "has a tier without private endpoints"
    consequences = ["costs"]
  }
}
