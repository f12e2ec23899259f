case "dynamodb point in time recovery 1" {
  of = "dynamodb_point_in_time_recovery"

  healthy "aws_dynamodb_table" "good" {
    point_in_time_recovery { enabled = true }
  }
  unhealthy "aws_dynamodb_table" "bad" {
    point_in_time_recovery { enabled = false }
  }
  unhealthy "aws_dynamodb_table" "unset" {}
  unknown "aws_dynamodb_table" "later" {
    point_in_time_recovery { enabled = unknown }
  }
}

case "dax encrypted 2" {
  of = "dax_encrypted"

  healthy "aws_dax_cluster" "good" {
    server_side_encryption { enabled = true }
  }
  unhealthy "aws_dax_cluster" "bad" {
    server_side_encryption { enabled = false }
  }
  unhealthy "aws_dax_cluster" "unset" {}
  unknown "aws_dax_cluster" "later" {
    server_side_encryption { enabled = unknown }
  }
}

case "dax endpoint encryption 3" {
  of = "dax_endpoint_encryption"

  healthy "aws_dax_cluster" "good" { cluster_endpoint_encryption_type = "TLS" }
  unhealthy "aws_dax_cluster" "bad" { cluster_endpoint_encryption_type = "NONE" }
  unhealthy "aws_dax_cluster" "unset" {}
  unknown "aws_dax_cluster" "later" { cluster_endpoint_encryption_type = unknown }
}

case "redshift public access 4" {
  of = "redshift_public_access"

  healthy "aws_redshift_cluster" "good" { publicly_accessible = false }
  unhealthy "aws_redshift_cluster" "bad" { publicly_accessible = true }
  healthy "aws_redshift_cluster" "unset" {}
  unknown "aws_redshift_cluster" "later" { publicly_accessible = unknown }
}

case "redshift enhanced vpc routing 5" {
  of = "redshift_enhanced_vpc_routing"

  healthy "aws_redshift_cluster" "good" { enhanced_vpc_routing = true }
  unhealthy "aws_redshift_cluster" "bad" { enhanced_vpc_routing = false }
  unhealthy "aws_redshift_cluster" "unset" {}
  unknown "aws_redshift_cluster" "later" { enhanced_vpc_routing = unknown }
}

case "redshift automatic upgrades 6" {
  of = "redshift_automatic_upgrades"

  healthy "aws_redshift_cluster" "good" { allow_version_upgrade = true }
  unhealthy "aws_redshift_cluster" "bad" { allow_version_upgrade = false }
  healthy "aws_redshift_cluster" "unset" {}
  unknown "aws_redshift_cluster" "later" { allow_version_upgrade = unknown }
}

case "redshift automatic snapshots 7" {
  of = "redshift_automatic_snapshots"

  healthy "aws_redshift_cluster" "kept" { automated_snapshot_retention_period = 7 }
  unhealthy "aws_redshift_cluster" "off" { automated_snapshot_retention_period = 0 }
  unhealthy "aws_redshift_cluster" "unset" {}
}

case "redshift managed admin credentials 8" {
  of = "redshift_managed_admin_credentials"

  healthy "aws_redshift_cluster" "good" { manage_master_password = true }
  unhealthy "aws_redshift_cluster" "bad" { manage_master_password = false }
  unhealthy "aws_redshift_cluster" "unset" {}
  unknown "aws_redshift_cluster" "later" { manage_master_password = unknown }
}

case "elasticache encryption at rest 9" {
  of = "elasticache_encryption_at_rest"

  healthy "aws_elasticache_replication_group" "good" { at_rest_encryption_enabled = true }
  unhealthy "aws_elasticache_replication_group" "bad" { at_rest_encryption_enabled = false }
  unhealthy "aws_elasticache_replication_group" "unset" {}
  unknown "aws_elasticache_replication_group" "later" { at_rest_encryption_enabled = unknown }
}

case "elasticache encryption in transit 10" {
  of = "elasticache_encryption_in_transit"

  healthy "aws_elasticache_replication_group" "good" { transit_encryption_enabled = true }
  unhealthy "aws_elasticache_replication_group" "bad" { transit_encryption_enabled = false }
  unhealthy "aws_elasticache_replication_group" "unset" {}
  unknown "aws_elasticache_replication_group" "later" { transit_encryption_enabled = unknown }
}

case "elasticache customer managed key 11" {
  of = "elasticache_customer_managed_key"

  healthy "aws_elasticache_replication_group" "good" { kms_key_id = "arn:aws:kms:eu-north-1:111111111111:key/0123" }
  unhealthy "aws_elasticache_replication_group" "bad" {}
  unknown "aws_elasticache_replication_group" "later" { kms_key_id = unknown }
}

case "elasticache backups 12" {
  of = "elasticache_backups"

  healthy "aws_elasticache_replication_group" "kept" { snapshot_retention_limit = 7 }
  unhealthy "aws_elasticache_replication_group" "off" { snapshot_retention_limit = 0 }
  unhealthy "aws_elasticache_replication_group" "unset" {}
}

case "memorydb encryption in transit 13" {
  of = "memorydb_encryption_in_transit"

  healthy "aws_memorydb_cluster" "good" { tls_enabled = true }
  unhealthy "aws_memorydb_cluster" "bad" { tls_enabled = false }
  healthy "aws_memorydb_cluster" "unset" {}
  unknown "aws_memorydb_cluster" "later" { tls_enabled = unknown }
}

case "memorydb customer managed key 14" {
  of = "memorydb_customer_managed_key"

  healthy "aws_memorydb_cluster" "good" { kms_key_arn = "arn:aws:kms:eu-north-1:111111111111:key/0123" }
  unhealthy "aws_memorydb_cluster" "bad" {}
  unknown "aws_memorydb_cluster" "later" { kms_key_arn = unknown }
}

case "memorydb automatic upgrades 15" {
  of = "memorydb_automatic_upgrades"

  healthy "aws_memorydb_cluster" "good" { auto_minor_version_upgrade = true }
  unhealthy "aws_memorydb_cluster" "bad" { auto_minor_version_upgrade = false }
  healthy "aws_memorydb_cluster" "unset" {}
  unknown "aws_memorydb_cluster" "later" { auto_minor_version_upgrade = unknown }
}

case "memorydb snapshots 16" {
  of = "memorydb_snapshots"

  healthy "aws_memorydb_cluster" "kept" { snapshot_retention_limit = 7 }
  unhealthy "aws_memorydb_cluster" "off" { snapshot_retention_limit = 0 }
}

case "documentdb audit logs 17" {
  of = "documentdb_audit_logs"

  healthy "aws_docdb_cluster" "logged" { enabled_cloudwatch_logs_exports = ["audit", "profiler"] }
  unhealthy "aws_docdb_cluster" "other" { enabled_cloudwatch_logs_exports = ["profiler"] }
  unhealthy "aws_docdb_cluster" "unset" {}
}

case "documentdb deletion protection 18" {
  of = "documentdb_deletion_protection"

  healthy "aws_docdb_cluster" "good" { deletion_protection = true }
  unhealthy "aws_docdb_cluster" "bad" { deletion_protection = false }
  unhealthy "aws_docdb_cluster" "unset" {}
  unknown "aws_docdb_cluster" "later" { deletion_protection = unknown }
}

case "neptune deletion protection 19" {
  of = "neptune_deletion_protection"

  healthy "aws_neptune_cluster" "good" { deletion_protection = true }
  unhealthy "aws_neptune_cluster" "bad" { deletion_protection = false }
  unhealthy "aws_neptune_cluster" "unset" {}
  unknown "aws_neptune_cluster" "later" { deletion_protection = unknown }
}

case "neptune encrypted 20" {
  of = "neptune_encrypted"

  healthy "aws_neptune_cluster" "good" { storage_encrypted = true }
  unhealthy "aws_neptune_cluster" "bad" { storage_encrypted = false }
  unhealthy "aws_neptune_cluster" "unset" {}
  unknown "aws_neptune_cluster" "later" { storage_encrypted = unknown }
}

case "neptune public access 21" {
  of = "neptune_public_access"

  healthy "aws_neptune_cluster_instance" "good" { publicly_accessible = false }
  unhealthy "aws_neptune_cluster_instance" "bad" { publicly_accessible = true }
  healthy "aws_neptune_cluster_instance" "unset" {}
  unknown "aws_neptune_cluster_instance" "later" { publicly_accessible = unknown }
}

case "opensearch encryption at rest 22" {
  of = "opensearch_encryption_at_rest"

  healthy "aws_opensearch_domain" "good" {
    encrypt_at_rest { enabled = true }
  }
  unhealthy "aws_opensearch_domain" "bad" {
    encrypt_at_rest { enabled = false }
  }
  unhealthy "aws_opensearch_domain" "unset" {}
  unknown "aws_opensearch_domain" "later" {
    encrypt_at_rest { enabled = unknown }
  }
}

case "opensearch node to node encryption 23" {
  of = "opensearch_node_to_node_encryption"

  healthy "aws_opensearch_domain" "good" {
    node_to_node_encryption { enabled = true }
  }
  unhealthy "aws_opensearch_domain" "bad" {
    node_to_node_encryption { enabled = false }
  }
  unhealthy "aws_opensearch_domain" "unset" {}
  unknown "aws_opensearch_domain" "later" {
    node_to_node_encryption { enabled = unknown }
  }
}

case "opensearch https 24" {
  of = "opensearch_https"

  healthy "aws_opensearch_domain" "good" {
    domain_endpoint_options { enforce_https = true }
  }
  unhealthy "aws_opensearch_domain" "bad" {
    domain_endpoint_options { enforce_https = false }
  }
  unhealthy "aws_opensearch_domain" "unset" {}
  unknown "aws_opensearch_domain" "later" {
    domain_endpoint_options { enforce_https = unknown }
  }
}

case "opensearch tls policy 25" {
  of = "opensearch_tls_policy"

  healthy "aws_opensearch_domain" "new" {
    domain_endpoint_options { tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10" }
  }
  unhealthy "aws_opensearch_domain" "old" {
    domain_endpoint_options { tls_security_policy = "Policy-Min-TLS-1-0-2019-07" }
  }
  unhealthy "aws_opensearch_domain" "unset" {}
}

case "opensearch in vpc 26" {
  of = "opensearch_in_vpc"

  healthy "aws_opensearch_domain" "good" {
    vpc_options { subnet_ids = ["subnet-1"] }
  }
  unhealthy "aws_opensearch_domain" "bad" {}
  unknown "aws_opensearch_domain" "later" { vpc_options = unknown }
}

case "opensearch fine grained access 27" {
  of = "opensearch_fine_grained_access"

  healthy "aws_opensearch_domain" "good" {
    advanced_security_options { enabled = true }
  }
  unhealthy "aws_opensearch_domain" "bad" {
    advanced_security_options { enabled = false }
  }
  unhealthy "aws_opensearch_domain" "unset" {}
  unknown "aws_opensearch_domain" "later" {
    advanced_security_options { enabled = unknown }
  }
}

case "opensearch audit logs 28" {
  of = "opensearch_audit_logs"

  healthy "aws_opensearch_domain" "logged" {
    log_publishing_options { log_type = "AUDIT_LOGS" }
  }
  unhealthy "aws_opensearch_domain" "other" {
    log_publishing_options { log_type = "INDEX_SLOW_LOGS" }
  }
}

case "elasticsearch encryption at rest 29" {
  of = "elasticsearch_encryption_at_rest"

  healthy "aws_elasticsearch_domain" "good" {
    encrypt_at_rest { enabled = true }
  }
  unhealthy "aws_elasticsearch_domain" "bad" {
    encrypt_at_rest { enabled = false }
  }
  unhealthy "aws_elasticsearch_domain" "unset" {}
  unknown "aws_elasticsearch_domain" "later" {
    encrypt_at_rest { enabled = unknown }
  }
}

case "elasticsearch node to node encryption 30" {
  of = "elasticsearch_node_to_node_encryption"

  healthy "aws_elasticsearch_domain" "good" {
    node_to_node_encryption { enabled = true }
  }
  unhealthy "aws_elasticsearch_domain" "bad" {
    node_to_node_encryption { enabled = false }
  }
  unhealthy "aws_elasticsearch_domain" "unset" {}
  unknown "aws_elasticsearch_domain" "later" {
    node_to_node_encryption { enabled = unknown }
  }
}

case "elasticsearch in vpc 31" {
  of = "elasticsearch_in_vpc"

  healthy "aws_elasticsearch_domain" "good" {
    vpc_options { subnet_ids = ["subnet-1"] }
  }
  unhealthy "aws_elasticsearch_domain" "bad" {}
  unknown "aws_elasticsearch_domain" "later" { vpc_options = unknown }
}
