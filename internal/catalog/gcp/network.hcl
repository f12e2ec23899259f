# Google VPC networks, firewalls and DNS.

recommendation "firewall_ssh_restricted" {
  title       = "Ensure that SSH access is restricted from the internet"
  control     = "secure_management_ports"
  severity    = "high"
  why         = "SSH that faces the internet is guessed at within minutes of its opening."
  remediation = "Restrict source_ranges to your administrators, or use Identity-Aware Proxy."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 22))]))
    message = "lets everyone reach port 22"
  }
}

recommendation "firewall_rdp_restricted" {
  title       = "Ensure that RDP access is restricted from the Internet"
  control     = "secure_management_ports"
  severity    = "high"
  why         = "Remote desktop that faces the internet is guessed at within minutes of its opening."
  remediation = "Restrict source_ranges to your administrators, or use Identity-Aware Proxy."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 3389))]))
    message = "lets everyone reach port 3389"
  }
}

recommendation "firewall_cassandra_port_closed" {
  title       = "Firewall should not be configured to have an open CASSANDRA port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind cassandra that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, [7000, 7001, 7199, 8888, 9042, 9160, 61620, 61621]))]))
    message = "lets everyone reach a port of cassandra"
  }
}

recommendation "firewall_ciscosecure_websm_port_closed" {
  title       = "Firewall should not be configured to have an open CISCOSECURE_WEBSM port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind ciscosecure websm that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 9090))]))
    message = "lets everyone reach a port of ciscosecure websm"
  }
}

recommendation "firewall_directory_services_port_closed" {
  title       = "Firewall should not be configured to have an open DIRECTORY_SERVICES port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind directory services that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 445))]))
    message = "lets everyone reach a port of directory services"
  }
}

recommendation "firewall_dns_port_closed" {
  title       = "Firewall should not be configured to have an open DNS port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind dns that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "udp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 53))]))
    message = "lets everyone reach a port of dns"
  }
}

recommendation "firewall_elasticsearch_port_closed" {
  title       = "Firewall should not be configured to have an open ELASTICSEARCH port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind elasticsearch that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, [9200, 9300]))]))
    message = "lets everyone reach a port of elasticsearch"
  }
}

recommendation "firewall_ftp_port_closed" {
  title       = "Firewall should not be configured to have an open FTP port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind ftp that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 21))]))
    message = "lets everyone reach a port of ftp"
  }
}

recommendation "firewall_http_port_closed" {
  title       = "Firewall should not be configured to have an open HTTP port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind http that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 80))]))
    message = "lets everyone reach a port of http"
  }
}

recommendation "firewall_ldap_port_closed" {
  title       = "Firewall should not be configured to have an open LDAP port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind ldap that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, [389, 636]))]))
    message = "lets everyone reach a port of ldap"
  }
}

recommendation "firewall_memcached_port_closed" {
  title       = "Firewall should not be configured to have an open MEMCACHED port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind memcached that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, [11211, 11214, 11215]))]))
    message = "lets everyone reach a port of memcached"
  }
}

recommendation "firewall_mongodb_port_closed" {
  title       = "Firewall should not be configured to have an open MONGODB port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind mongodb that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, [27017, 27018, 27019]))]))
    message = "lets everyone reach a port of mongodb"
  }
}

recommendation "firewall_mysql_port_closed" {
  title       = "Firewall should not be configured to have an open MYSQL port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind mysql that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 3306))]))
    message = "lets everyone reach a port of mysql"
  }
}

recommendation "firewall_netbios_port_closed" {
  title       = "Firewall should not be configured to have an open NETBIOS port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind netbios that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, [137, 138, 139]))]))
    message = "lets everyone reach a port of netbios"
  }
}

recommendation "firewall_oracledb_port_closed" {
  title       = "Firewall should not be configured to have an open ORACLEDB port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind oracledb that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, [1521, 2483, 2484]))]))
    message = "lets everyone reach a port of oracledb"
  }
}

recommendation "firewall_pop3_port_closed" {
  title       = "Firewall should not be configured to have an open POP3 port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind pop3 that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 110))]))
    message = "lets everyone reach a port of pop3"
  }
}

recommendation "firewall_postgresql_port_closed" {
  title       = "Firewall should not be configured to have an open PostgreSQL port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind postgresql that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 5432))]))
    message = "lets everyone reach a port of postgresql"
  }
}

recommendation "firewall_redis_port_closed" {
  title       = "Firewall should not be configured to have an open REDIS port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind redis that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 6379))]))
    message = "lets everyone reach a port of redis"
  }
}

recommendation "firewall_smtp_port_closed" {
  title       = "Firewall should not be configured to have an open SMTP port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind smtp that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 25))]))
    message = "lets everyone reach a port of smtp"
  }
}

recommendation "firewall_telnet_port_closed" {
  title       = "Firewall should not be configured to have an open TELNET port that allows generic access"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "A service of the kind telnet that everyone can reach is scanned, guessed at and attacked all day."
  remediation = "Restrict source_ranges to those who need the port."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : contains(["all", "tcp", "6"], lower(coalesce(a.protocol, ""))) && (length(coalesce(a.ports, [])) == 0 || ports_include(a.ports, 23))]))
    message = "lets everyone reach a port of telnet"
  }
}

recommendation "firewall_not_public" {
  title       = "Firewall should not be configured to be open to public access"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A rule that lets everyone in on every port makes the firewall useless."
  remediation = "Name the ports and the sources that need access."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_compute_firewall"]
    when    = upper(coalesce(resource.direction, "INGRESS")) == "INGRESS" && !coalesce(resource.disabled, false)
    healthy = !(open_to_internet(resource.source_ranges) && anytrue([for a in coalesce(resource.allow, []) : lower(coalesce(a.protocol, "")) == "all" || length(coalesce(a.ports, [])) == 0 && contains(["tcp", "udp"], lower(coalesce(a.protocol, ""))) || contains(coalesce(a.ports, []), "0-65535") || contains(coalesce(a.ports, []), "1-65535")]))
    message = "lets everyone reach every port"
  }
}

recommendation "firewall_logging" {
  title       = "Firewall rule logging should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Logs show which connections a rule let in or refused."
  remediation = "Add a log_config block."

  maps_to = {
    mcsb = ["LT-4"]
  }

  assess {
    types   = ["google_compute_firewall"]
    healthy = length(coalesce(resource.log_config, [])) > 0
    message = "keeps no logs"
  }
}

recommendation "subnetwork_flow_logs" {
  title       = "Ensure that VPC Flow Logs is enabled for every subnet in a VPC Network"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Flow logs show which addresses talked to which, the first thing to ask for after an intrusion."
  remediation = "Add a log_config block."

  maps_to = {
    mcsb = ["LT-4"]
  }

  assess {
    types   = ["google_compute_subnetwork"]
    when    = !contains(["INTERNAL_HTTPS_LOAD_BALANCER", "REGIONAL_MANAGED_PROXY", "GLOBAL_MANAGED_PROXY"], upper(coalesce(resource.purpose, "PRIVATE")))
    healthy = length(coalesce(resource.log_config, [])) > 0
    message = "keeps no flow logs"
  }
}

recommendation "dns_network_logging" {
  title       = "Ensure that Cloud DNS logging is enabled for all VPC networks"
  control     = "enable_auditing_and_logging"
  severity    = "high"
  why         = "Names that malware asks for show it before anything else does."
  remediation = "Bind the network to a google_dns_policy with enable_logging set to true."
  note        = "Posture judges the DNS policy, where the setting stands; a network without any is not assessed."

  maps_to = {
    mcsb = ["LT-4"]
  }

  assess {
    types   = ["google_dns_policy"]
    healthy = coalesce(resource.enable_logging, false)
    message = "keeps no logs"
    fix     = { enable_logging = true }
  }
}

recommendation "dns_dnssec" {
  title               = "Ensure that DNSSEC is enabled for Cloud DNS"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without DNSSEC answers can be forged on the way."
  remediation         = "Set state of dnssec_config to \"on\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["NS-10"]
  }

  assess {
    types   = ["google_dns_managed_zone"]
    when    = lower(coalesce(resource.visibility, "public")) == "public"
    healthy = lower(coalesce(resource.dnssec_config[0].state, "off")) == "on"
    message = "is not signed"
    fix     = { dnssec_config = { state = "on" } }
  }
}

recommendation "dns_key_signing_algorithm" {
  title               = "Ensure that RSASHA1 is not used for the key-signing key in Cloud DNS DNSSEC"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "RSASHA1 rests on a hash function that is broken."
  remediation         = "Use another algorithm in default_key_specs."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["google_dns_managed_zone"]
    when    = lower(coalesce(resource.dnssec_config[0].state, "off")) == "on"
    healthy = !anytrue([for k in coalesce(resource.dnssec_config[0].default_key_specs, []) : k.key_type == "keySigning" && lower(coalesce(k.algorithm, "")) == "rsasha1"])
    message = "signs with RSASHA1"
  }
}

recommendation "dns_zone_signing_algorithm" {
  title               = "Ensure that RSASHA1 is not used for the zone-signing key in Cloud DNS DNSSEC"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "RSASHA1 rests on a hash function that is broken."
  remediation         = "Use another algorithm in default_key_specs."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["google_dns_managed_zone"]
    when    = lower(coalesce(resource.dnssec_config[0].state, "off")) == "on"
    healthy = !anytrue([for k in coalesce(resource.dnssec_config[0].default_key_specs, []) : k.key_type == "zoneSigning" && lower(coalesce(k.algorithm, "")) == "rsasha1"])
    message = "signs with RSASHA1"
  }
}

recommendation "ssl_policy_strong_ciphers" {
  title       = "Ensure no HTTPS or SSL proxy load balancers permit SSL policies with weak cipher suites"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "Weak cipher suites let recorded traffic be read later."
  remediation = "Use profile \"MODERN\" or \"RESTRICTED\" with min_tls_version \"TLS_1_2\"."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["google_compute_ssl_policy"]
    healthy = (upper(coalesce(resource.profile, "COMPATIBLE")) == "MODERN" && upper(coalesce(resource.min_tls_version, "TLS_1_0")) == "TLS_1_2") || upper(coalesce(resource.profile, "COMPATIBLE")) == "RESTRICTED"
    message = "permits weak cipher suites"
    fix     = { profile = "MODERN", min_tls_version = "TLS_1_2" }
  }
}
