case "firewall ssh restricted 1" {
  of = "firewall_ssh_restricted"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["22"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["22"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["22"]
    }
  }
}

case "firewall rdp restricted 2" {
  of = "firewall_rdp_restricted"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["3389"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["3389"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["3389"]
    }
  }
}

case "firewall cassandra port closed 3" {
  of = "firewall_cassandra_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["7000"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["7000"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["7000"]
    }
  }
}

case "firewall ciscosecure websm port closed 4" {
  of = "firewall_ciscosecure_websm_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["9090"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["9090"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["9090"]
    }
  }
}

case "firewall directory services port closed 5" {
  of = "firewall_directory_services_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["445"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["445"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["445"]
    }
  }
}

case "firewall dns port closed 6" {
  of = "firewall_dns_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "udp"
      ports    = ["53"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "udp"
      ports    = ["53"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "udp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "udp"
      ports    = ["53"]
    }
  }
}

case "firewall elasticsearch port closed 7" {
  of = "firewall_elasticsearch_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["9200"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["9200"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["9200"]
    }
  }
}

case "firewall ftp port closed 8" {
  of = "firewall_ftp_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["21"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["21"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["21"]
    }
  }
}

case "firewall http port closed 9" {
  of = "firewall_http_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["80"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["80"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["80"]
    }
  }
}

case "firewall ldap port closed 10" {
  of = "firewall_ldap_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["389"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["389"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["389"]
    }
  }
}

case "firewall memcached port closed 11" {
  of = "firewall_memcached_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["11211"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["11211"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["11211"]
    }
  }
}

case "firewall mongodb port closed 12" {
  of = "firewall_mongodb_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["27017"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["27017"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["27017"]
    }
  }
}

case "firewall mysql port closed 13" {
  of = "firewall_mysql_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["3306"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["3306"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["3306"]
    }
  }
}

case "firewall netbios port closed 14" {
  of = "firewall_netbios_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["137"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["137"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["137"]
    }
  }
}

case "firewall oracledb port closed 15" {
  of = "firewall_oracledb_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["1521"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["1521"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["1521"]
    }
  }
}

case "firewall pop3 port closed 16" {
  of = "firewall_pop3_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["110"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["110"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["110"]
    }
  }
}

case "firewall postgresql port closed 17" {
  of = "firewall_postgresql_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["5432"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["5432"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["5432"]
    }
  }
}

case "firewall redis port closed 18" {
  of = "firewall_redis_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["6379"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["6379"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["6379"]
    }
  }
}

case "firewall smtp port closed 19" {
  of = "firewall_smtp_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["25"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["25"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["25"]
    }
  }
}

case "firewall telnet port closed 20" {
  of = "firewall_telnet_port_closed"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["23"]
    }
  }
  unhealthy "google_compute_firewall" "all" {
    source_ranges = ["192.0.2.0/24", "::/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "office" {
    source_ranges = ["192.0.2.0/24"]
    allow {
      protocol = "tcp"
      ports    = ["23"]
    }
  }
  healthy "google_compute_firewall" "other_port" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["64999"]
    }
  }
  not_applicable "google_compute_firewall" "outbound" { direction = "EGRESS" }
  unknown "google_compute_firewall" "later" {
    source_ranges = unknown
    allow {
      protocol = "tcp"
      ports    = ["23"]
    }
  }
}

case "firewall not public 21" {
  of = "firewall_not_public"

  unhealthy "google_compute_firewall" "open" {
    source_ranges = ["0.0.0.0/0"]
    allow { protocol = "all" }
  }
  healthy "google_compute_firewall" "web" {
    source_ranges = ["0.0.0.0/0"]
    allow {
      protocol = "tcp"
      ports    = ["443"]
    }
  }
  not_applicable "google_compute_firewall" "switched_off" {
    disabled      = true
    source_ranges = ["0.0.0.0/0"]
  }
}

case "firewall logging 22" {
  of = "firewall_logging"

  healthy "google_compute_firewall" "good" {
    log_config { metadata = "INCLUDE_ALL_METADATA" }
  }
  unhealthy "google_compute_firewall" "bad" {}
  unknown "google_compute_firewall" "later" { log_config = unknown }
}

case "subnetwork flow logs 23" {
  of = "subnetwork_flow_logs"

  healthy "google_compute_subnetwork" "logged" {
    log_config { flow_sampling = 0.5 }
  }
  unhealthy "google_compute_subnetwork" "silent" {}
  not_applicable "google_compute_subnetwork" "proxies" { purpose = "REGIONAL_MANAGED_PROXY" }
}

case "dns network logging 24" {
  of = "dns_network_logging"

  healthy "google_dns_policy" "logged" { enable_logging = true }
  unhealthy "google_dns_policy" "silent" {}
  unknown "google_dns_policy" "later" { enable_logging = unknown }
}

case "dns dnssec 25" {
  of = "dns_dnssec"

  healthy "google_dns_managed_zone" "signed" {
    dnssec_config { state = "on" }
  }
  unhealthy "google_dns_managed_zone" "plain" {}
  not_applicable "google_dns_managed_zone" "private" { visibility = "private" }
}

case "dns key signing algorithm 26" {
  of = "dns_key_signing_algorithm"

  healthy "google_dns_managed_zone" "new" {
    dnssec_config {
      state = "on"
      default_key_specs {
        key_type  = "keySigning"
        algorithm = "rsasha256"
      }
    }
  }
  unhealthy "google_dns_managed_zone" "old" {
    dnssec_config {
      state = "on"
      default_key_specs {
        key_type  = "keySigning"
        algorithm = "rsasha1"
      }
    }
  }
  not_applicable "google_dns_managed_zone" "unsigned" {}
}

case "dns zone signing algorithm 27" {
  of = "dns_zone_signing_algorithm"

  healthy "google_dns_managed_zone" "new" {
    dnssec_config {
      state = "on"
      default_key_specs {
        key_type  = "zoneSigning"
        algorithm = "rsasha256"
      }
    }
  }
  unhealthy "google_dns_managed_zone" "old" {
    dnssec_config {
      state = "on"
      default_key_specs {
        key_type  = "zoneSigning"
        algorithm = "rsasha1"
      }
    }
  }
  not_applicable "google_dns_managed_zone" "unsigned" {}
}

case "ssl policy strong ciphers 28" {
  of = "ssl_policy_strong_ciphers"

  healthy "google_compute_ssl_policy" "modern" {
    profile         = "MODERN"
    min_tls_version = "TLS_1_2"
  }
  healthy "google_compute_ssl_policy" "restricted" { profile = "RESTRICTED" }
  unhealthy "google_compute_ssl_policy" "old" { profile = "MODERN" }
  unhealthy "google_compute_ssl_policy" "unset" {}
}
