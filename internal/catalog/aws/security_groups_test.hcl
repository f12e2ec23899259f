case "security group ssh port closed 1" {
  of = "security_group_ssh_port_closed"

  unhealthy "aws_security_group" "inline" {
    ingress {
      protocol    = "tcp"
      from_port   = 22
      to_port     = 22
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unhealthy "aws_security_group" "range" {
    ingress {
      protocol    = "tcp"
      from_port   = 20
      to_port     = 25
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unhealthy "aws_security_group" "ipv6" {
    ingress {
      protocol         = "tcp"
      from_port        = 22
      to_port          = 22
      ipv6_cidr_blocks = ["::/0"]
    }
  }
  unhealthy "aws_security_group" "all" {
    ingress {
      protocol    = "-1"
      from_port   = 0
      to_port     = 0
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  healthy "aws_security_group" "office" {
    ingress {
      protocol    = "tcp"
      from_port   = 22
      to_port     = 22
      cidr_blocks = ["192.0.2.0/24"]
    }
  }
  healthy "aws_security_group" "web" {
    ingress {
      protocol    = "tcp"
      from_port   = 443
      to_port     = 443
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unknown "aws_security_group" "later" {
    ingress {
      protocol    = "tcp"
      from_port   = 22
      to_port     = 22
      cidr_blocks = [unknown]
    }
  }
  unhealthy "aws_security_group" "split" {}
  context "aws_vpc_security_group_ingress_rule" "split" {
    security_group_id = aws_security_group.split.id
    ip_protocol       = "tcp"
    from_port         = 22
    to_port           = 22
    cidr_ipv4         = "0.0.0.0/0"
  }
  unhealthy "aws_security_group" "old_split" {}
  context "aws_security_group_rule" "old_split" {
    security_group_id = aws_security_group.old_split.id
    type              = "ingress"
    protocol          = "tcp"
    from_port         = 22
    to_port           = 22
    cidr_blocks       = ["0.0.0.0/0"]
  }
  healthy "aws_security_group" "outbound" {}
  context "aws_security_group_rule" "outbound" {
    security_group_id = aws_security_group.outbound.id
    type              = "egress"
    protocol          = "-1"
    from_port         = 0
    to_port           = 0
    cidr_blocks       = ["0.0.0.0/0"]
  }
}

case "security group rdp port closed 2" {
  of = "security_group_rdp_port_closed"

  unhealthy "aws_security_group" "inline" {
    ingress {
      protocol    = "tcp"
      from_port   = 3389
      to_port     = 3389
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unhealthy "aws_security_group" "range" {
    ingress {
      protocol    = "tcp"
      from_port   = 3387
      to_port     = 3392
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unhealthy "aws_security_group" "ipv6" {
    ingress {
      protocol         = "tcp"
      from_port        = 3389
      to_port          = 3389
      ipv6_cidr_blocks = ["::/0"]
    }
  }
  unhealthy "aws_security_group" "all" {
    ingress {
      protocol    = "-1"
      from_port   = 0
      to_port     = 0
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  healthy "aws_security_group" "office" {
    ingress {
      protocol    = "tcp"
      from_port   = 3389
      to_port     = 3389
      cidr_blocks = ["192.0.2.0/24"]
    }
  }
  healthy "aws_security_group" "web" {
    ingress {
      protocol    = "tcp"
      from_port   = 443
      to_port     = 443
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unknown "aws_security_group" "later" {
    ingress {
      protocol    = "tcp"
      from_port   = 3389
      to_port     = 3389
      cidr_blocks = [unknown]
    }
  }
  unhealthy "aws_security_group" "split" {}
  context "aws_vpc_security_group_ingress_rule" "split" {
    security_group_id = aws_security_group.split.id
    ip_protocol       = "tcp"
    from_port         = 3389
    to_port           = 3389
    cidr_ipv4         = "0.0.0.0/0"
  }
  unhealthy "aws_security_group" "old_split" {}
  context "aws_security_group_rule" "old_split" {
    security_group_id = aws_security_group.old_split.id
    type              = "ingress"
    protocol          = "tcp"
    from_port         = 3389
    to_port           = 3389
    cidr_blocks       = ["0.0.0.0/0"]
  }
  healthy "aws_security_group" "outbound" {}
  context "aws_security_group_rule" "outbound" {
    security_group_id = aws_security_group.outbound.id
    type              = "egress"
    protocol          = "-1"
    from_port         = 0
    to_port           = 0
    cidr_blocks       = ["0.0.0.0/0"]
  }
}

case "security group high risk ports closed 3" {
  of = "security_group_high_risk_ports_closed"

  unhealthy "aws_security_group" "database" {
    ingress {
      protocol    = "tcp"
      from_port   = 5432
      to_port     = 5432
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unhealthy "aws_security_group" "wide" {
    ingress {
      protocol    = "tcp"
      from_port   = 0
      to_port     = 65535
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  healthy "aws_security_group" "web" {
    ingress {
      protocol    = "tcp"
      from_port   = 443
      to_port     = 443
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  healthy "aws_security_group" "inside" {
    ingress {
      protocol    = "tcp"
      from_port   = 5432
      to_port     = 5432
      cidr_blocks = ["10.0.0.0/8"]
    }
  }

}

case "security group authorized ports only 4" {
  of = "security_group_authorized_ports_only"

  healthy "aws_security_group" "web" {
    ingress {
      protocol    = "tcp"
      from_port   = 443
      to_port     = 443
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unhealthy "aws_security_group" "odd" {
    ingress {
      protocol    = "tcp"
      from_port   = 8443
      to_port     = 8443
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  unhealthy "aws_security_group" "range" {
    ingress {
      protocol    = "tcp"
      from_port   = 80
      to_port     = 443
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  healthy "aws_security_group" "inside" {
    ingress {
      protocol    = "tcp"
      from_port   = 8443
      to_port     = 8443
      cidr_blocks = ["10.0.0.0/8"]
    }
  }

}

case "default security group closed 5" {
  of = "default_security_group_closed"

  healthy "aws_default_security_group" "closed" {}
  unhealthy "aws_default_security_group" "open" {
    ingress {
      protocol  = "-1"
      self      = true
      from_port = 0
      to_port   = 0
    }
  }
}

case "vpc flow logs 6" {
  of = "vpc_flow_logs"

  healthy "aws_vpc" "logged" {}
  unhealthy "aws_vpc" "silent" {}
  context "aws_flow_log" "logged" { vpc_id = aws_vpc.logged.id }
}

case "subnet no public addresses 7" {
  of = "subnet_no_public_addresses"

  healthy "aws_subnet" "good" { map_public_ip_on_launch = false }
  unhealthy "aws_subnet" "bad" { map_public_ip_on_launch = true }
  healthy "aws_subnet" "unset" {}
  unknown "aws_subnet" "later" { map_public_ip_on_launch = unknown }
}

case "transit gateway auto accept off 8" {
  of = "transit_gateway_auto_accept_off"

  healthy "aws_ec2_transit_gateway" "good" { auto_accept_shared_attachments = "disable" }
  unhealthy "aws_ec2_transit_gateway" "bad" { auto_accept_shared_attachments = "enable" }
  healthy "aws_ec2_transit_gateway" "unset" {}
  unknown "aws_ec2_transit_gateway" "later" { auto_accept_shared_attachments = unknown }
}

case "transit gateway default association off 9" {
  of = "transit_gateway_default_association_off"

  healthy "aws_ec2_transit_gateway" "good" { default_route_table_association = "disable" }
  unhealthy "aws_ec2_transit_gateway" "bad" { default_route_table_association = "enable" }
  unhealthy "aws_ec2_transit_gateway" "unset" {}
  unknown "aws_ec2_transit_gateway" "later" { default_route_table_association = unknown }
}

case "transit gateway default propagation off 10" {
  of = "transit_gateway_default_propagation_off"

  healthy "aws_ec2_transit_gateway" "good" { default_route_table_propagation = "disable" }
  unhealthy "aws_ec2_transit_gateway" "bad" { default_route_table_propagation = "enable" }
  unhealthy "aws_ec2_transit_gateway" "unset" {}
  unknown "aws_ec2_transit_gateway" "later" { default_route_table_propagation = unknown }
}

case "transit gateway ecmp 11" {
  of = "transit_gateway_ecmp"

  healthy "aws_ec2_transit_gateway" "good" { vpn_ecmp_support = "enable" }
  unhealthy "aws_ec2_transit_gateway" "bad" { vpn_ecmp_support = "disable" }
  healthy "aws_ec2_transit_gateway" "unset" {}
  unknown "aws_ec2_transit_gateway" "later" { vpn_ecmp_support = unknown }
}

case "transit gateway security group referencing 12" {
  of = "transit_gateway_security_group_referencing"

  healthy "aws_ec2_transit_gateway" "good" { security_group_referencing_support = "enable" }
  unhealthy "aws_ec2_transit_gateway" "bad" { security_group_referencing_support = "disable" }
  unhealthy "aws_ec2_transit_gateway" "unset" {}
  unknown "aws_ec2_transit_gateway" "later" { security_group_referencing_support = unknown }
}
