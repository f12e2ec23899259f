# Access: role definitions and federated credentials.

recommendation "access_custom_roles_audited" {
  title       = "Audit usage of custom RBAC roles"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "Custom roles tend to grow; each one deserves a reason and a review."
  remediation = "Use built-in roles; where a custom role is needed, record an exemption with a reason and an owner."
  note        = "The published policy reports every custom role, as an inventory. So does posture: an exemption is the only way to settle it."

  maps_to = {
    mcsb         = ["PA-7"]
    mcsb_v2      = ["PA-7"]
    azure_policy = ["a451c1ef-c6ca-483d-87ed-f49761e3ffb5"]
  }

  assess {
    types   = ["azurerm_role_definition"]
    healthy = false
    message = "is a custom role"
  }
}

recommendation "access_federated_credentials_aks" {
  title               = "[Preview]: Managed Identity Federated Credentials from Azure Kubernetes should be from trusted sources"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "A workload identity trusts whoever controls the cluster that issues its tokens."
  remediation         = "Trust clusters of your own regions, tenants and names only."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true
  note                = "The published policy needs lists of tenants, regions and clusters. Without a list (the parameter allowed_issuers is empty) posture does not assess it."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["ae62c456-33de-4dc8-b100-7ce9028a7d99"]
  }

  parameter "allowed_issuers" {
    description = "Beginnings of issuer URLs of the clusters to trust."
    default     = []
  }

  assess {
    types   = ["azurerm_federated_identity_credential"]
    when    = length(param.allowed_issuers) > 0 && strcontains(lower(coalesce(resource.issuer, "")), ".oic.prod-aks.azure.com/")
    healthy = anytrue([for c in param.allowed_issuers : startswith(lower(coalesce(resource.issuer, "")), lower(c))])
    message = "trusts a cluster that is not on the list"
  }
}

recommendation "access_federated_credentials_github" {
  title               = "[Preview]: Managed Identity Federated Credentials from GitHub should be from trusted repository owners"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "An identity that trusts somebody else's repository can be used by whoever may push there."
  remediation         = "Trust repositories of your own organisations only."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true
  note                = "The published policy needs a list of owners. Without one (the parameter allowed_owners is empty) posture does not assess it."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["fd1a8e20-2c4f-4a6c-9354-b58d786d9a1f"]
  }

  parameter "allowed_owners" {
    description = "Owners of repositories to trust."
    default     = []
  }

  assess {
    types   = ["azurerm_federated_identity_credential"]
    when    = length(param.allowed_owners) > 0 && lower(coalesce(resource.issuer, "")) == "https://token.actions.githubusercontent.com"
    healthy = anytrue([for o in param.allowed_owners : startswith(lower(coalesce(resource.subject, "")), lower("repo:${o}/"))])
    message = "trusts a repository of an owner that is not on the list"
  }
}

recommendation "access_federated_credentials_issuers" {
  title               = "[Preview]: Managed Identity Federated Credentials should be from allowed issuer types"
  control             = "manage_access_and_permissions"
  severity            = "medium"
  why                 = "Every issuer that an identity trusts can sign in as that identity."
  remediation         = "Trust issuers that your organisation has decided on."
  counted             = false
  not_counted_because = "Only in MCSB v2, which is a preview initiative."
  preview             = true
  note                = "The published policy forbids every issuer until its parameters allow some. Without a list (the parameter allowed_issuers is empty) posture does not assess it."

  maps_to = {
    mcsb_v2      = ["IM-3"]
    azure_policy = ["2571b7c3-3056-4a61-b00a-9bc5232234f5"]
  }

  parameter "allowed_issuers" {
    description = "Beginnings of issuer URLs to trust."
    default     = []
  }

  assess {
    types   = ["azurerm_federated_identity_credential"]
    when    = length(param.allowed_issuers) > 0
    healthy = anytrue([for i in param.allowed_issuers : startswith(lower(coalesce(resource.issuer, "")), lower(i))])
    message = "trusts an issuer that is not on the list"
  }
}
