# Azure Machine Learning and AI Foundry.

locals {
  workspaces = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]
  computes   = ["azurerm_machine_learning_compute_instance", "azurerm_machine_learning_compute_cluster"]
}

recommendation "machine_learning_customer_managed_key" {
  title               = "Azure Machine Learning workspaces should be encrypted with a customer-managed key (CMK)"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "With a key of your own you decide when it rotates and can make the data unreadable by revoking it."
  remediation         = "Create the workspace with an encryption block."
  counted             = false
  not_counted_because = "The default initiative leaves it disabled."
  assessment_key      = "bbd14f11-6228-4588-82a4-517b8d77b23f"

  maps_to = {
    mcsb         = ["DP-5"]
    mcsb_v2      = ["DP-5"]
    azure_policy = ["ba769a63-b8cc-4b2d-abf6-ac33c7204be8", "7f40cee6-e933-4d0f-a782-b96615e0f4a6"]
  }

  assess {
    types        = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]
    healthy      = resource.encryption[0].key_id != null
    message      = "is encrypted with a platform-managed key"
    consequences = ["replaces"]
  }
}

recommendation "machine_learning_private_link" {
  title          = "Azure Machine Learning workspaces should use private link"
  control        = "restrict_unauthorized_network_access"
  severity       = "medium"
  why            = "A private endpoint keeps the traffic inside your network and lets you switch the public endpoint off."
  remediation    = "Create a private endpoint for the workspace with subresource amlworkspace."
  assessment_key = "692343df-7e70-b082-7b0e-67f97146cea3"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["45e05259-1eb5-4f70-9574-baf73e9d219b"]
  }

  assess {
    types   = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]
    healthy = contains(local.private_link_groups, "amlworkspace")
    message = "has no approved private endpoint"
  }
}

recommendation "machine_learning_diagnostic_logs" {
  title               = "Resource logs in Azure Machine Learning Workspaces should be enabled"
  control             = "enable_auditing_and_logging"
  severity            = "medium"
  why                 = "Without resource logs nobody can tell afterwards who did what."
  remediation         = "Add an azurerm_monitor_diagnostic_setting for it with at least one enabled_log block."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["LT-3"]
    mcsb_v2      = ["LT-3"]
    azure_policy = ["afe0c3be-ba3b-4544-ba52-0c99672a8ad6"]
  }

  assess {
    types   = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]
    healthy = local.has_logs
    message = "sends no resource logs"
  }
}

recommendation "machine_learning_public_network_access_disabled" {
  title               = "Azure Machine Learning Workspaces should disable public network access"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "As long as the public endpoint answers, a stolen credential or a gap in the firewall is enough to get in from anywhere."
  remediation         = "Switch public network access off and connect through a private endpoint."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["438c38d2-3772-465a-a9cc-7a6666a275ce"]
  }

  assess {
    types        = ["azurerm_machine_learning_workspace"]
    healthy      = !coalesce(resource.public_network_access_enabled, true)
    message      = "answers on its public endpoint"
    fix          = { public_network_access_enabled = false }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types        = ["azurerm_ai_foundry"]
    healthy      = lower(coalesce(resource.public_network_access, "Enabled")) == "disabled"
    message      = "answers on its public endpoint"
    fix          = { public_network_access = "Disabled" }
    consequences = ["cuts_connectivity"]
  }

  assess {
    types   = ["azapi_resource", "azapi_update_resource"]
    when    = startswith(lower(resource.type), "microsoft.machinelearningservices/workspaces@") && (type == "azapi_resource" || resource.body.properties.publicNetworkAccess != null)
    healthy = lower(coalesce(resource.body.properties.publicNetworkAccess, "Enabled")) == "disabled"
    message = "answers on its public endpoint"
  }
}

recommendation "machine_learning_compute_virtual_network" {
  title               = "Azure Machine Learning Computes should be in a virtual network"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "In a network of your own the computes obey your security groups and firewalls."
  remediation         = "Create the compute with subnet_resource_id."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["NS-2"]
    mcsb_v2      = ["NS-2"]
    azure_policy = ["7804b5c7-01dc-4723-969b-ae300cc07ff1"]
  }

  assess {
    types        = ["azurerm_machine_learning_compute_instance", "azurerm_machine_learning_compute_cluster"]
    healthy      = resource.subnet_resource_id != null
    message      = "runs outside your networks"
    consequences = ["replaces"]
  }
}

recommendation "machine_learning_compute_local_authentication_disabled" {
  title               = "Azure Machine Learning Computes should have local authentication methods disabled"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "Local users with SSH keys on computes escape the sign-in rules of your organisation."
  remediation         = "Create the compute with local_auth_enabled set to false."
  counted             = false
  not_counted_because = "recommendation is marked Preview in the docs list"

  maps_to = {
    mcsb         = ["IM-1"]
    mcsb_v2      = ["IM-1"]
    azure_policy = ["e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f"]
  }

  assess {
    types        = ["azurerm_machine_learning_compute_instance", "azurerm_machine_learning_compute_cluster"]
    healthy      = !coalesce(resource.local_auth_enabled, true)
    message      = "lets local users in"
    fix          = { local_auth_enabled = false }
    consequences = ["replaces"]
  }
}

recommendation "machine_learning_approved_outbound" {
  title               = "Azure Machine Learning and Ai Studio should use Allow Only Approved Outbound Managed Vnet mode"
  control             = "restrict_unauthorized_network_access"
  severity            = "medium"
  why                 = "A workspace that may call any address can carry training data away."
  remediation         = "Set isolation_mode of managed_network to \"AllowOnlyApprovedOutbound\"."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["NS-2"]
    azure_policy = ["6ddb1705-c8cf-450e-aa4b-19ad6703c440"]
  }

  assess {
    types   = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]
    healthy = lower(coalesce(resource.managed_network[0].isolation_mode, "Disabled")) == "allowonlyapprovedoutbound"
    message = "may send data to any address"
    fix     = { managed_network = { isolation_mode = "AllowOnlyApprovedOutbound" } }
  }
}

recommendation "machine_learning_user_assigned_identity" {
  title               = "Azure Machine Learning workspaces should use user-assigned managed identity"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "A user-assigned identity can be prepared and reviewed before the workspace exists and outlives it."
  remediation         = "Set primary_user_assigned_identity."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["5f0c7d88-c7de-45b8-ac49-db49e72eaa78"]
  }

  assess {
    types   = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]
    healthy = resource.primary_user_assigned_identity != null
    message = "uses a system-assigned identity"
  }
}
