# AWS Identity and Access Management.

recommendation "iam_no_full_administrators" {
  title       = "IAM policies that allow full \"*:*\" administrative privileges should not be created"
  control     = "manage_access_and_permissions"
  severity    = "high"
  why         = "Whoever gets hold of such a policy owns the account."
  remediation = "Grant the actions and resources that are needed."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["aws_iam_policy"]
    when    = resource.policy != null
    healthy = !anytrue([for s in flatten([jsondecode(resource.policy).Statement]) : s.Effect == "Allow" && (anytrue([for a in flatten([s.Action]) : a == "*" || a == "*:*"]) && anytrue([for r in flatten([s.Resource]) : r == "*"]))])
    message = "grants every action on every resource"
  }
}

recommendation "iam_no_service_wildcards" {
  title       = "IAM customer managed policies that you create should not allow wildcard actions for services"
  control     = "enable_encryption_at_rest"
  severity    = "low"
  why         = "A wildcard also grants the actions that nobody thought of, and those to come."
  remediation = "List the actions that are needed."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["aws_iam_policy"]
    when    = resource.policy != null
    healthy = !anytrue([for s in flatten([jsondecode(resource.policy).Statement]) : s.Effect == "Allow" && (anytrue([for a in flatten([s.Action]) : endswith(coalesce(a, ""), ":*") || a == "*"]))])
    message = "grants all actions of a service"
  }
}

recommendation "iam_policies_no_decryption_of_all_keys" {
  title       = "IAM customer managed policies should not allow decryption actions on all KMS keys"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "A policy that may decrypt with every key makes the keys pointless."
  remediation = "Name the keys in the resources of the statement."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["aws_iam_policy"]
    when    = resource.policy != null
    healthy = !anytrue([for s in flatten([jsondecode(resource.policy).Statement]) : s.Effect == "Allow" && (anytrue([for a in flatten([s.Action]) : contains(["*", "kms:*", "kms:decrypt", "kms:reencryptfrom", "kms:reencrypt*"], lower(coalesce(a, "")))]) && anytrue([for r in flatten([s.Resource]) : r == "*" || endswith(coalesce(r, ""), ":key/*")]))])
    message = "may decrypt with every key"
  }
}

recommendation "iam_inline_policies_no_decryption_of_all_keys" {
  title       = "IAM principals should not have IAM inline policies that allow decryption actions on all KMS keys"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "A policy that may decrypt with every key makes the keys pointless."
  remediation = "Name the keys in the resources of the statement."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy"]
    when    = resource.policy != null
    healthy = !anytrue([for s in flatten([jsondecode(resource.policy).Statement]) : s.Effect == "Allow" && (anytrue([for a in flatten([s.Action]) : contains(["*", "kms:*", "kms:decrypt", "kms:reencryptfrom", "kms:reencrypt*"], lower(coalesce(a, "")))]) && anytrue([for r in flatten([s.Resource]) : r == "*" || endswith(coalesce(r, ""), ":key/*")]))])
    message = "may decrypt with every key"
  }
}

recommendation "iam_policies_on_groups_and_roles" {
  title       = "IAM policies should be attached only to groups or roles"
  control     = "manage_access_and_permissions"
  severity    = "low"
  why         = "Rights that hang on single users are forgotten when people change jobs."
  remediation = "Attach policies to groups or roles."

  maps_to = {
    mcsb = ["PA-1"]
  }

  assess {
    types   = ["aws_iam_user_policy", "aws_iam_user_policy_attachment"]
    healthy = resource.user == null
    message = "gives rights to a single user"
  }
}

recommendation "iam_password_lowercase" {
  title       = "Ensure IAM password policy requires at least one lowercase letter"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Varied passwords take longer to guess."
  remediation = "Set require_lowercase_characters to true."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types   = ["aws_iam_account_password_policy"]
    healthy = coalesce(resource.require_lowercase_characters, false)
    message = "does not ask for lower-case letters"
    fix     = { require_lowercase_characters = true }
  }
}

recommendation "iam_password_numbers" {
  title       = "Ensure IAM password policy requires at least one number"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Varied passwords take longer to guess."
  remediation = "Set require_numbers to true."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types   = ["aws_iam_account_password_policy"]
    healthy = coalesce(resource.require_numbers, false)
    message = "does not ask for numbers"
    fix     = { require_numbers = true }
  }
}

recommendation "iam_password_symbols" {
  title       = "Ensure IAM password policy requires at least one symbol"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Varied passwords take longer to guess."
  remediation = "Set require_symbols to true."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types   = ["aws_iam_account_password_policy"]
    healthy = coalesce(resource.require_symbols, false)
    message = "does not ask for symbols"
    fix     = { require_symbols = true }
  }
}

recommendation "iam_password_uppercase" {
  title       = "Ensure IAM password policy requires at least one uppercase letter"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Varied passwords take longer to guess."
  remediation = "Set require_uppercase_characters to true."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types   = ["aws_iam_account_password_policy"]
    healthy = coalesce(resource.require_uppercase_characters, false)
    message = "does not ask for upper-case letters"
    fix     = { require_uppercase_characters = true }
  }
}

recommendation "iam_password_length" {
  title       = "Ensure IAM password policy requires minimum length of 14 or greater"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Each character multiplies the time to guess."
  remediation = "Set minimum_password_length to at least 14."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types   = ["aws_iam_account_password_policy"]
    healthy = coalesce(resource.minimum_password_length, 6) >= 14
    message = "accepts passwords shorter than 14 characters"
    fix     = { minimum_password_length = 14 }
  }
}

recommendation "iam_password_reuse" {
  title       = "Ensure IAM password policy prevents password reuse"
  control     = "manage_access_and_permissions"
  severity    = "low"
  why         = "A reused password may be one that has leaked."
  remediation = "Set password_reuse_prevention to 24."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types   = ["aws_iam_account_password_policy"]
    healthy = coalesce(resource.password_reuse_prevention, 0) >= 24
    message = "lets old passwords be used again"
    fix     = { password_reuse_prevention = 24 }
  }
}

recommendation "iam_password_expiry" {
  title       = "Ensure IAM password policy expires passwords within 90 days or less"
  control     = "manage_access_and_permissions"
  severity    = "low"
  why         = "A leaked password that expires stops working."
  remediation = "Set max_password_age to 90 days or less."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types   = ["aws_iam_account_password_policy"]
    healthy = coalesce(resource.max_password_age, 0) > 0 && coalesce(resource.max_password_age, 0) <= 90
    message = "lets passwords live longer than 90 days"
    fix     = { max_password_age = 90 }
  }
}

recommendation "cognito_mfa" {
  title       = "Multi-factor authentication should be enforced on Cognito User Pools"
  control     = "enable_mfa"
  severity    = "high"
  why         = "A password alone is phished, guessed or reused."
  remediation = "Set mfa_configuration to \"ON\"."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types        = ["aws_cognito_user_pool"]
    healthy      = lower(coalesce(resource.mfa_configuration, "OFF")) == "on"
    message      = "lets users in with a password alone"
    fix          = { mfa_configuration = "ON" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "secrets_automatic_rotation" {
  title       = "Secrets Manager secrets should have automatic rotation enabled"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "A secret that rotates by itself is worth less to whoever has copied it."
  remediation = "Add an aws_secretsmanager_secret_rotation."

  maps_to = {
    mcsb = ["IM-8"]
  }

  assess {
    types   = ["aws_secretsmanager_secret"]
    healthy = length(related("aws_secretsmanager_secret_rotation", "secret_id")) > 0
    message = "is not rotated"
  }
}
