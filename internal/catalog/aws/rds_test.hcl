case "rds public access 1" {
  of = "rds_public_access"

  healthy "aws_db_instance" "good" { publicly_accessible = false }
  unhealthy "aws_db_instance" "bad" { publicly_accessible = true }
  healthy "aws_db_instance" "unset" {}
  unknown "aws_db_instance" "later" { publicly_accessible = unknown }
  unhealthy "aws_rds_cluster_instance" "bad_too" { publicly_accessible = true }
}

case "rds storage encrypted 2" {
  of = "rds_storage_encrypted"

  healthy "aws_db_instance" "good" { storage_encrypted = true }
  unhealthy "aws_db_instance" "bad" { storage_encrypted = false }
  unhealthy "aws_db_instance" "unset" {}
  unknown "aws_db_instance" "later" { storage_encrypted = unknown }
  unhealthy "aws_rds_cluster" "bad_too" { storage_encrypted = false }
}

case "rds customer managed key 3" {
  of = "rds_customer_managed_key"

  healthy "aws_db_instance" "good" { kms_key_id = "arn:aws:kms:eu-north-1:111111111111:key/0123" }
  unhealthy "aws_db_instance" "bad" {}
  unknown "aws_db_instance" "later" { kms_key_id = unknown }
  unhealthy "aws_rds_cluster" "bad_too" {}
}

case "rds automatic minor upgrades 4" {
  of = "rds_automatic_minor_upgrades"

  healthy "aws_db_instance" "good" { auto_minor_version_upgrade = true }
  unhealthy "aws_db_instance" "bad" { auto_minor_version_upgrade = false }
  healthy "aws_db_instance" "unset" {}
  unknown "aws_db_instance" "later" { auto_minor_version_upgrade = unknown }
  unhealthy "aws_rds_cluster_instance" "bad_too" { auto_minor_version_upgrade = false }
}

case "rds cluster deletion protection 5" {
  of = "rds_cluster_deletion_protection"

  healthy "aws_rds_cluster" "good" { deletion_protection = true }
  unhealthy "aws_rds_cluster" "bad" { deletion_protection = false }
  unhealthy "aws_rds_cluster" "unset" {}
  unknown "aws_rds_cluster" "later" { deletion_protection = unknown }
}

case "rds instance deletion protection 6" {
  of = "rds_instance_deletion_protection"

  healthy "aws_db_instance" "good" { deletion_protection = true }
  unhealthy "aws_db_instance" "bad" {}
  unknown "aws_db_instance" "later" { deletion_protection = unknown }
}

case "rds instance multi az 7" {
  of = "rds_instance_multi_az"

  healthy "aws_db_instance" "good" { multi_az = true }
  unhealthy "aws_db_instance" "bad" { multi_az = false }
  unhealthy "aws_db_instance" "unset" {}
  unknown "aws_db_instance" "later" { multi_az = unknown }
}

case "rds instance backups 8" {
  of = "rds_instance_backups"

  healthy "aws_db_instance" "kept" { backup_retention_period = 14 }
  unhealthy "aws_db_instance" "none" { backup_retention_period = 0 }
  unhealthy "aws_db_instance" "unset" {}
  unknown "aws_db_instance" "later" { backup_retention_period = unknown }
}

case "rds cluster copy tags 9" {
  of = "rds_cluster_copy_tags"

  healthy "aws_rds_cluster" "good" { copy_tags_to_snapshot = true }
  unhealthy "aws_rds_cluster" "bad" { copy_tags_to_snapshot = false }
  unhealthy "aws_rds_cluster" "unset" {}
  unknown "aws_rds_cluster" "later" { copy_tags_to_snapshot = unknown }
}

case "rds instance copy tags 10" {
  of = "rds_instance_copy_tags"

  healthy "aws_db_instance" "good" { copy_tags_to_snapshot = true }
  unhealthy "aws_db_instance" "bad" { copy_tags_to_snapshot = false }
  unhealthy "aws_db_instance" "unset" {}
  unknown "aws_db_instance" "later" { copy_tags_to_snapshot = unknown }
}

case "rds instance iam authentication 11" {
  of = "rds_instance_iam_authentication"

  healthy "aws_db_instance" "good" { iam_database_authentication_enabled = true }
  unhealthy "aws_db_instance" "bad" { iam_database_authentication_enabled = false }
  unhealthy "aws_db_instance" "unset" {}
  unknown "aws_db_instance" "later" { iam_database_authentication_enabled = unknown }
}

case "rds cluster iam authentication 12" {
  of = "rds_cluster_iam_authentication"

  healthy "aws_rds_cluster" "good" { iam_database_authentication_enabled = true }
  unhealthy "aws_rds_cluster" "bad" { iam_database_authentication_enabled = false }
  unhealthy "aws_rds_cluster" "unset" {}
  unknown "aws_rds_cluster" "later" { iam_database_authentication_enabled = unknown }
}

case "rds enhanced monitoring 13" {
  of = "rds_enhanced_monitoring"

  healthy "aws_db_instance" "watched" { monitoring_interval = 60 }
  unhealthy "aws_db_instance" "off" { monitoring_interval = 0 }
  unhealthy "aws_db_instance" "unset" {}
}

case "rds database logging 14" {
  of = "rds_database_logging"

  healthy "aws_db_instance" "logged" { enabled_cloudwatch_logs_exports = ["postgresql"] }
  unhealthy "aws_db_instance" "silent" {}
  unhealthy "aws_rds_cluster" "silent" { enabled_cloudwatch_logs_exports = [] }
  unknown "aws_db_instance" "later" { enabled_cloudwatch_logs_exports = unknown }
}

case "rds default port 15" {
  of = "rds_default_port"

  healthy "aws_db_instance" "moved" { port = 15432 }
  unhealthy "aws_db_instance" "default" { port = 5432 }
  unhealthy "aws_rds_cluster" "unset" {}
}

case "rds in vpc 16" {
  of = "rds_in_vpc"

  healthy "aws_db_instance" "good" { db_subnet_group_name = "shop" }
  unhealthy "aws_db_instance" "bad" {}
  unknown "aws_db_instance" "later" { db_subnet_group_name = unknown }
}
