resource "terraform_data" "own" {}

locals {
  own = terraform_data.own.id
}

resource "terraform_data" "user" {
  input = local.own
}
