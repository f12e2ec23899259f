# Networks: virtual networks, subnets, security groups, application gateways,
# front doors, VPN gateways and the network side of virtual machines.

locals {
  machines         = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine", "azurerm_virtual_machine"]
  management_ports = [22, 3389, 5985, 5986]
  platform_subnets = ["gatewaysubnet", "azurefirewallsubnet", "azurefirewallmanagementsubnet", "azurebastionsubnet", "routeserversubnet"]
}

recommendation "network_all_traffic_through_firewall" {
  title               = "Virtual networks should be protected by Azure Firewall"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A central firewall sees and filters what leaves and enters the network; without one every machine decides for itself."
  remediation         = "Put an Azure Firewall into the network (a hub, usually) and route the default route of each subnet through it."
  counted             = false
  not_counted_because = "The policy is in preview."
  preview             = true
  assessment_key      = "f67fb4ed-d481-44d7-91e5-efadf504f74a"
  note                = "The published policy counts live IP configurations per subnet. Configuration shows subnets and route tables: a network is judged when one of its own subnets carries workloads and has no route table."

  maps_to = {
    mcsb         = ["NS-3"]
    mcsb_v2      = ["NS-3"]
    azure_policy = ["fc5e4038-4584-4632-8c85-c0448d374b2c"]
  }

  assess {
    types = ["azurerm_virtual_network"]
    locals {
      subnets = related("azurerm_subnet", "virtual_network_name")
      judged  = [for s in local.subnets : s if !contains(local.platform_subnets, lower(coalesce(s.name, "")))]
    }
    when    = length(local.judged) > 0
    healthy = anytrue([for s in local.subnets : lower(coalesce(s.name, "")) == "azurefirewallsubnet"]) || alltrue([for s in local.judged : length(related("azurerm_subnet_route_table_association", "subnet_id", s)) > 0])
    message = "lets traffic reach the Internet without passing a firewall"
  }
}

recommendation "network_watcher_enabled" {
  title               = "Network Watcher should be enabled"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Network Watcher records flows and lets you see what a machine could reach when something has gone wrong."
  remediation         = "Add an azurerm_network_watcher in the region of the network."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "f1f2f7dc-7bd5-18bf-c403-cbbdb7ec3d68"
  note                = "Azure creates a network watcher with the first virtual network of a region. So a configuration that manages no network watcher isn't assessed; one that does is held to every region it uses."

  maps_to = {
    mcsb         = ["IR-4"]
    mcsb_v2      = ["IR-4"]
    azure_policy = ["b6e2945c-0b7b-40f5-9233-7a5323b5cdc6"]
  }

  assess {
    types = ["azurerm_virtual_network"]
    locals {
      watchers = resources("azurerm_network_watcher")
    }
    when    = length(local.watchers) > 0
    healthy = anytrue([for w in local.watchers : lower(replace(coalesce(w.location, ""), " ", "")) == lower(replace(coalesce(resource.location, ""), " ", ""))])
    message = "has no network watcher in its region"
  }
}

recommendation "network_ddos_protection" {
  title               = "Virtual networks should be protected by Azure DDoS Protection"
  control             = "protect_applications_against_ddos_attacks"
  severity            = "low"
  why                 = "The protection plan adds adaptive mitigation, alerting and cost cover that the free infrastructure protection lacks."
  remediation         = "Add a ddos_protection_plan block with enable = true that names your organisation's plan."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-5"]
    azure_policy = ["94de2ad3-e0c1-4caf-ad78-5d47bbc83d3d"]
  }

  assess {
    types        = ["azurerm_virtual_network"]
    healthy      = anytrue([for p in coalesce(resource.ddos_protection_plan, []) : coalesce(p.enable, false)])
    message      = "has no DDoS protection plan"
    consequences = ["costs"]
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.network/virtualnetworks@")
    healthy = coalesce(resource.body.properties.enableDdosProtection, false)
    message = "has no DDoS protection plan"
  }
}

recommendation "network_flow_logs" {
  title               = "Flow logs should be configured for every network security group"
  control             = "enable_auditing_and_logging"
  severity            = "low"
  why                 = "Flow logs show which addresses talked to which, the first thing to ask for after an intrusion."
  remediation         = "Add an azurerm_network_watcher_flow_log for the security group or, as NSG flow logs can't be created any more, for its virtual network."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy accepts flow logs of the security group only, which can't be created since June 2025."

  maps_to = {
    mcsb_v2      = ["LT-4"]
    azure_policy = ["c251913d-7d24-4958-af87-478ed3b9ba41"]
  }

  assess {
    types   = ["azurerm_network_security_group"]
    healthy = anytrue([for f in concat(related("azurerm_network_watcher_flow_log", "target_resource_id"), related("azurerm_network_watcher_flow_log", "network_security_group_id")) : coalesce(f.enabled, true)])
    message = "has no flow log"
  }
}

recommendation "network_application_gateway_waf" {
  title          = "Web Application Firewall (WAF) should be enabled for Application Gateway"
  control        = "protect_applications_against_ddos_attacks"
  severity       = "low"
  why            = "The gateway is the front door of an application; without a web application firewall injections and scripted attacks go straight through."
  remediation    = "Use a WAF_v2 gateway with a firewall policy (firewall_policy_id) or a waf_configuration block."
  assessment_key = "efe75f01-6fff-5d9d-08e6-092b98d3fb3f"

  maps_to = {
    mcsb         = ["NS-6"]
    mcsb_v2      = ["NS-6"]
    azure_policy = ["564feb30-bf6a-4854-b4bb-0d2d2d1e6c66"]
  }

  assess {
    types   = ["azurerm_application_gateway"]
    healthy = resource.firewall_policy_id != null || anytrue([for w in coalesce(resource.waf_configuration, []) : coalesce(w.enabled, true)])
    message = "has no web application firewall"
  }

  assess {
    types   = ["azapi_resource"]
    when    = startswith(lower(resource.type), "microsoft.network/applicationgateways@")
    healthy = resource.body.properties.firewallPolicy.id != null || coalesce(resource.body.properties.webApplicationFirewallConfiguration.enabled, false)
    message = "has no web application firewall"
  }
}

recommendation "network_front_door_waf" {
  title          = "Web Application Firewall (WAF) should be enabled for Azure Front Door Service service"
  control        = "protect_applications_against_ddos_attacks"
  severity       = "low"
  why            = "Front Door takes the traffic of the whole world; a web application firewall at that edge stops attacks before they reach a region."
  remediation    = "Give every frontend_endpoint a web_application_firewall_policy_link_id."
  assessment_key = "0c02a769-03f1-c4d7-85a5-db5dca505c49"

  maps_to = {
    mcsb         = ["NS-6"]
    mcsb_v2      = ["NS-6"]
    azure_policy = ["055aa869-bc98-4af8-bafc-23f1ab6ffe2c"]
  }

  assess {
    types   = ["azurerm_frontdoor"]
    healthy = alltrue([for e in coalesce(resource.frontend_endpoint, []) : e.web_application_firewall_policy_link_id != null])
    message = "has a frontend endpoint without a web application firewall"
  }
}

recommendation "network_front_door_logs" {
  title               = "Azure Front Door should have Resource logs enabled"
  control             = "enable_auditing_and_logging"
  severity            = "low"
  why                 = "Access and firewall logs of the edge show attacks that never reach the application."
  remediation         = "Add an azurerm_monitor_diagnostic_setting for the front door with an enabled_log and a Log Analytics workspace."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["LT-3"]
    azure_policy = ["8a04f872-51e9-4313-97fb-fc1c35430fd8"]
  }

  assess {
    types   = ["azurerm_frontdoor"]
    healthy = anytrue([for d in related("azurerm_monitor_diagnostic_setting", "target_resource_id") : d.log_analytics_workspace_id != null && (length(coalesce(d.enabled_log, [])) > 0 || anytrue([for l in coalesce(d.log, []) : coalesce(l.enabled, true)]))])
    message = "sends no resource logs to a workspace"
  }
}

recommendation "network_front_door_minimum_tls" {
  title               = "Azure Front Door Standard and Premium should be running minimum TLS version of 1.2"
  control             = "encrypt_data_in_transit"
  severity            = "medium"
  why                 = "TLS 1.0 and 1.1 have known weaknesses; every browser of today speaks 1.2."
  remediation         = "Set minimum_version (minimum_tls_version before azurerm 5) of the tls block to TLS12."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["679da822-78a7-4eff-8fff-a899454a9970"]
  }

  assess {
    types   = ["azurerm_cdn_frontdoor_custom_domain"]
    healthy = contains(["tls12", "tls13"], lower(coalesce(resource.tls[0].minimum_version, resource.tls[0].minimum_tls_version, "TLS12")))
    message = "accepts TLS older than 1.2"
    fix     = { tls = { minimum_version = "TLS12" } }
  }
}

recommendation "network_front_door_premium" {
  title               = "Azure Front Door profiles should use Premium tier that supports managed WAF rules and private link"
  control             = "protect_applications_against_ddos_attacks"
  severity            = "low"
  why                 = "Managed firewall rule sets and private origins exist in the Premium tier only."
  remediation         = "Use sku_name Premium_AzureFrontDoor."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["dfc212af-17ea-423a-9dcb-91e2cb2caa6b"]
  }

  assess {
    types        = ["azurerm_cdn_frontdoor_profile"]
    healthy      = lower(coalesce(resource.sku_name, "")) == "premium_azurefrontdoor"
    message      = "is not in the Premium tier"
    fix          = { sku_name = "Premium_AzureFrontDoor" }
    consequences = ["replaces", "costs"]
  }
}

recommendation "network_vpn_gateway_entra_authentication" {
  title       = "VPN gateways should use only Azure Active Directory (Azure AD) authentication for point-to-site users"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Certificates and RADIUS secrets outlive the people who hold them; Microsoft Entra ID brings conditional access and sign-in logs to the VPN."
  remediation = "Set vpn_auth_types of vpn_client_configuration to [\"AAD\"] and configure the tenant, audience and issuer."

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["21a6bc25-125e-4d13-b82d-2e19b7208ab7"]
  }

  assess {
    types        = ["azurerm_virtual_network_gateway"]
    when         = anytrue([for c in coalesce(resource.vpn_client_configuration, []) : length(coalesce(c.address_space, [])) > 0])
    healthy      = alltrue([for c in coalesce(resource.vpn_client_configuration, []) : c.vpn_auth_types != null && length(coalesce(c.vpn_auth_types, [])) > 0 && alltrue([for t in coalesce(c.vpn_auth_types, []) : upper(t) == "AAD"])])
    message      = "lets point-to-site users in without Microsoft Entra ID"
    fix          = { vpn_client_configuration = { vpn_auth_types = ["AAD"] } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "network_subnet_security_group" {
  title               = "Subnets should be associated with a network security group"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A security group filters what reaches the machines of a subnet, from inside the network as well as from outside."
  remediation         = "Associate a network security group with the subnet by azurerm_subnet_network_security_group_association."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "eade5b56-eefd-444f-95c8-23f29e5d93cb"
  note                = "Subnets of gateways, firewalls, Bastion and route servers do not take a security group and are not assessed."

  maps_to = {
    mcsb         = ["NS-1"]
    mcsb_v2      = ["NS-1"]
    azure_policy = ["e71308d3-144b-4262-b144-efdc3cc90517"]
  }

  assess {
    types   = ["azurerm_subnet"]
    when    = !contains(local.platform_subnets, lower(coalesce(resource.name, "")))
    healthy = length(related("azurerm_subnet_network_security_group_association", "subnet_id")) > 0 || resource.network_security_group_id_wo_version != null
    message = "has no network security group"
  }
}

recommendation "network_application_gateway_ddos" {
  title          = "Azure DDoS Protection Standard should be enabled"
  control        = "protect_applications_against_ddos_attacks"
  severity       = "medium"
  why            = "A public application gateway is where a flood arrives; the protection plan of its network absorbs it and tells you."
  remediation    = "Enable a DDoS protection plan on the virtual network that holds the gateway."
  assessment_key = "e3de1cc0-f4dd-3b34-e496-8b5381ba2d70"

  maps_to = {
    mcsb         = ["NS-5"]
    mcsb_v2      = ["NS-5"]
    azure_policy = ["a7aca53f-2ed4-4466-a25e-0b45ade68efd"]
  }

  assess {
    types = ["azurerm_virtual_network"]
    locals {
      subnets  = related("azurerm_subnet", "virtual_network_name")
      gateways = related("azurerm_application_gateway", "gateway_ip_configuration.subnet_id", local.subnets)
    }
    when         = length(referenced("frontend_ip_configuration.public_ip_address_id", "azurerm_public_ip", local.gateways)) > 0 || anytrue([for g in local.gateways : anytrue([for f in coalesce(g.frontend_ip_configuration, []) : f.public_ip_address_id != null])])
    healthy      = anytrue([for p in coalesce(resource.ddos_protection_plan, []) : coalesce(p.enable, false)])
    message      = "holds a public application gateway and has no DDoS protection plan"
    consequences = ["costs"]
  }
}

recommendation "network_internet_facing_machines_protected" {
  title          = "Internet-facing virtual machines should be protected with network security groups"
  control        = "secure_management_ports"
  also_in        = ["restrict_unauthorized_network_access"]
  severity       = "high"
  why            = "A machine with a public address and no security group takes every packet that anyone sends."
  remediation    = "Associate a network security group with the machine's network interface or with its subnet."
  assessment_key = "483f12ed-ae23-447e-a2de-a67a10db4353"
  note           = "Internet-facing means that a network interface of the machine has a public IP address of its own; addresses given by load balancers are not seen."

  maps_to = {
    mcsb         = ["NS-1"]
    mcsb_v2      = ["NS-1"]
    azure_policy = ["f6de0be7-9a8a-4b8a-b349-43cf02d22f7c"]
  }

  assess {
    types = local.machines
    locals {
      interfaces = referenced("network_interface_ids", "azurerm_network_interface")
    }
    when    = (length(referenced("ip_configuration.public_ip_address_id", "azurerm_public_ip", local.interfaces)) > 0 || anytrue(flatten([for n in local.interfaces : [for c in n.ip_configuration : c.public_ip_address_id != null]])))
    healthy = alltrue([for n in local.interfaces : length(related("azurerm_network_interface_security_group_association", "network_interface_id", n)) > 0 || length(related("azurerm_subnet_network_security_group_association", "subnet_id", referenced("ip_configuration.subnet_id", "azurerm_subnet", n))) > 0])
    message = "has a public IP address and no network security group"
  }
}

recommendation "network_internal_machines_protected" {
  title               = "Non-internet-facing virtual machines should be protected with network security groups"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "An intruder inside the network moves from machine to machine unless security groups stand between them."
  remediation         = "Associate a network security group with the machine's network interface or with its subnet."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "a9341235-9389-42f0-a0bf-9bfb57960d44"

  maps_to = {
    mcsb         = ["NS-1"]
    mcsb_v2      = ["NS-1"]
    azure_policy = ["bb91dfba-c30d-4263-9add-9c2384e659a6"]
  }

  assess {
    types = local.machines
    locals {
      interfaces = referenced("network_interface_ids", "azurerm_network_interface")
    }
    when    = length(local.interfaces) > 0 && !(length(referenced("ip_configuration.public_ip_address_id", "azurerm_public_ip", local.interfaces)) > 0 || anytrue(flatten([for n in local.interfaces : [for c in n.ip_configuration : c.public_ip_address_id != null]])))
    healthy = alltrue([for n in local.interfaces : length(related("azurerm_network_interface_security_group_association", "network_interface_id", n)) > 0 || length(related("azurerm_subnet_network_security_group_association", "subnet_id", referenced("ip_configuration.subnet_id", "azurerm_subnet", n))) > 0])
    message = "has no network security group"
  }
}

recommendation "network_management_ports_closed" {
  title          = "Management ports should be closed on your virtual machines"
  control        = "secure_management_ports"
  severity       = "medium"
  why            = "Remote desktop, SSH and WinRM ports that face the Internet are guessed at within minutes of their opening."
  remediation    = "Remove the rule or restrict its source to the addresses of your administrators; better still, use Azure Bastion or just-in-time access."
  assessment_key = "bc303248-3d14-44c2-96a0-55f5c326b5fe"
  note           = "Rules are read from every security group on the machine's interfaces and their subnets. Priorities are not weighed: an allow rule that a stronger deny rule shadows is still reported."

  maps_to = {
    mcsb         = ["NS-3"]
    mcsb_v2      = ["NS-3"]
    azure_policy = ["22730e10-96f6-4aac-ad84-9383d35b5917"]
  }

  assess {
    types = local.machines
    locals {
      interfaces = referenced("network_interface_ids", "azurerm_network_interface")
      groups = concat(
        referenced("network_security_group_id", "azurerm_network_security_group", related("azurerm_network_interface_security_group_association", "network_interface_id", local.interfaces)),
        referenced("network_security_group_id", "azurerm_network_security_group", related("azurerm_subnet_network_security_group_association", "subnet_id", referenced("ip_configuration.subnet_id", "azurerm_subnet", local.interfaces))),
      )
      rules = concat(
        flatten([for g in local.groups : [for r in g.security_rule : r]]),
        related("azurerm_network_security_rule", "network_security_group_name", local.groups),
      )
    }
    when = length(local.groups) > 0
    healthy = alltrue([for r in local.rules : !(
      lower(coalesce(r.direction, "")) == "inbound" &&
      lower(coalesce(r.access, "")) == "allow" &&
      contains(["tcp", "*"], lower(coalesce(r.protocol, "*"))) &&
      (open_to_internet(r.source_address_prefix) || open_to_internet(r.source_address_prefixes)) &&
      (ports_include(r.destination_port_range, local.management_ports) || ports_include(r.destination_port_ranges, local.management_ports))
    )])
    message = "can be reached on a management port from the Internet"
  }
}

recommendation "network_all_ports_restricted" {
  title          = "All network ports should be restricted on network security groups associated to your virtual machine"
  control        = "restrict_unauthorized_network_access"
  severity       = "high"
  why            = "A rule that lets any source reach every port makes the security group useless."
  remediation    = "Name the ports and the sources that need access in the rule."
  assessment_key = "3b20e985-f71f-483b-b078-f30d73936d43"

  maps_to = {
    mcsb         = ["NS-1"]
    mcsb_v2      = ["NS-1"]
    azure_policy = ["9daedab3-fb2d-461e-b861-71790eead4f6"]
  }

  assess {
    types = local.machines
    locals {
      interfaces = referenced("network_interface_ids", "azurerm_network_interface")
      groups = concat(
        referenced("network_security_group_id", "azurerm_network_security_group", related("azurerm_network_interface_security_group_association", "network_interface_id", local.interfaces)),
        referenced("network_security_group_id", "azurerm_network_security_group", related("azurerm_subnet_network_security_group_association", "subnet_id", referenced("ip_configuration.subnet_id", "azurerm_subnet", local.interfaces))),
      )
      rules = concat(
        flatten([for g in local.groups : [for r in g.security_rule : r]]),
        related("azurerm_network_security_rule", "network_security_group_name", local.groups),
      )
    }
    when = length(local.groups) > 0
    healthy = alltrue([for r in local.rules : !(
      lower(coalesce(r.direction, "")) == "inbound" &&
      lower(coalesce(r.access, "")) == "allow" &&
      (open_to_internet(r.source_address_prefix) || open_to_internet(r.source_address_prefixes)) &&
      (contains(["*", "0-65535", "1-65535"], coalesce(r.destination_port_range, "")) || anytrue([for p in coalesce(r.destination_port_ranges, []) : contains(["*", "0-65535", "1-65535"], p)]))
    )])
    message = "lets any source reach every port"
  }
}

recommendation "network_ip_forwarding_disabled" {
  title          = "IP forwarding on your virtual machine should be disabled"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A machine that forwards packets which aren't meant for it becomes a hidden router past your other controls."
  remediation    = "Leave ip_forwarding_enabled off, except for network appliances."
  assessment_key = "c3b51c94-588b-426b-a892-24696f9e54cc"

  maps_to = {
    mcsb         = ["NS-3"]
    mcsb_v2      = ["NS-3"]
    azure_policy = ["bd352bd5-2853-4985-bf0d-73806b4a5744"]
  }

  assess {
    types = local.machines
    locals {
      interfaces = referenced("network_interface_ids", "azurerm_network_interface")
    }
    when    = length(local.interfaces) > 0
    healthy = alltrue([for n in local.interfaces : !coalesce(n.ip_forwarding_enabled, n.enable_ip_forwarding, false)])
    message = "forwards IP packets"
  }
}
