case "keys expire" {
  of = "key_vault_key_expiration"

  healthy "azurerm_key_vault_key" "ends" { expiration_date = "2027-10-01T00:00:00Z" }
  unhealthy "azurerm_key_vault_key" "endless" {}
  unhealthy "azurerm_key_vault_key" "endless_until_it_rotates" {
    rotation_policy { expire_after = "P90D" }
  }
  unhealthy "azurerm_key_vault_key" "null" { expiration_date = null }
  unknown "azurerm_key_vault_key" "later" { expiration_date = unknown }
  healthy "azurerm_key_vault_key" "in_a_year" { expiration_date = time_rotating.year.rotation_rfc3339 }
  context "time_rotating" "year" { rotation_years = 1 }

  healthy "azapi_resource" "ends" {
    type = "Microsoft.KeyVault/vaults/keys@2023-07-01"
    body = { properties = { attributes = { exp = 1822348800 } } }
  }
  unhealthy "azapi_resource" "endless" {
    type = "Microsoft.KeyVault/vaults/keys@2023-07-01"
    body = { properties = { kty = "RSA" } }
  }
  not_applicable "azapi_resource" "vault" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
  }
}

case "secrets expire" {
  of = "key_vault_secret_expiration"

  healthy "azurerm_key_vault_secret" "ends" { expiration_date = "2027-10-01T00:00:00Z" }
  unhealthy "azurerm_key_vault_secret" "endless" {}
  unknown "azurerm_key_vault_secret" "later" { expiration_date = unknown }
  healthy "azurerm_key_vault_secret" "in_a_year" { expiration_date = time_offset.year.rfc3339 }
  context "time_offset" "year" { offset_years = 1 }

  unhealthy "azapi_resource" "endless" {
    type = "Microsoft.KeyVault/vaults/secrets@2023-07-01"
    body = { properties = { attributes = { enabled = true } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.KeyVault/vaults/secrets@2023-07-01"
    body = { properties = { contentType = "text/plain" } }
  }
}

case "keys rotate" {
  of = "key_vault_key_rotation"

  healthy "azurerm_key_vault_key" "quarterly" {
    rotation_policy {
      expire_after = "P360D"
      automatic { time_after_creation = "P90D" }
    }
  }
  healthy "azurerm_key_vault_key" "every_two_years" {
    rotation_policy {
      automatic { time_after_creation = "P24M" }
    }
  }
  unhealthy "azurerm_key_vault_key" "every_three_years" {
    rotation_policy {
      automatic { time_after_creation = "P3Y" }
    }
  }
  healthy "azurerm_key_vault_key" "a_month_before_its_end" {
    rotation_policy {
      expire_after = "P2Y"
      automatic { time_before_expiry = "P30D" }
    }
  }
  healthy "azurerm_key_vault_key" "as_it_stands_in_a_state" {
    rotation_policy {
      expire_after = "P180D"
      automatic {
        time_after_creation = ""
        time_before_expiry  = "P45D"
      }
    }
  }
  unhealthy "azurerm_key_vault_key" "a_late_end_as_it_stands_in_a_state" {
    rotation_policy {
      expire_after = "P4Y"
      automatic {
        time_after_creation = ""
        time_before_expiry  = "P45D"
      }
    }
  }
  unhealthy "azurerm_key_vault_key" "a_month_before_a_late_end" {
    rotation_policy {
      expire_after = "P4Y"
      automatic { time_before_expiry = "P1M" }
    }
  }
  unhealthy "azurerm_key_vault_key" "before_an_end_it_lacks" {
    rotation_policy {
      automatic { time_before_expiry = "P30D" }
    }
  }
  unhealthy "azurerm_key_vault_key" "only_warns" {
    rotation_policy {
      expire_after         = "P90D"
      notify_before_expiry = "P30D"
    }
  }
  unhealthy "azurerm_key_vault_key" "null" { rotation_policy = null }
  unhealthy "azurerm_key_vault_key" "never" {}
  unknown "azurerm_key_vault_key" "later" {
    rotation_policy {
      automatic { time_after_creation = unknown }
    }
  }
}

case "keys rotate: within a quarter" {
  of     = "key_vault_key_rotation"
  params = { maximum_days = 90 }

  healthy "azurerm_key_vault_key" "quarterly" {
    rotation_policy {
      automatic { time_after_creation = "P90D" }
    }
  }
  unhealthy "azurerm_key_vault_key" "yearly" {
    rotation_policy {
      automatic { time_after_creation = "P1Y" }
    }
  }
}

case "keys are valid for a limited time" {
  of = "key_vault_key_validity"

  healthy "azurerm_key_vault_key" "a_year" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = "2027-01-01T00:00:00Z"
  }
  unhealthy "azurerm_key_vault_key" "three_years" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = "2029-01-01T00:00:00Z"
  }
  unhealthy "azurerm_key_vault_key" "endless" {}
  unhealthy "azurerm_key_vault_key" "endless_from_then_on" { not_before_date = "2026-01-01T00:00:00Z" }
  not_applicable "azurerm_key_vault_key" "from_an_unknown_day" { expiration_date = "2027-01-01T00:00:00Z" }
  unknown "azurerm_key_vault_key" "later" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = unknown
  }
}

case "secrets are valid for a limited time" {
  of = "key_vault_secret_validity"

  healthy "azurerm_key_vault_secret" "a_year" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = "2027-01-01T00:00:00Z"
  }
  unhealthy "azurerm_key_vault_secret" "two_years" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = "2028-01-01T00:00:00Z"
  }
  unhealthy "azurerm_key_vault_secret" "endless" {}
  not_applicable "azurerm_key_vault_secret" "from_an_unknown_day" { expiration_date = "2027-01-01T00:00:00Z" }
  unknown "azurerm_key_vault_secret" "later" {
    not_before_date = unknown
    expiration_date = "2027-01-01T00:00:00Z"
  }
}

case "secrets are valid for a limited time: thirty days" {
  of     = "key_vault_secret_validity"
  params = { maximum_days = 30 }

  unhealthy "azurerm_key_vault_secret" "a_year" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = "2027-01-01T00:00:00Z"
  }
  healthy "azurerm_key_vault_secret" "a_month" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = "2026-01-31T00:00:00Z"
  }
}

case "certificates are valid for a limited time" {
  of = "key_vault_certificate_validity"

  healthy "azurerm_key_vault_certificate" "a_year" {
    certificate_policy {
      x509_certificate_properties { validity_in_months = 12 }
    }
  }
  unhealthy "azurerm_key_vault_certificate" "two_years" {
    certificate_policy {
      x509_certificate_properties { validity_in_months = 24 }
    }
  }
  not_applicable "azurerm_key_vault_certificate" "imported" {
    certificate_policy {
      issuer_parameters { name = "Unknown" }
    }
  }
  unknown "azurerm_key_vault_certificate" "imported_later" { certificate_policy = unknown }
  unknown "azurerm_key_vault_certificate" "later" {
    certificate_policy {
      x509_certificate_properties { validity_in_months = unknown }
    }
  }
}

case "HSMs have a firewall" {
  of = "key_vault_managed_hsm_public_network_access"

  healthy "azurerm_key_vault_managed_hardware_security_module" "denies" {
    network_acls {
      bypass         = "AzureServices"
      default_action = "Deny"
    }
  }
  healthy "azurerm_key_vault_managed_hardware_security_module" "closed" { public_network_access_enabled = false }
  unhealthy "azurerm_key_vault_managed_hardware_security_module" "allows" {
    network_acls {
      bypass         = "AzureServices"
      default_action = "Allow"
    }
  }
  unhealthy "azurerm_key_vault_managed_hardware_security_module" "unset" {}
  unknown "azurerm_key_vault_managed_hardware_security_module" "later" { public_network_access_enabled = unknown }

  healthy "azapi_resource" "denies" {
    type = "Microsoft.KeyVault/managedHSMs@2023-07-01"
    body = { properties = { networkAcls = { defaultAction = "Deny" } } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.KeyVault/managedHSMs@2023-07-01"
  }
  not_applicable "azapi_resource" "recovered" {
    type = "Microsoft.KeyVault/managedHSMs@2023-07-01"
    body = { properties = { createMode = "recover" } }
  }
}

case "HSMs have a private endpoint" {
  of = "key_vault_managed_hsm_private_link"

  healthy "azurerm_key_vault_managed_hardware_security_module" "linked" {}
  context "azurerm_private_endpoint" "hsm" {
    private_service_connection {
      private_connection_resource_id = azurerm_key_vault_managed_hardware_security_module.linked.id
      is_manual_connection           = false
      subresource_names              = ["managedhsm"]
    }
  }
  unhealthy "azurerm_key_vault_managed_hardware_security_module" "alone" {}
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.KeyVault/managedHSMs@2023-07-01"
  }
  not_applicable "azapi_resource" "vault" {
    type = "Microsoft.KeyVault/vaults@2023-07-01"
  }
}

case "keys expire: updates" {
  of = "key_vault_key_expiration"

  unhealthy "azapi_update_resource" "endless" {
    type = "Microsoft.KeyVault/vaults/keys@2023-07-01"
    body = { properties = { attributes = { enabled = true } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.KeyVault/vaults/keys@2023-07-01"
    body = { properties = {} }
  }
}

case "secrets expire: azapi" {
  of = "key_vault_secret_expiration"

  unhealthy "azapi_resource" "without_attributes" {
    type = "Microsoft.KeyVault/vaults/secrets@2023-07-01"
    body = { properties = { value = "x" } }
  }
  healthy "azapi_resource" "ends" {
    type = "Microsoft.KeyVault/vaults/secrets@2023-07-01"
    body = { properties = { attributes = { exp = 1822348800 } } }
  }
}

case "keys rotate: counted back from their end" {
  of     = "key_vault_key_rotation"
  params = { maximum_days = 90 }

  healthy "azurerm_key_vault_key" "on_the_last_day" {
    rotation_policy {
      expire_after = "P120D"
      automatic { time_before_expiry = "P30D" }
    }
  }
  unhealthy "azurerm_key_vault_key" "a_day_late" {
    rotation_policy {
      expire_after = "P121D"
      automatic { time_before_expiry = "P30D" }
    }
  }
}

case "keys are valid for a limited time: to the day" {
  of = "key_vault_key_validity"

  healthy "azurerm_key_vault_key" "two_years" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = "2028-01-01T00:00:00Z"
  }
  unhealthy "azurerm_key_vault_key" "and_a_second" {
    not_before_date = "2026-01-01T00:00:00Z"
    expiration_date = "2028-01-01T00:00:01Z"
  }
}

case "HSMs have a private endpoint: nothing said of approval" {
  of = "key_vault_managed_hsm_private_link"

  healthy "azurerm_key_vault_managed_hardware_security_module" "linked" {}
  context "azurerm_private_endpoint" "hsm" {
    private_service_connection {
      private_connection_resource_id = azurerm_key_vault_managed_hardware_security_module.linked.id
    }
  }
}
