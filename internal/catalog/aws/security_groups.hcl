# Security groups, VPCs and what stands at their edge.

recommendation "security_group_ssh_port_closed" {
  title       = "Security groups should not allow ingress from 0.0.0.0/0 to port 22"
  control     = "secure_management_ports"
  severity    = "high"
  why         = "SSH that faces the internet is guessed at within minutes of its opening."
  remediation = "Restrict the source of the rule to your administrators, or use Session Manager."

  maps_to = {
    mcsb = ["NS-3"]
  }

  assess {
    types = ["aws_security_group", "aws_default_security_group"]
    locals {
      split = concat(
        [for r in related("aws_vpc_security_group_ingress_rule", "security_group_id") : { open = open_to_internet(r.cidr_ipv4) || open_to_internet(r.cidr_ipv6), protocol = r.ip_protocol, from_port = r.from_port, to_port = r.to_port }],
        [for r in related("aws_security_group_rule", "security_group_id") : { open = r.type == "ingress" && (open_to_internet(r.cidr_blocks) || open_to_internet(r.ipv6_cidr_blocks)), protocol = r.protocol, from_port = r.from_port, to_port = r.to_port }],
      )
      inline = [for r in resource.ingress : { open = open_to_internet(r.cidr_blocks) || open_to_internet(r.ipv6_cidr_blocks), protocol = r.protocol, from_port = r.from_port, to_port = r.to_port }]
      rules  = concat(local.inline, local.split)
    }
    healthy = alltrue([for r in local.rules : !(r.open && (contains(["-1", "all"], tostring(coalesce(r.protocol, "-1"))) || (contains(["tcp", "6"], lower(tostring(r.protocol))) && coalesce(r.from_port, 0) <= 22 && coalesce(r.to_port, 65535) >= 22)))])
    message = "lets everyone reach port 22"
  }
}

recommendation "security_group_rdp_port_closed" {
  title       = "Ensure no security groups allow ingress from 0.0.0.0/0 to port 3389"
  control     = "secure_management_ports"
  severity    = "high"
  why         = "Remote desktop that faces the internet is guessed at within minutes of its opening."
  remediation = "Restrict the source of the rule to your administrators, or use Session Manager."

  maps_to = {
    mcsb = ["NS-3"]
  }

  assess {
    types = ["aws_security_group", "aws_default_security_group"]
    locals {
      split = concat(
        [for r in related("aws_vpc_security_group_ingress_rule", "security_group_id") : { open = open_to_internet(r.cidr_ipv4) || open_to_internet(r.cidr_ipv6), protocol = r.ip_protocol, from_port = r.from_port, to_port = r.to_port }],
        [for r in related("aws_security_group_rule", "security_group_id") : { open = r.type == "ingress" && (open_to_internet(r.cidr_blocks) || open_to_internet(r.ipv6_cidr_blocks)), protocol = r.protocol, from_port = r.from_port, to_port = r.to_port }],
      )
      inline = [for r in resource.ingress : { open = open_to_internet(r.cidr_blocks) || open_to_internet(r.ipv6_cidr_blocks), protocol = r.protocol, from_port = r.from_port, to_port = r.to_port }]
      rules  = concat(local.inline, local.split)
    }
    healthy = alltrue([for r in local.rules : !(r.open && (contains(["-1", "all"], tostring(coalesce(r.protocol, "-1"))) || (contains(["tcp", "6"], lower(tostring(r.protocol))) && coalesce(r.from_port, 0) <= 3389 && coalesce(r.to_port, 65535) >= 3389)))])
    message = "lets everyone reach port 3389"
  }
}

recommendation "security_group_high_risk_ports_closed" {
  title       = "Security groups should not allow unrestricted access to ports with high risk"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "Databases, file shares and remote shells are what attackers look for first."
  remediation = "Restrict the sources of the rule to those who need the port."

  maps_to = {
    mcsb = ["NS-3"]
  }

  assess {
    types = ["aws_security_group", "aws_default_security_group"]
    locals {
      split = concat(
        [for r in related("aws_vpc_security_group_ingress_rule", "security_group_id") : { open = open_to_internet(r.cidr_ipv4) || open_to_internet(r.cidr_ipv6), protocol = r.ip_protocol, from_port = r.from_port, to_port = r.to_port }],
        [for r in related("aws_security_group_rule", "security_group_id") : { open = r.type == "ingress" && (open_to_internet(r.cidr_blocks) || open_to_internet(r.ipv6_cidr_blocks)), protocol = r.protocol, from_port = r.from_port, to_port = r.to_port }],
      )
      inline = [for r in resource.ingress : { open = open_to_internet(r.cidr_blocks) || open_to_internet(r.ipv6_cidr_blocks), protocol = r.protocol, from_port = r.from_port, to_port = r.to_port }]
      rules  = concat(local.inline, local.split)
    }
    healthy = alltrue([for r in local.rules : !(r.open && (contains(["-1", "all"], tostring(coalesce(r.protocol, "-1"))) || anytrue([for p in [20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888, 9200, 9300] : coalesce(r.from_port, 0) <= p && coalesce(r.to_port, 65535) >= p])))])
    message = "lets everyone reach a port of high risk"
  }
}

recommendation "security_group_authorized_ports_only" {
  title       = "Security groups should only allow unrestricted incoming traffic for authorized ports"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "Every open port is another program to keep free of holes."
  remediation = "Open ports 80 and 443 to everyone, if any, and all others to known sources."

  maps_to = {
    mcsb = ["NS-3"]
  }

  parameter "authorized_ports" {
    description = "Ports that everyone may reach."
    default     = [80, 443]
  }

  assess {
    types = ["aws_security_group", "aws_default_security_group"]
    locals {
      split = concat(
        [for r in related("aws_vpc_security_group_ingress_rule", "security_group_id") : { open = open_to_internet(r.cidr_ipv4) || open_to_internet(r.cidr_ipv6), protocol = r.ip_protocol, from_port = r.from_port, to_port = r.to_port }],
        [for r in related("aws_security_group_rule", "security_group_id") : { open = r.type == "ingress" && (open_to_internet(r.cidr_blocks) || open_to_internet(r.ipv6_cidr_blocks)), protocol = r.protocol, from_port = r.from_port, to_port = r.to_port }],
      )
      inline = [for r in resource.ingress : { open = open_to_internet(r.cidr_blocks) || open_to_internet(r.ipv6_cidr_blocks), protocol = r.protocol, from_port = r.from_port, to_port = r.to_port }]
      rules  = concat(local.inline, local.split)
    }
    healthy = alltrue([for r in local.rules : !(r.open && (contains(["-1", "all"], tostring(coalesce(r.protocol, "-1"))) || !(coalesce(r.from_port, 0) == coalesce(r.to_port, 65535) && contains(param.authorized_ports, coalesce(r.from_port, 0)))))])
    message = "lets everyone reach a port that is not authorized"
  }
}

recommendation "default_security_group_closed" {
  title       = "VPC's default security group should restricts all traffic"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "Whatever nobody assigned a group to lands in the default one."
  remediation = "Manage it with aws_default_security_group and give it no rules."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_default_security_group"]
    healthy = length(coalesce(resource.ingress, [])) == 0 && length(coalesce(resource.egress, [])) == 0
    message = "lets traffic through"
  }
}

recommendation "vpc_flow_logs" {
  title       = "VPC flow logging should be enabled in all VPCs"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Flow logs show which addresses talked to which, the first thing to ask for after an intrusion."
  remediation = "Add an aws_flow_log for the VPC."

  maps_to = {
    mcsb = ["LT-4"]
  }

  assess {
    types        = ["aws_vpc"]
    healthy      = length(related("aws_flow_log", "vpc_id")) > 0
    message      = "has no flow log"
    consequences = ["costs"]
  }
}

recommendation "subnet_no_public_addresses" {
  title       = "EC2 subnets should not automatically assign public IP addresses"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "A machine that gets a public address by itself is on the internet before anyone decided so."
  remediation = "Set map_public_ip_on_launch to false."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_subnet"]
    healthy = !coalesce(resource.map_public_ip_on_launch, false)
    message = "gives machines public addresses"
    fix     = { map_public_ip_on_launch = false }
  }
}

recommendation "transit_gateway_auto_accept_off" {
  title               = "Auto accept shared attachments should be disabled for AWS Transit Gateways"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Whoever the gateway is shared with could attach any network without being asked."
  remediation         = "Set auto_accept_shared_attachments to \"disable\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_ec2_transit_gateway"]
    healthy = lower(coalesce(resource.auto_accept_shared_attachments, "disable")) == "disable"
    message = "has auto accept shared attachments set otherwise"
    fix     = { auto_accept_shared_attachments = "disable" }
  }
}

recommendation "transit_gateway_default_association_off" {
  title               = "Default route table association should be disabled on AWS Transit Gateways"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A new attachment should get the routes that were meant for it."
  remediation         = "Set default_route_table_association to \"disable\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_ec2_transit_gateway"]
    healthy = lower(coalesce(resource.default_route_table_association, "enable")) == "disable"
    message = "has default route table association set otherwise"
    fix     = { default_route_table_association = "disable" }
  }
}

recommendation "transit_gateway_default_propagation_off" {
  title               = "Default route table propagation should be disabled on AWS Transit Gateways"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A new attachment should not announce its routes to all others."
  remediation         = "Set default_route_table_propagation to \"disable\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_ec2_transit_gateway"]
    healthy = lower(coalesce(resource.default_route_table_propagation, "enable")) == "disable"
    message = "has default route table propagation set otherwise"
    fix     = { default_route_table_propagation = "disable" }
  }
}

recommendation "transit_gateway_ecmp" {
  title               = "ECMP support should be enabled on AWS Transit Gateway"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Several tunnels keep the connection up when one fails."
  remediation         = "Set vpn_ecmp_support to \"enable\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_ec2_transit_gateway"]
    healthy = lower(coalesce(resource.vpn_ecmp_support, "enable")) == "enable"
    message = "has vpn ecmp support set otherwise"
    fix     = { vpn_ecmp_support = "enable" }
  }
}

recommendation "transit_gateway_security_group_referencing" {
  title       = "Security group referencing should be enabled on AWS Transit Gateway"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "Rules that name security groups of other networks stay right when addresses change."
  remediation = "Set security_group_referencing_support to \"enable\"."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_ec2_transit_gateway"]
    healthy = lower(coalesce(resource.security_group_referencing_support, "disable")) == "enable"
    message = "has security group referencing support set otherwise"
    fix     = { security_group_referencing_support = "enable" }
  }
}
