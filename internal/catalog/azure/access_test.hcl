case "access custom roles audited 1" {
  of = "access_custom_roles_audited"

  unhealthy "azurerm_role_definition" "custom" { name = "Operator of shops" }
  unhealthy "azurerm_role_definition" "named_later" { name = unknown }
}

case "access federated credentials aks 2" {
  of = "access_federated_credentials_aks"

  not_applicable "azurerm_federated_identity_credential" "no_list" { issuer = "https://norwayeast.oic.prod-aks.azure.com/t/c/" }
}

case "listed clusters" {
  of     = "access_federated_credentials_aks"
  params = { allowed_issuers = ["https://norwayeast.oic.prod-aks.azure.com/t/"] }

  healthy "azurerm_federated_identity_credential" "ours" { issuer = "https://norwayeast.oic.prod-aks.azure.com/t/c/" }
  unhealthy "azurerm_federated_identity_credential" "theirs" { issuer = "https://norwayeast.oic.prod-aks.azure.com/u/c/" }
  not_applicable "azurerm_federated_identity_credential" "github" { issuer = "https://token.actions.githubusercontent.com" }
}

case "access federated credentials github 3" {
  of = "access_federated_credentials_github"

  not_applicable "azurerm_federated_identity_credential" "no_list" {
    issuer  = "https://token.actions.githubusercontent.com"
    subject = "repo:fjordmarket/shop:ref:refs/heads/main"
  }
}

case "listed owners" {
  of     = "access_federated_credentials_github"
  params = { allowed_owners = ["fjordmarket"] }

  healthy "azurerm_federated_identity_credential" "ours" {
    issuer  = "https://token.actions.githubusercontent.com"
    subject = "repo:Fjordmarket/shop:ref:refs/heads/main"
  }
  unhealthy "azurerm_federated_identity_credential" "theirs" {
    issuer  = "https://token.actions.githubusercontent.com"
    subject = "repo:fjordmarket-fork/shop:ref:refs/heads/main"
  }
  not_applicable "azurerm_federated_identity_credential" "cluster" { issuer = "https://norwayeast.oic.prod-aks.azure.com/t/c/" }
}

case "access federated credentials issuers 4" {
  of = "access_federated_credentials_issuers"

  not_applicable "azurerm_federated_identity_credential" "no_list" { issuer = "https://token.actions.githubusercontent.com" }
}

case "listed issuers" {
  of     = "access_federated_credentials_issuers"
  params = { allowed_issuers = ["https://token.actions.githubusercontent.com"] }

  healthy "azurerm_federated_identity_credential" "github" { issuer = "https://token.actions.githubusercontent.com" }
  unhealthy "azurerm_federated_identity_credential" "other" { issuer = "https://accounts.google.com" }
  unknown "azurerm_federated_identity_credential" "later" { issuer = unknown }
}
