# Amazon RDS and Aurora.

recommendation "rds_public_access" {
  title       = "RDS DB Instances should prohibit public access"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A database with a public address is guessed at and scanned all day."
  remediation = "Set publicly_accessible to false."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["aws_db_instance", "aws_rds_cluster_instance"]
    healthy      = !coalesce(resource.publicly_accessible, false)
    message      = "has a public address"
    fix          = { publicly_accessible = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "rds_storage_encrypted" {
  title       = "RDS DB instances should have encryption at rest enabled"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Snapshots and disks of the database are readable by whoever gets hold of them unless they are encrypted."
  remediation = "Create the database with storage_encrypted set to true; an existing one is restored from an encrypted snapshot."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["aws_db_instance", "aws_rds_cluster"]
    healthy      = coalesce(resource.storage_encrypted, false)
    message      = "is not encrypted"
    fix          = { storage_encrypted = true }
    consequences = ["replaces"]
  }
}

recommendation "rds_customer_managed_key" {
  title          = "Amazon RDS database should be encrypted using customer managed key"
  control        = "enable_encryption_at_rest"
  severity       = "medium"
  why            = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation    = "Create the database with kms_key_id."
  assessment_key = "9137f5de-aac8-4cee-a22f-8d81f19be67f"

  maps_to = {
    mcsb = ["DP-5"]
  }

  assess {
    types        = ["aws_db_instance", "aws_rds_cluster"]
    healthy      = resource.kms_key_id != null
    message      = "is encrypted with a key that AWS manages"
    consequences = ["replaces"]
  }
}

recommendation "rds_automatic_minor_upgrades" {
  title       = "RDS automatic minor version upgrades should be enabled"
  control     = "apply_system_updates"
  severity    = "high"
  why         = "Minor versions fix vulnerabilities; a database that is not upgraded keeps them."
  remediation = "Leave auto_minor_version_upgrade at true."

  maps_to = {
    mcsb = ["PV-6"]
  }

  assess {
    types   = ["aws_db_instance", "aws_rds_cluster_instance"]
    healthy = coalesce(resource.auto_minor_version_upgrade, true)
    message = "is not upgraded by itself"
    fix     = { auto_minor_version_upgrade = true }
  }
}

recommendation "rds_cluster_deletion_protection" {
  title               = "RDS clusters should have deletion protection enabled"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A mistaken destroy of a production database is hard to undo."
  remediation         = "Set deletion_protection to true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-2"]
  }

  assess {
    types   = ["aws_rds_cluster"]
    healthy = coalesce(resource.deletion_protection, false)
    message = "can be deleted by mistake"
    fix     = { deletion_protection = true }
  }
}

recommendation "rds_instance_deletion_protection" {
  title               = "RDS DB instances should have deletion protection enabled"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A mistaken destroy of a production database is hard to undo."
  remediation         = "Set deletion_protection to true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-2"]
  }

  assess {
    types   = ["aws_db_instance"]
    healthy = coalesce(resource.deletion_protection, false)
    message = "can be deleted by mistake"
    fix     = { deletion_protection = true }
  }
}

recommendation "rds_instance_multi_az" {
  title       = "RDS DB instances should be configured with multiple Availability Zones"
  control     = "remediate_security_configurations"
  severity    = "medium"
  why         = "A standby in another zone takes over when one fails."
  remediation = "Set multi_az to true."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types        = ["aws_db_instance"]
    healthy      = coalesce(resource.multi_az, false)
    message      = "stands in one availability zone"
    fix          = { multi_az = true }
    consequences = ["costs"]
  }
}

recommendation "rds_instance_backups" {
  title          = "Amazon RDS instance should be configured with automatic backup settings"
  control        = "remediate_security_configurations"
  severity       = "medium"
  why            = "Without backups a deletion or ransomware is final."
  remediation    = "Set backup_retention_period to at least 7 days."
  assessment_key = "894259c2-c1d5-47dc-b5c6-b242d5c76fdf"

  maps_to = {
    mcsb = ["BR-1"]
  }

  parameter "minimum_days" {
    description = "Days that automatic backups are kept at least."
    default     = 7
  }

  assess {
    types   = ["aws_db_instance"]
    healthy = coalesce(resource.backup_retention_period, 0) >= param.minimum_days
    message = "keeps automatic backups for too short a time"
    fix     = { backup_retention_period = 7 }
  }
}

recommendation "rds_cluster_copy_tags" {
  title       = "RDS DB clusters should be configured to copy tags to snapshots"
  control     = "remediate_security_configurations"
  severity    = "low"
  why         = "Tags say who owns a snapshot and how sensitive it is."
  remediation = "Set copy_tags_to_snapshot to true."

  maps_to = {
    mcsb = ["AM-2"]
  }

  assess {
    types   = ["aws_rds_cluster"]
    healthy = coalesce(resource.copy_tags_to_snapshot, false)
    message = "does not copy its tags to snapshots"
    fix     = { copy_tags_to_snapshot = true }
  }
}

recommendation "rds_instance_copy_tags" {
  title       = "RDS DB instances should be configured to copy tags to snapshots"
  control     = "remediate_security_configurations"
  severity    = "low"
  why         = "Tags say who owns a snapshot and how sensitive it is."
  remediation = "Set copy_tags_to_snapshot to true."

  maps_to = {
    mcsb = ["AM-2"]
  }

  assess {
    types   = ["aws_db_instance"]
    healthy = coalesce(resource.copy_tags_to_snapshot, false)
    message = "does not copy its tags to snapshots"
    fix     = { copy_tags_to_snapshot = true }
  }
}

recommendation "rds_instance_iam_authentication" {
  title       = "IAM authentication should be configured for RDS instances"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Database passwords are shared and rarely changed; IAM gives each caller a token of minutes."
  remediation = "Set iam_database_authentication_enabled to true."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types   = ["aws_db_instance"]
    healthy = coalesce(resource.iam_database_authentication_enabled, false)
    message = "does not accept IAM authentication"
    fix     = { iam_database_authentication_enabled = true }
  }
}

recommendation "rds_cluster_iam_authentication" {
  title       = "IAM authentication should be configured for RDS clusters"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Database passwords are shared and rarely changed; IAM gives each caller a token of minutes."
  remediation = "Set iam_database_authentication_enabled to true."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types   = ["aws_rds_cluster"]
    healthy = coalesce(resource.iam_database_authentication_enabled, false)
    message = "does not accept IAM authentication"
    fix     = { iam_database_authentication_enabled = true }
  }
}

recommendation "rds_enhanced_monitoring" {
  title       = "Enhanced monitoring should be configured for RDS DB instances and clusters"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Enhanced monitoring sees the operating system, where an attack shows first."
  remediation = "Set monitoring_interval to 60 seconds or less with a monitoring_role_arn."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types        = ["aws_db_instance"]
    healthy      = coalesce(resource.monitoring_interval, 0) > 0
    message      = "has no enhanced monitoring"
    consequences = ["costs"]
  }
}

recommendation "rds_database_logging" {
  title       = "Database logging should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Database logs show failed logins and strange queries."
  remediation = "List the logs of the engine in enabled_cloudwatch_logs_exports."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types        = ["aws_db_instance", "aws_rds_cluster"]
    healthy      = length(coalesce(resource.enabled_cloudwatch_logs_exports, [])) > 0
    message      = "exports no logs"
    consequences = ["costs"]
  }
}

recommendation "rds_default_port" {
  title               = "RDS databases and clusters should not use a database engine default port"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A default port tells a scanner what it has found."
  remediation         = "Set port to another number than the default of the engine."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["NS-8"]
  }

  assess {
    types        = ["aws_db_instance", "aws_rds_cluster"]
    healthy      = coalesce(resource.port, 0) != 0 && !contains([1433, 1521, 3306, 5432], resource.port)
    message      = "listens on the default port of its engine"
    consequences = ["cuts_connectivity"]
  }
}

recommendation "rds_in_vpc" {
  title       = "RDS instances should be deployed in a VPC"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "Inside a VPC your security groups and routes decide who reaches the database."
  remediation = "Set db_subnet_group_name."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types        = ["aws_db_instance"]
    healthy      = resource.db_subnet_group_name != null
    message      = "names no subnet group"
    consequences = ["replaces"]
  }
}
