# Azure Stream Analytics jobs, their inputs and outputs.

locals {
  endpoints = [
    "azurerm_stream_analytics_output_blob",
    "azurerm_stream_analytics_output_eventhub",
    "azurerm_stream_analytics_output_servicebus_queue",
    "azurerm_stream_analytics_output_servicebus_topic",
    "azurerm_stream_analytics_output_mssql",
    "azurerm_stream_analytics_stream_input_blob",
    "azurerm_stream_analytics_stream_input_eventhub",
    "azurerm_stream_analytics_reference_input_blob",
  ]
}

recommendation "stream_analytics_diagnostic_logs" {
  title          = "Diagnostic logs in Azure Stream Analytics should be enabled"
  control        = "enable_auditing_and_logging"
  severity       = "low"
  why            = "Without resource logs nobody can tell afterwards who did what."
  remediation    = "Add an azurerm_monitor_diagnostic_setting for it with at least one enabled_log block."
  assessment_key = "f11b27f2-8c49-5bb4-eff5-e1e5384bf95e"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["f9be5368-9bf5-4b84-9e0a-7850da98bb46"]
  }

  assess {
    types   = ["azurerm_stream_analytics_job"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "stream_analytics_customer_managed_key" {
  title               = "Azure Stream Analytics jobs should use customer-managed keys to encrypt data"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Set content_storage_policy to \"JobStorageAccount\" and name a storage account that is encrypted with your key."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["87ba29ef-1ab3-4d82-b763-87fcd4f531f7"]
  }

  assess {
    types   = ["azurerm_stream_analytics_job"]
    healthy = lower(coalesce(resource.content_storage_policy, "SystemAccount")) == "jobstorageaccount"
    message = "keeps its data in an account of the platform"
  }
}

recommendation "stream_analytics_managed_identity" {
  title               = "Stream Analytics job should use managed identity to authenticate endpoints"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "A connection string in a job is a password that everyone with read access to the job can copy."
  remediation         = "Set authentication_mode to \"Msi\" and grant the identity of the job the role it needs."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy judges the job. Posture judges each input and output, which is where the setting stands."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["ea6c4923-510a-4346-be26-1894919a5b97"]
  }

  assess {
    types   = local.endpoints
    healthy = lower(coalesce(resource.authentication_mode, "ConnectionString")) == "msi"
    message = "signs in with a connection string"
    fix     = { authentication_mode = "Msi" }
  }
}
