case "virtual desktop host pool public network access disabled 1" {
  of = "virtual_desktop_host_pool_public_network_access_disabled"

  healthy "azurerm_virtual_desktop_host_pool" "good" { public_network_access = "Disabled" }
  unhealthy "azurerm_virtual_desktop_host_pool" "bad" { public_network_access = "Enabled" }
  unhealthy "azurerm_virtual_desktop_host_pool" "unset" {}
  unknown "azurerm_virtual_desktop_host_pool" "later" { public_network_access = unknown }
}

case "virtual desktop session hosts private 2" {
  of = "virtual_desktop_session_hosts_private"

  healthy "azurerm_virtual_desktop_host_pool" "good" { public_network_access = "EnabledForClientsOnly" }
  healthy "azurerm_virtual_desktop_host_pool" "good1" { public_network_access = "Disabled" }
  unhealthy "azurerm_virtual_desktop_host_pool" "bad" { public_network_access = "Enabled" }
  unhealthy "azurerm_virtual_desktop_host_pool" "unset" {}
  unknown "azurerm_virtual_desktop_host_pool" "later" { public_network_access = unknown }
}

case "virtual desktop workspace public network access disabled 3" {
  of = "virtual_desktop_workspace_public_network_access_disabled"

  healthy "azurerm_virtual_desktop_workspace" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_virtual_desktop_workspace" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_virtual_desktop_workspace" "unset" {}
  unknown "azurerm_virtual_desktop_workspace" "later" { public_network_access_enabled = unknown }
}

case "virtual desktop private link 4" {
  of = "virtual_desktop_private_link"

  healthy "azurerm_virtual_desktop_host_pool" "linked" {}
  unhealthy "azurerm_virtual_desktop_host_pool" "alone" {}
  unhealthy "azurerm_virtual_desktop_host_pool" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_virtual_desktop_host_pool.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_virtual_desktop_host_pool.manual.id
      is_manual_connection           = true
    }
  }
  unhealthy "azurerm_virtual_desktop_workspace" "alone_too" {}
}
