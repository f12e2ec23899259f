# Azure Batch accounts and pools.

recommendation "batch_diagnostic_logs" {
  title          = "Diagnostic logs in Batch accounts should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "low"
  why            = "Without resource logs nobody can tell afterwards who did what."
  remediation    = "Add an azurerm_monitor_diagnostic_setting for it with at least one enabled_log block."
  assessment_key = "32771b45-220c-1a8b-584e-fdd5a2584a66"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["428256e6-1fac-4f48-a757-df34c2b3336d"]
  }

  assess {
    types   = ["azurerm_batch_account"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "batch_customer_managed_key" {
  title               = "Azure Batch account should use customer-managed keys to encrypt data"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Create the account with an encryption block."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["99e9ccd8-3db9-4592-b0d1-14b1715a4d8a"]
  }

  assess {
    types        = ["azurerm_batch_account"]
    healthy      = resource.encryption[0].key_vault_key_id != null
    message      = "is encrypted with a platform-managed key"
    consequences = ["replaces"]
  }
}

recommendation "batch_public_network_access_disabled" {
  title               = "Public network access should be disabled for Batch accounts"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["74c5a0ae-5e48-4738-b093-65e23a060488"]
  }

  assess {
    types        = ["azurerm_batch_account"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "batch_pool_disk_encryption" {
  title               = "Azure Batch pools should have disk encryption enabled"
  control             = "enable_encryption_at_rest"
  severity            = "medium"
  why                 = "Tasks leave data on the temporary disks of their nodes."
  remediation         = "Add a disk_encryption block with target TemporaryDisk."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-3"]
    azure_policy = ["1760f9d4-7206-436e-a28f-d9f3a5c8a227"]
  }

  assess {
    types        = ["azurerm_batch_pool"]
    healthy      = anytrue([for d in coalesce(resource.disk_encryption, []) : d.disk_encryption_target == "TemporaryDisk"])
    message      = "leaves temporary disks unencrypted"
    consequences = ["replaces"]
  }
}
