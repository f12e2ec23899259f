# Azure API Management.

recommendation "api_management_virtual_network" {
  title               = "API Management services should use a virtual network"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Inside a virtual network the gateway reaches backends that nobody else can, and obeys your security groups."
  remediation         = "Set virtual_network_type to \"Internal\" or \"External\" with a virtual_network_configuration (Developer and Premium)."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "74e7dcff-317f-9635-41d2-ead5019acc99"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["ef619a2c-cc4d-4d03-b2ba-8c94a834d85b"]
  }

  assess {
    types   = ["azurerm_api_management"]
    when    = anytrue([for s in ["developer", "premium"] : startswith(lower(coalesce(resource.sku_name, "")), s)])
    healthy = contains(["internal", "external"], lower(coalesce(resource.virtual_network_type, "None")))
    message = "is outside your networks"
  }
}

recommendation "api_management_subscription_scope" {
  title               = "API Management subscriptions shouldn't be scoped to all APIs"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A key for all APIs opens the ones nobody thought of."
  remediation         = "Scope the subscription to a product (product_id) or an API (api_id)."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb         = ["PA-7"]
    mcsb_v2      = ["PA-7"]
    azure_policy = ["3aa03346-d8c5-4994-a5bc-7652c2a2aef1"]
  }

  assess {
    types   = ["azurerm_api_management_subscription"]
    when    = lower(coalesce(resource.state, "submitted")) == "active"
    healthy = resource.product_id != null || resource.api_id != null
    message = "opens all APIs"
  }
}

recommendation "api_management_backend_certificates_validated" {
  title               = "API Management calls to API backends shouldn't bypass certificate thumbprint or name validation"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without validation anyone between the gateway and the backend can pose as the backend."
  remediation         = "Set validate_certificate_chain and validate_certificate_name of the tls block to true."
  counted             = false
  not_counted_because = "Its control has no points."
  note                = "With a tls block azurerm sends false for a flag that is left out, so that counts as bypassed."

  maps_to = {
    mcsb         = ["IM-4"]
    mcsb_v2      = ["IM-4"]
    azure_policy = ["92bb331d-ac71-416a-8c91-02f2cb734ce4"]
  }

  assess {
    types   = ["azurerm_api_management_backend"]
    healthy = alltrue([for t in coalesce(resource.tls, []) : coalesce(t.validate_certificate_chain, false) && coalesce(t.validate_certificate_name, false)])
    message = "does not validate the certificate of the backend"
    fix     = { tls = { validate_certificate_chain = true, validate_certificate_name = true } }
  }
}

recommendation "api_management_api_encrypted" {
  title       = "API Management APIs should use only encrypted protocols"
  control     = "encrypt_data_in_transit"
  severity    = "high"
  why         = "Keys and data in plain HTTP calls can be read on the way."
  remediation = "Set protocols to [\"https\"] (or [\"wss\"])."

  maps_to = {
    mcsb         = ["DP-3"]
    mcsb_v2      = ["DP-3"]
    azure_policy = ["ee7495e7-3ba7-40b6-bfee-c29e22cc75d4"]
  }

  assess {
    types   = ["azurerm_api_management_api"]
    healthy = !contains(coalesce(resource.protocols, ["https"]), "http") && !contains(coalesce(resource.protocols, ["https"]), "ws")
    message = "can be called without encryption"
    fix     = { protocols = ["https"] }
  }
}

recommendation "api_management_named_values_in_key_vault" {
  title               = "API Management secret named values should be stored in Azure Key Vault"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Secrets kept in the gateway are rotated by hand, if at all."
  remediation         = "Use value_from_key_vault instead of value."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb         = ["IM-8", "DP-6"]
    mcsb_v2      = ["IM-8", "DP-6"]
    azure_policy = ["f1cc7827-022c-473e-836e-5a51cae0b249"]
  }

  assess {
    types   = ["azurerm_api_management_named_value"]
    when    = coalesce(resource.secret, false)
    healthy = resource.value_from_key_vault[0].secret_id != null
    message = "keeps a secret outside a key vault"
  }
}

recommendation "api_management_direct_management_disabled" {
  title               = "API Management direct management endpoint shouldn't be enabled"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "The direct management API goes round the access rules and limits of Azure Resource Manager."
  remediation         = "Leave tenant_access out, or set enabled to false."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb         = ["PV-2"]
    mcsb_v2      = ["PV-2"]
    azure_policy = ["b741306c-968e-4b67-b916-5675e5c709f4"]
  }

  assess {
    types   = ["azurerm_api_management"]
    healthy = !coalesce(resource.tenant_access[0].enabled, false)
    message = "lets itself be managed past Azure Resource Manager"
    fix     = { tenant_access = { enabled = false } }
  }
}

recommendation "api_management_public_configuration_endpoints" {
  title       = "API Management should disable public network access to the service configuration endpoints"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "Configuration endpoints on the Internet let a stolen token change every API."
  remediation = "Set public_network_access_enabled to false behind a private endpoint, and keep the direct management endpoint off."
  note        = "The published policy looks at the direct management endpoint by default; so does posture."

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["df73bd95-24da-4a4f-96b9-4e8b94b402bd"]
  }

  assess {
    types   = ["azurerm_api_management"]
    when    = !startswith(lower(coalesce(resource.sku_name, "")), "consumption")
    healthy = !coalesce(resource.tenant_access[0].enabled, false)
    message = "publishes its management endpoint"
  }
}

recommendation "api_management_backend_authenticated" {
  title       = "API Management calls to API backends should be authenticated"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "A backend that takes any call from the gateway's address is open to whoever finds that address."
  remediation = "Give the backend a client certificate or an authorization in its credentials block."

  maps_to = {
    mcsb         = ["IM-4"]
    mcsb_v2      = ["IM-4"]
    azure_policy = ["c15dcc82-b93c-4dcb-9332-fbf121685b54"]
  }

  assess {
    types   = ["azurerm_api_management_backend"]
    when    = lower(coalesce(resource.protocol, "")) == "http" && coalesce(resource.url, "") != ""
    healthy = length(coalesce(resource.credentials[0].certificate, [])) > 0 || (resource.credentials[0].authorization[0].scheme != null && resource.credentials[0].authorization[0].parameter != null)
    message = "calls its backend without authentication"
  }
}

recommendation "api_management_api_authenticated" {
  title          = "API endpoints in Azure API Management should be authenticated"
  control        = "manage_access_and_permissions"
  severity       = "high"
  why            = "An API that takes calls without a key or a token serves whoever finds it."
  remediation    = "Leave subscription_required at true, or validate a token in the API's inbound policy and record an exemption."
  assessment_key = "91af2040-7874-4659-abf0-578e1f8d07dc"
  note           = "The published recommendation watches real calls. Configuration decides it by the subscription requirement or by an inbound policy that validates a token."

  maps_to = {
    mcsb         = ["IM-4"]
    mcsb_v2      = ["IM-4"]
    azure_policy = ["8ac833bd-f505-48d5-887e-c993a1d3eea0"]
  }

  assess {
    types   = ["azurerm_api_management_api"]
    healthy = coalesce(resource.subscription_required, true) || anytrue([for p in related("azurerm_api_management_api_policy", "api_name") : anytrue([for t in ["validate-jwt", "validate-azure-ad-token", "validate-client-certificate"] : strcontains(lower(coalesce(p.xml_content, "")), t)])])
    message = "can be called without a key or a token"
    fix     = { subscription_required = true }
  }
}
