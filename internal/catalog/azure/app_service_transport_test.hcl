case "https only of linux web app" {
  of = "app_service_https_only"

  healthy "azurerm_linux_web_app" "good" { https_only = true }
  unhealthy "azurerm_linux_web_app" "bad" { https_only = false }
  unknown "azurerm_linux_web_app" "later" { https_only = unknown }
  unhealthy "azurerm_linux_web_app" "unset" {}
  unhealthy "azurerm_windows_web_app" "bad_too" { https_only = false }
}

case "https only of linux function app" {
  of = "function_app_https_only"

  healthy "azurerm_linux_function_app" "good" { https_only = true }
  unhealthy "azurerm_linux_function_app" "bad" { https_only = false }
  unknown "azurerm_linux_function_app" "later" { https_only = unknown }
  unhealthy "azurerm_linux_function_app" "unset" {}
  unhealthy "azurerm_windows_function_app" "bad_too" { https_only = false }
  unhealthy "azurerm_function_app_flex_consumption" "bad_too" { https_only = false }
}

case "FTP of azurerm_linux_web_app" {
  of = "app_service_ftps_only"

  healthy "azurerm_linux_web_app" "off" {
    site_config { ftps_state = "Disabled" }
  }
  healthy "azurerm_linux_web_app" "encrypted" {
    site_config { ftps_state = "FtpsOnly" }
  }
  healthy "azurerm_linux_web_app" "unset" {
    site_config {}
  }
  unhealthy "azurerm_linux_web_app" "plain" {
    site_config { ftps_state = "AllAllowed" }
  }
}

case "FTP of azurerm_linux_function_app" {
  of = "function_app_ftps_only"

  healthy "azurerm_linux_function_app" "off" {
    site_config { ftps_state = "Disabled" }
  }
  healthy "azurerm_linux_function_app" "encrypted" {
    site_config { ftps_state = "FtpsOnly" }
  }
  healthy "azurerm_linux_function_app" "unset" {
    site_config {}
  }
  unhealthy "azurerm_linux_function_app" "plain" {
    site_config { ftps_state = "AllAllowed" }
  }
}

case "web apps through azapi" {
  of = "app_service_https_only"

  healthy "azapi_resource" "closed" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { httpsOnly = true } }
  }
  unhealthy "azapi_resource" "open" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { properties = {} }
  }
  not_applicable "azapi_resource" "functions" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { properties = { clientCertEnabled = true } }
  }
}

case "FTP of web apps through azapi" {
  of = "app_service_ftps_only"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { ftpsState = "Disabled" } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { ftpsState = "AllAllowed" } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { ftpsState = unknown } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { ftpsState = "Disabled" } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { ftpsState = "AllAllowed" } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp", properties = {} }
  }
}

case "FTP of function apps through azapi" {
  of = "function_app_ftps_only"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { ftpsState = "Disabled" } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { ftpsState = "AllAllowed" } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { ftpsState = unknown } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { ftpsState = "Disabled" } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { ftpsState = "AllAllowed" } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app", properties = {} }
  }
}

case "function apps through azapi" {
  of = "function_app_https_only"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { httpsOnly = true } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { httpsOnly = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { httpsOnly = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { httpsOnly = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { httpsOnly = false } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,workflowapp", properties = {} }
  }
}
