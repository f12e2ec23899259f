# Azure App Service: environments of one's own.

recommendation "app_service_environment_internal" {
  title               = "App Service Environment apps should not be reachable over public internet"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "An environment with an external address publishes every app in it."
  remediation         = "Create the environment with internal_load_balancing_mode \"Web, Publishing\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["2d048aca-6479-4923-88f5-e2ac295d9af3"]
  }

  assess {
    types        = ["azurerm_app_service_environment_v3"]
    healthy      = lower(coalesce(resource.internal_load_balancing_mode, "None")) != "none"
    message      = "publishes its apps on the Internet"
    fix          = { internal_load_balancing_mode = "Web, Publishing" }
    consequences = ["replaces", "cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.arm_type == "microsoft.web/hostingenvironments" && (local.is_whole || resource.body.properties.internalLoadBalancingMode != null)
    healthy      = lower(coalesce(resource.body.properties.internalLoadBalancingMode, "None")) != "none"
    message      = "publishes its apps on the Internet"
    fix          = { body = { properties = { internalLoadBalancingMode = "Web, Publishing" } } }
    consequences = ["replaces", "cuts_connectivity"]
  }
}

recommendation "app_service_environment_internal_encryption" {
  title               = "App Service Environment should have internal encryption enabled"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "Traffic between the front ends and workers of an environment is unencrypted unless you ask for it."
  remediation         = "Add a cluster_setting block with name \"InternalEncryption\" and value \"true\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["fb74e86f-d351-4b8d-b034-93da7391c01f"]
  }

  assess {
    types   = ["azurerm_app_service_environment_v3"]
    healthy = anytrue([for s in coalesce(resource.cluster_setting, []) : s.name == "InternalEncryption" && lower(coalesce(s.value, "")) == "true"])
    message = "does not encrypt its internal traffic"
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.arm_type == "microsoft.web/hostingenvironments" && (local.is_whole || resource.body.properties.clusterSettings != null)
    healthy = anytrue([for s in coalesce(resource.body.properties.clusterSettings, []) : s.name == "InternalEncryption" && lower(coalesce(s.value, "")) == "true"])
    message = "does not encrypt its internal traffic"
  }
}

recommendation "app_service_environment_cipher_suites" {
  title               = "App Service Environment should be configured with strongest TLS Cipher suites"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "The default order still offers cipher suites without forward secrecy."
  remediation         = "Add a cluster_setting block named \"FrontEndSSLCipherSuiteOrder\" with the two strong suites as its value."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["817dcf37-e83d-4999-a472-644eada2ea1e"]
  }

  assess {
    types   = ["azurerm_app_service_environment_v3"]
    healthy = anytrue([for s in coalesce(resource.cluster_setting, []) : s.name == "FrontEndSSLCipherSuiteOrder" && strcontains(coalesce(s.value, ""), "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384") && strcontains(coalesce(s.value, ""), "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256") && length(coalesce(s.value, "")) < 80])
    message = "offers weak cipher suites"
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.arm_type == "microsoft.web/hostingenvironments" && (local.is_whole || resource.body.properties.clusterSettings != null)
    healthy = anytrue([for s in coalesce(resource.body.properties.clusterSettings, []) : s.name == "FrontEndSSLCipherSuiteOrder" && strcontains(coalesce(s.value, ""), "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384") && strcontains(coalesce(s.value, ""), "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256") && length(coalesce(s.value, "")) < 80])
    message = "offers weak cipher suites"
  }
}

recommendation "app_service_environment_old_tls_off" {
  title               = "App Service Environment should have TLS 1.0 and 1.1 disabled"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "TLS 1.0 and 1.1 have known weaknesses, and the environment's front ends accept them unless told not to."
  remediation         = "Add a cluster_setting block with name \"DisableTls1.0\" and value \"1\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["d6545c6b-dd9d-4265-91e6-0b451e2f1c50"]
  }

  assess {
    types   = ["azurerm_app_service_environment_v3"]
    healthy = anytrue([for s in coalesce(resource.cluster_setting, []) : s.name == "DisableTls1.0" && s.value == "1"])
    message = "accepts TLS 1.0 and 1.1"
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.arm_type == "microsoft.web/hostingenvironments" && (local.is_whole || resource.body.properties.clusterSettings != null)
    healthy = anytrue([for s in coalesce(resource.body.properties.clusterSettings, []) : s.name == "DisableTls1.0" && s.value == "1"])
    message = "accepts TLS 1.0 and 1.1"
  }
}
