# Keys, secrets and certificates in key vaults, and managed HSMs.

locals {
  is_key    = startswith(lower(resource.type), "microsoft.keyvault/vaults/keys@")
  is_secret = startswith(lower(resource.type), "microsoft.keyvault/vaults/secrets@")
  is_hsm    = startswith(lower(resource.type), "microsoft.keyvault/managedhsms@") && lower(coalesce(resource.body.properties.createMode, "default")) != "recover"

  # A date that comes from another resource (time_rotating, for instance) is set,
  # though it is not known before apply.
  expires = resource.expiration_date != null || length(referenced("expiration_date", ["time_offset", "time_rotating", "time_static"])) > 0

  # Parts of an ISO 8601 duration in days and above, "P1Y", "P18M", "P90D".
  duration = "^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?"

  # Days until a key rotates by itself: counted from its creation, or back from
  # its expiry. Null when it does not.
  # What isn't set is "" once the provider has read it back.
  rotation       = resource.rotation_policy[0]
  renewal        = local.rotation.automatic[0]
  renewed_after  = coalesce(local.renewal.time_after_creation, "") == "" ? null : local.renewal.time_after_creation
  renewed_before = coalesce(local.renewal.time_before_expiry, "") == "" ? null : local.renewal.time_before_expiry
  ends_after     = coalesce(local.rotation.expire_after, "") == "" ? null : local.rotation.expire_after
  after_creation = regex(local.duration, coalesce(local.renewed_after, "P"))
  lifetime       = regex(local.duration, coalesce(local.ends_after, "P"))
  before_expiry  = regex(local.duration, coalesce(local.renewed_before, "P"))
  days = [
    for d in [local.after_creation, local.lifetime, local.before_expiry] :
    365 * tonumber(coalesce(d[0], "0")) + 30 * tonumber(coalesce(d[1], "0")) + 7 * tonumber(coalesce(d[2], "0")) + tonumber(coalesce(d[3], "0"))
  ]
}

recommendation "key_vault_key_expiration" {
  title               = "Key Vault keys should have an expiration date"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "A key without an end is used for ever, and so is the copy that somebody once made of it."
  remediation         = "Set an expiration date, and a rotation policy that renews the key before it."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "1aabfa0d-7585-f9f5-1d92-ecb40291d9f2"
  note                = "The lifetime in a rotation policy counts for the versions that rotation makes, not for the one that is created; so it does not replace the date."

  maps_to = {
    mcsb         = ["DP-6"]
    mcsb_v2      = ["DP-6"]
    azure_policy = ["152b15f7-8e1f-4c1f-ab71-8c010ba5dbc0"]
  }

  assess {
    types   = ["azurerm_key_vault_key"]
    healthy = local.expires
    message = "never expires"
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_key && (local.is_whole || resource.body.properties.attributes != null)
    healthy = resource.body.properties.attributes.exp != null
    message = "never expires"
  }
}

recommendation "key_vault_secret_expiration" {
  title               = "Key Vault secrets should have an expiration date"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "A secret without an end is still valid long after the people and systems that knew it are gone."
  remediation         = "Set an expiration date, and renew the secret before it."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "14257785-9437-97fa-11ae-898cfb24302b"

  maps_to = {
    mcsb         = ["DP-6"]
    mcsb_v2      = ["DP-6"]
    azure_policy = ["98728c90-32c7-4049-8429-847dc0f4fe37"]
  }

  assess {
    types   = ["azurerm_key_vault_secret"]
    healthy = local.expires
    message = "never expires"
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = local.is_secret && (local.is_whole || resource.body.properties.attributes != null)
    healthy = resource.body.properties.attributes.exp != null
    message = "never expires"
  }
}

recommendation "key_vault_key_rotation" {
  title               = "Keys should have a rotation policy ensuring that their rotation is scheduled within the specified number of days after creation."
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "The longer one key is in use, the more data falls with it; what rotates by itself is not forgotten."
  remediation         = "Add a rotation policy that renews the key automatically, by days after creation or days before expiry."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy has no default for the days; two years are what Microsoft advises for keys that encrypt data."

  maps_to = {
    mcsb_v2      = ["DP-6"]
    azure_policy = ["d8cf8476-a2ec-4916-896e-992351803c44"]
  }

  parameter "maximum_days" {
    description = "Days after creation within which a key has to rotate by itself."
    default     = 730
  }

  assess {
    types   = ["azurerm_key_vault_key"]
    healthy = local.renewed_after != null ? local.days[0] <= param.maximum_days : (local.renewed_before != null && local.ends_after != null && local.days[1] - local.days[2] <= param.maximum_days)
    message = "does not rotate within ${param.maximum_days} days of its creation"
    fix     = { rotation_policy = { automatic = { time_after_creation = "P1Y" } } }
  }
}

recommendation "key_vault_key_validity" {
  title               = "Keys should have the specified maximum validity period"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "The longer a key is valid, the longer a copy of it is worth something."
  remediation         = "Bring the expiration date closer, and let a rotation policy renew the key."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy counts from the day of creation and has no default for the days. A plan does not know that day, so the validity is counted from not_before_date, and a key without one is not judged unless it never expires."

  maps_to = {
    mcsb_v2      = ["DP-6"]
    azure_policy = ["49a22571-d204-4c91-a7b6-09b1a586fbc9"]
  }

  parameter "maximum_days" {
    description = "Days that a key may be valid."
    default     = 730
  }

  assess {
    types   = ["azurerm_key_vault_key"]
    when    = !local.expires || resource.not_before_date != null
    healthy = resource.expiration_date == null ? false : timecmp(resource.expiration_date, timeadd(resource.not_before_date, "${24 * param.maximum_days}h")) <= 0
    message = "is valid for more than ${param.maximum_days} days"
  }
}

recommendation "key_vault_secret_validity" {
  title               = "Secrets should have the specified maximum validity period"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "The longer a secret is valid, the longer a copy of it is worth something."
  remediation         = "Bring the expiration date closer, and renew the secret more often."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy counts from the day of creation and has no default for the days. A plan does not know that day, so the validity is counted from not_before_date, and a secret without one is not judged unless it never expires."

  maps_to = {
    mcsb_v2      = ["DP-6"]
    azure_policy = ["342e8053-e12e-4c44-be01-c3c2f318400f"]
  }

  parameter "maximum_days" {
    description = "Days that a secret may be valid."
    default     = 365
  }

  assess {
    types   = ["azurerm_key_vault_secret"]
    when    = !local.expires || resource.not_before_date != null
    healthy = resource.expiration_date == null ? false : timecmp(resource.expiration_date, timeadd(resource.not_before_date, "${24 * param.maximum_days}h")) <= 0
    message = "is valid for more than ${param.maximum_days} days"
  }
}

recommendation "key_vault_certificate_validity" {
  title               = "Validity period of certificates stored in Azure Key Vault should not exceed 12 months"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A certificate that is valid for years keeps its private key in use for years, and outlives the people who know where it is installed."
  remediation         = "Issue certificates for at most the allowed months, and let the vault renew them."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "fc84abc0-eee6-4758-8372-a7681965ca44"
  note                = "The validity of an imported certificate stands in the certificate, not in the configuration; such certificates are not judged before Azure has read it."

  maps_to = {
    mcsb         = ["DP-7"]
    mcsb_v2      = ["DP-7"]
    azure_policy = ["0a075868-4c26-42ef-914c-5bc007359560"]
  }

  parameter "maximum_months" {
    description = "Months that a certificate may be valid."
    default     = 12
  }

  assess {
    types   = ["azurerm_key_vault_certificate"]
    when    = resource.certificate_policy[0].x509_certificate_properties[0].validity_in_months != null
    healthy = coalesce(resource.certificate_policy[0].x509_certificate_properties[0].validity_in_months, 0) <= param.maximum_months
    message = "is issued for more than ${param.maximum_months} months"
    fix     = { certificate_policy = { x509_certificate_properties = { validity_in_months = 12 } } }
  }
}

recommendation "key_vault_managed_hsm_public_network_access" {
  title               = "Azure Key Vault Managed HSM should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "Without a firewall everybody on the Internet may try a stolen credential against the HSM that guards your most important keys."
  remediation         = "Set the default action of the network ACLs to Deny, or disable public network access, and reach the HSM through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true
  note                = "The published policy looks at the default action of the firewall only; an HSM whose public network access is disabled is healthy here, too."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["19ea9d63-adee-4431-a95e-1913c6c1c75f"]
  }

  assess {
    types        = ["azurerm_key_vault_managed_hardware_security_module"]
    healthy      = resource.network_acls[0].default_action == "Deny" || !coalesce(resource.public_network_access_enabled, true)
    message      = "lets every network in"
    fix          = { network_acls = { bypass = "AzureServices", default_action = "Deny" } }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azapi_resource"]
    when         = local.is_hsm
    healthy      = lower(coalesce(resource.body.properties.networkAcls.defaultAction, "Allow")) == "deny" || lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message      = "lets every network in"
    fix          = { body = { properties = { networkAcls = { bypass = "AzureServices", defaultAction = "Deny" } } } }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "key_vault_managed_hsm_private_link" {
  title               = "Azure Key Vault Managed HSM should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint gives the HSM an address inside your network, so that requests to it never travel outside."
  remediation         = "Create a private endpoint for the HSM with subresource managedhsm."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true
  note                = "A connection that asks for manual approval counts as missing: it is pending until somebody approves it."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["59fee2f4-d439-4f1b-9b9a-982e1474bfd8"]
  }

  assess {
    types   = ["azurerm_key_vault_managed_hardware_security_module"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }

  assess {
    types   = ["azapi_resource"]
    when    = local.is_hsm
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
