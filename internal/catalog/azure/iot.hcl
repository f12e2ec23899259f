# Azure IoT Hub, provisioning, Central and Device Update.

recommendation "iot_hub_diagnostic_logs" {
  title               = "Diagnostic logs in IoT Hub should be enabled"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Without resource logs nobody can tell afterwards who did what."
  remediation         = "Add an azurerm_monitor_diagnostic_setting for it with at least one enabled_log block."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["383856f8-de7f-44a2-81fc-e5135b5c2aa4"]
  }

  assess {
    types   = ["azurerm_iothub"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "iot_hub_public_network_access_disabled" {
  title               = "Public network access on Azure IoT Hub should be disabled"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["2d6830fb-07eb-48e7-8c4d-2a442b35f0fb"]
  }

  assess {
    types        = ["azurerm_iothub"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "iot_provisioning_public_network_access_disabled" {
  title               = "IoT Hub device provisioning service instances should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["d82101f3-f3ce-4fc5-8708-4c09f4009546"]
  }

  assess {
    types        = ["azurerm_iothub_dps"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "iot_provisioning_private_link" {
  title               = "IoT Hub device provisioning service instances should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the service with subresource iotDps."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["df39c015-56a4-45de-b4a3-efe77bed320d"]
  }

  assess {
    types   = ["azurerm_iothub_dps"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "iot_central_public_network_access_disabled" {
  title               = "Public network access should be disabled for IoT Central"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["cd870362-211d-4cad-9ad9-11e5ea4ebbc1"]
  }

  assess {
    types        = ["azurerm_iotcentral_application"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "iot_central_private_link" {
  title               = "IoT Central should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the application with subresource iotApp."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["9ace2dbc-4b71-48b6-b2a7-428b0b2e3944"]
  }

  assess {
    types   = ["azurerm_iotcentral_application"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "iot_device_update_public_network_access_disabled" {
  title               = "Public network access for Azure Device Update for IoT Hub accounts should be disabled"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["510ec8b2-cb9e-461d-b7f3-6b8678c31182"]
  }

  assess {
    types        = ["azurerm_iothub_device_update_account"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "iot_device_update_private_link" {
  title               = "Azure Device Update for IoT Hub accounts should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the account with subresource DeviceUpdate."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["27d4c5ec-8820-443f-91fe-1215e96f64b2"]
  }

  assess {
    types   = ["azurerm_iothub_device_update_account"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
