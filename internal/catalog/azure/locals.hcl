# What the files of this directory share.

locals {
  # The type of an azapi resource in lower case, without the API version.
  arm_type = split("@", lower(coalesce(resource.type, "")))[0]

  # An update says nothing of what its body leaves out.
  is_whole = type == "azapi_resource"

  # Settings of the resource that are resources of their own in the ARM API.
  children = related(["azapi_resource", "azapi_update_resource"], "parent_id")

  # The identity of an azapi resource stands in its block or in its body.
  has_identity = anytrue([
    for i in coalesce(resource.identity, []) : lower(coalesce(i.type, "None")) != "none"
  ]) || lower(coalesce(resource.body.identity.type, "None")) != "none"

  # A manual connection is pending until somebody approves it.
  has_private_endpoint = anytrue([
    for e in related("azurerm_private_endpoint", "private_service_connection.private_connection_resource_id") :
    !coalesce(e.private_service_connection[0].is_manual_connection, false)
  ]) || length(related("azapi_resource", "body.properties.privateLinkServiceConnections.properties.privateLinkServiceId")) > 0

  # What the approved private endpoints reach: the subresources, in lower case.
  private_link_groups = concat(
    flatten([
      for e in related("azurerm_private_endpoint", "private_service_connection.private_connection_resource_id") :
      [for n in coalesce(e.private_service_connection[0].subresource_names, []) : lower(n)]
      if !coalesce(e.private_service_connection[0].is_manual_connection, false)
    ]),
    flatten([
      for e in related("azapi_resource", "body.properties.privateLinkServiceConnections.properties.privateLinkServiceId") :
      [for c in e.body.properties.privateLinkServiceConnections : [for n in coalesce(c.properties.groupIds, []) : lower(n)]]
    ]),
  )

  # A diagnostic setting counts when it sends at least one category of logs.
  has_logs = anytrue([
    for s in related("azurerm_monitor_diagnostic_setting", "target_resource_id") :
    length(coalesce(s.enabled_log, [])) > 0 || anytrue([for l in coalesce(s.log, []) : coalesce(l.enabled, true)])
    ]) || anytrue([
    for s in local.children :
    startswith(lower(s.type), "microsoft.insights/diagnosticsettings@") && anytrue([for l in coalesce(s.body.properties.logs, []) : coalesce(l.enabled, false)])
  ])

  # A key that comes from one of these is set, though its id is not known before
  # apply.
  keys = ["azurerm_key_vault_key", "azurerm_key_vault_managed_hardware_security_module_key"]

  # App Service: web apps, function apps and the slots of both. Standard logic apps
  # are function apps of the kind workflowapp.
  web_apps         = ["azurerm_linux_web_app", "azurerm_windows_web_app"]
  web_app_slots    = ["azurerm_linux_web_app_slot", "azurerm_windows_web_app_slot"]
  function_apps    = ["azurerm_linux_function_app", "azurerm_windows_function_app", "azurerm_function_app_flex_consumption"]
  function_slots   = ["azurerm_linux_function_app_slot", "azurerm_windows_function_app_slot"]
  site_kind        = lower(coalesce(resource.body.kind, "app"))
  is_web_app       = local.arm_type == "microsoft.web/sites" && !strcontains(local.site_kind, "functionapp")
  is_web_slot      = local.arm_type == "microsoft.web/sites/slots" && !strcontains(local.site_kind, "functionapp")
  is_function_app  = local.arm_type == "microsoft.web/sites" && strcontains(local.site_kind, "functionapp") && !strcontains(local.site_kind, "workflowapp")
  is_function_slot = local.arm_type == "microsoft.web/sites/slots" && strcontains(local.site_kind, "functionapp") && !strcontains(local.site_kind, "workflowapp")
}
