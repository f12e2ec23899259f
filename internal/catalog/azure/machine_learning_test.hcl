case "machine learning customer managed key 1" {
  of = "machine_learning_customer_managed_key"

  healthy "azurerm_machine_learning_workspace" "good" {
    encryption { key_id = "https://kv.vault.azure.net/keys/k/0123" }
  }
  unhealthy "azurerm_machine_learning_workspace" "bad" {}
  unhealthy "azurerm_ai_foundry" "bad_too" {}
}

case "machine learning private link 2" {
  of = "machine_learning_private_link"

  healthy "azurerm_machine_learning_workspace" "linked" {}
  unhealthy "azurerm_machine_learning_workspace" "alone" {}
  unhealthy "azurerm_machine_learning_workspace" "manual" {}
  unhealthy "azurerm_machine_learning_workspace" "other_subresource" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_machine_learning_workspace.linked.id
      is_manual_connection           = false
      subresource_names              = ["amlworkspace"]
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_machine_learning_workspace.manual.id
      is_manual_connection           = true
      subresource_names              = ["amlworkspace"]
    }
  }
  context "azurerm_private_endpoint" "other_subresource" {
    private_service_connection {
      private_connection_resource_id = azurerm_machine_learning_workspace.other_subresource.id
      is_manual_connection           = false
      subresource_names              = ["other"]
    }
  }
  unhealthy "azurerm_ai_foundry" "alone_too" {}
}

case "machine learning diagnostic logs 3" {
  of = "machine_learning_diagnostic_logs"

  healthy "azurerm_machine_learning_workspace" "logged" {}
  unhealthy "azurerm_machine_learning_workspace" "silent" {}
  unhealthy "azurerm_machine_learning_workspace" "metrics_only" {}
  context "azurerm_monitor_diagnostic_setting" "logged" {
    target_resource_id = azurerm_machine_learning_workspace.logged.id
    enabled_log { category_group = "allLogs" }
  }
  context "azurerm_monitor_diagnostic_setting" "metrics" {
    target_resource_id = azurerm_machine_learning_workspace.metrics_only.id
    enabled_metric { category = "AllMetrics" }
  }
  unhealthy "azurerm_ai_foundry" "silent_too" {}
}

case "machine learning public network access disabled 4" {
  of = "machine_learning_public_network_access_disabled"

  healthy "azurerm_machine_learning_workspace" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_machine_learning_workspace" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_machine_learning_workspace" "unset" {}
  unknown "azurerm_machine_learning_workspace" "later" { public_network_access_enabled = unknown }
}

case "machine learning public network access disabled 5" {
  of = "machine_learning_public_network_access_disabled"

  healthy "azurerm_ai_foundry" "good" { public_network_access = "Disabled" }
  unhealthy "azurerm_ai_foundry" "bad" { public_network_access = "Enabled" }
  unhealthy "azurerm_ai_foundry" "unset" {}
  unknown "azurerm_ai_foundry" "later" { public_network_access = unknown }
}

case "machine learning public network access disabled 6" {
  of = "machine_learning_public_network_access_disabled"

  healthy "azapi_resource" "private" {
    type = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "public" {
    type = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
    body = { properties = {} }
  }
}

case "machine learning compute virtual network 7" {
  of = "machine_learning_compute_virtual_network"

  healthy "azurerm_machine_learning_compute_instance" "good" { subnet_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.Network/virtualNetworks/v/subnets/s" }
  unhealthy "azurerm_machine_learning_compute_instance" "bad" {}
  unknown "azurerm_machine_learning_compute_instance" "later" { subnet_resource_id = unknown }
  unhealthy "azurerm_machine_learning_compute_cluster" "bad_too" {}
}

case "machine learning compute local authentication disabled 8" {
  of = "machine_learning_compute_local_authentication_disabled"

  healthy "azurerm_machine_learning_compute_instance" "good" { local_auth_enabled = false }
  unhealthy "azurerm_machine_learning_compute_instance" "bad" { local_auth_enabled = true }
  unhealthy "azurerm_machine_learning_compute_instance" "unset" {}
  unknown "azurerm_machine_learning_compute_instance" "later" { local_auth_enabled = unknown }
  unhealthy "azurerm_machine_learning_compute_cluster" "bad_too" { local_auth_enabled = true }
}

case "machine learning approved outbound 9" {
  of = "machine_learning_approved_outbound"

  healthy "azurerm_machine_learning_workspace" "good" {
    managed_network { isolation_mode = "AllowOnlyApprovedOutbound" }
  }
  unhealthy "azurerm_machine_learning_workspace" "bad" {
    managed_network { isolation_mode = "Disabled" }
  }
  unhealthy "azurerm_machine_learning_workspace" "unset" {}
  unknown "azurerm_machine_learning_workspace" "later" {
    managed_network { isolation_mode = unknown }
  }
  unhealthy "azurerm_ai_foundry" "bad_too" {
    managed_network { isolation_mode = "Disabled" }
  }
}

case "machine learning user assigned identity 10" {
  of = "machine_learning_user_assigned_identity"

  healthy "azurerm_machine_learning_workspace" "good" { primary_user_assigned_identity = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/case/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ml" }
  unhealthy "azurerm_machine_learning_workspace" "bad" {}
  unknown "azurerm_machine_learning_workspace" "later" { primary_user_assigned_identity = unknown }
  unhealthy "azurerm_ai_foundry" "bad_too" {}
}
