# Google Cloud IAM, KMS and logging.

recommendation "kms_rotation" {
  title       = "Ensure KMS encryption keys are rotated within a period of 90 days"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "A rotated key limits what a leaked one opens."
  remediation = "Set rotation_period to 90 days (\"7776000s\") or less."

  maps_to = {
    mcsb = ["DP-6"]
  }

  assess {
    types   = ["google_kms_crypto_key"]
    when    = upper(coalesce(resource.purpose, "ENCRYPT_DECRYPT")) == "ENCRYPT_DECRYPT"
    healthy = tonumber(trimsuffix(coalesce(resource.rotation_period, "999999999s"), "s")) <= 7776000
    message = "is not rotated within 90 days"
    fix     = { rotation_period = "7776000s" }
  }
}

recommendation "kms_not_public" {
  title       = "Ensure that Cloud KMS crypto keys are not anonymously or publicly accessible"
  control     = "enable_encryption_at_rest"
  severity    = "high"
  why         = "A key that everyone may use protects nothing."
  remediation = "Remove allUsers and allAuthenticatedUsers from its members."

  maps_to = {
    mcsb = ["DP-6"]
  }

  assess {
    types   = ["google_kms_crypto_key_iam_member"]
    healthy = !contains(["allUsers", "allAuthenticatedUsers"], coalesce(resource.member, ""))
    message = "lets everyone use the key"
  }

  assess {
    types   = ["google_kms_crypto_key_iam_binding"]
    healthy = !anytrue([for m in coalesce(resource.members, []) : contains(["allUsers", "allAuthenticatedUsers"], m)])
    message = "lets everyone use the key"
  }
}

recommendation "iam_no_project_wide_impersonation" {
  title       = "Ensure that IAM users are not assigned the Service Account User or Service Account Token Creator roles at project level"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Who may act as every service account of a project has all their rights together."
  remediation = "Grant the role on single service accounts."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_project_iam_member"]
    healthy = !(contains(["roles/iam.serviceAccountUser", "roles/iam.serviceAccountTokenCreator"], coalesce(resource.role, "")) && startswith(coalesce(resource.member, ""), "user:"))
    message = "may act as every service account of the project"
  }

  assess {
    types   = ["google_project_iam_binding"]
    healthy = !(contains(["roles/iam.serviceAccountUser", "roles/iam.serviceAccountTokenCreator"], coalesce(resource.role, "")) && anytrue([for m in coalesce(resource.members, []) : startswith(m, "user:")]))
    message = "lets people act as every service account of the project"
  }
}

recommendation "iam_no_admin_service_accounts" {
  title       = "Ensure that Service Account has no Admin privileges"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "A hole in an application must not give away the project."
  remediation = "Grant service accounts the narrow roles that they need."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_project_iam_member"]
    healthy = !((contains(["roles/owner", "roles/editor"], coalesce(resource.role, "")) || endswith(lower(coalesce(resource.role, "")), "admin")) && startswith(coalesce(resource.member, ""), "serviceAccount:"))
    message = "gives a service account the rights of an administrator"
  }

  assess {
    types   = ["google_project_iam_binding"]
    healthy = !((contains(["roles/owner", "roles/editor"], coalesce(resource.role, "")) || endswith(lower(coalesce(resource.role, "")), "admin")) && anytrue([for m in coalesce(resource.members, []) : startswith(m, "serviceAccount:")]))
    message = "gives a service account the rights of an administrator"
  }
}

recommendation "iam_corporate_credentials" {
  title       = "Ensure that corporate login credentials are used"
  control     = "enable_auditing_and_logging"
  severity    = "high"
  why         = "Private accounts escape the sign-in rules of your organisation."
  remediation = "Grant roles to accounts of your organisation only."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types   = ["google_project_iam_member"]
    healthy = !endswith(lower(coalesce(resource.member, "")), "@gmail.com")
    message = "gives rights to a private account"
  }
}

recommendation "iam_audit_logging" {
  title       = "Ensure that Cloud Audit Logging is configured properly across all services and all users from a project"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Audit logs of all services show who read and changed what."
  remediation = "Log ADMIN_READ, DATA_READ and DATA_WRITE of allServices, without exempted members."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_project_iam_audit_config"]
    healthy = resource.service == "allServices" && alltrue([for t in ["ADMIN_READ", "DATA_READ", "DATA_WRITE"] : anytrue([for c in coalesce(resource.audit_log_config, []) : c.log_type == t && length(coalesce(c.exempted_members, [])) == 0])])
    message = "does not log all access"
  }
}

recommendation "api_keys_restricted_to_apis" {
  title               = "Ensure API keys are restricted to only APIs that application needs access"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "A leaked key without restrictions opens every API of the project."
  remediation         = "Add api_targets to the restrictions of the key."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_apikeys_key"]
    healthy = length(coalesce(resource.restrictions[0].api_targets, [])) > 0
    message = "opens every API"
  }
}

recommendation "api_keys_restricted_to_clients" {
  title               = "Ensure API keys are restricted to use by only specified Hosts and Apps"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "A leaked key without restrictions works from everywhere."
  remediation         = "Restrict the key to hosts, addresses or apps."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_apikeys_key"]
    healthy = anytrue([for k in ["browser_key_restrictions", "server_key_restrictions", "android_key_restrictions", "ios_key_restrictions"] : length(coalesce(resource.restrictions[0][k], [])) > 0])
    message = "works from everywhere"
  }
}

recommendation "redis_authentication" {
  title       = "Authentication should be enabled for Memorystore for Redis instances"
  control     = "manage_access_and_permissions"
  severity    = "high"
  why         = "A cache without authentication serves whoever reaches it."
  remediation = "Set auth_enabled to true."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types        = ["google_redis_instance"]
    healthy      = coalesce(resource.auth_enabled, false)
    message      = "lets clients in without authentication"
    fix          = { auth_enabled = true }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "redis_cluster_transit_encryption" {
  title       = "In-transit encryption should be enabled for Memorystore for Redis clusters"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Plain connections to the cache can be read on the way."
  remediation = "Create the cluster with transit_encryption_mode \"TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION\"."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types        = ["google_redis_cluster"]
    healthy      = lower(coalesce(resource.transit_encryption_mode, "TRANSIT_ENCRYPTION_MODE_DISABLED")) == "transit_encryption_mode_server_authentication"
    message      = "takes connections without encryption"
    fix          = { transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION" }
    consequences = ["replaces"]
  }
}

recommendation "cloud_run_internal_ingress" {
  title       = "Internal or load balancer ingress should be configured on Cloud Run services"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "A service for internal callers that answers on the internet is one mistake away from strangers."
  remediation = "Set ingress to \"INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER\" or \"INGRESS_TRAFFIC_INTERNAL_ONLY\"."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types        = ["google_cloud_run_v2_service"]
    healthy      = contains(["ingress_traffic_internal_load_balancer", "ingress_traffic_internal_only"], lower(coalesce(resource.ingress, "INGRESS_TRAFFIC_ALL")))
    message      = "answers on the internet"
    fix          = { ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "cloud_run_own_service_account" {
  title       = "Custom service accounts should be configured on Cloud Run services"
  control     = "manage_access_and_permissions"
  severity    = "high"
  why         = "The default service account may edit the whole project."
  remediation = "Set service_account of the template to an account of its own."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_cloud_run_v2_service"]
    healthy = resource.template[0].service_account != null && !endswith(coalesce(resource.template[0].service_account, ""), "-compute@developer.gserviceaccount.com")
    message = "runs as the default service account"
  }
}
