case "firewall in the network" {
  of = "network_all_traffic_through_firewall"

  unhealthy "azurerm_virtual_network" "open" { name = "vnet-open" }
  healthy "azurerm_virtual_network" "routed" { name = "vnet-routed" }
  healthy "azurerm_virtual_network" "hub" { name = "vnet-hub" }
  not_applicable "azurerm_virtual_network" "empty" { name = "vnet-empty" }
  context "azurerm_subnet" "open" {
    name                 = "web"
    virtual_network_name = azurerm_virtual_network.open.name
  }
  context "azurerm_subnet" "routed" {
    name                 = "web"
    virtual_network_name = azurerm_virtual_network.routed.name
  }
  context "azurerm_subnet_route_table_association" "routed" {
    subnet_id = azurerm_subnet.routed.id
  }
  context "azurerm_subnet" "hub_web" {
    name                 = "web"
    virtual_network_name = azurerm_virtual_network.hub.name
  }
  context "azurerm_subnet" "hub_firewall" {
    name                 = "AzureFirewallSubnet"
    virtual_network_name = azurerm_virtual_network.hub.name
  }
}

case "network watcher" {
  of = "network_watcher_enabled"

  healthy "azurerm_virtual_network" "watched" { location = "West Europe" }
  unhealthy "azurerm_virtual_network" "elsewhere" { location = "norwayeast" }
  unknown "azurerm_virtual_network" "later" { location = unknown }
  context "azurerm_network_watcher" "west" { location = "westeurope" }
}

case "no network watcher managed" {
  of = "network_watcher_enabled"

  not_applicable "azurerm_virtual_network" "any" { location = "westeurope" }
}

case "DDoS protection plan" {
  of = "network_ddos_protection"

  healthy "azurerm_virtual_network" "protected" {
    ddos_protection_plan {
      id     = unknown
      enable = true
    }
  }
  unhealthy "azurerm_virtual_network" "switched_off" {
    ddos_protection_plan {
      id     = unknown
      enable = false
    }
  }
  unhealthy "azurerm_virtual_network" "bare" {}
  unknown "azurerm_virtual_network" "later" { ddos_protection_plan = unknown }
  healthy "azapi_resource" "protected" {
    type = "Microsoft.Network/virtualNetworks@2024-05-01"
    body = { properties = { enableDdosProtection = true } }
  }
}

case "flow logs" {
  of = "network_flow_logs"

  healthy "azurerm_network_security_group" "logged" {}
  healthy "azurerm_network_security_group" "logged_in_azurerm_4" {}
  unhealthy "azurerm_network_security_group" "silent" {}
  unhealthy "azurerm_network_security_group" "disabled" {}
  context "azurerm_network_watcher_flow_log" "logged" {
    target_resource_id = azurerm_network_security_group.logged.id
    enabled            = true
  }
  context "azurerm_network_watcher_flow_log" "old" {
    network_security_group_id = azurerm_network_security_group.logged_in_azurerm_4.id
    enabled                   = true
  }
  context "azurerm_network_watcher_flow_log" "disabled" {
    target_resource_id = azurerm_network_security_group.disabled.id
    enabled            = false
  }
}

case "firewall of an application gateway" {
  of = "network_application_gateway_waf"

  healthy "azurerm_application_gateway" "policy" { firewall_policy_id = azurerm_web_application_firewall_policy.shop.id }
  healthy "azurerm_application_gateway" "block" {
    waf_configuration {
      enabled       = true
      firewall_mode = "Prevention"
    }
  }
  unhealthy "azurerm_application_gateway" "bare" {}
  unhealthy "azurerm_application_gateway" "disabled" {
    waf_configuration {
      enabled       = false
      firewall_mode = "Prevention"
    }
  }
  context "azurerm_web_application_firewall_policy" "shop" {}
}

case "firewall of a front door" {
  of = "network_front_door_waf"

  healthy "azurerm_frontdoor" "protected" {
    frontend_endpoint {
      name                                    = "default"
      web_application_firewall_policy_link_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Network/frontDoorWebApplicationFirewallPolicies/p"
    }
  }
  unhealthy "azurerm_frontdoor" "half" {
    frontend_endpoint {
      name                                    = "default"
      web_application_firewall_policy_link_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Network/frontDoorWebApplicationFirewallPolicies/p"
    }
    frontend_endpoint { name = "shop" }
  }
}

case "logs of a front door" {
  of = "network_front_door_logs"

  healthy "azurerm_frontdoor" "logged" {}
  unhealthy "azurerm_frontdoor" "silent" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id         = azurerm_frontdoor.logged.id
    log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.OperationalInsights/workspaces/w"
    enabled_log { category = "FrontdoorAccessLog" }
  }
}

case "TLS of a front door" {
  of = "network_front_door_minimum_tls"

  healthy "azurerm_cdn_frontdoor_custom_domain" "unset" {}
  healthy "azurerm_cdn_frontdoor_custom_domain" "new" {
    tls { minimum_version = "TLS12" }
  }
  unhealthy "azurerm_cdn_frontdoor_custom_domain" "old_in_azurerm_4" {
    tls { minimum_tls_version = "TLS10" }
  }
}

case "tier of a front door" {
  of = "network_front_door_premium"

  healthy "azurerm_cdn_frontdoor_profile" "premium" { sku_name = "Premium_AzureFrontDoor" }
  unhealthy "azurerm_cdn_frontdoor_profile" "standard" { sku_name = "Standard_AzureFrontDoor" }
}

case "authentication of a VPN gateway" {
  of = "network_vpn_gateway_entra_authentication"

  not_applicable "azurerm_virtual_network_gateway" "site_to_site" {}
  healthy "azurerm_virtual_network_gateway" "entra" {
    vpn_client_configuration {
      address_space  = ["10.2.0.0/24"]
      vpn_auth_types = ["AAD"]
    }
  }
  unhealthy "azurerm_virtual_network_gateway" "both" {
    vpn_client_configuration {
      address_space  = ["10.2.0.0/24"]
      vpn_auth_types = ["AAD", "Certificate"]
    }
  }
  unhealthy "azurerm_virtual_network_gateway" "unset" {
    vpn_client_configuration {
      address_space = ["10.2.0.0/24"]
    }
  }
}

case "security group of a subnet" {
  of = "network_subnet_security_group"

  healthy "azurerm_subnet" "guarded" { name = "web" }
  unhealthy "azurerm_subnet" "bare" { name = "data" }
  not_applicable "azurerm_subnet" "gateway" { name = "GatewaySubnet" }
  context "azurerm_network_security_group" "web" {}
  context "azurerm_subnet_network_security_group_association" "web" {
    subnet_id                 = azurerm_subnet.guarded.id
    network_security_group_id = azurerm_network_security_group.web.id
  }
}

case "public application gateway" {
  of = "network_application_gateway_ddos"

  unhealthy "azurerm_virtual_network" "open" { name = "vnet-open" }
  healthy "azurerm_virtual_network" "protected" {
    name = "vnet-protected"
    ddos_protection_plan {
      id     = unknown
      enable = true
    }
  }
  not_applicable "azurerm_virtual_network" "without" { name = "vnet-without" }
  context "azurerm_subnet" "open" {
    name                 = "edge"
    virtual_network_name = azurerm_virtual_network.open.name
  }
  context "azurerm_subnet" "protected" {
    name                 = "edge"
    virtual_network_name = azurerm_virtual_network.protected.name
  }
  context "azurerm_application_gateway" "open" {
    gateway_ip_configuration { subnet_id = azurerm_subnet.open.id }
    frontend_ip_configuration { public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Network/publicIPAddresses/a" }
  }
  context "azurerm_application_gateway" "protected" {
    gateway_ip_configuration { subnet_id = azurerm_subnet.protected.id }
    frontend_ip_configuration { public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Network/publicIPAddresses/b" }
  }
}

case "machines with a public address" {
  of = "network_internet_facing_machines_protected"

  healthy "azurerm_linux_virtual_machine" "by_interface" { network_interface_ids = [azurerm_network_interface.a.id] }
  healthy "azurerm_windows_virtual_machine" "by_subnet" { network_interface_ids = [azurerm_network_interface.b.id] }
  unhealthy "azurerm_linux_virtual_machine" "bare" { network_interface_ids = [azurerm_network_interface.c.id] }
  not_applicable "azurerm_linux_virtual_machine" "internal" { network_interface_ids = [azurerm_network_interface.d.id] }
  context "azurerm_network_interface" "a" {
    ip_configuration { public_ip_address_id = azurerm_public_ip.a.id }
  }
  context "azurerm_network_interface" "b" {
    ip_configuration {
      public_ip_address_id = azurerm_public_ip.b.id
      subnet_id            = azurerm_subnet.guarded.id
    }
  }
  context "azurerm_network_interface" "c" {
    ip_configuration {
      public_ip_address_id = azurerm_public_ip.c.id
      subnet_id            = azurerm_subnet.bare.id
    }
  }
  context "azurerm_network_interface" "d" {
    ip_configuration { subnet_id = azurerm_subnet.bare.id }
  }
  context "azurerm_public_ip" "a" {}
  context "azurerm_public_ip" "b" {}
  context "azurerm_public_ip" "c" {}
  context "azurerm_subnet" "guarded" {}
  context "azurerm_subnet" "bare" {}
  context "azurerm_network_interface_security_group_association" "a" { network_interface_id = azurerm_network_interface.a.id }
  context "azurerm_subnet_network_security_group_association" "b" { subnet_id = azurerm_subnet.guarded.id }
}

case "machines without a public address" {
  of = "network_internal_machines_protected"

  healthy "azurerm_linux_virtual_machine" "guarded" { network_interface_ids = [azurerm_network_interface.a.id] }
  unhealthy "azurerm_linux_virtual_machine" "bare" { network_interface_ids = [azurerm_network_interface.b.id] }
  not_applicable "azurerm_linux_virtual_machine" "public" { network_interface_ids = [azurerm_network_interface.c.id] }
  context "azurerm_network_interface" "a" {
    ip_configuration { subnet_id = azurerm_subnet.guarded.id }
  }
  context "azurerm_network_interface" "b" {
    ip_configuration { subnet_id = azurerm_subnet.bare.id }
  }
  context "azurerm_network_interface" "c" {
    ip_configuration {
      subnet_id            = azurerm_subnet.bare.id
      public_ip_address_id = azurerm_public_ip.c.id
    }
  }
  context "azurerm_public_ip" "c" {}
  context "azurerm_subnet" "guarded" {}
  context "azurerm_subnet" "bare" {}
  context "azurerm_subnet_network_security_group_association" "a" { subnet_id = azurerm_subnet.guarded.id }
}

case "management ports" {
  of = "network_management_ports_closed"

  unhealthy "azurerm_linux_virtual_machine" "ssh" { network_interface_ids = [azurerm_network_interface.ssh.id] }
  context "azurerm_network_interface" "ssh" {}
  context "azurerm_network_interface_security_group_association" "ssh" {
    network_interface_id      = azurerm_network_interface.ssh.id
    network_security_group_id = azurerm_network_security_group.ssh.id
  }
  context "azurerm_network_security_group" "ssh" {
    name = "nsg-ssh"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "*"
      destination_port_range = "22"
    }
  }


  unhealthy "azurerm_linux_virtual_machine" "range" { network_interface_ids = [azurerm_network_interface.range.id] }
  context "azurerm_network_interface" "range" {}
  context "azurerm_network_interface_security_group_association" "range" {
    network_interface_id      = azurerm_network_interface.range.id
    network_security_group_id = azurerm_network_security_group.range.id
  }
  context "azurerm_network_security_group" "range" {
    name = "nsg-range"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "Internet"
      destination_port_range = "20-25"
    }
  }


  unhealthy "azurerm_linux_virtual_machine" "everything" { network_interface_ids = [azurerm_network_interface.everything.id] }
  context "azurerm_network_interface" "everything" {}
  context "azurerm_network_interface_security_group_association" "everything" {
    network_interface_id      = azurerm_network_interface.everything.id
    network_security_group_id = azurerm_network_security_group.everything.id
  }
  context "azurerm_network_security_group" "everything" {
    name = "nsg-everything"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "*"
      source_address_prefix  = "0.0.0.0/0"
      destination_port_range = "*"
    }
  }


  unhealthy "azurerm_linux_virtual_machine" "lists" { network_interface_ids = [azurerm_network_interface.lists.id] }
  context "azurerm_network_interface" "lists" {}
  context "azurerm_network_interface_security_group_association" "lists" {
    network_interface_id      = azurerm_network_interface.lists.id
    network_security_group_id = azurerm_network_security_group.lists.id
  }
  context "azurerm_network_security_group" "lists" {
    name = "nsg-lists"
    security_rule {
      access                  = "Allow"
      direction               = "Inbound"
      protocol                = "Tcp"
      source_address_prefixes = ["192.0.2.0/24", "0.0.0.0/0"]
      destination_port_ranges = ["443", "3380-3390"]
    }
  }


  unhealthy "azurerm_linux_virtual_machine" "second" { network_interface_ids = [azurerm_network_interface.second.id] }
  context "azurerm_network_interface" "second" {}
  context "azurerm_network_interface_security_group_association" "second" {
    network_interface_id      = azurerm_network_interface.second.id
    network_security_group_id = azurerm_network_security_group.second.id
  }
  context "azurerm_network_security_group" "second" {
    name = "nsg-second"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "*"
      destination_port_range = "443"
    }
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "*"
      destination_port_range = "3389"
    }
  }


  healthy "azurerm_linux_virtual_machine" "office" { network_interface_ids = [azurerm_network_interface.office.id] }
  context "azurerm_network_interface" "office" {}
  context "azurerm_network_interface_security_group_association" "office" {
    network_interface_id      = azurerm_network_interface.office.id
    network_security_group_id = azurerm_network_security_group.office.id
  }
  context "azurerm_network_security_group" "office" {
    name = "nsg-office"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "192.0.2.0/24"
      destination_port_range = "22"
    }
  }


  healthy "azurerm_linux_virtual_machine" "web" { network_interface_ids = [azurerm_network_interface.web.id] }
  context "azurerm_network_interface" "web" {}
  context "azurerm_network_interface_security_group_association" "web" {
    network_interface_id      = azurerm_network_interface.web.id
    network_security_group_id = azurerm_network_security_group.web.id
  }
  context "azurerm_network_security_group" "web" {
    name = "nsg-web"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "*"
      destination_port_range = "443"
    }
  }


  healthy "azurerm_linux_virtual_machine" "denied" { network_interface_ids = [azurerm_network_interface.denied.id] }
  context "azurerm_network_interface" "denied" {}
  context "azurerm_network_interface_security_group_association" "denied" {
    network_interface_id      = azurerm_network_interface.denied.id
    network_security_group_id = azurerm_network_security_group.denied.id
  }
  context "azurerm_network_security_group" "denied" {
    name = "nsg-denied"
    security_rule {
      access                 = "Deny"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "*"
      destination_port_range = "22"
    }
  }


  healthy "azurerm_linux_virtual_machine" "outbound" { network_interface_ids = [azurerm_network_interface.outbound.id] }
  context "azurerm_network_interface" "outbound" {}
  context "azurerm_network_interface_security_group_association" "outbound" {
    network_interface_id      = azurerm_network_interface.outbound.id
    network_security_group_id = azurerm_network_security_group.outbound.id
  }
  context "azurerm_network_security_group" "outbound" {
    name = "nsg-outbound"
    security_rule {
      access                 = "Allow"
      direction              = "Outbound"
      protocol               = "Tcp"
      source_address_prefix  = "*"
      destination_port_range = "22"
    }
  }


  healthy "azurerm_linux_virtual_machine" "udp" { network_interface_ids = [azurerm_network_interface.udp.id] }
  context "azurerm_network_interface" "udp" {}
  context "azurerm_network_interface_security_group_association" "udp" {
    network_interface_id      = azurerm_network_interface.udp.id
    network_security_group_id = azurerm_network_security_group.udp.id
  }
  context "azurerm_network_security_group" "udp" {
    name = "nsg-udp"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Udp"
      source_address_prefix  = "*"
      destination_port_range = "22"
    }
  }


  unknown "azurerm_linux_virtual_machine" "later" { network_interface_ids = [azurerm_network_interface.later.id] }
  context "azurerm_network_interface" "later" {}
  context "azurerm_network_interface_security_group_association" "later" {
    network_interface_id      = azurerm_network_interface.later.id
    network_security_group_id = azurerm_network_security_group.later.id
  }
  context "azurerm_network_security_group" "later" {
    name = "nsg-later"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = unknown
      destination_port_range = "22"
    }
  }


  healthy "azurerm_linux_virtual_machine" "later_but_web" { network_interface_ids = [azurerm_network_interface.later_but_web.id] }
  context "azurerm_network_interface" "later_but_web" {}
  context "azurerm_network_interface_security_group_association" "later_but_web" {
    network_interface_id      = azurerm_network_interface.later_but_web.id
    network_security_group_id = azurerm_network_security_group.later_but_web.id
  }
  context "azurerm_network_security_group" "later_but_web" {
    name = "nsg-later_but_web"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = unknown
      destination_port_range = "443"
    }
  }


  unhealthy "azurerm_linux_virtual_machine" "split" { network_interface_ids = [azurerm_network_interface.split.id] }
  context "azurerm_network_interface" "split" {}
  context "azurerm_network_interface_security_group_association" "split" {
    network_interface_id      = azurerm_network_interface.split.id
    network_security_group_id = azurerm_network_security_group.split.id
  }
  context "azurerm_network_security_group" "split" {
    name = "nsg-split"

  }
  context "azurerm_network_security_rule" "split" {
    network_security_group_name = azurerm_network_security_group.split.name
    access                      = "Allow"
    direction                   = "Inbound"
    protocol                    = "Tcp"
    source_address_prefix       = "*"
    destination_port_range      = "22"
  }

  not_applicable "azurerm_linux_virtual_machine" "without_group" { network_interface_ids = [azurerm_network_interface.without_group.id] }
  context "azurerm_network_interface" "without_group" {}
}

case "all ports" {
  of = "network_all_ports_restricted"

  unhealthy "azurerm_linux_virtual_machine" "everything" { network_interface_ids = [azurerm_network_interface.everything.id] }
  context "azurerm_network_interface" "everything" {}
  context "azurerm_network_interface_security_group_association" "everything" {
    network_interface_id      = azurerm_network_interface.everything.id
    network_security_group_id = azurerm_network_security_group.everything.id
  }
  context "azurerm_network_security_group" "everything" {
    name = "nsg-everything"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "*"
      source_address_prefix  = "*"
      destination_port_range = "*"
    }
  }


  unhealthy "azurerm_linux_virtual_machine" "full_range" { network_interface_ids = [azurerm_network_interface.full_range.id] }
  context "azurerm_network_interface" "full_range" {}
  context "azurerm_network_interface_security_group_association" "full_range" {
    network_interface_id      = azurerm_network_interface.full_range.id
    network_security_group_id = azurerm_network_security_group.full_range.id
  }
  context "azurerm_network_security_group" "full_range" {
    name = "nsg-full_range"
    security_rule {
      access                  = "Allow"
      direction               = "Inbound"
      protocol                = "Tcp"
      source_address_prefix   = "*"
      destination_port_ranges = ["0-65535"]
    }
  }


  healthy "azurerm_linux_virtual_machine" "one_port" { network_interface_ids = [azurerm_network_interface.one_port.id] }
  context "azurerm_network_interface" "one_port" {}
  context "azurerm_network_interface_security_group_association" "one_port" {
    network_interface_id      = azurerm_network_interface.one_port.id
    network_security_group_id = azurerm_network_security_group.one_port.id
  }
  context "azurerm_network_security_group" "one_port" {
    name = "nsg-one_port"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "*"
      destination_port_range = "22"
    }
  }


  healthy "azurerm_linux_virtual_machine" "inside" { network_interface_ids = [azurerm_network_interface.inside.id] }
  context "azurerm_network_interface" "inside" {}
  context "azurerm_network_interface_security_group_association" "inside" {
    network_interface_id      = azurerm_network_interface.inside.id
    network_security_group_id = azurerm_network_security_group.inside.id
  }
  context "azurerm_network_security_group" "inside" {
    name = "nsg-inside"
    security_rule {
      access                 = "Allow"
      direction              = "Inbound"
      protocol               = "Tcp"
      source_address_prefix  = "10.0.0.0/8"
      destination_port_range = "*"
    }
  }

}

case "IP forwarding" {
  of = "network_ip_forwarding_disabled"

  healthy "azurerm_linux_virtual_machine" "plain" { network_interface_ids = [azurerm_network_interface.plain.id] }
  unhealthy "azurerm_windows_virtual_machine" "router" { network_interface_ids = [azurerm_network_interface.plain.id, azurerm_network_interface.router.id] }
  unhealthy "azurerm_linux_virtual_machine" "router_in_azurerm_3" { network_interface_ids = [azurerm_network_interface.old.id] }
  context "azurerm_network_interface" "plain" { ip_forwarding_enabled = false }
  context "azurerm_network_interface" "router" { ip_forwarding_enabled = true }
  context "azurerm_network_interface" "old" { enable_ip_forwarding = true }
}
