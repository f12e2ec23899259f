# Queues, topics and streams.

recommendation "sqs_encrypted" {
  title       = "Server-side encryption should be enabled on SQS queues"
  control     = "enable_encryption_at_rest"
  severity    = "high"
  why         = "Messages wait in a queue, sometimes for days."
  remediation = "Leave sqs_managed_sse_enabled at true, or set kms_master_key_id."
  note        = "Amazon SQS encrypts new queues by default."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types   = ["aws_sqs_queue"]
    healthy = resource.kms_master_key_id != null || coalesce(resource.sqs_managed_sse_enabled, true)
    message = "is not encrypted"
    fix     = { sqs_managed_sse_enabled = true }
  }
}

recommendation "sqs_kms_key" {
  title       = "KMS managed key configuration should be enabled for SQS server side encryption"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "With a key of your own you decide who may read messages and can revoke it."
  remediation = "Set kms_master_key_id."

  maps_to = {
    mcsb = ["DP-5"]
  }

  assess {
    types   = ["aws_sqs_queue"]
    healthy = resource.kms_master_key_id != null
    message = "is not encrypted with a KMS key"
  }
}

recommendation "sns_encrypted" {
  title       = "SNS topics should be encrypted at rest using AWS KMS"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Messages pass through a topic on the way to many readers."
  remediation = "Set kms_master_key_id."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types   = ["aws_sns_topic"]
    healthy = resource.kms_master_key_id != null
    message = "is not encrypted with KMS"
  }
}

recommendation "kinesis_encrypted" {
  title       = "Server-side encryption should be enabled on Kinesis streams"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Records stay in a stream for a day or more."
  remediation = "Set encryption_type to \"KMS\" with a kms_key_id."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types   = ["aws_kinesis_stream"]
    healthy = lower(coalesce(resource.encryption_type, "NONE")) == "kms"
    message = "is not encrypted"
    fix     = { encryption_type = "KMS" }
  }
}

recommendation "mq_public_access" {
  title       = "Public access should be disabled on Amazon MQ brokers"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A broker with a public address is guessed at and scanned all day."
  remediation = "Leave publicly_accessible at false."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["aws_mq_broker"]
    healthy      = !coalesce(resource.publicly_accessible, false)
    message      = "has a public address"
    fix          = { publicly_accessible = false }
    consequences = ["replaces", "cuts_connectivity"]
  }
}

recommendation "mq_general_logs" {
  title       = "General logging should be enabled on Amazon MQ broker"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Logs show what went wrong and who was there."
  remediation = "Set general of the logs block to true."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["aws_mq_broker"]
    healthy = coalesce(resource.logs[0].general, false)
    message = "keeps no logs"
    fix     = { logs = { general = true } }
  }
}

recommendation "msk_tls" {
  title       = "TLS encryption for data in transit should be configured on Amazon MSK clusters"
  control     = "encrypt_data_in_transit"
  severity    = "high"
  why         = "Plain connections to brokers can be read on the way."
  remediation = "Set client_broker of encryption_in_transit to \"TLS\"."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["aws_msk_cluster"]
    healthy = coalesce(resource.encryption_info[0].encryption_in_transit[0].client_broker, "TLS") == "TLS" && coalesce(resource.encryption_info[0].encryption_in_transit[0].in_cluster, true)
    message = "takes connections without encryption"
  }
}

recommendation "msk_unauthenticated_access_off" {
  title       = "Unauthenticated access should be disabled on Amazon MSK clusters"
  control     = "manage_access_and_permissions"
  severity    = "high"
  why         = "Clients without authentication can read and write every topic."
  remediation = "Set unauthenticated of client_authentication to false."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types        = ["aws_msk_cluster"]
    healthy      = !coalesce(resource.client_authentication[0].unauthenticated, false)
    message      = "lets clients in without authentication"
    fix          = { client_authentication = { unauthenticated = false } }
    consequences = ["cuts_connectivity"]
  }
}
