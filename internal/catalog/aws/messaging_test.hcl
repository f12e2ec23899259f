case "sqs encrypted 1" {
  of = "sqs_encrypted"

  healthy "aws_sqs_queue" "own_key" { kms_master_key_id = "alias/queue" }
  healthy "aws_sqs_queue" "unset" {}
  unhealthy "aws_sqs_queue" "plain" { sqs_managed_sse_enabled = false }
  unknown "aws_sqs_queue" "later" { sqs_managed_sse_enabled = unknown }
}

case "sqs kms key 2" {
  of = "sqs_kms_key"

  healthy "aws_sqs_queue" "good" { kms_master_key_id = "alias/queue" }
  unhealthy "aws_sqs_queue" "bad" {}
  unknown "aws_sqs_queue" "later" { kms_master_key_id = unknown }
}

case "sns encrypted 3" {
  of = "sns_encrypted"

  healthy "aws_sns_topic" "good" { kms_master_key_id = "alias/topic" }
  unhealthy "aws_sns_topic" "bad" {}
  unknown "aws_sns_topic" "later" { kms_master_key_id = unknown }
}

case "kinesis encrypted 4" {
  of = "kinesis_encrypted"

  healthy "aws_kinesis_stream" "good" { encryption_type = "KMS" }
  unhealthy "aws_kinesis_stream" "bad" { encryption_type = "NONE" }
  unhealthy "aws_kinesis_stream" "unset" {}
  unknown "aws_kinesis_stream" "later" { encryption_type = unknown }
}

case "mq public access 5" {
  of = "mq_public_access"

  healthy "aws_mq_broker" "good" { publicly_accessible = false }
  unhealthy "aws_mq_broker" "bad" { publicly_accessible = true }
  healthy "aws_mq_broker" "unset" {}
  unknown "aws_mq_broker" "later" { publicly_accessible = unknown }
}

case "mq general logs 6" {
  of = "mq_general_logs"

  healthy "aws_mq_broker" "good" {
    logs { general = true }
  }
  unhealthy "aws_mq_broker" "bad" {
    logs { general = false }
  }
  unhealthy "aws_mq_broker" "unset" {}
  unknown "aws_mq_broker" "later" {
    logs { general = unknown }
  }
}

case "msk tls 7" {
  of = "msk_tls"

  healthy "aws_msk_cluster" "unset" {}
  healthy "aws_msk_cluster" "tls" {
    encryption_info {
      encryption_in_transit { client_broker = "TLS" }
    }
  }
  unhealthy "aws_msk_cluster" "both" {
    encryption_info {
      encryption_in_transit { client_broker = "TLS_PLAINTEXT" }
    }
  }
}

case "msk unauthenticated access off 8" {
  of = "msk_unauthenticated_access_off"

  healthy "aws_msk_cluster" "good" {
    client_authentication { unauthenticated = false }
  }
  unhealthy "aws_msk_cluster" "bad" {
    client_authentication { unauthenticated = true }
  }
  healthy "aws_msk_cluster" "unset" {}
  unknown "aws_msk_cluster" "later" {
    client_authentication { unauthenticated = unknown }
  }
}
