# Azure App Service: how apps are connected to, and what an eavesdropper sees.

recommendation "app_service_https_only" {
  title          = "Web Application should only be accessible over HTTPS"
  control        = "encrypt_data_in_transit"
  severity       = "medium"
  why            = "Over plain HTTP anyone on the path can read passwords and cookies and change pages."
  remediation    = "Set https_only to true; App Service then redirects HTTP to HTTPS."
  assessment_key = "1b351b29-41ca-6df5-946c-c190a56be5fe"

  maps_to = {
    mcsb         = ["DP-3"]
    mcsb_v2      = ["DP-3"]
    azure_policy = ["a4af4a39-4135-47fb-b175-47fbdf85311d"]
  }

  assess {
    types   = local.web_apps
    healthy = coalesce(resource.https_only, false)
    message = "answers plain HTTP"
    fix     = { https_only = true }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_web_app && (local.is_whole || resource.body.properties.httpsOnly != null)
    healthy = coalesce(resource.body.properties.httpsOnly, false)
    message = "answers plain HTTP"
    fix     = { body = { properties = { httpsOnly = true } } }
  }
}

recommendation "function_app_https_only" {
  title          = "Function App should only be accessible over HTTPS"
  control        = "encrypt_data_in_transit"
  severity       = "medium"
  why            = "Over plain HTTP anyone on the path can read function keys and payloads and change them."
  remediation    = "Set https_only to true."
  assessment_key = "cb0acdc6-0846-fd48-debe-9905af151b6d"

  maps_to = {
    mcsb         = ["DP-3"]
    mcsb_v2      = ["DP-3"]
    azure_policy = ["6d555dd1-86f2-4f1c-8ed7-5abae7c6cbab"]
  }

  assess {
    types   = local.function_apps
    healthy = coalesce(resource.https_only, false)
    message = "answers plain HTTP"
    fix     = { https_only = true }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_function_app && (local.is_whole || resource.body.properties.httpsOnly != null)
    healthy = coalesce(resource.body.properties.httpsOnly, false)
    message = "answers plain HTTP"
    fix     = { body = { properties = { httpsOnly = true } } }
  }
}

recommendation "app_service_ftps_only" {
  title          = "FTPS should be required in web apps"
  control        = "encrypt_data_in_transit"
  severity       = "high"
  why            = "Plain FTP sends the deployment password and the code in clear text."
  remediation    = "Set ftps_state of site_config to \"Disabled\", or \"FtpsOnly\" where FTP is needed."
  assessment_key = "19beaa2a-a126-b4dd-6d35-617f6cc83fca"

  maps_to = {
    mcsb         = ["DP-3"]
    mcsb_v2      = ["DP-3"]
    azure_policy = ["4d24b6d4-5e53-4a4f-a7f4-618fa573ee4b"]
  }

  assess {
    types   = local.web_apps
    healthy = contains(["ftpsonly", "disabled"], lower(coalesce(resource.site_config[0].ftps_state, "Disabled")))
    message = "accepts plain FTP"
    fix     = { site_config = { ftps_state = "Disabled" } }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_web_app && (local.is_whole || resource.body.properties.siteConfig.ftpsState != null)
    healthy = contains(["ftpsonly", "disabled"], lower(coalesce(resource.body.properties.siteConfig.ftpsState, "FtpsOnly")))
    message = "accepts plain FTP"
    fix     = { body = { properties = { siteConfig = { ftpsState = "Disabled" } } } }
  }
}

recommendation "function_app_ftps_only" {
  title          = "FTPS should be required in function apps"
  control        = "encrypt_data_in_transit"
  severity       = "high"
  why            = "Plain FTP sends the deployment password and the code in clear text."
  remediation    = "Set ftps_state of site_config to \"Disabled\", or \"FtpsOnly\" where FTP is needed."
  assessment_key = "972a6579-f38f-c0b9-1b4b-a5bbeba3ab5b"

  maps_to = {
    mcsb         = ["DP-3"]
    mcsb_v2      = ["DP-3"]
    azure_policy = ["399b2637-a50f-4f95-96f8-3a145476eb15"]
  }

  assess {
    types   = ["azurerm_linux_function_app", "azurerm_windows_function_app"]
    healthy = contains(["ftpsonly", "disabled"], lower(coalesce(resource.site_config[0].ftps_state, "Disabled")))
    message = "accepts plain FTP"
    fix     = { site_config = { ftps_state = "Disabled" } }
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_function_app && (local.is_whole || resource.body.properties.siteConfig.ftpsState != null)
    healthy = contains(["ftpsonly", "disabled"], lower(coalesce(resource.body.properties.siteConfig.ftpsState, "FtpsOnly")))
    message = "accepts plain FTP"
    fix     = { body = { properties = { siteConfig = { ftpsState = "Disabled" } } } }
  }
}
