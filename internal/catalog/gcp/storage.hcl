# Google Cloud Storage and BigQuery.

recommendation "storage_bucket_not_public" {
  title       = "Ensure that Cloud Storage bucket is not anonymously or publicly accessible"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A bucket that everyone can read leaks whatever is put into it."
  remediation = "Remove allUsers and allAuthenticatedUsers from its members, and set public_access_prevention to \"enforced\"."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["google_storage_bucket"]
    healthy      = lower(coalesce(resource.public_access_prevention, "inherited")) == "enforced" || !(anytrue([for m in related("google_storage_bucket_iam_member", "bucket") : contains(["allUsers", "allAuthenticatedUsers"], m.member)]) || anytrue(flatten([for m in related("google_storage_bucket_iam_binding", "bucket") : [for x in coalesce(m.members, []) : contains(["allUsers", "allAuthenticatedUsers"], x)]])) || anytrue([for m in related("google_storage_bucket_access_control", "bucket") : contains(["allUsers", "allAuthenticatedUsers"], m.entity)]))
    message      = "can be read by everyone"
    fix          = { public_access_prevention = "enforced" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "storage_uniform_access" {
  title               = "Ensure that Cloud Storage buckets have uniform bucket-level access enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "ACLs of single objects open what the bucket closes."
  remediation         = "Set uniform_bucket_level_access to true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_storage_bucket"]
    healthy = coalesce(resource.uniform_bucket_level_access, false)
    message = "lets ACLs open single objects"
    fix     = { uniform_bucket_level_access = true }
  }
}

recommendation "bigquery_dataset_key" {
  title       = "Ensure that a Default Customer-managed encryption key (CMEK) is specified for all BigQuery Data Sets"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "With a key of your own you decide when it rotates and can revoke it."
  remediation = "Add a default_encryption_configuration block."

  maps_to = {
    mcsb = ["DP-5"]
  }

  assess {
    types   = ["google_bigquery_dataset"]
    healthy = resource.default_encryption_configuration[0].kms_key_name != null
    message = "is encrypted with a key that Google manages"
  }
}

recommendation "bigquery_table_key" {
  title       = "Ensure that all BigQuery Tables are encrypted with Customer-managed encryption key (CMEK)"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "With a key of your own you decide when it rotates and can revoke it."
  remediation = "Add an encryption_configuration block."

  maps_to = {
    mcsb = ["DP-5"]
  }

  assess {
    types        = ["google_bigquery_table"]
    healthy      = resource.encryption_configuration[0].kms_key_name != null
    message      = "is encrypted with a key that Google manages"
    consequences = ["replaces"]
  }
}

recommendation "bigquery_dataset_not_public" {
  title       = "Ensure that BigQuery datasets are not anonymously or publicly accessible"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A data set that everyone can query leaks whatever is put into it."
  remediation = "Remove allUsers and allAuthenticatedUsers from its access."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types   = ["google_bigquery_dataset"]
    healthy = !(anytrue([for a in coalesce(resource.access, []) : lower(coalesce(a.special_group, "")) == "allauthenticatedusers" || lower(coalesce(a.iam_member, "")) == "allusers"]) || anytrue([for m in related("google_bigquery_dataset_iam_member", "dataset_id") : contains(["allUsers", "allAuthenticatedUsers"], m.member)]))
    message = "can be queried by everyone"
  }
}
