# Azure Health Data Services.

recommendation "health_fhir_api_customer_managed_key" {
  title               = "Azure API for FHIR should use a customer-managed key to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Set cosmosdb_key_vault_key_versionless_id when you create the service."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["051cba44-2429-45b9-9649-46cec11c7119"]
  }

  assess {
    types        = ["azurerm_healthcare_service"]
    healthy      = resource.cosmosdb_key_vault_key_versionless_id != null
    message      = "is encrypted with a platform-managed key"
    consequences = ["replaces"]
  }
}

recommendation "health_fhir_api_private_link" {
  title               = "Azure API for FHIR should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the service with subresource fhir."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["1ee56206-5dd1-42ab-b02d-8aae8b1634ce"]
  }

  assess {
    types   = ["azurerm_healthcare_service"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}

recommendation "health_dicom_customer_managed_key" {
  title               = "DICOM Service should use a customer-managed key to encrypt data at rest"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Set encryption_key_url."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["DP-5"]
    azure_policy = ["14961b63-a1eb-4378-8725-7e84ca8db0e6"]
  }

  assess {
    types   = ["azurerm_healthcare_dicom_service"]
    healthy = resource.encryption_key_url != null
    message = "is encrypted with a platform-managed key"
  }
}

recommendation "health_workspace_private_link" {
  title               = "Azure Health Data Services workspace should use private link"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation         = "Create a private endpoint for the workspace with subresource healthcareworkspace."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["64528841-2f92-43f6-a137-d52e5c3dbeac"]
  }

  assess {
    types   = ["azurerm_healthcare_workspace"]
    healthy = local.has_private_endpoint
    message = "has no approved private endpoint"
  }
}
