case "cloudtrail encrypted 1" {
  of = "cloudtrail_encrypted"

  healthy "aws_cloudtrail" "good" { kms_key_id = "arn:aws:kms:eu-north-1:111111111111:key/0123" }
  unhealthy "aws_cloudtrail" "bad" {}
  unknown "aws_cloudtrail" "later" { kms_key_id = unknown }
}

case "cloudtrail validation 2" {
  of = "cloudtrail_validation"

  healthy "aws_cloudtrail" "good" { enable_log_file_validation = true }
  unhealthy "aws_cloudtrail" "bad" { enable_log_file_validation = false }
  unhealthy "aws_cloudtrail" "unset" {}
  unknown "aws_cloudtrail" "later" { enable_log_file_validation = unknown }
}

case "cloudtrail enabled 3" {
  of = "cloudtrail_enabled"

  healthy "aws_cloudtrail" "good" { enable_logging = true }
  unhealthy "aws_cloudtrail" "bad" { enable_logging = false }
  healthy "aws_cloudtrail" "unset" {}
  unknown "aws_cloudtrail" "later" { enable_logging = unknown }
}

case "cloudtrail all regions 4" {
  of = "cloudtrail_all_regions"

  healthy "aws_cloudtrail" "good" { is_multi_region_trail = true }
  unhealthy "aws_cloudtrail" "bad" { is_multi_region_trail = false }
  unhealthy "aws_cloudtrail" "unset" {}
  unknown "aws_cloudtrail" "later" { is_multi_region_trail = unknown }
}

case "cloudtrail cloudwatch 5" {
  of = "cloudtrail_cloudwatch"

  healthy "aws_cloudtrail" "good" { cloud_watch_logs_group_arn = "arn:aws:logs:eu-north-1:111111111111:log-group:trail:*" }
  unhealthy "aws_cloudtrail" "bad" {}
  unknown "aws_cloudtrail" "later" { cloud_watch_logs_group_arn = unknown }
}

case "kms key rotation 6" {
  of = "kms_key_rotation"

  healthy "aws_kms_key" "rotated" { enable_key_rotation = true }
  unhealthy "aws_kms_key" "unset" {}
  not_applicable "aws_kms_key" "asymmetric" { customer_master_key_spec = "RSA_2048" }
  unknown "aws_kms_key" "later" { enable_key_rotation = unknown }
}

case "guardduty enabled 7" {
  of = "guardduty_enabled"

  healthy "aws_guardduty_detector" "good" { enable = true }
  unhealthy "aws_guardduty_detector" "bad" { enable = false }
  healthy "aws_guardduty_detector" "unset" {}
  unknown "aws_guardduty_detector" "later" { enable = unknown }
}
