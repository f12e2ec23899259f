# What Azure chooses when nobody configures an attribute that the provider fills
# in. Null stands for an attribute that another one replaces: its condition says
# what that means. Sorted by type.

# Without ACLs the firewall of a vault allows all networks.
resource_type "azurerm_key_vault" {
  defaults = {
    network_acls               = [{ bypass = "AzureServices", default_action = "Allow", ip_rules = [], virtual_network_subnet_ids = [] }]
    enable_rbac_authorization  = null
    rbac_authorization_enabled = null
  }
}

resource_type "azurerm_key_vault_managed_hardware_security_module" {
  defaults = {
    network_acls = [{ bypass = "AzureServices", default_action = "Allow" }]
  }
}

# Standard logic apps answer on their public endpoint; azurerm 4 knows two names for
# the switch, which fill each other in.
resource_type "azurerm_logic_app_standard" {
  defaults = {
    public_network_access = null

    "site_config.public_network_access_enabled" = null
  }
}

resource_type "azurerm_mssql_server" {
  defaults = {
    "azuread_administrator.azuread_authentication_only" = false
  }
}

# Azure answers on the public endpoint unless the server is in a virtual network.
# Up to azurerm 4 public_network_access_enabled only tells what is the case.
resource_type "azurerm_mysql_flexible_server" {
  defaults = {
    public_network_access         = null
    public_network_access_enabled = null
  }
}

resource_type "azurerm_postgresql_flexible_server" {
  defaults = {
    authentication = [{ active_directory_auth_enabled = false, password_auth_enabled = true, tenant_id = null }]
  }
}

# Without rules the firewall of an account allows all networks. The two names of
# the HTTPS switch fill each other in on azurerm 3.
resource_type "azurerm_storage_account" {
  defaults = {
    network_rules              = [{ default_action = "Allow", bypass = ["AzureServices"], ip_rules = [], virtual_network_subnet_ids = [], private_link_access = [] }]
    enable_https_traffic_only  = null
    https_traffic_only_enabled = null

    "network_rules.ip_rules" = []
  }
}
