variable "tls" {
  type    = string
  default = "TLS1_2"
}

module "literal" {
  source = "./store"
  name   = "literal"
  tls    = "TLS1_2" # by the vendor's wish
}

module "default" {
  source = "./store"
  name   = "default"
  tls    = "TLS1_2"
}

module "passed" {
  source = "./store"
  name   = "passed"
  tls    = var.tls
}

module "computed" {
  source   = "./store"
  for_each = local.stores
  name     = each.key
  tls      = each.value
}

module "fetched" {
  source = "example/store/azurerm"
}

module "unknown" {
  source = "example/unknown/azurerm"
}
