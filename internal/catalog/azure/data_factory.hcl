# Azure Data Factory and its linked services.

recommendation "data_factory_customer_managed_key" {
  title               = "Azure data factories should be encrypted with a customer-managed key"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Set customer_managed_key_id and customer_managed_key_identity_id."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["4ec52d6d-beb7-40c4-9a9e-fe753254690e"]
  }

  assess {
    types   = ["azurerm_data_factory"]
    healthy = resource.customer_managed_key_id != null
    message = "is encrypted with a platform-managed key"
  }
}

recommendation "data_factory_public_network_access_disabled" {
  title               = "Public network access on Azure Data Factory should be disabled"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1cf164be-6819-4a50-b8fa-4bcaa4f98fb6"]
  }

  assess {
    types        = ["azurerm_data_factory"]
    healthy      = !coalesce(resource.public_network_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_enabled = false }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "data_factory_private_link" {
  title               = "Azure Data Factory should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the factory with subresource dataFactory."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["8b0323be-cc25-4b61-935d-002c3798c6ea"]
  }

  assess {
    types   = ["azurerm_data_factory"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "data_factory_linked_services_managed_identity" {
  title               = "Azure Data Factory linked services should use system-assigned managed identity authentication when it is supported"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "Keys and passwords inside linked services can be copied by whoever may read the factory."
  remediation         = "Let the linked service use the identity of the factory: use_managed_identity, or msi_workspace_id for Databricks."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  note                = "The published policy compares seventeen shapes of a connection. Posture looks for a secret inside the linked service, or the use of the identity of the factory."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["f78ccdb4-7bf4-4106-8647-270491d2978a"]
  }

  assess {
    types   = ["azurerm_data_factory_linked_service_azure_blob_storage"]
    healthy = coalesce(resource.use_managed_identity, false) || (!strcontains(lower(coalesce(resource.connection_string, resource.connection_string_insecure, "")), "accountkey=") && resource.sas_uri == null && (resource.connection_string != null || resource.connection_string_insecure != null || resource.service_endpoint != null) && resource.service_principal_key == null)
    message = "holds a storage key"
  }

  assess {
    types   = ["azurerm_data_factory_linked_service_azure_sql_database"]
    healthy = coalesce(resource.use_managed_identity, false) || (resource.connection_string != null && !strcontains(replace(lower(coalesce(resource.connection_string, "")), " ", ""), "userid=") && !strcontains(lower(coalesce(resource.connection_string, "")), "password=") && resource.service_principal_key == null)
    message = "holds a database password"
    fix     = { use_managed_identity = true }
  }

  assess {
    types   = ["azurerm_data_factory_linked_service_data_lake_storage_gen2"]
    healthy = coalesce(resource.use_managed_identity, false) && resource.storage_account_key == null && resource.service_principal_key == null
    message = "holds a storage key"
  }

  assess {
    types   = ["azurerm_data_factory_linked_service_synapse"]
    healthy = !strcontains(lower(coalesce(resource.connection_string, "")), "password=") && resource.key_vault_password == null
    message = "holds a database password"
  }

  assess {
    types   = ["azurerm_data_factory_linked_service_azure_databricks"]
    healthy = (resource.msi_workspace_id != null || resource.msi_work_space_resource_id != null) && resource.access_token == null
    message = "holds an access token"
  }
}
