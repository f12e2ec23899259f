# Azure App Service: web apps, function apps and their slots. Connections are in
# app_service_transport.hcl and app_service_tls.hcl, networks in
# app_service_network.hcl, identities in app_service_access.hcl, environments in
# app_service_environment.hcl.

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

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_web_app && (local.is_whole || resource.body.properties.siteConfig.remoteDebuggingEnabled != null)
    healthy = !coalesce(resource.body.properties.siteConfig.remoteDebuggingEnabled, false)
    message = "can be debugged from remote"
    fix     = { body = { properties = { siteConfig = { remoteDebuggingEnabled = false } } } }
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

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_function_app && (local.is_whole || resource.body.properties.siteConfig.remoteDebuggingEnabled != null)
    healthy = !coalesce(resource.body.properties.siteConfig.remoteDebuggingEnabled, false)
    message = "can be debugged from remote"
    fix     = { body = { properties = { siteConfig = { remoteDebuggingEnabled = false } } } }
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

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_web_app && (local.is_whole || resource.body.properties.siteConfig.cors.allowedOrigins != null)
    healthy = !contains(coalesce(resource.body.properties.siteConfig.cors.allowedOrigins, []), "*")
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

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_function_app && (local.is_whole || resource.body.properties.siteConfig.cors.allowedOrigins != null)
    healthy = !contains(coalesce(resource.body.properties.siteConfig.cors.allowedOrigins, []), "*")
    message = "lets every website call it from a browser"
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

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_web_app && (local.is_whole || resource.body.properties.clientCertEnabled != null)
    healthy      = coalesce(resource.body.properties.clientCertEnabled, false) || coalesce(resource.body.properties.siteConfig.http20Enabled, false)
    message      = "does not ask for client certificates"
    fix          = { body = { properties = { clientCertEnabled = true } } }
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

  assess {
    types        = ["azapi_resource", "azapi_update_resource"]
    when         = local.is_function_app && (local.is_whole || resource.body.properties.clientCertEnabled != null)
    healthy      = coalesce(resource.body.properties.clientCertEnabled, false) || coalesce(resource.body.properties.siteConfig.http20Enabled, false)
    message      = "does not ask for client certificates"
    fix          = { body = { properties = { clientCertEnabled = true } } }
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

  assess {
    types   = ["azapi_resource"]
    when    = local.is_web_app
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}
