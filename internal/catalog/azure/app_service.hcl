# Azure App Service: web apps, function apps, their slots, plans and environments.

locals {
  web_apps       = ["azurerm_linux_web_app", "azurerm_windows_web_app"]
  web_app_slots  = ["azurerm_linux_web_app_slot", "azurerm_windows_web_app_slot"]
  function_apps  = ["azurerm_linux_function_app", "azurerm_windows_function_app", "azurerm_function_app_flex_consumption"]
  function_slots = ["azurerm_linux_function_app_slot", "azurerm_windows_function_app_slot"]
}

recommendation "app_service_remote_debugging_off" {
  title               = "Remote debugging should be turned off for Web Applications"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Remote debugging opens further ports on the app and lets whoever attaches read its memory."
  remediation         = "Set remote_debugging_enabled of site_config to false."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "64b8637e-4e1d-76a9-0fc9-c1e487a97ed8"

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["cb510bfd-1cba-4d9f-a230-cb0976f4bb71"]
  }

  assess {
    types   = local.web_apps
    healthy = !coalesce(resource.site_config[0].remote_debugging_enabled, false)
    message = "can be debugged from remote"
    fix     = { site_config = { remote_debugging_enabled = false } }
  }
}

recommendation "function_app_remote_debugging_off" {
  title               = "Remote debugging should be turned off for Function App"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Remote debugging opens further ports on the app and lets whoever attaches read its memory."
  remediation         = "Set remote_debugging_enabled of site_config to false."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "093c685b-56dd-13a3-8ed5-887a001837a2"

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["0e60b895-3786-45da-8377-9c6b4b6ac5f9"]
  }

  assess {
    types   = local.function_apps
    healthy = !coalesce(resource.site_config[0].remote_debugging_enabled, false)
    message = "can be debugged from remote"
    fix     = { site_config = { remote_debugging_enabled = false } }
  }
}

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
    when    = startswith(lower(resource.type), "microsoft.web/sites@") && !strcontains(lower(coalesce(resource.body.kind, "app")), "functionapp") && (type == "azapi_resource" || resource.body.properties.httpsOnly != null)
    healthy = coalesce(resource.body.properties.httpsOnly, false)
    message = "answers plain HTTP"
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
    when    = startswith(lower(resource.type), "microsoft.web/sites@") && strcontains(lower(coalesce(resource.body.kind, "app")), "functionapp") && (type == "azapi_resource" || resource.body.properties.httpsOnly != null)
    healthy = coalesce(resource.body.properties.httpsOnly, false)
    message = "answers plain HTTP"
  }
}

recommendation "app_service_cors_not_open" {
  title          = "CORS should not allow every resource to access Web Applications"
  control        = "restrict_unauthorized_network_access"
  severity       = "low"
  why            = "With a wildcard every website a user visits may call the app from the user's browser."
  remediation    = "List the origins that need access in cors.allowed_origins instead of \"*\"."
  assessment_key = "df4d1739-47f0-60c7-1706-3731fea6ab03"

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["5744710e-cc2f-4ee8-8809-3b11e89f4bc9"]
  }

  assess {
    types   = local.web_apps
    healthy = !contains(coalesce(resource.site_config[0].cors[0].allowed_origins, []), "*")
    message = "lets every website call it from a browser"
  }
}

recommendation "function_app_cors_not_open" {
  title          = "CORS should not allow every resource to access Function Apps"
  control        = "restrict_unauthorized_network_access"
  severity       = "low"
  why            = "With a wildcard every website a user visits may call the functions from the user's browser."
  remediation    = "List the origins that need access in cors.allowed_origins instead of \"*\"."
  assessment_key = "7b3d4796-9400-2904-692b-4a5ede7f0a1e"

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["0820b7b9-23aa-4725-a1ce-ae4558f718e5"]
  }

  assess {
    types   = local.function_apps
    healthy = !contains(coalesce(resource.site_config[0].cors[0].allowed_origins, []), "*")
    message = "lets every website call it from a browser"
  }
}

recommendation "app_service_managed_identity" {
  title          = "Managed identity should be used in web apps"
  control        = "manage_access_and_permissions"
  severity       = "medium"
  why            = "With an identity of its own the app reaches other services without any password in its settings."
  remediation    = "Add an identity block and grant that identity the roles the app needs."
  assessment_key = "4a3d7cd3-f17c-637a-1ffc-614a01dd03cf"

  maps_to = {
    mcsb         = ["IM-3"]
    mcsb_v2      = ["IM-3"]
    azure_policy = ["2b9ad585-36bc-4615-b300-fd4435808332"]
  }

  assess {
    types   = local.web_apps
    healthy = length(coalesce(resource.identity, [])) > 0
    message = "has no managed identity"
    fix     = { identity = { type = "SystemAssigned" } }
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.web/sites@") && !strcontains(lower(coalesce(resource.body.kind, "app")), "functionapp")
    healthy = length(coalesce(resource.identity, [])) > 0 || resource.body.identity.type != null
    message = "has no managed identity"
  }
}

recommendation "app_service_slot_managed_identity" {
  title               = "App Service app slots should use managed identity"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "With an identity of its own the slot reaches other services without any password in its settings."
  remediation         = "Add an identity block to the slot; it isn't inherited from the app."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["4a15c15f-90d5-4a1f-8b63-2903944963fd"]
  }

  assess {
    types   = local.web_app_slots
    healthy = length(coalesce(resource.identity, [])) > 0
    message = "has no managed identity"
    fix     = { identity = { type = "SystemAssigned" } }
  }
}

recommendation "function_app_managed_identity" {
  title          = "Managed identity should be used in function apps"
  control        = "manage_access_and_permissions"
  severity       = "medium"
  why            = "With an identity of its own the app reaches storage and other services without any key in its settings."
  remediation    = "Add an identity block and grant that identity the roles the functions need."
  assessment_key = "23aa9cbe-c2fb-6a2f-6c97-885a6d48c4d1"

  maps_to = {
    mcsb         = ["IM-3"]
    mcsb_v2      = ["IM-3"]
    azure_policy = ["0da106f2-4ca3-48e8-bc85-c638fe6aea8f"]
  }

  assess {
    types   = local.function_apps
    healthy = length(coalesce(resource.identity, [])) > 0
    message = "has no managed identity"
    fix     = { identity = { type = "SystemAssigned" } }
  }
}

recommendation "app_service_client_certificates" {
  title               = "Web apps should request an SSL certificate for all incoming requests"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A client certificate proves who calls before the app has to parse a single request."
  remediation         = "Set client_certificate_enabled to true, for apps that are called by machines you know."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "ca4e6a5a-3a9a-bad3-798a-d420a1d9bd6d"
  note                = "The published policy lets an app with HTTP/2 pass, because App Service can't ask for certificates over HTTP/2. Posture follows it."

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["19dd1db6-f442-49cf-a838-b0786b4401ef"]
  }

  assess {
    types        = local.web_apps
    healthy      = coalesce(resource.client_certificate_enabled, false) || coalesce(resource.site_config[0].http2_enabled, false)
    message      = "does not ask for client certificates"
    fix          = { client_certificate_enabled = true }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "function_app_client_certificates" {
  title          = "Function apps should have Client Certificates (Incoming client certificates) enabled"
  control        = "manage_access_and_permissions"
  severity       = "medium"
  why            = "A client certificate proves who calls before a function has to parse a single request."
  remediation    = "Set client_certificate_enabled to true, for apps that are called by machines you know."
  assessment_key = "c2ab4bea-c663-3259-a4cd-03a8feb02825"
  note           = "The published policy lets an app with HTTP/2 pass, because App Service can't ask for certificates over HTTP/2. Posture follows it."

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["ab6a902f-9493-453b-928d-62c30b11b5a6"]
  }

  assess {
    types        = local.function_apps
    healthy      = coalesce(resource.client_certificate_enabled, false) || coalesce(resource.site_config[0].http2_enabled, false)
    message      = "does not ask for client certificates"
    fix          = { client_certificate_enabled = true }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "app_service_diagnostic_logs" {
  title          = "Diagnostic logs in App Service should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "medium"
  why            = "Without resource logs nobody can tell afterwards which requests an attacker made."
  remediation    = "Add an azurerm_monitor_diagnostic_setting for the app with at least one enabled_log block."
  assessment_key = "40394a2c-60fb-7cc5-1944-065772e94f05"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["91a78b24-f231-4a8a-8da9-02c35b2b6510"]
  }

  assess {
    types   = local.web_apps
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

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
    when    = startswith(lower(resource.type), "microsoft.web/sites@") && !strcontains(lower(coalesce(resource.body.kind, "app")), "functionapp") && (type == "azapi_resource" || resource.body.properties.siteConfig.minTlsVersion != null)
    healthy = contains(["1.2", "1.3"], coalesce(resource.body.properties.siteConfig.minTlsVersion, "1.2"))
    message = "accepts TLS older than 1.2"
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
}

recommendation "app_service_public_network_access_disabled" {
  title               = "App Service apps should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "An app for internal users that answers on the Internet is one stolen password away from strangers."
  remediation         = "Set public_network_access_enabled to false and reach the app through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy matches function apps, too; they have a recommendation of their own, so that nothing is said twice."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1b5ef780-c53c-4a64-87f3-bb9c8c8094ba"]
  }

  assess {
    types        = local.web_apps
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azurerm_logic_app_standard"]
    healthy      = lower(coalesce(resource.public_network_access, coalesce(resource.site_config[0].public_network_access_enabled, true) ? "Enabled" : "Disabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { public_network_access = "Disabled" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "app_service_slot_public_network_access_disabled" {
  title               = "App Service app slots should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A slot has a public address of its own, often with unfinished code behind it."
  remediation         = "Set public_network_access_enabled of the slot to false."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["701a595d-38fb-4a66-ae6d-fb3735217622"]
  }

  assess {
    types        = local.web_app_slots
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "function_app_public_network_access_disabled" {
  title               = "Function apps should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Functions for internal callers that answer on the Internet are one leaked key away from strangers."
  remediation         = "Set public_network_access_enabled to false and reach the app through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["969ac98b-88a8-449f-883c-2e9adb123127"]
  }

  assess {
    types        = local.function_apps
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "function_app_slot_public_network_access_disabled" {
  title               = "Function app slots should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A slot has a public address of its own, often with unfinished code behind it."
  remediation         = "Set public_network_access_enabled of the slot to false."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["11c82d0c-db9f-4d7b-97c5-f3f9aa957da2"]
  }

  assess {
    types        = local.function_slots
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "app_service_scm_basic_authentication_off" {
  title               = "App Service apps should have local authentication methods disabled for SCM site deployments"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "Publishing profiles are passwords that go round conditional access and can deploy anything."
  remediation         = "Set webdeploy_publish_basic_authentication_enabled to false and deploy with an identity."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-1"]
    azure_policy = ["aede300b-d67f-480a-ae26-4b3dfb1a1fdc"]
  }

  assess {
    types   = concat(local.web_apps, local.function_apps)
    healthy = !coalesce(resource.webdeploy_publish_basic_authentication_enabled, true)
    message = "can be deployed to with a publishing password"
    fix     = { webdeploy_publish_basic_authentication_enabled = false }
  }

  assess {
    types   = ["azurerm_logic_app_standard"]
    healthy = !coalesce(resource.scm_publish_basic_authentication_enabled, true)
    message = "can be deployed to with a publishing password"
    fix     = { scm_publish_basic_authentication_enabled = false }
  }
}

recommendation "app_service_ftp_basic_authentication_off" {
  title               = "App Service apps should have local authentication methods disabled for FTP deployments"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "FTP passwords of a publishing profile go round conditional access and can replace the app's code."
  remediation         = "Set ftp_publish_basic_authentication_enabled to false."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-1"]
    azure_policy = ["871b205b-57cf-4e1e-a234-492616998bf7"]
  }

  assess {
    types   = ["azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_linux_function_app", "azurerm_windows_function_app", "azurerm_logic_app_standard"]
    healthy = !coalesce(resource.ftp_publish_basic_authentication_enabled, true)
    message = "can be deployed to by FTP with a password"
    fix     = { ftp_publish_basic_authentication_enabled = false }
  }
}

recommendation "app_service_plan_private_link_sku" {
  title               = "App Service apps should use a SKU that supports private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Free and shared plans can't have private endpoints, so their apps are always public."
  remediation         = "Use a plan of the Basic tier or higher."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["546fe8d2-368d-4029-a418-6af48a7f61e5"]
  }

  assess {
    types        = ["azurerm_service_plan"]
    healthy      = !contains(["f1", "d1", "shared", "y1"], lower(coalesce(resource.sku_name, "")))
    message      = "has a tier without private endpoints"
    consequences = ["costs"]
  }
}

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
}

recommendation "app_service_private_link" {
  title               = "App Service apps should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint gives the app an address in your own network, so that it need not answer on the Internet."
  remediation         = "Create a private endpoint for the app with subresource sites."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["687aa49d-0982-40f8-bf6b-66d1da97a04b"]
  }

  assess {
    types   = local.web_apps
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
