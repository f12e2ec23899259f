# Azure App Service: TLS, from clients to the front ends and from there to the workers.

recommendation "app_service_minimum_tls" {
  title          = "TLS should be updated to the latest version for web apps"
  control        = "encrypt_data_in_transit"
  severity       = "high"
  why            = "TLS 1.0 and 1.1 have known weaknesses, and every client of today speaks 1.2."
  remediation    = "Set minimum_tls_version of site_config to \"1.2\" or \"1.3\"."
  assessment_key = "2a54c352-7ca4-4bae-ad46-47ecd9595bd2"

  maps_to = {
    mcsb         = ["NS-8", "DP-3"]
    mcsb_v2      = ["NS-8", "DP-3"]
    azure_policy = ["f0e6e85b-9b9f-4a4b-b67b-f730d42f1b0b"]
  }

  assess {
    types   = local.web_apps
    healthy = contains(["1.2", "1.3"], coalesce(resource.site_config[0].minimum_tls_version, "1.2"))
    message = "accepts TLS older than 1.2"
    fix     = { site_config = { minimum_tls_version = "1.2" } }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_web_app && (local.is_whole || resource.body.properties.siteConfig.minTlsVersion != null)
    healthy = contains(["1.2", "1.3"], coalesce(resource.body.properties.siteConfig.minTlsVersion, "1.2"))
    message = "accepts TLS older than 1.2"
    fix     = { body = { properties = { siteConfig = { minTlsVersion = "1.2" } } } }
  }
}

recommendation "app_service_slot_minimum_tls" {
  title               = "App Service app slots should use the latest TLS version"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "A slot serves real traffic during a swap or a test, with its own TLS setting."
  remediation         = "Set minimum_tls_version of the slot's site_config to \"1.2\" or \"1.3\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["4ee5b817-627a-435a-8932-116193268172"]
  }

  assess {
    types   = local.web_app_slots
    healthy = contains(["1.2", "1.3"], coalesce(resource.site_config[0].minimum_tls_version, "1.2"))
    message = "accepts TLS older than 1.2"
    fix     = { site_config = { minimum_tls_version = "1.2" } }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_web_slot && (local.is_whole || resource.body.properties.siteConfig.minTlsVersion != null)
    healthy = contains(["1.2", "1.3"], coalesce(resource.body.properties.siteConfig.minTlsVersion, "1.2"))
    message = "accepts TLS older than 1.2"
    fix     = { body = { properties = { siteConfig = { minTlsVersion = "1.2" } } } }
  }
}

recommendation "function_app_minimum_tls" {
  title          = "TLS should be updated to the latest version for function apps"
  control        = "encrypt_data_in_transit"
  severity       = "high"
  why            = "TLS 1.0 and 1.1 have known weaknesses, and every client of today speaks 1.2."
  remediation    = "Set minimum_tls_version of site_config to \"1.2\" or \"1.3\"."
  assessment_key = "15be5f3c-e0a4-c0fa-fbff-8e50339b4b22"

  maps_to = {
    mcsb         = ["NS-8", "DP-3"]
    mcsb_v2      = ["NS-8", "DP-3"]
    azure_policy = ["f9d614c5-c173-4d56-95a7-b4437057d193"]
  }

  assess {
    types   = local.function_apps
    healthy = contains(["1.2", "1.3"], coalesce(resource.site_config[0].minimum_tls_version, "1.2"))
    message = "accepts TLS older than 1.2"
    fix     = { site_config = { minimum_tls_version = "1.2" } }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_function_app && (local.is_whole || resource.body.properties.siteConfig.minTlsVersion != null)
    healthy = contains(["1.2", "1.3"], coalesce(resource.body.properties.siteConfig.minTlsVersion, "1.2"))
    message = "accepts TLS older than 1.2"
    fix     = { body = { properties = { siteConfig = { minTlsVersion = "1.2" } } } }
  }
}

recommendation "function_app_slot_minimum_tls" {
  title               = "Function app slots should use the latest TLS version"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "A slot serves real traffic during a swap or a test, with its own TLS setting."
  remediation         = "Set minimum_tls_version of the slot's site_config to \"1.2\" or \"1.3\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["deb528de-8f89-4101-881c-595899253102"]
  }

  assess {
    types   = local.function_slots
    healthy = contains(["1.2", "1.3"], coalesce(resource.site_config[0].minimum_tls_version, "1.2"))
    message = "accepts TLS older than 1.2"
    fix     = { site_config = { minimum_tls_version = "1.2" } }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_function_slot && (local.is_whole || resource.body.properties.siteConfig.minTlsVersion != null)
    healthy = contains(["1.2", "1.3"], coalesce(resource.body.properties.siteConfig.minTlsVersion, "1.2"))
    message = "accepts TLS older than 1.2"
    fix     = { body = { properties = { siteConfig = { minTlsVersion = "1.2" } } } }
  }
}

recommendation "app_service_end_to_end_encryption" {
  title               = "App Service apps should enable end to end encryption"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "Between the front ends, where TLS ends, and the worker that runs the app the traffic is in clear text unless you ask for more."
  remediation         = "Set endToEndEncryptionEnabled, which needs a plan of the Standard tier or higher; azurerm has no argument for it, azapi_update_resource can set it."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "Assessed where the app is written with azapi: azurerm can't set it."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["af1d7e88-c1c8-4ea8-be1f-87bff0df9101"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_web_app && (local.is_whole || resource.body.properties.endToEndEncryptionEnabled != null)
    healthy = coalesce(resource.body.properties.endToEndEncryptionEnabled, false)
    message = "takes its traffic off TLS within the platform"
    fix     = { body = { properties = { endToEndEncryptionEnabled = true } } }
  }
}

recommendation "app_service_slot_end_to_end_encryption" {
  title               = "App Service app slots should enable end to end encryption"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "Between the front ends, where TLS ends, and the worker that runs the app the traffic is in clear text unless you ask for more."
  remediation         = "Set endToEndEncryptionEnabled, which needs a plan of the Standard tier or higher; azurerm has no argument for it, azapi_update_resource can set it."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "Assessed where the app is written with azapi: azurerm can't set it."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["123aed70-491a-4f07-a569-e1f3a8dd651e"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_web_slot && (local.is_whole || resource.body.properties.endToEndEncryptionEnabled != null)
    healthy = coalesce(resource.body.properties.endToEndEncryptionEnabled, false)
    message = "takes its traffic off TLS within the platform"
    fix     = { body = { properties = { endToEndEncryptionEnabled = true } } }
  }
}

recommendation "function_app_end_to_end_encryption" {
  title               = "Function apps should enable end to end encryption"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "Between the front ends, where TLS ends, and the worker that runs the app the traffic is in clear text unless you ask for more."
  remediation         = "Set endToEndEncryptionEnabled, which needs a plan of the Standard tier or higher; azurerm has no argument for it, azapi_update_resource can set it."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "Assessed where the app is written with azapi: azurerm can't set it."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["387140f1-6da9-4741-bcee-3b5edcdfd9ec"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_function_app && (local.is_whole || resource.body.properties.endToEndEncryptionEnabled != null)
    healthy = coalesce(resource.body.properties.endToEndEncryptionEnabled, false)
    message = "takes its traffic off TLS within the platform"
    fix     = { body = { properties = { endToEndEncryptionEnabled = true } } }
  }
}

recommendation "function_app_slot_end_to_end_encryption" {
  title               = "Function app slots should enable end to end encryption"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "Between the front ends, where TLS ends, and the worker that runs the app the traffic is in clear text unless you ask for more."
  remediation         = "Set endToEndEncryptionEnabled, which needs a plan of the Standard tier or higher; azurerm has no argument for it, azapi_update_resource can set it."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "Assessed where the app is written with azapi: azurerm can't set it."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["cbe0e5eb-fea9-491d-ab20-a62cf049c5ae"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_function_slot && (local.is_whole || resource.body.properties.endToEndEncryptionEnabled != null)
    healthy = coalesce(resource.body.properties.endToEndEncryptionEnabled, false)
    message = "takes its traffic off TLS within the platform"
    fix     = { body = { properties = { endToEndEncryptionEnabled = true } } }
  }
}
