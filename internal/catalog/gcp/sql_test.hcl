case "sql postgresql log duration 1" {
  of = "sql_postgresql_log_duration"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_duration"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_duration"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log executor stats 2" {
  of = "sql_postgresql_log_executor_stats"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_executor_stats"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_executor_stats"
        value = "on"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log min error statement 3" {
  of = "sql_postgresql_log_min_error_statement"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_min_error_statement"
        value = "error"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_min_error_statement"
        value = "debug5"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log parser stats 4" {
  of = "sql_postgresql_log_parser_stats"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_parser_stats"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_parser_stats"
        value = "on"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log planner stats 5" {
  of = "sql_postgresql_log_planner_stats"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_planner_stats"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_planner_stats"
        value = "on"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log statement stats 6" {
  of = "sql_postgresql_log_statement_stats"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_statement_stats"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_statement_stats"
        value = "on"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log checkpoints 7" {
  of = "sql_postgresql_log_checkpoints"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_checkpoints"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_checkpoints"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log lock waits 8" {
  of = "sql_postgresql_log_lock_waits"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_lock_waits"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_lock_waits"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log min duration statement 9" {
  of = "sql_postgresql_log_min_duration_statement"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_min_duration_statement"
        value = "-1"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_min_duration_statement"
        value = "100"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log min messages 10" {
  of = "sql_postgresql_log_min_messages"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_min_messages"
        value = "warning"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_min_messages"
        value = "debug5"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log temp files 11" {
  of = "sql_postgresql_log_temp_files"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_temp_files"
        value = "0"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_temp_files"
        value = "-1"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log hostname 12" {
  of = "sql_postgresql_log_hostname"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_hostname"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_hostname"
        value = "on"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log connections 13" {
  of = "sql_postgresql_log_connections"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_connections"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_connections"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql postgresql log disconnections 14" {
  of = "sql_postgresql_log_disconnections"

  healthy "google_sql_database_instance" "good" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_disconnections"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "POSTGRES_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "log_disconnections"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "POSTGRES_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql server trace flag 15" {
  of = "sql_server_trace_flag"

  healthy "google_sql_database_instance" "good" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "3625"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "3625"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "SQLSERVER_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql server external scripts off 16" {
  of = "sql_server_external_scripts_off"

  healthy "google_sql_database_instance" "good" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "external scripts enabled"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "external scripts enabled"
        value = "on"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "SQLSERVER_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql server remote access off 17" {
  of = "sql_server_remote_access_off"

  healthy "google_sql_database_instance" "good" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "remote access"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "remote access"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "SQLSERVER_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql server contained authentication off 18" {
  of = "sql_server_contained_authentication_off"

  healthy "google_sql_database_instance" "good" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "contained database authentication"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "contained database authentication"
        value = "on"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "SQLSERVER_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql server cross db ownership off 19" {
  of = "sql_server_cross_db_ownership_off"

  healthy "google_sql_database_instance" "good" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "cross db ownership chaining"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "SQLSERVER_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "cross db ownership chaining"
        value = "on"
      }
    }
  }
  healthy "google_sql_database_instance" "unset" {
    database_version = "SQLSERVER_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "MYSQL_8" }
}

case "sql mysql skip show database 20" {
  of = "sql_mysql_skip_show_database"

  healthy "google_sql_database_instance" "good" {
    database_version = "MYSQL_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "skip_show_database"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "MYSQL_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "skip_show_database"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "MYSQL_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "POSTGRES_8" }
}

case "sql mysql local infile off 21" {
  of = "sql_mysql_local_infile_off"

  healthy "google_sql_database_instance" "good" {
    database_version = "MYSQL_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "local_infile"
        value = "off"
      }
    }
  }
  unhealthy "google_sql_database_instance" "bad" {
    database_version = "MYSQL_X"
    settings {
      tier = "db-f1-micro"
      database_flags {
        name  = "local_infile"
        value = "on"
      }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    database_version = "MYSQL_X"
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "other_engine" { database_version = "POSTGRES_8" }
}

case "sql automated backups 22" {
  of = "sql_automated_backups"

  healthy "google_sql_database_instance" "kept" {
    settings {
      tier = "db-f1-micro"
      backup_configuration { enabled = true }
    }
  }
  unhealthy "google_sql_database_instance" "none" {
    settings { tier = "db-f1-micro" }
  }
  not_applicable "google_sql_database_instance" "replica" { master_instance_name = "shop" }
}

case "sql not open to world 23" {
  of = "sql_not_open_to_world"

  healthy "google_sql_database_instance" "office" {
    settings {
      tier = "db-f1-micro"
      ip_configuration {
        authorized_networks { value = "192.0.2.0/24" }
      }
    }
  }
  unhealthy "google_sql_database_instance" "world" {
    settings {
      tier = "db-f1-micro"
      ip_configuration {
        authorized_networks { value = "0.0.0.0/0" }
      }
    }
  }
}

case "sql no public address 24" {
  of = "sql_no_public_address"

  healthy "google_sql_database_instance" "private" {
    settings {
      tier = "db-f1-micro"
      ip_configuration { ipv4_enabled = false }
    }
  }
  unhealthy "google_sql_database_instance" "public" {
    settings {
      tier = "db-f1-micro"
      ip_configuration { ipv4_enabled = true }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    settings { tier = "db-f1-micro" }
  }
}

case "sql ssl required 25" {
  of = "sql_ssl_required"

  healthy "google_sql_database_instance" "encrypted" {
    settings {
      tier = "db-f1-micro"
      ip_configuration { ssl_mode = "ENCRYPTED_ONLY" }
    }
  }
  unhealthy "google_sql_database_instance" "both" {
    settings {
      tier = "db-f1-micro"
      ip_configuration { ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }
    }
  }
  unhealthy "google_sql_database_instance" "unset" {
    settings { tier = "db-f1-micro" }
  }
}
