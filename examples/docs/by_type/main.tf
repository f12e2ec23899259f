terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
  }
}

variable "vaults" {
  description = "Vaults to make, by name."
  type        = map(object({ resource_group_name = string, location = string, tenant_id = string }))
}

resource "azurerm_key_vault" "this" {
  for_each = var.vaults

  name                = each.key
  resource_group_name = each.value.resource_group_name
  location            = each.value.location
  tenant_id           = each.value.tenant_id
  sku_name            = "standard"

  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_log_analytics_workspace" "audit" {
  for_each = var.vaults

  name                = "${each.key}-audit"
  resource_group_name = each.value.resource_group_name
  location            = each.value.location
}

resource "azurerm_monitor_diagnostic_setting" "audit" {
  for_each = var.vaults

  name                       = "audit"
  target_resource_id         = azurerm_key_vault.this[each.key].id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.audit[each.key].id

  enabled_log {
    category_group = "audit"
  }
}
