# Azure AI services and AI Search.

recommendation "search_diagnostic_logs" {
  title       = "Resource logs in Search services should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Without resource logs nobody can tell afterwards who did what."
  remediation = "Add an azurerm_monitor_diagnostic_setting for it with at least one enabled_log block."
  note        = "Resource logs of AI Search are also asked for together with those of other AI services; posture says it once, here."

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["b4330a05-a843-4bc8-bf9a-cacce50c67f4"]
  }

  assess {
    types   = ["azurerm_search_service"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "ai_services_diagnostic_logs" {
  title       = "Diagnostic logs in Azure AI services resources should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Without resource logs nobody can tell afterwards who did what."
  remediation = "Add an azurerm_monitor_diagnostic_setting for it with at least one enabled_log block."
  note        = "The published policy names AI Search, too, which has a recommendation of its own for the same logs."

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["1b4d1c4e-934c-4703-944c-27c82c06bebb"]
  }

  assess {
    types   = ["azurerm_cognitive_account"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "ai_services_customer_managed_key" {
  title               = "Azure AI Services resources should encrypt data at rest with a customer-managed key (CMK)"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Add a customer_managed_key block, or an azurerm_cognitive_account_customer_managed_key."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."

  maps_to = {
    mcsb         = ["DP-5"]
    mcsb_v2      = ["DP-5"]
    azure_policy = ["67121cc7-ff39-4ab8-b7e3-95b84dab487d"]
  }

  parameter "excluded_kinds" {
    description = "Kinds of accounts that can't have a key of your own, as the published policy lists them."
    default     = ["CognitiveServices", "ContentSafety", "ImmersiveReader", "HealthInsights", "LUIS.Authoring", "LUIS", "QnAMaker", "QnAMaker.V2", "AIServices", "MetricsAdvisor", "SpeechTranslation", "Internal.AllInOne", "ConversationalLanguageUnderstanding", "knowledge", "TranscriptionIntelligence", "HealthDecisionSupport"]
  }

  assess {
    types        = ["azurerm_cognitive_account"]
    when         = !contains([for k in param.excluded_kinds : lower(k)], lower(coalesce(resource.kind, "")))
    healthy      = length(coalesce(resource.customer_managed_key, [])) > 0 || length(related("azurerm_cognitive_account_customer_managed_key", "cognitive_account_id")) > 0
    message      = "is encrypted with a platform-managed key"
    consequences = ["costs"]
  }
}

recommendation "ai_services_network_access_restricted" {
  title               = "Azure AI Services resources should restrict network access"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "An endpoint open to all networks lets anyone who finds a key use the models and read what they were given."
  remediation         = "Switch public network access off, or deny by default and list the networks that need access."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["037eea7a-bd0a-46c5-9a66-03aea78705d3"]
  }

  assess {
    types        = ["azurerm_cognitive_account"]
    healthy      = !coalesce(resource.public_network_access_enabled, true) || lower(coalesce(resource.network_acls[0].default_action, "Allow")) == "deny"
    message      = "accepts calls from all networks"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azurerm_search_service"]
    healthy      = !coalesce(resource.public_network_access_enabled, true) || length(coalesce(resource.allowed_ips, [])) > 0
    message      = "accepts calls from all networks"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.cognitiveservices/accounts@") || startswith(lower(resource.type), "microsoft.search/searchservices@")
    healthy = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled" || lower(coalesce(resource.body.properties.networkAcls.defaultAction, "Allow")) == "deny" || length(coalesce(resource.body.properties.networkRuleSet.ipRules, [])) > 0
    message = "accepts calls from all networks"
  }
}

recommendation "ai_services_private_link" {
  title       = "Azure AI Services resources should use Azure Private Link"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation = "Create a private endpoint for the account (subresource account) or the search service (searchService)."

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["d6759c02-b87f-42b7-892e-71b3f471d782"]
  }

  assess {
    types   = ["azurerm_cognitive_account", "azurerm_search_service"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "ai_services_local_authentication_disabled" {
  title       = "Azure AI Services resources should have key access disabled (disable local authentication)"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Keys give full access, belong to nobody and are easily copied; Microsoft Entra identities can be limited and revoked one by one."
  remediation = "Set local_auth_enabled (local_authentication_enabled for AI Search) to false after clients use identities."

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["71ef260a-8f18-47b7-abcb-62d0673d94dc", "55eff01b-f2bd-4c32-9203-db285f709d30"]
  }

  assess {
    types        = ["azurerm_cognitive_account"]
    healthy      = !coalesce(resource.local_auth_enabled, true)
    message      = "can be opened with keys"
    fix          = { local_auth_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azurerm_search_service"]
    healthy      = !coalesce(resource.local_authentication_enabled, true)
    message      = "can be opened with keys"
    fix          = { local_authentication_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = (startswith(lower(resource.type), "microsoft.cognitiveservices/accounts@") || startswith(lower(resource.type), "microsoft.search/searchservices@")) && (type == "azapi_resource" || resource.body.properties.disableLocalAuth != null)
    healthy = coalesce(resource.body.properties.disableLocalAuth, false)
    message = "can be opened with keys"
  }
}

recommendation "ai_services_managed_identity" {
  title               = "Cognitive Services accounts should use a managed identity"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "With an identity of its own it reaches other services without any secret in its configuration."
  remediation         = "Add an identity block and grant that identity the roles it needs."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["fe3fd216-4f83-4fc1-8984-2bbec80a3418"]
  }

  assess {
    types   = ["azurerm_cognitive_account"]
    healthy = length(coalesce(resource.identity, [])) > 0
    message = "has no managed identity"
    fix     = { identity = { type = "SystemAssigned" } }
  }
}

recommendation "search_public_network_access_disabled" {
  title               = "Azure AI Search services should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["ee980b6d-0eca-4501-8d54-f6290fd512c3"]
  }

  assess {
    types        = ["azurerm_search_service"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "search_private_link_sku" {
  title               = "Azure AI Search service should use a SKU that supports private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "The free tier has no private endpoints, so the service is always public."
  remediation         = "Create the service with sku \"basic\" or higher."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["a049bf77-880b-470f-ba6d-9f21c530cf83"]
  }

  assess {
    types        = ["azurerm_search_service"]
    healthy      = lower(coalesce(resource.sku, "")) != "free"
    message      = "has a tier without private endpoints"
    consequences = ["replaces", "costs"]
  }
}
