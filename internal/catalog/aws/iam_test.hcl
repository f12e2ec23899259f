case "iam no full administrators 1" {
  of = "iam_no_full_administrators"

  healthy "aws_iam_policy" "narrow" {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "*" }] })
  }
  unhealthy "aws_iam_policy" "wide" {
    policy = jsonencode({ Statement = { Effect = "Allow", Action = "*", Resource = "*" } })
  }
  healthy "aws_iam_policy" "denied" {
    policy = jsonencode({ Statement = [merge({ Effect = "Allow", Action = "*", Resource = "*" }, { Effect = "Deny" })] })
  }
  unknown "aws_iam_policy" "later" { policy = unknown }
}

case "iam no service wildcards 2" {
  of = "iam_no_service_wildcards"

  healthy "aws_iam_policy" "narrow" {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:List*"], Resource = "*" }] })
  }
  unhealthy "aws_iam_policy" "wide" {
    policy = jsonencode({ Statement = { Effect = "Allow", Action = ["s3:*"], Resource = "arn:aws:s3:::orders/*" } })
  }
  healthy "aws_iam_policy" "denied" {
    policy = jsonencode({ Statement = [merge({ Effect = "Allow", Action = ["s3:*"], Resource = "arn:aws:s3:::orders/*" }, { Effect = "Deny" })] })
  }
  unknown "aws_iam_policy" "later" { policy = unknown }
}

case "iam policies no decryption of all keys 3" {
  of = "iam_policies_no_decryption_of_all_keys"

  healthy "aws_iam_policy" "narrow" {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["kms:Decrypt"], Resource = "arn:aws:kms:eu-north-1:111111111111:key/0123" }] })
  }
  unhealthy "aws_iam_policy" "wide" {
    policy = jsonencode({ Statement = { Effect = "Allow", Action = ["kms:Decrypt"], Resource = "*" } })
  }
  healthy "aws_iam_policy" "denied" {
    policy = jsonencode({ Statement = [merge({ Effect = "Allow", Action = ["kms:Decrypt"], Resource = "*" }, { Effect = "Deny" })] })
  }
  unknown "aws_iam_policy" "later" { policy = unknown }
}

case "iam inline policies no decryption of all keys 4" {
  of = "iam_inline_policies_no_decryption_of_all_keys"

  healthy "aws_iam_role_policy" "narrow" {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["kms:Decrypt"], Resource = "arn:aws:kms:eu-north-1:111111111111:key/0123" }] })
  }
  unhealthy "aws_iam_role_policy" "wide" {
    policy = jsonencode({ Statement = { Effect = "Allow", Action = ["kms:Decrypt"], Resource = "*" } })
  }
  healthy "aws_iam_role_policy" "denied" {
    policy = jsonencode({ Statement = [merge({ Effect = "Allow", Action = ["kms:Decrypt"], Resource = "*" }, { Effect = "Deny" })] })
  }
  unknown "aws_iam_role_policy" "later" { policy = unknown }
}

case "iam policies on groups and roles 5" {
  of = "iam_policies_on_groups_and_roles"

  unhealthy "aws_iam_user_policy_attachment" "person" { user = "kari" }
  unhealthy "aws_iam_user_policy" "person" { user = "kari" }
  healthy "aws_iam_user_policy" "nobody" {}
}

case "iam password lowercase 6" {
  of = "iam_password_lowercase"

  healthy "aws_iam_account_password_policy" "good" { require_lowercase_characters = true }
  unhealthy "aws_iam_account_password_policy" "bad" { require_lowercase_characters = false }
  unhealthy "aws_iam_account_password_policy" "unset" {}
  unknown "aws_iam_account_password_policy" "later" { require_lowercase_characters = unknown }
}

case "iam password numbers 7" {
  of = "iam_password_numbers"

  healthy "aws_iam_account_password_policy" "good" { require_numbers = true }
  unhealthy "aws_iam_account_password_policy" "bad" { require_numbers = false }
  unhealthy "aws_iam_account_password_policy" "unset" {}
  unknown "aws_iam_account_password_policy" "later" { require_numbers = unknown }
}

case "iam password symbols 8" {
  of = "iam_password_symbols"

  healthy "aws_iam_account_password_policy" "good" { require_symbols = true }
  unhealthy "aws_iam_account_password_policy" "bad" { require_symbols = false }
  unhealthy "aws_iam_account_password_policy" "unset" {}
  unknown "aws_iam_account_password_policy" "later" { require_symbols = unknown }
}

case "iam password uppercase 9" {
  of = "iam_password_uppercase"

  healthy "aws_iam_account_password_policy" "good" { require_uppercase_characters = true }
  unhealthy "aws_iam_account_password_policy" "bad" { require_uppercase_characters = false }
  unhealthy "aws_iam_account_password_policy" "unset" {}
  unknown "aws_iam_account_password_policy" "later" { require_uppercase_characters = unknown }
}

case "iam password length 10" {
  of = "iam_password_length"

  healthy "aws_iam_account_password_policy" "long" { minimum_password_length = 16 }
  unhealthy "aws_iam_account_password_policy" "short" { minimum_password_length = 8 }
  unhealthy "aws_iam_account_password_policy" "unset" {}
}

case "iam password reuse 11" {
  of = "iam_password_reuse"

  healthy "aws_iam_account_password_policy" "remembered" { password_reuse_prevention = 24 }
  unhealthy "aws_iam_account_password_policy" "forgotten" { password_reuse_prevention = 1 }
  unhealthy "aws_iam_account_password_policy" "unset" {}
}

case "iam password expiry 12" {
  of = "iam_password_expiry"

  healthy "aws_iam_account_password_policy" "quarter" { max_password_age = 90 }
  unhealthy "aws_iam_account_password_policy" "year" { max_password_age = 365 }
  unhealthy "aws_iam_account_password_policy" "never" {}
}

case "cognito mfa 13" {
  of = "cognito_mfa"

  healthy "aws_cognito_user_pool" "good" { mfa_configuration = "ON" }
  unhealthy "aws_cognito_user_pool" "bad" { mfa_configuration = "OFF" }
  unhealthy "aws_cognito_user_pool" "unset" {}
  unknown "aws_cognito_user_pool" "later" { mfa_configuration = unknown }
}

case "secrets automatic rotation 14" {
  of = "secrets_automatic_rotation"

  healthy "aws_secretsmanager_secret" "rotated" {}
  unhealthy "aws_secretsmanager_secret" "forgotten" {}
  context "aws_secretsmanager_secret_rotation" "rotated" { secret_id = aws_secretsmanager_secret.rotated.id }
}
