# What Azure chooses when nobody configures an attribute that the provider fills
# in. Null stands for an attribute that another one replaces: its condition says
# what that means. Sorted by type.

resource_type "azurerm_ai_foundry" {
  defaults = {
    "managed_network.isolation_mode" = "Disabled"
  }
}

resource_type "azurerm_api_management_api" {
  defaults = {
    protocols = ["https"]
  }
}

# azurerm 4 knows two names for the switch, which fill each other in.
resource_type "azurerm_application_insights" {
  defaults = {
    local_authentication_disabled = null
    local_authentication_enabled  = null
  }
}

resource_type "azurerm_bot_channels_registration" {
  defaults = {
    isolated_network_enabled      = null
    public_network_access_enabled = null
  }
}

resource_type "azurerm_cdn_frontdoor_custom_domain" {
  defaults = {
    "tls.minimum_tls_version" = null
    "tls.minimum_version"     = null
  }
}

resource_type "azurerm_container_app_environment" {
  defaults = {
    public_network_access = null
  }
}

# Without rules a registry takes connections from all networks.
resource_type "azurerm_container_registry" {
  defaults = {
    encryption       = []
    network_rule_set = []
  }
}

resource_type "azurerm_cosmosdb_account" {
  defaults = {
    capabilities                  = []
    local_authentication_disabled = null
    local_authentication_enabled  = null
  }
}

resource_type "azurerm_data_factory" {
  defaults = {
    customer_managed_key_id = null
  }
}

resource_type "azurerm_data_factory_linked_service_azure_databricks" {
  defaults = {
    msi_work_space_resource_id = null
    msi_workspace_id           = null
  }
}

# Left out, the workspace runs in a network of the platform, without public addresses.
resource_type "azurerm_databricks_workspace" {
  defaults = {
    custom_parameters = []

    "custom_parameters.no_public_ip" = true
  }
}

resource_type "azurerm_eventhub_namespace" {
  defaults = {
    network_rulesets = []
  }
}

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

resource_type "azurerm_kubernetes_cluster" {
  defaults = {
    "api_server_access_profile.authorized_ip_ranges" = []
  }
}

resource_type "azurerm_linux_virtual_machine" {
  defaults = {
    disable_password_authentication = true
    patch_assessment_mode           = "ImageDefault"
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

resource_type "azurerm_machine_learning_compute_cluster" {
  defaults = {
    subnet_resource_id = null
  }
}

resource_type "azurerm_machine_learning_workspace" {
  defaults = {
    public_network_access_enabled = null

    "managed_network.isolation_mode" = "Disabled"
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

resource_type "azurerm_netapp_volume" {
  defaults = {
    protocols = ["NFSv3"]
  }
}

resource_type "azurerm_postgresql_flexible_server" {
  defaults = {
    authentication = [{ active_directory_auth_enabled = false, password_auth_enabled = true, tenant_id = null }]
  }
}

resource_type "azurerm_recovery_services_vault" {
  defaults = {
    immutability = "Disabled"
  }
}

# azurerm 3 knows two names for the switch, which fill each other in.
resource_type "azurerm_redis_cache" {
  defaults = {
    enable_non_ssl_port  = null
    non_ssl_port_enabled = null
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

resource_type "azurerm_windows_function_app" {
  defaults = {
    https_only = false
  }
}

resource_type "azurerm_windows_virtual_machine" {
  defaults = {
    patch_assessment_mode = "ImageDefault"
  }
}
