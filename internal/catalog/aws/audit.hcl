# CloudTrail, KMS, GuardDuty and Config.

recommendation "cloudtrail_encrypted" {
  title       = "CloudTrail logs should be encrypted at rest using KMS CMKs"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "The trail shows who did what; only those who should may read it."
  remediation = "Set kms_key_id."

  maps_to = {
    mcsb = ["LT-6"]
  }

  assess {
    types   = ["aws_cloudtrail"]
    healthy = resource.kms_key_id != null
    message = "is not encrypted with a KMS key"
  }
}

recommendation "cloudtrail_validation" {
  title       = "CloudTrail log file validation should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Validation shows whether someone changed the trail afterwards."
  remediation = "Set enable_log_file_validation to true."

  maps_to = {
    mcsb = ["LT-6"]
  }

  assess {
    types   = ["aws_cloudtrail"]
    healthy = coalesce(resource.enable_log_file_validation, false)
    message = "does not notice changes to its files"
    fix     = { enable_log_file_validation = true }
  }
}

recommendation "cloudtrail_enabled" {
  title       = "CloudTrail should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "high"
  why         = "A trail that is switched off records nothing."
  remediation = "Leave enable_logging at true."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["aws_cloudtrail"]
    healthy = coalesce(resource.enable_logging, true)
    message = "is switched off"
    fix     = { enable_logging = true }
  }
}

recommendation "cloudtrail_all_regions" {
  title       = "Ensure CloudTrail is enabled in all regions"
  control     = "enable_auditing_and_logging"
  severity    = "high"
  why         = "Attackers like regions that nobody uses and nobody watches."
  remediation = "Set is_multi_region_trail to true."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["aws_cloudtrail"]
    healthy = coalesce(resource.is_multi_region_trail, false)
    message = "records one region only"
    fix     = { is_multi_region_trail = true }
  }
}

recommendation "cloudtrail_cloudwatch" {
  title       = "CloudTrail trails should be integrated with CloudWatch Logs"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Only logs in CloudWatch can raise an alarm at once."
  remediation = "Set cloud_watch_logs_group_arn and cloud_watch_logs_role_arn."

  maps_to = {
    mcsb = ["LT-5"]
  }

  assess {
    types   = ["aws_cloudtrail"]
    healthy = resource.cloud_watch_logs_group_arn != null
    message = "does not send its events to CloudWatch"
  }
}

recommendation "kms_key_rotation" {
  title       = "Ensure rotation for customer created CMKs is enabled"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "A rotated key limits what a leaked one opens."
  remediation = "Set enable_key_rotation to true."

  maps_to = {
    mcsb = ["DP-6"]
  }

  assess {
    types   = ["aws_kms_key"]
    when    = startswith(coalesce(resource.customer_master_key_spec, "SYMMETRIC_DEFAULT"), "SYMMETRIC_DEFAULT") && coalesce(resource.key_usage, "ENCRYPT_DECRYPT") == "ENCRYPT_DECRYPT"
    healthy = coalesce(resource.enable_key_rotation, false)
    message = "is not rotated"
    fix     = { enable_key_rotation = true }
  }
}

recommendation "guardduty_enabled" {
  title               = "GuardDuty should be enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "GuardDuty notices stolen credentials, mining and scanning."
  remediation         = "Leave enable of aws_guardduty_detector at true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["LT-1"]
  }

  assess {
    types   = ["aws_guardduty_detector"]
    healthy = coalesce(resource.enable, true)
    message = "is switched off"
    fix     = { enable = true }
  }
}
