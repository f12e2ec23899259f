# Azure Event Grid topics, domains and namespaces.

recommendation "eventgrid_domain_private_link" {
  title          = "Azure Event Grid domains should use private link"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation    = "Create a private endpoint for the domain with subresource domain."
  assessment_key = "bef092f5-bea7-3df3-1ee8-4376dd9c111e"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["9830b652-8523-49cc-b1b3-e17dce1127ca"]
  }

  assess {
    types   = ["azurerm_eventgrid_domain"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "eventgrid_topic_private_link" {
  title          = "Azure Event Grid topics should use private link"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation    = "Create a private endpoint for the topic with subresource topic."
  assessment_key = "bdac9c7b-b9b8-f572-0450-f161c430861c"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["4b90e17e-8448-49db-875e-bd83fb6f804f"]
  }

  assess {
    types   = ["azurerm_eventgrid_topic"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "eventgrid_domain_public_network_access_disabled" {
  title               = "Azure Event Grid domains should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["f8f774be-6aee-492a-9e29-486ef81f3a68"]
  }

  assess {
    types        = ["azurerm_eventgrid_domain"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "eventgrid_topic_public_network_access_disabled" {
  title               = "Azure Event Grid topics should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1adadefe-5f21-44f7-b931-a59b54ccdb45"]
  }

  assess {
    types        = ["azurerm_eventgrid_topic"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "eventgrid_namespace_public_network_access_disabled" {
  title               = "Azure Event Grid namespaces should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["67dcad1a-ec60-45df-8fd0-14c9d29eeaa2"]
  }

  assess {
    types        = ["azurerm_eventgrid_namespace"]
    healthy      = lower(coalesce(resource.public_network_access, "Enabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { public_network_access = "Disabled" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "eventgrid_namespace_topic_private_link" {
  title               = "Azure Event Grid namespace topic broker should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the namespace with subresource topic."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1301a000-bc6b-4d90-8414-7091e3abdc40"]
  }

  assess {
    types   = ["azurerm_eventgrid_namespace"]
    healthy = contains(local.private_link_groups, "topic")
    message = "has no approved private endpoint"
  }
}

recommendation "eventgrid_namespace_mqtt_private_link" {
  title               = "Azure Event Grid namespace MQTT broker should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the namespace with subresource topicspace."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["cd8f7644-6fe8-4516-bded-0e465ead03ac"]
  }

  assess {
    types   = ["azurerm_eventgrid_namespace"]
    when    = length(coalesce(resource.topic_spaces_configuration, [])) > 0
    healthy = contains(local.private_link_groups, "topicspace")
    message = "has no approved private endpoint"
  }
}
