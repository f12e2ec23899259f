case "ebs volumes encrypted 1" {
  of = "ebs_volumes_encrypted"

  healthy "aws_ebs_volume" "good" { encrypted = true }
  unhealthy "aws_ebs_volume" "bad" { encrypted = false }
  unhealthy "aws_ebs_volume" "unset" {}
  unknown "aws_ebs_volume" "later" { encrypted = unknown }
}

case "ebs volumes encrypted 2" {
  of = "ebs_volumes_encrypted"

  healthy "aws_instance" "good" {
    root_block_device { encrypted = true }
  }
  unhealthy "aws_instance" "bad" {
    root_block_device { encrypted = true }
    ebs_block_device { encrypted = false }
  }
}

case "ebs encryption by default 3" {
  of = "ebs_encryption_by_default"

  healthy "aws_ebs_encryption_by_default" "good" { enabled = true }
  unhealthy "aws_ebs_encryption_by_default" "bad" { enabled = false }
  healthy "aws_ebs_encryption_by_default" "unset" {}
  unknown "aws_ebs_encryption_by_default" "later" { enabled = unknown }
}

case "efs encrypted 4" {
  of = "efs_encrypted"

  healthy "aws_efs_file_system" "good" { encrypted = true }
  unhealthy "aws_efs_file_system" "bad" { encrypted = false }
  unhealthy "aws_efs_file_system" "unset" {}
  unknown "aws_efs_file_system" "later" { encrypted = unknown }
}

case "fsx lustre backups 5" {
  of = "fsx_lustre_backups"

  healthy "aws_fsx_lustre_file_system" "kept" { automatic_backup_retention_days = 7 }
  unhealthy "aws_fsx_lustre_file_system" "none" { automatic_backup_retention_days = 0 }
  unknown "aws_fsx_lustre_file_system" "later" { automatic_backup_retention_days = unknown }
}

case "fsx openzfs backups 6" {
  of = "fsx_openzfs_backups"

  healthy "aws_fsx_openzfs_file_system" "kept" { automatic_backup_retention_days = 7 }
  unhealthy "aws_fsx_openzfs_file_system" "none" { automatic_backup_retention_days = 0 }
  unknown "aws_fsx_openzfs_file_system" "later" { automatic_backup_retention_days = unknown }
}

case "fsx windows backups 7" {
  of = "fsx_windows_backups"

  healthy "aws_fsx_windows_file_system" "kept" { automatic_backup_retention_days = 7 }
  unhealthy "aws_fsx_windows_file_system" "none" { automatic_backup_retention_days = 0 }
  unknown "aws_fsx_windows_file_system" "later" { automatic_backup_retention_days = unknown }
}
