terraform {
  required_providers {
    terraform = {
      source                = "terraform.io/builtin/terraform"
      configuration_aliases = [terraform.given]
    }
  }
}

variable "target" { type = string }

resource "terraform_data" "this" {
  provider = terraform.given
  input    = var.target
}
