# Amazon EBS, EFS and FSx: volumes and file systems.

recommendation "ebs_volumes_encrypted" {
  title       = "Attached EBS volumes should be encrypted at-rest"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "A snapshot or a detached volume is readable by whoever gets hold of it unless it is encrypted."
  remediation = "Set encrypted to true, or switch encryption on by default for the region."
  note        = "The published recommendation looks at attached volumes. Posture judges every volume of the configuration, since attaching one takes no more than a click."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["aws_ebs_volume"]
    healthy      = coalesce(resource.encrypted, false) || anytrue([for d in resources("aws_ebs_encryption_by_default") : coalesce(d.enabled, true)])
    message      = "is not encrypted"
    fix          = { encrypted = true }
    consequences = ["replaces"]
  }

  assess {
    types        = ["aws_instance"]
    when         = length(coalesce(resource.root_block_device, [])) + length(coalesce(resource.ebs_block_device, [])) > 0
    healthy      = alltrue([for d in concat(coalesce(resource.root_block_device, []), coalesce(resource.ebs_block_device, [])) : coalesce(d.encrypted, false) || anytrue([for e in resources("aws_ebs_encryption_by_default") : coalesce(e.enabled, true)])])
    message      = "has a volume that is not encrypted"
    consequences = ["replaces"]
  }
}

recommendation "ebs_encryption_by_default" {
  title       = "EBS default encryption should be enabled"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Encryption by default also covers the volumes that people create by hand."
  remediation = "Set enabled of aws_ebs_encryption_by_default to true."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types   = ["aws_ebs_encryption_by_default"]
    healthy = coalesce(resource.enabled, true)
    message = "leaves new volumes unencrypted"
    fix     = { enabled = true }
  }
}

recommendation "efs_encrypted" {
  title          = "Amazon EFS should be configured to encrypt file data at rest using AWS KMS"
  control        = "enable_encryption_at_rest"
  severity       = "medium"
  why            = "A file system is shared by many machines; encryption keeps its backing storage unreadable to others."
  remediation    = "Create the file system with encrypted set to true."
  assessment_key = "4e482075-311f-401e-adc7-f8a8affc5635"

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["aws_efs_file_system"]
    healthy      = coalesce(resource.encrypted, false)
    message      = "is not encrypted"
    fix          = { encrypted = true }
    consequences = ["replaces"]
  }
}

recommendation "fsx_lustre_backups" {
  title               = "Automatic backups should be enabled on FSx for Lustre"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without automatic backups a deletion or ransomware is final."
  remediation         = "Set automatic_backup_retention_days to at least 1."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types        = ["aws_fsx_lustre_file_system"]
    healthy      = coalesce(resource.automatic_backup_retention_days, 0) > 0
    message      = "keeps no automatic backups"
    fix          = { automatic_backup_retention_days = 7 }
    consequences = ["costs"]
  }
}

recommendation "fsx_openzfs_backups" {
  title               = "Automatic backups should be enabled on FSx for OpenZFS"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without automatic backups a deletion or ransomware is final."
  remediation         = "Set automatic_backup_retention_days to at least 1."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types        = ["aws_fsx_openzfs_file_system"]
    healthy      = coalesce(resource.automatic_backup_retention_days, 0) > 0
    message      = "keeps no automatic backups"
    fix          = { automatic_backup_retention_days = 7 }
    consequences = ["costs"]
  }
}

recommendation "fsx_windows_backups" {
  title               = "Automatic backups should be enabled on FSx for Windows File Server"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without automatic backups a deletion or ransomware is final."
  remediation         = "Set automatic_backup_retention_days to at least 1."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types        = ["aws_fsx_windows_file_system"]
    healthy      = coalesce(resource.automatic_backup_retention_days, 0) > 0
    message      = "keeps no automatic backups"
    fix          = { automatic_backup_retention_days = 7 }
    consequences = ["costs"]
  }
}
