# Two configurations of one provider.
terraform {
  required_providers {
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}

provider "terraform" {
  alias = "one"
}

provider "terraform" {
  alias = "two"
}

resource "terraform_data" "a" {
  provider = terraform.one
}

resource "terraform_data" "b" {
  provider = terraform.two
  input    = terraform_data.a.id
}

module "inner" {
  source = "./inner"

  providers = {
    terraform.given = terraform.one
  }

  target = terraform_data.b.id
}
