case "SQL servers have an Entra administrator" {
  of = "sql_server_entra_administrator"

  healthy "azurerm_mssql_server" "named" {
    azuread_administrator {
      login_username = "sg-dba"
      object_id      = "33333333-3333-3333-3333-333333333333"
    }
  }
  healthy "azurerm_mssql_server" "named_later" {
    azuread_administrator {
      login_username = unknown
      object_id      = unknown
    }
  }
  unhealthy "azurerm_mssql_server" "without" {}
  unhealthy "azurerm_mssql_server" "null" { azuread_administrator = null }
  unknown "azurerm_mssql_server" "later" { azuread_administrator = unknown }

  healthy "azapi_resource" "named" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = { administrators = { login = "sg-dba" } } }
  }
  unhealthy "azapi_resource" "without" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
  healthy "azapi_resource" "named_apart" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
  context "azapi_resource" "administrator" {
    type      = "Microsoft.Sql/servers/administrators@2023-08-01"
    parent_id = azapi_resource.named_apart.id
  }
  not_applicable "azapi_resource" "database" {
    type = "Microsoft.Sql/servers/databases@2023-08-01"
  }
}

case "SQL servers accept Entra identities only" {
  of = "sql_server_entra_only_authentication"

  healthy "azurerm_mssql_server" "entra_only" {
    azuread_administrator {
      login_username              = "sg-dba"
      azuread_authentication_only = true
    }
  }
  unhealthy "azurerm_mssql_server" "both" {
    azuread_administrator {
      login_username              = "sg-dba"
      azuread_authentication_only = false
    }
  }
  unhealthy "azurerm_mssql_server" "unset" {
    azuread_administrator { login_username = "sg-dba" }
  }
  unhealthy "azurerm_mssql_server" "logins_only" {}
  unknown "azurerm_mssql_server" "later" {
    azuread_administrator { azuread_authentication_only = unknown }
  }

  healthy "azapi_resource" "entra_only" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = { administrators = { azureADOnlyAuthentication = true } } }
  }
  unhealthy "azapi_resource" "both" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = { administrators = { login = "sg-dba" } } }
  }
  healthy "azapi_resource" "set_apart" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
  context "azapi_update_resource" "set_apart" {
    type      = "Microsoft.Sql/servers/azureADOnlyAuthentications@2023-08-01"
    parent_id = azapi_resource.set_apart.id
    body      = { properties = { azureADOnlyAuthentication = true } }
  }
  unhealthy "azapi_update_resource" "opens" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = { administrators = { azureADOnlyAuthentication = false } } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
}

case "SQL servers refuse old TLS" {
  of = "sql_server_minimum_tls"

  healthy "azurerm_mssql_server" "tls12" { minimum_tls_version = "1.2" }
  healthy "azurerm_mssql_server" "tls13" { minimum_tls_version = "1.3" }
  healthy "azurerm_mssql_server" "unset" {}
  unhealthy "azurerm_mssql_server" "tls10" { minimum_tls_version = "1.0" }
  unhealthy "azurerm_mssql_server" "any" { minimum_tls_version = "Disabled" }
  healthy "azurerm_mssql_server" "null" { minimum_tls_version = null }
  unknown "azurerm_mssql_server" "later" { minimum_tls_version = unknown }

  healthy "azapi_resource" "tls12" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = { minimalTlsVersion = "1.2" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
  unhealthy "azapi_update_resource" "any" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = { minimalTlsVersion = "None" } }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
}

case "SQL servers close their public endpoint" {
  of = "sql_server_public_network_access"

  healthy "azurerm_mssql_server" "closed" { public_network_access_enabled = false }
  unhealthy "azurerm_mssql_server" "open" { public_network_access_enabled = true }
  unhealthy "azurerm_mssql_server" "unset" {}
  unknown "azurerm_mssql_server" "later" { public_network_access_enabled = unknown }

  healthy "azapi_resource" "closed" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = { publicNetworkAccess = "Disabled" } }
  }
  unhealthy "azapi_resource" "unset" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
  not_applicable "azapi_update_resource" "silent" {
    type = "Microsoft.Sql/servers@2023-08-01"
    body = { properties = {} }
  }
}

case "SQL servers have a private endpoint" {
  of = "sql_server_private_endpoint"

  healthy "azurerm_mssql_server" "linked" {}
  context "azurerm_private_endpoint" "sql" {
    private_service_connection {
      private_connection_resource_id = azurerm_mssql_server.linked.id
      is_manual_connection           = false
      subresource_names              = ["sqlServer"]
    }
  }
  unhealthy "azurerm_mssql_server" "pending" {}
  context "azurerm_private_endpoint" "pending" {
    private_service_connection {
      private_connection_resource_id = azurerm_mssql_server.pending.id
      is_manual_connection           = true
    }
  }
  unhealthy "azurerm_mssql_server" "alone" {}
  unhealthy "azapi_resource" "alone" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  not_applicable "azapi_resource" "database" {
    type = "Microsoft.Sql/servers/databases@2023-08-01"
  }
}

case "SQL servers accept Entra identities only: settings of azapi" {
  of = "sql_server_entra_only_authentication"

  unhealthy "azapi_resource" "server_off" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "off" {
    type      = "Microsoft.Sql/servers/azureADOnlyAuthentications@2023-08-01"
    parent_id = azapi_resource.server_off.id
    body      = { properties = { azureADOnlyAuthentication = false } }
  }
}

case "SQL servers accept Entra identities only: settings that say nothing" {
  of = "sql_server_entra_only_authentication"

  unhealthy "azapi_resource" "server" {
    type = "Microsoft.Sql/servers@2023-08-01"
  }
  context "azapi_resource" "unset" {
    type      = "Microsoft.Sql/servers/azureADOnlyAuthentications@2023-08-01"
    parent_id = azapi_resource.server.id
    body      = { properties = {} }
  }
  context "azapi_resource" "of_another_kind" {
    type      = "Microsoft.Sql/servers/administrators@2023-08-01"
    parent_id = azapi_resource.server.id
    body      = { properties = { azureADOnlyAuthentication = true } }
  }
}

case "SQL servers have a private endpoint: nothing said of approval" {
  of = "sql_server_private_endpoint"

  healthy "azurerm_mssql_server" "linked" {}
  context "azurerm_private_endpoint" "sql" {
    private_service_connection {
      private_connection_resource_id = azurerm_mssql_server.linked.id
    }
  }
}
