# Azure Bot Service.

recommendation "bot_customer_managed_key" {
  title               = "Bot Service should be encrypted with a customer-managed key"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Set cmk_key_vault_key_url (cmk_key_vault_url for a channels registration)."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["51522a96-0869-4791-82f3-981000c2c67f"]
  }

  assess {
    types   = ["azurerm_bot_service_azure_bot"]
    healthy = resource.cmk_key_vault_key_url != null
    message = "is encrypted with a platform-managed key"
  }

  assess {
    types   = ["azurerm_bot_channels_registration"]
    healthy = resource.cmk_key_vault_url != null
    message = "is encrypted with a platform-managed key"
  }
}

recommendation "bot_public_network_access_disabled" {
  title               = "Bot Service should have public network access disabled"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["5e8168db-69e3-4beb-9822-57cb59202a9d"]
  }

  assess {
    types        = ["azurerm_bot_service_azure_bot"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azurerm_bot_channels_registration"]
    healthy      = !coalesce(resource.public_network_access_enabled, !coalesce(resource.isolated_network_enabled, false))
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "bot_endpoint_https" {
  title               = "Bot Service endpoint should be a valid HTTPS URI"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "Messages to a plain HTTP endpoint can be read and changed on the way."
  remediation         = "Give the bot an endpoint that starts with https://."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "A bot without an endpoint talks to nobody and is not assessed."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["6164527b-e1ee-4882-8673-572f425f5e0a"]
  }

  assess {
    types   = ["azurerm_bot_service_azure_bot", "azurerm_bot_channels_registration", "azurerm_bot_web_app"]
    when    = coalesce(resource.endpoint, "") != ""
    healthy = startswith(lower(coalesce(resource.endpoint, "")), "https://")
    message = "has an endpoint without HTTPS"
  }
}

recommendation "bot_private_link" {
  title               = "BotService resources should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the bot with subresource Bot."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["ad5621d6-a877-4407-aa93-a950b428315e"]
  }

  assess {
    types   = ["azurerm_bot_service_azure_bot"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
