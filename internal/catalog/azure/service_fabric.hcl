# Azure Service Fabric clusters.

recommendation "service_fabric_cluster_protection" {
  title          = "Service Fabric clusters should have the ClusterProtectionLevel property set to EncryptAndSign"
  control        = "enable_encryption_at_rest"
  severity       = "high"
  why            = "Nodes of a cluster trust each other; unsigned and unencrypted messages between them can be read and forged."
  remediation    = "Add a fabric_settings block \"Security\" with the parameter ClusterProtectionLevel set to \"EncryptAndSign\"."
  assessment_key = "7f04fc0c-4a3d-5c7e-ce19-666cb871b510"

  maps_to = {
    mcsb         = ["DP-4"]
    mcsb_v2      = ["DP-4"]
    azure_policy = ["617c02be-7f02-4efd-8836-3180d47b6c68"]
  }

  assess {
    types   = ["azurerm_service_fabric_cluster"]
    healthy = anytrue([for s in coalesce(resource.fabric_settings, []) : s.name == "Security" && s.parameters.ClusterProtectionLevel == "EncryptAndSign"])
    message = "does not encrypt and sign traffic between its nodes"
  }
}

recommendation "service_fabric_entra_authentication" {
  title          = "Service Fabric clusters should only use Microsoft Entra ID for client authentication"
  control        = "manage_access_and_permissions"
  severity       = "high"
  why            = "Client certificates of clusters are shared and rarely rotated; Microsoft Entra ID knows who calls."
  remediation    = "Add an azure_active_directory block."
  assessment_key = "03afeb6f-7634-adb3-0a01-803b0b9cb611"

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["b54ed75b-3e1a-44ac-a333-05ba39b99ff0"]
  }

  assess {
    types   = ["azurerm_service_fabric_cluster"]
    healthy = resource.azure_active_directory[0].tenant_id != null
    message = "lets clients in without Microsoft Entra ID"
  }
}
