case "instances are protected: by a policy" {
  of = "sql_managed_instance_defender"

  healthy "azurerm_mssql_managed_instance" "named" {
    name                = "mi-a"
    resource_group_name = "g"
  }
  context "azurerm_mssql_managed_instance_security_alert_policy" "named" {
    managed_instance_name = "mi-a"
    resource_group_name   = "g"
    enabled               = true
  }
  unhealthy "azurerm_mssql_managed_instance" "off" {
    name                = "mi-b"
    resource_group_name = "g"
  }
  context "azurerm_mssql_managed_instance_security_alert_policy" "off" {
    managed_instance_name = "mi-b"
    resource_group_name   = "g"
    enabled               = false
  }
  unhealthy "azurerm_mssql_managed_instance" "alone" {
    name                = "mi-c"
    resource_group_name = "g"
  }

  healthy "azapi_resource" "protected" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azapi_update_resource" "protected" {
    type      = "Microsoft.Sql/managedInstances/securityAlertPolicies@2023-08-01"
    parent_id = azapi_resource.protected.id
    body      = { properties = { state = "Enabled" } }
  }
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  not_applicable "azapi_resource" "server" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
}

case "instances are protected: by the plan" {
  of = "sql_managed_instance_defender"

  healthy "azurerm_mssql_managed_instance" "covered" {}
  healthy "azapi_resource" "covered" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azurerm_security_center_subscription_pricing" "sql" {
    resource_type = "SqlServers"
    tier          = "Standard"
  }
}

case "instances are protected: perhaps" {
  of = "sql_managed_instance_defender"

  unknown "azurerm_mssql_managed_instance" "later" {
    name                = "mi-a"
    resource_group_name = "g"
  }
  context "azurerm_mssql_managed_instance_security_alert_policy" "later" {
    managed_instance_name = "mi-a"
    resource_group_name   = "g"
    enabled               = unknown
  }
}

case "instances are scanned" {
  of = "sql_managed_instance_vulnerability_assessment"

  healthy "azurerm_mssql_managed_instance" "scanned" {}
  context "azurerm_mssql_managed_instance_vulnerability_assessment" "scanned" {
    managed_instance_id = azurerm_mssql_managed_instance.scanned.id
    recurring_scans { enabled = true }
  }
  unhealthy "azurerm_mssql_managed_instance" "by_hand" {}
  context "azurerm_mssql_managed_instance_vulnerability_assessment" "by_hand" {
    managed_instance_id = azurerm_mssql_managed_instance.by_hand.id
  }
  unhealthy "azurerm_mssql_managed_instance" "without_schedule" {}
  context "azurerm_mssql_managed_instance_vulnerability_assessment" "without_schedule" {
    managed_instance_id = azurerm_mssql_managed_instance.without_schedule.id
    recurring_scans { emails = ["dba@example.com"] }
  }
  unknown "azurerm_mssql_managed_instance" "later" {}
  context "azurerm_mssql_managed_instance_vulnerability_assessment" "later" {
    managed_instance_id = azurerm_mssql_managed_instance.later.id
    recurring_scans { enabled = unknown }
  }
  unhealthy "azurerm_mssql_managed_instance" "alone" {}

  healthy "azapi_resource" "scanned" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azapi_resource" "scans" {
    type      = "Microsoft.Sql/managedInstances/vulnerabilityAssessments@2023-08-01"
    parent_id = azapi_resource.scanned.id
    body      = { properties = { recurringScans = { isEnabled = true } } }
  }
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
}

case "instances have a key of their own" {
  of = "sql_managed_instance_customer_managed_key"

  healthy "azurerm_mssql_managed_instance" "set" {}
  context "azurerm_mssql_managed_instance_transparent_data_encryption" "set" {
    managed_instance_id = azurerm_mssql_managed_instance.set.id
    key_vault_key_id    = "https://v.vault.azure.net/keys/k/1"
  }
  healthy "azurerm_mssql_managed_instance" "of_this_plan" {}
  context "azurerm_mssql_managed_instance_transparent_data_encryption" "of_this_plan" {
    managed_instance_id = azurerm_mssql_managed_instance.of_this_plan.id
    key_vault_key_id    = azurerm_key_vault_key.tde.id
  }
  context "azurerm_key_vault_key" "tde" { id = unknown }
  unhealthy "azurerm_mssql_managed_instance" "without" {}
  context "azurerm_mssql_managed_instance_transparent_data_encryption" "without" {
    managed_instance_id = azurerm_mssql_managed_instance.without.id
  }
  unknown "azurerm_mssql_managed_instance" "later" {}
  context "azurerm_mssql_managed_instance_transparent_data_encryption" "later" {
    managed_instance_id = azurerm_mssql_managed_instance.later.id
    key_vault_key_id    = unknown
  }
  unhealthy "azurerm_mssql_managed_instance" "alone" {}

  healthy "azapi_resource" "set" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = { keyId = "https://v.vault.azure.net/keys/k/1" } }
  }
  unhealthy "azapi_resource" "without" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
}

case "instances accept Entra identities only" {
  of = "sql_managed_instance_entra_only_authentication"

  healthy "azurerm_mssql_managed_instance" "entra_only" {
    azure_active_directory_administrator { azuread_authentication_only_enabled = true }
  }
  unhealthy "azurerm_mssql_managed_instance" "both" {
    azure_active_directory_administrator { azuread_authentication_only_enabled = false }
  }
  unhealthy "azurerm_mssql_managed_instance" "unset" {
    azure_active_directory_administrator { login_username = "sg-dba" }
  }
  unknown "azurerm_mssql_managed_instance" "later" {
    azure_active_directory_administrator { azuread_authentication_only_enabled = unknown }
  }
  unhealthy "azurerm_mssql_managed_instance" "logins_only" {}

  healthy "azurerm_mssql_managed_instance" "apart" {}
  context "azurerm_mssql_managed_instance_active_directory_administrator" "apart" {
    managed_instance_id         = azurerm_mssql_managed_instance.apart.id
    azuread_authentication_only = true
  }
  unhealthy "azurerm_mssql_managed_instance" "both_apart" {}
  context "azurerm_mssql_managed_instance_active_directory_administrator" "both_apart" {
    managed_instance_id = azurerm_mssql_managed_instance.both_apart.id
  }

  healthy "azapi_resource" "entra_only" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = { administrators = { azureADOnlyAuthentication = true } } }
  }
  unhealthy "azapi_resource" "logins_only" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = {} }
  }
}

case "instances close their public endpoint" {
  of = "sql_managed_instance_public_endpoint"

  healthy "azurerm_mssql_managed_instance" "closed" { public_data_endpoint_enabled = false }
  unhealthy "azurerm_mssql_managed_instance" "open" { public_data_endpoint_enabled = true }
  healthy "azurerm_mssql_managed_instance" "unset" {}
  unknown "azurerm_mssql_managed_instance" "later" { public_data_endpoint_enabled = unknown }

  unhealthy "azapi_resource" "open" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = { publicDataEndpointEnabled = true } }
  }
  healthy "azapi_resource" "unset" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = {} }
  }
}

case "instances refuse old TLS" {
  of = "sql_managed_instance_minimum_tls"

  healthy "azurerm_mssql_managed_instance" "tls12" { minimum_tls_version = "1.2" }
  healthy "azurerm_mssql_managed_instance" "unset" {}
  unhealthy "azurerm_mssql_managed_instance" "tls11" { minimum_tls_version = "1.1" }
  unknown "azurerm_mssql_managed_instance" "later" { minimum_tls_version = unknown }

  healthy "azapi_resource" "tls12" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = { minimalTlsVersion = "1.2" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = {} }
  }
}

case "instances are protected: by default" {
  of = "sql_managed_instance_defender"

  healthy "azurerm_mssql_managed_instance" "named" {
    name                = "mi-a"
    resource_group_name = "g"
  }
  context "azurerm_mssql_managed_instance_security_alert_policy" "named" {
    managed_instance_name = "mi-a"
    resource_group_name   = "g"
  }
  healthy "azurerm_mssql_managed_instance" "named_later" {
    name                = unknown
    resource_group_name = "g"
  }
  context "azurerm_mssql_managed_instance_security_alert_policy" "named_later" {
    managed_instance_name = azurerm_mssql_managed_instance.named_later.name
    resource_group_name   = "g"
  }
}

case "instances are protected: by a plan for something else" {
  of = "sql_managed_instance_defender"

  unhealthy "azurerm_mssql_managed_instance" "alone" {}
  context "azurerm_security_center_subscription_pricing" "storage" {
    resource_type = "StorageAccounts"
    tier          = "Standard"
  }
  context "azurerm_security_center_subscription_pricing" "free" {
    resource_type = "SqlServers"
    tier          = "Free"
  }

  unhealthy "azapi_resource" "off" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azapi_resource" "alerts_off" {
    type      = "Microsoft.Sql/managedInstances/securityAlertPolicies@2023-08-01"
    parent_id = azapi_resource.off.id
    body      = { properties = { state = "Disabled" } }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.Sql/managedInstances/databases@2023-08-01"
    parent_id = azapi_resource.off.id
    body      = { properties = { state = "Enabled" } }
  }
}

case "instances are scanned: settings of azapi" {
  of = "sql_managed_instance_vulnerability_assessment"

  unhealthy "azapi_resource" "by_hand" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azapi_resource" "scans" {
    type      = "Microsoft.Sql/managedInstances/vulnerabilityAssessments@2023-08-01"
    parent_id = azapi_resource.by_hand.id
    body      = { properties = { recurringScans = { emails = [] } } }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.Sql/managedInstances/databases@2023-08-01"
    parent_id = azapi_resource.by_hand.id
    body      = { properties = { recurringScans = { isEnabled = true } } }
  }
}

case "instances have a key of their own: settings of azapi" {
  of = "sql_managed_instance_customer_managed_key"

  healthy "azapi_resource" "apart" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azapi_resource" "protector" {
    type      = "Microsoft.Sql/managedInstances/encryptionProtector@2023-08-01"
    parent_id = azapi_resource.apart.id
    body      = { properties = { serverKeyType = "AzureKeyVault" } }
  }
  unhealthy "azapi_resource" "of_microsoft" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azapi_resource" "protector_of_microsoft" {
    type      = "Microsoft.Sql/managedInstances/encryptionProtector@2023-08-01"
    parent_id = azapi_resource.of_microsoft.id
    body      = { properties = { serverKeyType = "ServiceManaged" } }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.Sql/managedInstances/keys@2023-08-01"
    parent_id = azapi_resource.of_microsoft.id
    body      = { properties = { serverKeyType = "AzureKeyVault" } }
  }
}

case "instances accept Entra identities only: settings of azapi" {
  of = "sql_managed_instance_entra_only_authentication"

  healthy "azapi_resource" "apart" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azapi_resource" "entra_only" {
    type      = "Microsoft.Sql/managedInstances/azureADOnlyAuthentications@2023-08-01"
    parent_id = azapi_resource.apart.id
    body      = { properties = { azureADOnlyAuthentication = true } }
  }
  unhealthy "azapi_resource" "silent" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
  }
  context "azapi_resource" "unset" {
    type      = "Microsoft.Sql/managedInstances/azureADOnlyAuthentications@2023-08-01"
    parent_id = azapi_resource.silent.id
    body      = { properties = {} }
  }
  context "azapi_resource" "another_kind" {
    type      = "Microsoft.Sql/managedInstances/administrators@2023-08-01"
    parent_id = azapi_resource.silent.id
    body      = { properties = { azureADOnlyAuthentication = true } }
  }
}

case "Entra identities only: an update" {
  of = "sql_managed_instance_entra_only_authentication"

  healthy "azapi_update_resource" "closes" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = { administrators = { azureADOnlyAuthentication = true } } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = { administrators = { azureADOnlyAuthentication = false } } }
  }
  unknown "azapi_update_resource" "later" {
    type = "Microsoft.Sql/managedInstances@2023-08-01"
    body = { properties = { administrators = { azureADOnlyAuthentication = unknown } } }
  }
}
