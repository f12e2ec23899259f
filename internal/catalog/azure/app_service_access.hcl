# Azure App Service: the identity of the apps, and who may deploy to them.

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
    when    = local.is_web_app
    healthy = local.has_identity
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

  assess {
    types   = ["azapi_resource"]
    when    = local.is_web_slot
    healthy = local.has_identity
    message = "has no managed identity"
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

  assess {
    types   = ["azapi_resource"]
    when    = local.is_function_app
    healthy = local.has_identity
    message = "has no managed identity"
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

  assess {
    types = ["azapi_resource"]
    when  = local.arm_type == "microsoft.web/sites"
    healthy = anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.web/sites/basicpublishingcredentialspolicies@") && lower(coalesce(c.name, "")) == "scm" && !coalesce(c.body.properties.allow, true)
    ])
    message = "can be deployed to with a publishing password"
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

  assess {
    types = ["azapi_resource"]
    when  = local.arm_type == "microsoft.web/sites"
    healthy = anytrue([
      for c in local.children :
      startswith(lower(c.type), "microsoft.web/sites/basicpublishingcredentialspolicies@") && lower(coalesce(c.name, "")) == "ftp" && !coalesce(c.body.properties.allow, true)
    ])
    message = "can be deployed to by FTP with a password"
  }
}
