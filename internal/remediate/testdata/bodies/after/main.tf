resource "azapi_resource" "object" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = {
    properties = {
      # kept
      minimumTlsVersion        = "TLS1_2",
      networkAcls              = { defaultAction = "Deny", virtualNetworkRules = local.rules, ipRules = [] }
      supportsHttpsTrafficOnly = true
    }
  }
}

resource "azapi_resource" "json" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = jsonencode({ properties = { supportsHttpsTrafficOnly = true } })
}

resource "azapi_resource" "file" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = file("body.json")
}
