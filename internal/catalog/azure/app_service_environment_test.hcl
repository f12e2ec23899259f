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

case "address of an environment through azapi" {
  of = "app_service_environment_internal"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { internalLoadBalancingMode = "Web, Publishing" } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { internalLoadBalancingMode = "None" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { internalLoadBalancingMode = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { internalLoadBalancingMode = "Web, Publishing" } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { internalLoadBalancingMode = "None" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
}

case "internal encryption of an environment through azapi" {
  of = "app_service_environment_internal_encryption"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "InternalEncryption", value = "true" }] } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "InternalEncryption", value = "0" }] } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "InternalEncryption", value = "true" }] } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "InternalEncryption", value = "0" }] } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
}

case "cipher suites of an environment through azapi" {
  of = "app_service_environment_cipher_suites"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "FrontEndSSLCipherSuiteOrder", value = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256" }] } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "FrontEndSSLCipherSuiteOrder", value = "0" }] } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "FrontEndSSLCipherSuiteOrder", value = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256" }] } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "FrontEndSSLCipherSuiteOrder", value = "0" }] } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
}

case "old TLS of an environment through azapi" {
  of = "app_service_environment_old_tls_off"

  healthy "azapi_resource" "good" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "DisableTls1.0", value = "1" }] } }
  }
  unhealthy "azapi_resource" "bad" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "DisableTls1.0", value = "0" }] } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
  }
  unknown "azapi_resource" "later" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = unknown } }
  }
  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "DisableTls1.0", value = "1" }] } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = { clusterSettings = [{ name = "DisableTls1.0", value = "0" }] } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Web/hostingEnvironments@2024-04-01"
    body = { properties = {} }
  }
  not_applicable "azapi_resource" "of_another_kind" {
    type = "Microsoft.Web/sites@2024-04-01"
  }
}
