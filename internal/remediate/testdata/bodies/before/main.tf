resource "azapi_resource" "object" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = {
    properties = {
      # kept
      minimumTlsVersion = "TLS1_0",
      networkAcls       = { defaultAction = "Allow", virtualNetworkRules = local.rules }
    }
  }
}

resource "azapi_resource" "json" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = jsonencode({ properties = {} })
}

resource "azapi_resource" "file" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = file("body.json")
}
