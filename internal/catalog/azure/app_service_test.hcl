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

case "tier of a plan" {
  of = "app_service_plan_private_link_sku"

  healthy "azurerm_service_plan" "premium" { sku_name = "P1v3" }
  unhealthy "azurerm_service_plan" "free" { sku_name = "F1" }
  unhealthy "azurerm_service_plan" "consumption" { sku_name = "Y1" }
}

case "address of an environment" {
  of = "app_service_environment_internal"

  healthy "azurerm_app_service_environment_v3" "internal" { internal_load_balancing_mode = "Web, Publishing" }
  unhealthy "azurerm_app_service_environment_v3" "external" { internal_load_balancing_mode = "None" }
  unhealthy "azurerm_app_service_environment_v3" "unset" {}
}

case "internal encryption of an environment" {
  of = "app_service_environment_internal_encryption"

  healthy "azurerm_app_service_environment_v3" "encrypted" {
    cluster_setting {
      name  = "DisableTls1.0"
      value = "1"
    }
    cluster_setting {
      name  = "InternalEncryption"
      value = "true"
    }
  }
  unhealthy "azurerm_app_service_environment_v3" "plain" {}
}

case "cipher suites of an environment" {
  of = "app_service_environment_cipher_suites"

  healthy "azurerm_app_service_environment_v3" "strong" {
    cluster_setting {
      name  = "FrontEndSSLCipherSuiteOrder"
      value = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
    }
  }
  unhealthy "azurerm_app_service_environment_v3" "default" {}
}

case "old TLS of an environment" {
  of = "app_service_environment_old_tls_off"

  healthy "azurerm_app_service_environment_v3" "new" {
    cluster_setting {
      name  = "DisableTls1.0"
      value = "1"
    }
  }
  unhealthy "azurerm_app_service_environment_v3" "default" {}
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



case "private endpoint" {
  of = "app_service_private_link"

  healthy "azurerm_linux_web_app" "linked" {}
  unhealthy "azurerm_windows_web_app" "alone" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_linux_web_app.linked.id
      is_manual_connection           = false
    }
  }
}
