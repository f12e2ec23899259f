# Azure Virtual Desktop.

recommendation "virtual_desktop_host_pool_public_network_access_disabled" {
  title               = "Azure Virtual Desktop hostpools should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["c25dcf31-878f-4eba-98eb-0818fdc6a334"]
  }

  assess {
    types        = ["azurerm_virtual_desktop_host_pool"]
    healthy      = lower(coalesce(resource.public_network_access, "Enabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { public_network_access = "Disabled" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "virtual_desktop_session_hosts_private" {
  title               = "Azure Virtual Desktop hostpools should disable public network access only on session hosts"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Session hosts that talk to the service over the Internet need a way out that malware uses, too."
  remediation         = "Set public_network_access to \"EnabledForClientsOnly\", or to \"Disabled\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy accepts EnabledForClientsOnly alone, so that a host pool could never satisfy it together with the stricter one. Posture accepts Disabled, which protects more."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["a22065a3-3b04-46ff-b84c-2d30e5c300d0"]
  }

  assess {
    types        = ["azurerm_virtual_desktop_host_pool"]
    healthy      = contains(["enabledforclientsonly", "disabled"], lower(coalesce(resource.public_network_access, "Enabled")))
    message      = "lets session hosts use the public endpoint"
    fix          = { public_network_access = "EnabledForClientsOnly" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "virtual_desktop_workspace_public_network_access_disabled" {
  title               = "Azure Virtual Desktop workspaces should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["87ac3038-c07a-4b92-860d-29e270a4f3cd"]
  }

  assess {
    types        = ["azurerm_virtual_desktop_workspace"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "virtual_desktop_private_link" {
  title               = "Azure Virtual Desktop service should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the host pool (connection) and the workspace (feed)."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["ca950cd7-02f7-422e-8c23-91ff40f169c1"]
  }

  assess {
    types   = ["azurerm_virtual_desktop_host_pool", "azurerm_virtual_desktop_workspace"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
