case "identity of azurerm_linux_web_app" {
  of = "app_service_managed_identity"

  healthy "azurerm_linux_web_app" "system" {
    identity { type = "SystemAssigned" }
  }
  healthy "azurerm_linux_web_app" "user" {
    identity {
      type         = "UserAssigned"
      identity_ids = unknown
    }
  }
  unhealthy "azurerm_linux_web_app" "none" {}
}

case "identity of azurerm_linux_web_app_slot" {
  of = "app_service_slot_managed_identity"

  healthy "azurerm_linux_web_app_slot" "system" {
    identity { type = "SystemAssigned" }
  }
  healthy "azurerm_linux_web_app_slot" "user" {
    identity {
      type         = "UserAssigned"
      identity_ids = unknown
    }
  }
  unhealthy "azurerm_linux_web_app_slot" "none" {}
}

case "identity of azurerm_linux_function_app" {
  of = "function_app_managed_identity"

  healthy "azurerm_linux_function_app" "system" {
    identity { type = "SystemAssigned" }
  }
  healthy "azurerm_linux_function_app" "user" {
    identity {
      type         = "UserAssigned"
      identity_ids = unknown
    }
  }
  unhealthy "azurerm_linux_function_app" "none" {}
}

case "webdeploy publish basic authentication enabled of linux web app" {
  of = "app_service_scm_basic_authentication_off"

  healthy "azurerm_linux_web_app" "good" { webdeploy_publish_basic_authentication_enabled = false }
  unhealthy "azurerm_linux_web_app" "bad" { webdeploy_publish_basic_authentication_enabled = true }
  unknown "azurerm_linux_web_app" "later" { webdeploy_publish_basic_authentication_enabled = unknown }
  unhealthy "azurerm_linux_web_app" "unset" {}
  unhealthy "azurerm_windows_web_app" "bad_too" { webdeploy_publish_basic_authentication_enabled = true }
  unhealthy "azurerm_linux_function_app" "bad_too" { webdeploy_publish_basic_authentication_enabled = true }
  unhealthy "azurerm_windows_function_app" "bad_too" { webdeploy_publish_basic_authentication_enabled = true }
  unhealthy "azurerm_function_app_flex_consumption" "bad_too" { webdeploy_publish_basic_authentication_enabled = true }
}

case "scm publish basic authentication enabled of logic app standard" {
  of = "app_service_scm_basic_authentication_off"

  healthy "azurerm_logic_app_standard" "good" { scm_publish_basic_authentication_enabled = false }
  unhealthy "azurerm_logic_app_standard" "bad" { scm_publish_basic_authentication_enabled = true }
  unknown "azurerm_logic_app_standard" "later" { scm_publish_basic_authentication_enabled = unknown }
  unhealthy "azurerm_logic_app_standard" "unset" {}
}

case "ftp publish basic authentication enabled of linux web app" {
  of = "app_service_ftp_basic_authentication_off"

  healthy "azurerm_linux_web_app" "good" { ftp_publish_basic_authentication_enabled = false }
  unhealthy "azurerm_linux_web_app" "bad" { ftp_publish_basic_authentication_enabled = true }
  unknown "azurerm_linux_web_app" "later" { ftp_publish_basic_authentication_enabled = unknown }
  unhealthy "azurerm_linux_web_app" "unset" {}
  unhealthy "azurerm_windows_web_app" "bad_too" { ftp_publish_basic_authentication_enabled = true }
  unhealthy "azurerm_linux_function_app" "bad_too" { ftp_publish_basic_authentication_enabled = true }
  unhealthy "azurerm_windows_function_app" "bad_too" { ftp_publish_basic_authentication_enabled = true }
  unhealthy "azurerm_logic_app_standard" "bad_too" { ftp_publish_basic_authentication_enabled = true }
}

case "identity of web apps through azapi" {
  of = "app_service_managed_identity"

  healthy "azapi_resource" "block" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
    identity { type = "SystemAssigned" }
  }
  healthy "azapi_resource" "body" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", identity = { type = "UserAssigned" } }
  }
  unhealthy "azapi_resource" "none" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", identity = { type = "None" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", identity = { type = unknown } }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp", properties = {} }
  }
}

case "identity of function apps through azapi" {
  of = "function_app_managed_identity"

  healthy "azapi_resource" "block" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
    identity { type = "SystemAssigned" }
  }
  healthy "azapi_resource" "body" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", identity = { type = "UserAssigned" } }
  }
  unhealthy "azapi_resource" "none" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", identity = { type = "None" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", identity = { type = unknown } }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app", properties = {} }
  }
}

case "identity of slots through azapi" {
  of = "app_service_slot_managed_identity"

  healthy "azapi_resource" "block" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux" }
    identity { type = "SystemAssigned" }
  }
  healthy "azapi_resource" "body" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", identity = { type = "UserAssigned" } }
  }
  unhealthy "azapi_resource" "none" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", identity = { type = "None" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", identity = { type = unknown } }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { properties = {} }
  }
}

case "SCM passwords of azapi apps" {
  of = "app_service_scm_basic_authentication_off"

  healthy "azapi_resource" "closed" { type = "Microsoft.Web/sites@2024-04-01" }
  context "azapi_update_resource" "closed" {
    type      = "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01"
    parent_id = azapi_resource.closed.id
    name      = "scm"
    body      = { properties = { allow = false } }
  }
  unhealthy "azapi_resource" "open" { type = "Microsoft.Web/sites@2024-04-01" }
  context "azapi_update_resource" "open" {
    type      = "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01"
    parent_id = azapi_resource.open.id
    name      = "scm"
    body      = { properties = { allow = true } }
  }
  unhealthy "azapi_resource" "the_other" { type = "Microsoft.Web/sites@2024-04-01" }
  context "azapi_resource" "the_other_policy" {
    type      = "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01"
    parent_id = azapi_resource.the_other.id
    name      = "ftp"
    body      = { properties = { allow = false } }
  }
  unhealthy "azapi_resource" "unset" { type = "Microsoft.Web/sites@2024-04-01" }
  unknown "azapi_resource" "later" { type = "Microsoft.Web/sites@2024-04-01" }
  context "azapi_resource" "later_policy" {
    type      = "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01"
    parent_id = azapi_resource.later.id
    name      = "scm"
    body      = { properties = { allow = unknown } }
  }
  not_applicable "azapi_resource" "slot" { type = "Microsoft.Web/sites/slots@2024-04-01" }
}

case "FTP passwords of azapi apps" {
  of = "app_service_ftp_basic_authentication_off"

  healthy "azapi_resource" "closed" { type = "Microsoft.Web/sites@2024-04-01" }
  context "azapi_update_resource" "closed" {
    type      = "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01"
    parent_id = azapi_resource.closed.id
    name      = "ftp"
    body      = { properties = { allow = false } }
  }
  unhealthy "azapi_resource" "open" { type = "Microsoft.Web/sites@2024-04-01" }
  context "azapi_update_resource" "open" {
    type      = "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01"
    parent_id = azapi_resource.open.id
    name      = "ftp"
    body      = { properties = { allow = true } }
  }
  unhealthy "azapi_resource" "the_other" { type = "Microsoft.Web/sites@2024-04-01" }
  context "azapi_resource" "the_other_policy" {
    type      = "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01"
    parent_id = azapi_resource.the_other.id
    name      = "scm"
    body      = { properties = { allow = false } }
  }
  unhealthy "azapi_resource" "unset" { type = "Microsoft.Web/sites@2024-04-01" }
  unknown "azapi_resource" "later" { type = "Microsoft.Web/sites@2024-04-01" }
  context "azapi_resource" "later_policy" {
    type      = "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01"
    parent_id = azapi_resource.later.id
    name      = "ftp"
    body      = { properties = { allow = unknown } }
  }
  not_applicable "azapi_resource" "slot" { type = "Microsoft.Web/sites/slots@2024-04-01" }
}
