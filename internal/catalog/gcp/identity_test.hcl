case "kms rotation 1" {
  of = "kms_rotation"

  healthy "google_kms_crypto_key" "quarter" { rotation_period = "7776000s" }
  unhealthy "google_kms_crypto_key" "year" { rotation_period = "31536000s" }
  unhealthy "google_kms_crypto_key" "never" {}
  not_applicable "google_kms_crypto_key" "signing" { purpose = "ASYMMETRIC_SIGN" }
  unknown "google_kms_crypto_key" "later" { rotation_period = unknown }
}

case "kms not public 2" {
  of = "kms_not_public"

  healthy "google_kms_crypto_key_iam_member" "service" { member = "serviceAccount:shop@p.iam.gserviceaccount.com" }
  unhealthy "google_kms_crypto_key_iam_member" "everyone" { member = "allUsers" }
  unknown "google_kms_crypto_key_iam_member" "later" { member = unknown }
}

case "kms not public 3" {
  of = "kms_not_public"

  healthy "google_kms_crypto_key_iam_binding" "service" { members = ["serviceAccount:shop@p.iam.gserviceaccount.com"] }
  unhealthy "google_kms_crypto_key_iam_binding" "everyone" { members = ["allAuthenticatedUsers"] }
}

case "iam no project wide impersonation 4" {
  of = "iam_no_project_wide_impersonation"

  unhealthy "google_project_iam_member" "person" {
    role   = "roles/iam.serviceAccountUser"
    member = "user:kari@example.com"
  }
  healthy "google_project_iam_member" "viewer" {
    role   = "roles/viewer"
    member = "user:kari@example.com"
  }
}

case "iam no project wide impersonation 5" {
  of = "iam_no_project_wide_impersonation"

  unhealthy "google_project_iam_binding" "people" {
    role    = "roles/iam.serviceAccountTokenCreator"
    members = ["user:kari@example.com"]
  }
  healthy "google_project_iam_binding" "viewer" {
    role    = "roles/viewer"
    members = ["user:kari@example.com"]
  }
}

case "iam no admin service accounts 6" {
  of = "iam_no_admin_service_accounts"

  unhealthy "google_project_iam_member" "editor" {
    role   = "roles/editor"
    member = "serviceAccount:shop@p.iam.gserviceaccount.com"
  }
  healthy "google_project_iam_member" "narrow" {
    role   = "roles/storage.objectViewer"
    member = "serviceAccount:shop@p.iam.gserviceaccount.com"
  }
}

case "iam no admin service accounts 7" {
  of = "iam_no_admin_service_accounts"

  unhealthy "google_project_iam_binding" "owner" {
    role    = "roles/owner"
    members = ["user:kari@example.com", "serviceAccount:shop@p.iam.gserviceaccount.com"]
  }
  healthy "google_project_iam_binding" "people" {
    role    = "roles/owner"
    members = ["user:kari@example.com"]
  }
}

case "iam corporate credentials 8" {
  of = "iam_corporate_credentials"

  unhealthy "google_project_iam_member" "private" { member = "user:kari@gmail.com" }
  healthy "google_project_iam_member" "corporate" { member = "user:kari@example.com" }
}

case "iam audit logging 9" {
  of = "iam_audit_logging"

  healthy "google_project_iam_audit_config" "all" {
    service = "allServices"
    audit_log_config { log_type = "ADMIN_READ" }
    audit_log_config { log_type = "DATA_READ" }
    audit_log_config { log_type = "DATA_WRITE" }
  }
  unhealthy "google_project_iam_audit_config" "half" {
    service = "allServices"
    audit_log_config { log_type = "ADMIN_READ" }
  }
  unhealthy "google_project_iam_audit_config" "exempted" {
    service = "allServices"
    audit_log_config { log_type = "ADMIN_READ" }
    audit_log_config {
      log_type         = "DATA_READ"
      exempted_members = ["user:kari@example.com"]
    }
    audit_log_config { log_type = "DATA_WRITE" }
  }
}

case "api keys restricted to apis 10" {
  of = "api_keys_restricted_to_apis"

  healthy "google_apikeys_key" "narrow" {
    restrictions {
      api_targets { service = "maps-backend.googleapis.com" }
    }
  }
  unhealthy "google_apikeys_key" "open" {}
}

case "api keys restricted to clients 11" {
  of = "api_keys_restricted_to_clients"

  healthy "google_apikeys_key" "server" {
    restrictions {
      server_key_restrictions { allowed_ips = ["192.0.2.1"] }
    }
  }
  unhealthy "google_apikeys_key" "open" {}
}

case "redis authentication 12" {
  of = "redis_authentication"

  healthy "google_redis_instance" "good" { auth_enabled = true }
  unhealthy "google_redis_instance" "bad" { auth_enabled = false }
  unhealthy "google_redis_instance" "unset" {}
  unknown "google_redis_instance" "later" { auth_enabled = unknown }
}

case "redis cluster transit encryption 13" {
  of = "redis_cluster_transit_encryption"

  healthy "google_redis_cluster" "good" { transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION" }
  unhealthy "google_redis_cluster" "bad" { transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_DISABLED" }
  unhealthy "google_redis_cluster" "unset" {}
  unknown "google_redis_cluster" "later" { transit_encryption_mode = unknown }
}

case "cloud run internal ingress 14" {
  of = "cloud_run_internal_ingress"

  healthy "google_cloud_run_v2_service" "good" { ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER" }
  healthy "google_cloud_run_v2_service" "good1" { ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" }
  unhealthy "google_cloud_run_v2_service" "bad" { ingress = "INGRESS_TRAFFIC_ALL" }
  unhealthy "google_cloud_run_v2_service" "unset" {}
  unknown "google_cloud_run_v2_service" "later" { ingress = unknown }
}

case "cloud run own service account 15" {
  of = "cloud_run_own_service_account"

  healthy "google_cloud_run_v2_service" "own" {
    template { service_account = "shop@p.iam.gserviceaccount.com" }
  }
  unhealthy "google_cloud_run_v2_service" "default" {
    template { timeout = "60s" }
  }
}
