case "remote debugging enabled of linux web app" {
  of = "app_service_remote_debugging_off"

  healthy "azurerm_linux_web_app" "good" {
    site_config { remote_debugging_enabled = false }
  }
  unhealthy "azurerm_linux_web_app" "bad" {
    site_config { remote_debugging_enabled = true }
  }
  unknown "azurerm_linux_web_app" "later" {
    site_config { remote_debugging_enabled = unknown }
  }
  healthy "azurerm_linux_web_app" "unset" {}
  unhealthy "azurerm_windows_web_app" "bad_too" {
    site_config { remote_debugging_enabled = true }
  }
}

case "remote debugging enabled of linux function app" {
  of = "function_app_remote_debugging_off"

  healthy "azurerm_linux_function_app" "good" {
    site_config { remote_debugging_enabled = false }
  }
  unhealthy "azurerm_linux_function_app" "bad" {
    site_config { remote_debugging_enabled = true }
  }
  unknown "azurerm_linux_function_app" "later" {
    site_config { remote_debugging_enabled = unknown }
  }
  healthy "azurerm_linux_function_app" "unset" {}
  unhealthy "azurerm_windows_function_app" "bad_too" {
    site_config { remote_debugging_enabled = true }
  }
  unhealthy "azurerm_function_app_flex_consumption" "bad_too" {
    site_config { remote_debugging_enabled = true }
  }
}

case "origins of azurerm_linux_web_app" {
  of = "app_service_cors_not_open"

  unhealthy "azurerm_linux_web_app" "everyone" {
    site_config {
      cors { allowed_origins = ["*"] }
    }
  }
  healthy "azurerm_linux_web_app" "listed" {
    site_config {
      cors { allowed_origins = ["https://shop.example"] }
    }
  }
  healthy "azurerm_linux_web_app" "none" {
    site_config {}
  }
  unknown "azurerm_linux_web_app" "later" {
    site_config {
      cors { allowed_origins = unknown }
    }
  }
}

case "origins of azurerm_linux_function_app" {
  of = "function_app_cors_not_open"

  unhealthy "azurerm_linux_function_app" "everyone" {
    site_config {
      cors { allowed_origins = ["*"] }
    }
  }
  healthy "azurerm_linux_function_app" "listed" {
    site_config {
      cors { allowed_origins = ["https://shop.example"] }
    }
  }
  healthy "azurerm_linux_function_app" "none" {
    site_config {}
  }
  unknown "azurerm_linux_function_app" "later" {
    site_config {
      cors { allowed_origins = unknown }
    }
  }
}

case "client certificates of azurerm_linux_web_app" {
  of = "app_service_client_certificates"

  healthy "azurerm_linux_web_app" "certificates" { client_certificate_enabled = true }
  healthy "azurerm_linux_web_app" "http2" {
    site_config { http2_enabled = true }
  }
  unhealthy "azurerm_linux_web_app" "neither" {
    client_certificate_enabled = false
    site_config { http2_enabled = false }
  }
  unknown "azurerm_linux_web_app" "later" { client_certificate_enabled = unknown }
}

case "client certificates of azurerm_linux_function_app" {
  of = "function_app_client_certificates"

  healthy "azurerm_linux_function_app" "certificates" { client_certificate_enabled = true }
  healthy "azurerm_linux_function_app" "http2" {
    site_config { http2_enabled = true }
  }
  unhealthy "azurerm_linux_function_app" "neither" {
    client_certificate_enabled = false
    site_config { http2_enabled = false }
  }
  unknown "azurerm_linux_function_app" "later" { client_certificate_enabled = unknown }
}

case "diagnostic logs" {
  of = "app_service_diagnostic_logs"

  healthy "azurerm_linux_web_app" "logged" {}
  unhealthy "azurerm_windows_web_app" "silent" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_linux_web_app.logged.id
    enabled_log { category = "AppServiceHTTPLogs" }
  }
}

case "remote debugging of web apps through azapi" {
  of = "app_service_remote_debugging_off"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { remoteDebuggingEnabled = false } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { remoteDebuggingEnabled = true } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { remoteDebuggingEnabled = unknown } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { remoteDebuggingEnabled = false } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { remoteDebuggingEnabled = true } } }
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

case "remote debugging of function apps through azapi" {
  of = "function_app_remote_debugging_off"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { remoteDebuggingEnabled = false } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { remoteDebuggingEnabled = true } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { remoteDebuggingEnabled = unknown } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { remoteDebuggingEnabled = false } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { remoteDebuggingEnabled = true } } }
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

case "origins of web apps through azapi" {
  of = "app_service_cors_not_open"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { cors = { allowedOrigins = ["https://shop.example"] } } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { cors = { allowedOrigins = ["*"] } } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { cors = { allowedOrigins = unknown } } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { cors = { allowedOrigins = ["https://shop.example"] } } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { cors = { allowedOrigins = ["*"] } } } }
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

case "origins of function apps through azapi" {
  of = "function_app_cors_not_open"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { cors = { allowedOrigins = ["https://shop.example"] } } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { cors = { allowedOrigins = ["*"] } } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { cors = { allowedOrigins = unknown } } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { cors = { allowedOrigins = ["https://shop.example"] } } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { cors = { allowedOrigins = ["*"] } } } }
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

case "client certificates of web apps through azapi" {
  of = "app_service_client_certificates"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { clientCertEnabled = true } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { clientCertEnabled = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { clientCertEnabled = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { clientCertEnabled = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { clientCertEnabled = false } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp", properties = {} }
  }
  healthy "azapi_resource" "http2" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { http20Enabled = true } } }
  }
}

case "client certificates of function apps through azapi" {
  of = "function_app_client_certificates"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { clientCertEnabled = true } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { clientCertEnabled = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { clientCertEnabled = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { clientCertEnabled = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { clientCertEnabled = false } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app", properties = {} }
  }
  healthy "azapi_resource" "http2" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { http20Enabled = true } } }
  }
}

case "diagnostic logs of azapi apps" {
  of = "app_service_diagnostic_logs"

  healthy "azapi_resource" "logged" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azapi_resource.logged.id
    enabled_log { category_group = "allLogs" }
  }
  unhealthy "azapi_resource" "metrics_only" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
  context "azurerm_monitor_diagnostic_setting" "metrics_only" {
    target_resource_id = azapi_resource.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
  healthy "azapi_resource" "logged_by_azapi" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
  context "azapi_resource" "setting" {
    type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
    parent_id = azapi_resource.logged_by_azapi.id
    body      = { properties = { logs = [{ categoryGroup = "allLogs", enabled = true }] } }
  }
  unhealthy "azapi_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/serverfarms@2024-04-01"
  }
}
