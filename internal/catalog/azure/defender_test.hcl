case "defender apis 1" {
  of = "defender_apis"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "Api"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "Api"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "Api"
    tier          = unknown
  }
}

case "defender key vault 2" {
  of = "defender_key_vault"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "KeyVaults"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "KeyVaults"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "KeyVaults"
    tier          = unknown
  }
}

case "defender sql databases 3" {
  of = "defender_sql_databases"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "SqlServers"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "SqlServers"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "SqlServers"
    tier          = unknown
  }
}

case "defender sql machines 4" {
  of = "defender_sql_machines"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "SqlServerVirtualMachines"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "SqlServerVirtualMachines"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "SqlServerVirtualMachines"
    tier          = unknown
  }
}

case "defender app service 5" {
  of = "defender_app_service"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "AppServices"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "AppServices"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "AppServices"
    tier          = unknown
  }
}

case "defender containers 6" {
  of = "defender_containers"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "Containers"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "Containers"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "Containers"
    tier          = unknown
  }
}

case "defender servers 7" {
  of = "defender_servers"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "VirtualMachines"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "VirtualMachines"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "VirtualMachines"
    tier          = unknown
  }
}

case "defender resource manager 8" {
  of = "defender_resource_manager"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "Arm"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "Arm"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "Arm"
    tier          = unknown
  }
}

case "defender open source databases 9" {
  of = "defender_open_source_databases"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "OpenSourceRelationalDatabases"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "OpenSourceRelationalDatabases"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "OpenSourceRelationalDatabases"
    tier          = unknown
  }
}

case "defender cspm 10" {
  of = "defender_cspm"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "CloudPosture"
    tier          = "Standard"
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "CloudPosture"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "CloudPosture"
    tier          = unknown
  }
}

case "defender storage 11" {
  of = "defender_storage"

  healthy "azurerm_security_center_subscription_pricing" "on" {
    resource_type = "StorageAccounts"
    tier          = "Standard"
    subplan       = "DefenderForStorageV2"
    extension { name = "OnUploadMalwareScanning" }
    extension { name = "SensitiveDataDiscovery" }
  }
  unhealthy "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "StorageAccounts"
    tier          = "Free"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "other_plan" {
    resource_type = "Dns"
    tier          = "Free"
  }
  unknown "azurerm_security_center_subscription_pricing" "later" {
    resource_type = "StorageAccounts"
    tier          = unknown
    subplan       = "DefenderForStorageV2"
    extension { name = "OnUploadMalwareScanning" }
    extension { name = "SensitiveDataDiscovery" }
  }
  unhealthy "azurerm_security_center_subscription_pricing" "bare" {
    resource_type = "StorageAccounts"
    tier          = "Standard"
  }
}

case "defender sql machines provisioning 12" {
  of = "defender_sql_machines_provisioning"

  healthy "azurerm_security_center_subscription_pricing" "assigned" {
    resource_type = "SqlServerVirtualMachines"
    tier          = "Standard"
  }
  context "azurerm_subscription_policy_assignment" "agent" { policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/de01d381-bae9-4670-8870-786f89f49e26" }
}

case "no policy assignment" {
  of = "defender_sql_machines_provisioning"

  unhealthy "azurerm_security_center_subscription_pricing" "alone" {
    resource_type = "SqlServerVirtualMachines"
    tier          = "Standard"
  }
  not_applicable "azurerm_security_center_subscription_pricing" "off" {
    resource_type = "SqlServerVirtualMachines"
    tier          = "Free"
  }
}

case "defender contact email 13" {
  of = "defender_contact_email"

  healthy "azurerm_security_center_contact" "reached" { email = "security@example.com" }
  unhealthy "azurerm_security_center_contact" "empty" { email = "" }
  unknown "azurerm_security_center_contact" "later" { email = unknown }
}

case "defender alert notifications 14" {
  of = "defender_alert_notifications"

  healthy "azurerm_security_center_contact" "good" { alert_notifications = true }
  unhealthy "azurerm_security_center_contact" "bad" { alert_notifications = false }
  unhealthy "azurerm_security_center_contact" "unset" {}
  unknown "azurerm_security_center_contact" "later" { alert_notifications = unknown }
}

case "defender owner notifications 15" {
  of = "defender_owner_notifications"

  healthy "azurerm_security_center_contact" "good" { alerts_to_admins = true }
  unhealthy "azurerm_security_center_contact" "bad" { alerts_to_admins = false }
  unhealthy "azurerm_security_center_contact" "unset" {}
  unknown "azurerm_security_center_contact" "later" { alerts_to_admins = unknown }
}
