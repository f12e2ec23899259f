# Databases and caches beside RDS: DynamoDB, Redshift, ElastiCache, DocumentDB, Neptune, MemoryDB, DAX and OpenSearch.

recommendation "dynamodb_point_in_time_recovery" {
  title               = "DynamoDB tables should have point-in-time recovery enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Point-in-time recovery undoes a mistaken write or deletion."
  remediation         = "Add a point_in_time_recovery block with enabled set to true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types   = ["aws_dynamodb_table"]
    healthy = coalesce(resource.point_in_time_recovery[0].enabled, false)
    message = "can't be restored to a point in time"
    fix     = { point_in_time_recovery = { enabled = true } }
  }
}

recommendation "dax_encrypted" {
  title          = "DynamoDB Accelerator (DAX) clusters should be encrypted at rest"
  control        = "enable_encryption_at_rest"
  severity       = "medium"
  why            = "A cache holds the same data as the table behind it."
  remediation    = "Create the cluster with a server_side_encryption block."
  assessment_key = "58e67d3d-8b17-4c1c-9bc4-550b10f0328a"

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["aws_dax_cluster"]
    healthy      = coalesce(resource.server_side_encryption[0].enabled, false)
    message      = "is not encrypted"
    fix          = { server_side_encryption = { enabled = true } }
    consequences = ["replaces"]
  }
}

recommendation "dax_endpoint_encryption" {
  title       = "Cluster endpoint encryption should be enabled for DAX clusters"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Plain connections to the cache can be read on the way."
  remediation = "Create the cluster with cluster_endpoint_encryption_type \"TLS\"."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types        = ["aws_dax_cluster"]
    healthy      = lower(coalesce(resource.cluster_endpoint_encryption_type, "NONE")) == "tls"
    message      = "takes connections without encryption"
    fix          = { cluster_endpoint_encryption_type = "TLS" }
    consequences = ["replaces"]
  }
}

recommendation "redshift_public_access" {
  title       = "Amazon Redshift clusters should prohibit public access"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A warehouse with a public address is guessed at and scanned all day."
  remediation = "Set publicly_accessible to false."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["aws_redshift_cluster"]
    healthy      = !coalesce(resource.publicly_accessible, false)
    message      = "has a public address"
    fix          = { publicly_accessible = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "redshift_enhanced_vpc_routing" {
  title          = "Amazon Redshift clusters should use enhanced VPC routing"
  control        = "restrict_unauthorized_network_access"
  severity       = "high"
  why            = "With enhanced routing copies and unloads stay within your network and its controls."
  remediation    = "Set enhanced_vpc_routing to true."
  assessment_key = "1ee72ceb-2cb7-4686-84e6-0e1ac1c27241"

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_redshift_cluster"]
    healthy = coalesce(resource.enhanced_vpc_routing, false)
    message = "moves data past your network"
    fix     = { enhanced_vpc_routing = true }
  }
}

recommendation "redshift_automatic_upgrades" {
  title       = "Amazon Redshift should have automatic upgrades to major versions enabled"
  control     = "apply_system_updates"
  severity    = "medium"
  why         = "New versions fix vulnerabilities."
  remediation = "Leave allow_version_upgrade at true."

  maps_to = {
    mcsb = ["PV-6"]
  }

  assess {
    types   = ["aws_redshift_cluster"]
    healthy = coalesce(resource.allow_version_upgrade, true)
    message = "is not upgraded by itself"
    fix     = { allow_version_upgrade = true }
  }
}

recommendation "redshift_automatic_snapshots" {
  title               = "Amazon Redshift clusters should have automatic snapshots enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without snapshots a deletion is final."
  remediation         = "Set automated_snapshot_retention_period to at least 7 days."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "7a152832-6600-49d1-89be-82e474190e13"

  maps_to = {
    mcsb = ["BR-1"]
  }

  parameter "minimum_days" {
    description = "Days that automatic snapshots are kept at least."
    default     = 7
  }

  assess {
    types   = ["aws_redshift_cluster"]
    healthy = coalesce(resource.automated_snapshot_retention_period, 1) >= param.minimum_days
    message = "keeps snapshots for too short a time"
    fix     = { automated_snapshot_retention_period = 7 }
  }
}

recommendation "redshift_managed_admin_credentials" {
  title       = "Managed admin credentials should be enabled for Amazon Redshift clusters"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "A password that AWS manages is rotated and never in a file."
  remediation = "Set manage_master_password to true instead of master_password."

  maps_to = {
    mcsb = ["IM-8"]
  }

  assess {
    types   = ["aws_redshift_cluster"]
    healthy = coalesce(resource.manage_master_password, false)
    message = "has a password that is managed by hand"
    fix     = { manage_master_password = true }
  }
}

recommendation "elasticache_encryption_at_rest" {
  title       = "Data encryption at rest should be enabled on ElastiCache clusters"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Snapshots and swap of a cache hold the data that went through it."
  remediation = "Create the group with at_rest_encryption_enabled set to true."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["aws_elasticache_replication_group"]
    healthy      = coalesce(resource.at_rest_encryption_enabled, false)
    message      = "is not encrypted"
    fix          = { at_rest_encryption_enabled = true }
    consequences = ["replaces"]
  }
}

recommendation "elasticache_encryption_in_transit" {
  title       = "Encryption in transit should be enabled on cluster-based cache"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "Plain connections to the cache can be read on the way, its password too."
  remediation = "Set transit_encryption_enabled to true."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types        = ["aws_elasticache_replication_group"]
    healthy      = coalesce(resource.transit_encryption_enabled, false)
    message      = "takes connections without encryption"
    fix          = { transit_encryption_enabled = true }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "elasticache_customer_managed_key" {
  title       = "Customer-managed encryption keys should be enabled for ElastiCache clusters"
  control     = "enable_encryption_at_rest"
  severity    = "low"
  why         = "With a key of your own you decide when it rotates and can revoke it."
  remediation = "Create the group with kms_key_id."

  maps_to = {
    mcsb = ["DP-5"]
  }

  assess {
    types        = ["aws_elasticache_replication_group"]
    healthy      = resource.kms_key_id != null
    message      = "is encrypted with a key that AWS manages"
    consequences = ["replaces"]
  }
}

recommendation "elasticache_backups" {
  title               = "Automatic backups should be enabled for Elasticache clusters"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without backups what is in the cache alone is lost with it."
  remediation         = "Set snapshot_retention_limit to at least 1."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types        = ["aws_elasticache_replication_group"]
    healthy      = coalesce(resource.snapshot_retention_limit, 0) > 0
    message      = "keeps no backups"
    fix          = { snapshot_retention_limit = 7 }
    consequences = ["costs"]
  }
}

recommendation "memorydb_encryption_in_transit" {
  title       = "Encryption in transit should be enabled on MemoryDB clusters"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "Plain connections can be read on the way."
  remediation = "Leave tls_enabled at true."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types        = ["aws_memorydb_cluster"]
    healthy      = coalesce(resource.tls_enabled, true)
    message      = "takes connections without encryption"
    fix          = { tls_enabled = true }
    consequences = ["replaces"]
  }
}

recommendation "memorydb_customer_managed_key" {
  title       = "Customer-managed encryption keys should be enabled on MemoryDB clusters"
  control     = "enable_encryption_at_rest"
  severity    = "low"
  why         = "With a key of your own you decide when it rotates and can revoke it."
  remediation = "Create the cluster with kms_key_arn."

  maps_to = {
    mcsb = ["DP-5"]
  }

  assess {
    types        = ["aws_memorydb_cluster"]
    healthy      = resource.kms_key_arn != null
    message      = "is encrypted with a key that AWS manages"
    consequences = ["replaces"]
  }
}

recommendation "memorydb_automatic_upgrades" {
  title       = "Auto minor version upgrades should be enabled on MemoryDB clusters"
  control     = "apply_system_updates"
  severity    = "low"
  why         = "Minor versions fix vulnerabilities."
  remediation = "Leave auto_minor_version_upgrade at true."

  maps_to = {
    mcsb = ["PV-6"]
  }

  assess {
    types   = ["aws_memorydb_cluster"]
    healthy = coalesce(resource.auto_minor_version_upgrade, true)
    message = "is not upgraded by itself"
    fix     = { auto_minor_version_upgrade = true }
  }
}

recommendation "memorydb_snapshots" {
  title               = "Automatic snapshots should be enabled for MemoryDB clusters"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Without snapshots a deletion is final."
  remediation         = "Set snapshot_retention_limit to at least 1."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types   = ["aws_memorydb_cluster"]
    healthy = coalesce(resource.snapshot_retention_limit, 0) > 0
    message = "keeps no snapshots"
    fix     = { snapshot_retention_limit = 7 }
  }
}

recommendation "documentdb_audit_logs" {
  title       = "Audit logs export should be enabled on Amazon DocumentDB clusters"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Audit logs show who read and changed what."
  remediation = "Add \"audit\" to enabled_cloudwatch_logs_exports."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["aws_docdb_cluster"]
    healthy = contains(coalesce(resource.enabled_cloudwatch_logs_exports, []), "audit")
    message = "exports no audit log"
  }
}

recommendation "documentdb_deletion_protection" {
  title               = "Deletion protection should be enabled on Amazon DocumentDB clusters"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A mistaken destroy of a production database is hard to undo."
  remediation         = "Set deletion_protection to true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-2"]
  }

  assess {
    types   = ["aws_docdb_cluster"]
    healthy = coalesce(resource.deletion_protection, false)
    message = "can be deleted by mistake"
    fix     = { deletion_protection = true }
  }
}

recommendation "neptune_deletion_protection" {
  title               = "Deletion protection should be enabled on Neptune DB clusters"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A mistaken destroy of a production database is hard to undo."
  remediation         = "Set deletion_protection to true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-2"]
  }

  assess {
    types   = ["aws_neptune_cluster"]
    healthy = coalesce(resource.deletion_protection, false)
    message = "can be deleted by mistake"
    fix     = { deletion_protection = true }
  }
}

recommendation "neptune_encrypted" {
  title       = "Encryption at rest should be enabled on Neptune DB instances"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Snapshots and disks of the database are readable by whoever gets hold of them unless they are encrypted."
  remediation = "Create the cluster with storage_encrypted set to true."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["aws_neptune_cluster"]
    healthy      = coalesce(resource.storage_encrypted, false)
    message      = "is not encrypted"
    fix          = { storage_encrypted = true }
    consequences = ["replaces"]
  }
}

recommendation "neptune_public_access" {
  title       = "Public access should be disabled on Neptune DB instances"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A database with a public address is guessed at and scanned all day."
  remediation = "Set publicly_accessible to false."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["aws_neptune_cluster_instance"]
    healthy      = !coalesce(resource.publicly_accessible, false)
    message      = "has a public address"
    fix          = { publicly_accessible = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "opensearch_encryption_at_rest" {
  title       = "Encryption at rest should be enabled on OpenSearch Service domains"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Indexes and snapshots hold copies of everything that was searched."
  remediation = "Create the domain with an encrypt_at_rest block."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["aws_opensearch_domain"]
    healthy      = coalesce(resource.encrypt_at_rest[0].enabled, false)
    message      = "is not encrypted"
    fix          = { encrypt_at_rest = { enabled = true } }
    consequences = ["replaces"]
  }
}

recommendation "opensearch_node_to_node_encryption" {
  title       = "Node-to-node encryption should be enabled on OpenSearch Service domains"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Nodes exchange the data in clear text unless told otherwise."
  remediation = "Add a node_to_node_encryption block with enabled set to true."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["aws_opensearch_domain"]
    healthy = coalesce(resource.node_to_node_encryption[0].enabled, false)
    message = "does not encrypt traffic between its nodes"
    fix     = { node_to_node_encryption = { enabled = true } }
  }
}

recommendation "opensearch_https" {
  title       = "HTTPS should be enforced on OpenSearch Service domains"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "Plain HTTP lets anyone on the path read queries and answers."
  remediation = "Set enforce_https of domain_endpoint_options to true."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["aws_opensearch_domain"]
    healthy = coalesce(resource.domain_endpoint_options[0].enforce_https, false)
    message = "answers plain HTTP"
    fix     = { domain_endpoint_options = { enforce_https = true } }
  }
}

recommendation "opensearch_tls_policy" {
  title       = "Secure TLS policy should be configured on OpenSearch Service domains"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "Old versions of TLS have known weaknesses."
  remediation = "Set tls_security_policy of domain_endpoint_options to a policy with TLS 1.2."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["aws_opensearch_domain"]
    healthy = startswith(coalesce(resource.domain_endpoint_options[0].tls_security_policy, "Policy-Min-TLS-1-0-2019-07"), "Policy-Min-TLS-1-2")
    message = "accepts TLS older than 1.2"
    fix     = { domain_endpoint_options = { tls_security_policy = "Policy-Min-TLS-1-2-2019-07" } }
  }
}

recommendation "opensearch_in_vpc" {
  title       = "VPC access should be enabled on OpenSearch Service domains"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A domain outside a VPC has a public endpoint."
  remediation = "Create the domain with a vpc_options block."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["aws_opensearch_domain"]
    healthy      = length(coalesce(resource.vpc_options, [])) > 0
    message      = "has a public endpoint"
    consequences = ["replaces"]
  }
}

recommendation "opensearch_fine_grained_access" {
  title               = "Fine-grained access control should be enabled on OpenSearch Service domains"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "With fine-grained access each user sees the indexes that are meant for them."
  remediation         = "Set enabled of advanced_security_options to true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["aws_opensearch_domain"]
    healthy = coalesce(resource.advanced_security_options[0].enabled, false)
    message = "has no fine-grained access control"
    fix     = { advanced_security_options = { enabled = true } }
  }
}

recommendation "opensearch_audit_logs" {
  title       = "Audit logs should be enabled on OpenSearch Service domains"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Audit logs show who searched and changed what."
  remediation = "Add a log_publishing_options block of type AUDIT_LOGS."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["aws_opensearch_domain"]
    healthy = anytrue([for l in coalesce(resource.log_publishing_options, []) : l.log_type == "AUDIT_LOGS" && coalesce(l.enabled, true)])
    message = "keeps no audit logs"
  }
}

recommendation "elasticsearch_encryption_at_rest" {
  title          = "Amazon Elasticsearch Service domains should have encryption at rest enabled"
  control        = "enable_encryption_at_rest"
  severity       = "medium"
  why            = "Indexes and snapshots hold copies of everything that was searched."
  remediation    = "Create the domain with an encrypt_at_rest block."
  assessment_key = "cf747c91-14f3-4b30-aafe-eb12c18fd030"

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["aws_elasticsearch_domain"]
    healthy      = coalesce(resource.encrypt_at_rest[0].enabled, false)
    message      = "is not encrypted"
    fix          = { encrypt_at_rest = { enabled = true } }
    consequences = ["replaces"]
  }
}

recommendation "elasticsearch_node_to_node_encryption" {
  title          = "Amazon Elasticsearch Service domains should encrypt data sent between nodes"
  control        = "encrypt_data_in_transit"
  severity       = "medium"
  why            = "Nodes exchange the data in clear text unless told otherwise."
  remediation    = "Create the domain with a node_to_node_encryption block."
  assessment_key = "9b63a099-6c0c-4354-848b-17de1f3c8ae3"

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types        = ["aws_elasticsearch_domain"]
    healthy      = coalesce(resource.node_to_node_encryption[0].enabled, false)
    message      = "does not encrypt traffic between its nodes"
    fix          = { node_to_node_encryption = { enabled = true } }
    consequences = ["replaces"]
  }
}

recommendation "elasticsearch_in_vpc" {
  title          = "Amazon Elasticsearch Service domains should be in a VPC"
  control        = "restrict_unauthorized_network_access"
  severity       = "high"
  why            = "A domain outside a VPC has a public endpoint."
  remediation    = "Create the domain with a vpc_options block."
  assessment_key = "df952171-786d-44b5-b309-9c982bddeb7c"

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["aws_elasticsearch_domain"]
    healthy      = length(coalesce(resource.vpc_options, [])) > 0
    message      = "has a public endpoint"
    consequences = ["replaces"]
  }
}
