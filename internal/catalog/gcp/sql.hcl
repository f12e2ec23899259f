# Google Cloud SQL.

recommendation "sql_postgresql_log_duration" {
  title       = "Ensure 'log_duration' database flag for Cloud SQL PostgreSQL instance is set to 'on'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Complete database logs show who connected and what they ran."
  remediation = "Set the database flag \"log_duration\" to \"on\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_duration"] : contains(["on"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_duration"]) > 0
    message = "has the database flag log_duration set otherwise"
  }
}

recommendation "sql_postgresql_log_executor_stats" {
  title       = "Ensure 'log_executor_stats' database flag for Cloud SQL PostgreSQL instance is set to 'off'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Statistics meant for developers fill the logs and slow the server down."
  remediation = "Leave the database flag \"log_executor_stats\" off."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_executor_stats"] : contains(["off"], v)])
    message = "has the database flag log_executor_stats set otherwise"
  }
}

recommendation "sql_postgresql_log_min_error_statement" {
  title       = "Ensure 'log_min_error_statement' database flag for Cloud SQL PostgreSQL instance is set to 'Error' or stricter"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Complete database logs show who connected and what they ran."
  remediation = "Set the database flag \"log_min_error_statement\" to \"error\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_min_error_statement"] : contains(["error", "log", "fatal", "panic"], v)])
    message = "has the database flag log_min_error_statement set otherwise"
  }
}

recommendation "sql_postgresql_log_parser_stats" {
  title       = "Ensure 'log_parser_stats' database flag for Cloud SQL PostgreSQL instance is set to 'off'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Statistics meant for developers fill the logs and slow the server down."
  remediation = "Leave the database flag \"log_parser_stats\" off."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_parser_stats"] : contains(["off"], v)])
    message = "has the database flag log_parser_stats set otherwise"
  }
}

recommendation "sql_postgresql_log_planner_stats" {
  title       = "Ensure 'log_planner_stats' database flag for Cloud SQL PostgreSQL instance is set to 'off'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Statistics meant for developers fill the logs and slow the server down."
  remediation = "Leave the database flag \"log_planner_stats\" off."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_planner_stats"] : contains(["off"], v)])
    message = "has the database flag log_planner_stats set otherwise"
  }
}

recommendation "sql_postgresql_log_statement_stats" {
  title       = "Ensure 'log_statement_stats' database flag for Cloud SQL PostgreSQL instance is set to 'off'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Statistics meant for developers fill the logs and slow the server down."
  remediation = "Leave the database flag \"log_statement_stats\" off."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_statement_stats"] : contains(["off"], v)])
    message = "has the database flag log_statement_stats set otherwise"
  }
}

recommendation "sql_postgresql_log_checkpoints" {
  title       = "Ensure that the 'log_checkpoints' database flag for Cloud SQL PostgreSQL instance is set to 'on'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Complete database logs show who connected and what they ran."
  remediation = "Set the database flag \"log_checkpoints\" to \"on\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_checkpoints"] : contains(["on"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_checkpoints"]) > 0
    message = "has the database flag log_checkpoints set otherwise"
  }
}

recommendation "sql_postgresql_log_lock_waits" {
  title       = "Ensure that the 'log_lock_waits' database flag for Cloud SQL PostgreSQL instance is set to 'on'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Complete database logs show who connected and what they ran."
  remediation = "Set the database flag \"log_lock_waits\" to \"on\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_lock_waits"] : contains(["on"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_lock_waits"]) > 0
    message = "has the database flag log_lock_waits set otherwise"
  }
}

recommendation "sql_postgresql_log_min_duration_statement" {
  title       = "Ensure that the 'log_min_duration_statement' database flag for Cloud SQL PostgreSQL instance is set to '-1'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Logged statements can hold secrets and personal data."
  remediation = "Set the database flag \"log_min_duration_statement\" to \"-1\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_min_duration_statement"] : contains(["-1"], v)])
    message = "has the database flag log_min_duration_statement set otherwise"
  }
}

recommendation "sql_postgresql_log_min_messages" {
  title       = "Ensure that the 'log_min_messages' database flag for Cloud SQL PostgreSQL instance is set appropriately"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Complete database logs show who connected and what they ran."
  remediation = "Set the database flag \"log_min_messages\" to \"warning\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_min_messages"] : contains(["warning", "error", "log", "fatal", "panic"], v)])
    message = "has the database flag log_min_messages set otherwise"
  }
}

recommendation "sql_postgresql_log_temp_files" {
  title       = "Ensure that the 'log_temp_files' database flag for Cloud SQL PostgreSQL instance is set to '0'"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Complete database logs show who connected and what they ran."
  remediation = "Set the database flag \"log_temp_files\" to \"0\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_temp_files"] : contains(["0"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_temp_files"]) > 0
    message = "has the database flag log_temp_files set otherwise"
  }
}

recommendation "sql_postgresql_log_hostname" {
  title       = "Ensure 'log_hostname' database flag for Cloud SQL PostgreSQL instance is set appropriately"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Looking names up slows every connection and tells the logs nothing that the address doesn't."
  remediation = "Leave the database flag \"log_hostname\" off."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_hostname"] : contains(["off"], v)])
    message = "has the database flag log_hostname set otherwise"
  }
}

recommendation "sql_postgresql_log_connections" {
  title       = "Ensure that the 'log_connections' database flag for Cloud SQL PostgreSQL instance is set to 'on'"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Complete database logs show who connected and what they ran."
  remediation = "Set the database flag \"log_connections\" to \"on\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_connections"] : contains(["on"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_connections"]) > 0
    message = "has the database flag log_connections set otherwise"
  }
}

recommendation "sql_postgresql_log_disconnections" {
  title       = "Ensure that the 'log_disconnections' database flag for Cloud SQL PostgreSQL instance is set to 'on'"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Complete database logs show who connected and what they ran."
  remediation = "Set the database flag \"log_disconnections\" to \"on\"."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "POSTGRES")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_disconnections"] : contains(["on"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "log_disconnections"]) > 0
    message = "has the database flag log_disconnections set otherwise"
  }
}

recommendation "sql_server_trace_flag" {
  title       = "Ensure '3625 (trace flag)' database flag for Cloud SQL SQL Server instance is set to 'off'"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "The trace flag keeps details out of error messages that help an attacker."
  remediation = "Set the database flag \"3625\" to \"on\"."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "SQLSERVER")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "3625"] : contains(["on"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "3625"]) > 0
    message = "has the database flag 3625 set otherwise"
  }
}

recommendation "sql_server_external_scripts_off" {
  title               = "Ensure 'external scripts enabled' database flag for Cloud SQL SQL Server instance is set to 'off'"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "External scripts run programs on the server."
  remediation         = "Leave the database flag \"external scripts enabled\" off."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "SQLSERVER")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "external scripts enabled"] : contains(["off"], v)])
    message = "has the database flag external scripts enabled set otherwise"
  }
}

recommendation "sql_server_remote_access_off" {
  title               = "Ensure 'remote access' database flag for Cloud SQL SQL Server instance is set to 'off'"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "Remote procedure calls let one server be attacked through another."
  remediation         = "Set the database flag \"remote access\" to \"off\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "SQLSERVER")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "remote access"] : contains(["off"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "remote access"]) > 0
    message = "has the database flag remote access set otherwise"
  }
}

recommendation "sql_server_contained_authentication_off" {
  title       = "Ensure that the 'contained database authentication' database flag for Cloud SQL on the SQL Server instance is set to 'off'"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Users of a contained database go round the logins of the server."
  remediation = "Leave the database flag \"contained database authentication\" off."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "SQLSERVER")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "contained database authentication"] : contains(["off"], v)])
    message = "has the database flag contained database authentication set otherwise"
  }
}

recommendation "sql_server_cross_db_ownership_off" {
  title       = "Ensure that the 'cross db ownership chaining' database flag for Cloud SQL SQL Server instance is set to 'off'"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Ownership chains let a user of one database read another."
  remediation = "Leave the database flag \"cross db ownership chaining\" off."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "SQLSERVER")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "cross db ownership chaining"] : contains(["off"], v)])
    message = "has the database flag cross db ownership chaining set otherwise"
  }
}

recommendation "sql_mysql_skip_show_database" {
  title               = "Ensure 'skip_show_database' database flag for Cloud SQL Mysql instance is set to 'on'"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Users need not know which other databases there are."
  remediation         = "Set the database flag \"skip_show_database\" to \"on\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "MYSQL")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "skip_show_database"] : contains(["on"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "skip_show_database"]) > 0
    message = "has the database flag skip_show_database set otherwise"
  }
}

recommendation "sql_mysql_local_infile_off" {
  title               = "Ensure that the 'local_infile' database flag for a Cloud SQL Mysql instance is set to 'off'"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A server that may ask clients for files can steal them."
  remediation         = "Set the database flag \"local_infile\" to \"off\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = startswith(upper(coalesce(resource.database_version, "")), "MYSQL")
    healthy = alltrue([for v in [for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "local_infile"] : contains(["off"], v)]) && length([for x in coalesce(resource.settings[0].database_flags, []) : lower(coalesce(x.value, "")) if x.name == "local_infile"]) > 0
    message = "has the database flag local_infile set otherwise"
  }
}

recommendation "sql_automated_backups" {
  title       = "Ensure that Cloud SQL database instances are configured with automated backups"
  control     = "remediate_security_configurations"
  severity    = "high"
  why         = "Without backups a deletion or ransomware is final."
  remediation = "Set enabled of backup_configuration to true."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types   = ["google_sql_database_instance"]
    when    = resource.master_instance_name == null
    healthy = coalesce(resource.settings[0].backup_configuration[0].enabled, false)
    message = "keeps no automated backups"
  }
}

recommendation "sql_not_open_to_world" {
  title               = "Ensure that Cloud SQL database instances are not opened to the world"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "A database that takes connections from every address is guessed at all day."
  remediation         = "List the networks that need access in authorized_networks, or use private addresses."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["google_sql_database_instance"]
    healthy      = !anytrue([for n in coalesce(resource.settings[0].ip_configuration[0].authorized_networks, []) : open_to_internet(n.value)])
    message      = "takes connections from every address"
    consequences = ["cuts_connectivity"]
  }
}

recommendation "sql_no_public_address" {
  title       = "Ensure that Cloud SQL database instances do not have public IPs"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A database with a public address is guessed at and scanned all day."
  remediation = "Set ipv4_enabled of ip_configuration to false with a private_network."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["google_sql_database_instance"]
    healthy      = !coalesce(resource.settings[0].ip_configuration[0].ipv4_enabled, true)
    message      = "has a public address"
    consequences = ["cuts_connectivity"]
  }
}

recommendation "sql_ssl_required" {
  title       = "Ensure that the Cloud SQL database instance requires all incoming connections to use SSL"
  control     = "encrypt_data_in_transit"
  severity    = "high"
  why         = "Plain connections to a database can be read on the way."
  remediation = "Set ssl_mode of ip_configuration to \"ENCRYPTED_ONLY\"."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types        = ["google_sql_database_instance"]
    healthy      = contains(["ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"], upper(coalesce(resource.settings[0].ip_configuration[0].ssl_mode, "ALLOW_UNENCRYPTED_AND_ENCRYPTED")))
    message      = "takes connections without encryption"
    consequences = ["cuts_connectivity"]
  }
}
