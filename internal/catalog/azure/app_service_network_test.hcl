case "public network access enabled of linux web app" {
  of = "app_service_public_network_access_disabled"

  healthy "azurerm_linux_web_app" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_linux_web_app" "bad" { public_network_access_enabled = true }
  unknown "azurerm_linux_web_app" "later" { public_network_access_enabled = unknown }
  unhealthy "azurerm_linux_web_app" "unset" {}
  unhealthy "azurerm_windows_web_app" "bad_too" { public_network_access_enabled = true }
}

case "public network access of a logic app" {
  of = "app_service_public_network_access_disabled"

  healthy "azurerm_logic_app_standard" "private" { public_network_access = "Disabled" }
  unhealthy "azurerm_logic_app_standard" "public" { public_network_access = "Enabled" }
  healthy "azurerm_logic_app_standard" "private_on_azurerm_3" {
    site_config { public_network_access_enabled = false }
  }
  unhealthy "azurerm_logic_app_standard" "unset" {}
}

case "public network access enabled of linux web app slot" {
  of = "app_service_slot_public_network_access_disabled"

  healthy "azurerm_linux_web_app_slot" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_linux_web_app_slot" "bad" { public_network_access_enabled = true }
  unknown "azurerm_linux_web_app_slot" "later" { public_network_access_enabled = unknown }
  unhealthy "azurerm_linux_web_app_slot" "unset" {}
  unhealthy "azurerm_windows_web_app_slot" "bad_too" { public_network_access_enabled = true }
}

case "public network access enabled of linux function app" {
  of = "function_app_public_network_access_disabled"

  healthy "azurerm_linux_function_app" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_linux_function_app" "bad" { public_network_access_enabled = true }
  unknown "azurerm_linux_function_app" "later" { public_network_access_enabled = unknown }
  unhealthy "azurerm_linux_function_app" "unset" {}
  unhealthy "azurerm_windows_function_app" "bad_too" { public_network_access_enabled = true }
  unhealthy "azurerm_function_app_flex_consumption" "bad_too" { public_network_access_enabled = true }
}

case "public network access enabled of linux function app slot" {
  of = "function_app_slot_public_network_access_disabled"

  healthy "azurerm_linux_function_app_slot" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_linux_function_app_slot" "bad" { public_network_access_enabled = true }
  unknown "azurerm_linux_function_app_slot" "later" { public_network_access_enabled = unknown }
  unhealthy "azurerm_linux_function_app_slot" "unset" {}
  unhealthy "azurerm_windows_function_app_slot" "bad_too" { public_network_access_enabled = true }
}

case "tier of a plan" {
  of = "app_service_plan_private_link_sku"

  healthy "azurerm_service_plan" "premium" { sku_name = "P1v3" }
  unhealthy "azurerm_service_plan" "free" { sku_name = "F1" }
  unhealthy "azurerm_service_plan" "consumption" { sku_name = "Y1" }
}

case "private endpoint" {
  of = "app_service_private_link"

  healthy "azurerm_linux_web_app" "linked" {}
  unhealthy "azurerm_windows_web_app" "alone" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_linux_web_app.linked.id
      is_manual_connection           = false
      subresource_names              = ["sites"]
    }
  }
}

case "public network access of web apps through azapi" {
  of = "app_service_public_network_access_disabled"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = "Enabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = "Enabled" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp", properties = {} }
  }
  healthy "azapi_resource" "in_an_environment" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { hostingEnvironmentProfile = { id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Web/hostingEnvironments/e" } } }
  }
  unhealthy "azapi_resource" "workflows" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,workflowapp" }
  }
}

case "public network access of function apps through azapi" {
  of = "function_app_public_network_access_disabled"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = "Enabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = "Enabled" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app", properties = {} }
  }
  healthy "azapi_resource" "in_an_environment" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { hostingEnvironmentProfile = { id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Web/hostingEnvironments/e" } } }
  }
}

case "public network access of slots of web apps through azapi" {
  of = "app_service_slot_public_network_access_disabled"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = "Enabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { publicNetworkAccess = "Enabled" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { properties = {} }
  }
  healthy "azapi_resource" "in_an_environment" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { hostingEnvironmentProfile = { id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Web/hostingEnvironments/e" } } }
  }
}

case "public network access of slots of function apps through azapi" {
  of = "function_app_slot_public_network_access_disabled"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = "Enabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { publicNetworkAccess = "Enabled" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp", properties = {} }
  }
  healthy "azapi_resource" "in_an_environment" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { hostingEnvironmentProfile = { id = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Web/hostingEnvironments/e" } } }
  }
}

case "public network access of web apps in an environment" {
  of = "app_service_public_network_access_disabled"

  healthy "azurerm_linux_web_app" "inside" { service_plan_id = azurerm_service_plan.isolated.id }
  unhealthy "azurerm_linux_web_app" "outside" { service_plan_id = azurerm_service_plan.shared.id }
  context "azurerm_service_plan" "isolated" { app_service_environment_id = azurerm_app_service_environment_v3.own.id }
  context "azurerm_app_service_environment_v3" "own" {}
  context "azurerm_service_plan" "shared" { sku_name = "P1v3" }
}

case "public network access of function apps in an environment" {
  of = "function_app_public_network_access_disabled"

  healthy "azurerm_linux_function_app" "inside" { service_plan_id = azurerm_service_plan.isolated.id }
  unhealthy "azurerm_linux_function_app" "outside" { service_plan_id = azurerm_service_plan.shared.id }
  context "azurerm_service_plan" "isolated" { app_service_environment_id = azurerm_app_service_environment_v3.own.id }
  context "azurerm_app_service_environment_v3" "own" {}
  context "azurerm_service_plan" "shared" { sku_name = "P1v3" }
}

case "private endpoint: function and logic apps, slots" {
  of = "app_service_private_link"

  healthy "azurerm_linux_function_app" "linked" {}
  context "azurerm_private_endpoint" "functions" {
    private_service_connection {
      private_connection_resource_id = azurerm_linux_function_app.linked.id
      subresource_names              = ["sites"]
    }
  }
  unhealthy "azurerm_linux_web_app" "slot_only" {}
  context "azurerm_private_endpoint" "slot" {
    private_service_connection {
      private_connection_resource_id = azurerm_linux_web_app.slot_only.id
      subresource_names              = ["sites-staging"]
    }
  }
  unknown "azurerm_windows_web_app" "perhaps" {}
  context "azurerm_private_endpoint" "perhaps" {
    private_service_connection {
      private_connection_resource_id = azurerm_windows_web_app.perhaps.id
      subresource_names              = unknown
    }
  }
  unhealthy "azurerm_logic_app_standard" "alone" {}
}

case "private endpoint of azapi apps" {
  of = "app_service_private_link"

  healthy "azapi_resource" "linked" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azapi_resource.linked.id
      is_manual_connection           = false
      subresource_names              = ["sites"]
    }
  }
  unhealthy "azapi_resource" "pending" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
  context "azurerm_private_endpoint" "pending" {
    private_service_connection {
      private_connection_resource_id = azapi_resource.pending.id
      is_manual_connection           = true
      subresource_names              = ["sites"]
    }
  }
  healthy "azapi_resource" "linked_by_azapi" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
  context "azapi_resource" "endpoint" {
    type = "Microsoft.Network/privateEndpoints@2024-05-01"
    body = { properties = { privateLinkServiceConnections = [{ properties = { privateLinkServiceId = azapi_resource.linked_by_azapi.id, groupIds = ["sites"] } }] } }
  }
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
  }
}

case "tier of a plan through azapi" {
  of = "app_service_plan_private_link_sku"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
    body = { sku = { name = "P1v3" } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
    body = { sku = { name = "F1" } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
    body = { sku = { name = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
    body = { sku = { name = "P1v3" } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
    body = { sku = { name = "F1" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
    body = { properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
}

case "public network access of logic apps in an environment" {
  of = "app_service_public_network_access_disabled"

  healthy "azurerm_logic_app_standard" "inside" { app_service_plan_id = azurerm_service_plan.isolated.id }
  unhealthy "azurerm_logic_app_standard" "outside" { app_service_plan_id = azurerm_service_plan.shared.id }
  context "azurerm_service_plan" "isolated" { app_service_environment_id = azurerm_app_service_environment_v3.own.id }
  context "azurerm_app_service_environment_v3" "own" {}
  context "azurerm_service_plan" "shared" { sku_name = "WS1" }
}
