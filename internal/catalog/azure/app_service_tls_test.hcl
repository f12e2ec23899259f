case "TLS of azurerm_linux_web_app" {
  of = "app_service_minimum_tls"

  healthy "azurerm_linux_web_app" "new" {
    site_config { minimum_tls_version = "1.2" }
  }
  healthy "azurerm_linux_web_app" "newest" {
    site_config { minimum_tls_version = "1.3" }
  }
  healthy "azurerm_linux_web_app" "unset" {
    site_config {}
  }
  unhealthy "azurerm_linux_web_app" "old" {
    site_config { minimum_tls_version = "1.0" }
  }
  unknown "azurerm_linux_web_app" "later" {
    site_config { minimum_tls_version = unknown }
  }
}

case "TLS of azurerm_linux_web_app_slot" {
  of = "app_service_slot_minimum_tls"

  healthy "azurerm_linux_web_app_slot" "new" {
    site_config { minimum_tls_version = "1.2" }
  }
  healthy "azurerm_linux_web_app_slot" "newest" {
    site_config { minimum_tls_version = "1.3" }
  }
  healthy "azurerm_linux_web_app_slot" "unset" {
    site_config {}
  }
  unhealthy "azurerm_linux_web_app_slot" "old" {
    site_config { minimum_tls_version = "1.0" }
  }
  unknown "azurerm_linux_web_app_slot" "later" {
    site_config { minimum_tls_version = unknown }
  }
}

case "TLS of azurerm_linux_function_app" {
  of = "function_app_minimum_tls"

  healthy "azurerm_linux_function_app" "new" {
    site_config { minimum_tls_version = "1.2" }
  }
  healthy "azurerm_linux_function_app" "newest" {
    site_config { minimum_tls_version = "1.3" }
  }
  healthy "azurerm_linux_function_app" "unset" {
    site_config {}
  }
  unhealthy "azurerm_linux_function_app" "old" {
    site_config { minimum_tls_version = "1.0" }
  }
  unknown "azurerm_linux_function_app" "later" {
    site_config { minimum_tls_version = unknown }
  }
}

case "TLS of azurerm_linux_function_app_slot" {
  of = "function_app_slot_minimum_tls"

  healthy "azurerm_linux_function_app_slot" "new" {
    site_config { minimum_tls_version = "1.2" }
  }
  healthy "azurerm_linux_function_app_slot" "newest" {
    site_config { minimum_tls_version = "1.3" }
  }
  healthy "azurerm_linux_function_app_slot" "unset" {
    site_config {}
  }
  unhealthy "azurerm_linux_function_app_slot" "old" {
    site_config { minimum_tls_version = "1.0" }
  }
  unknown "azurerm_linux_function_app_slot" "later" {
    site_config { minimum_tls_version = unknown }
  }
}

case "TLS of web apps through azapi" {
  of = "app_service_minimum_tls"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = "1.2" } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = "1.0" } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = unknown } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = "1.2" } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = "1.0" } } }
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

case "TLS of function apps through azapi" {
  of = "function_app_minimum_tls"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = "1.2" } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = "1.0" } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = unknown } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = "1.2" } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = "1.0" } } }
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

case "TLS of slots of web apps through azapi" {
  of = "app_service_slot_minimum_tls"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = "1.2" } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = "1.0" } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = unknown } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = "1.2" } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { siteConfig = { minTlsVersion = "1.0" } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { properties = {} }
  }
}

case "TLS of slots of function apps through azapi" {
  of = "function_app_slot_minimum_tls"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = "1.2" } } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = "1.0" } } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = unknown } } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = "1.2" } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { siteConfig = { minTlsVersion = "1.0" } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp", properties = {} }
  }
}

case "end to end encryption of web apps" {
  of = "app_service_end_to_end_encryption"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = true } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = false } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp" }
  }
}

case "end to end encryption of slots of web apps" {
  of = "app_service_slot_end_to_end_encryption"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = true } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = { endToEndEncryptionEnabled = false } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "app,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app" }
  }
}

case "end to end encryption of function apps" {
  of = "function_app_end_to_end_encryption"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = true } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = false } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "app" }
  }
}

case "end to end encryption of slots of function apps" {
  of = "function_app_slot_end_to_end_encryption"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = true } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = false } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux" }
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = { endToEndEncryptionEnabled = false } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/sites/slots@2024-04-01"
    body = { kind = "functionapp,linux", properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
    body = { kind = "functionapp" }
  }
}
