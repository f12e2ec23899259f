# A reference on its way through modules, in both directions.
resource "terraform_data" "root" {}

resource "terraform_data" "other" {}

module "down" {
  source = "./pass"
  target = terraform_data.root.id
}

module "up" {
  source = "./make"
}

resource "terraform_data" "from_output" {
  input = module.up.id
}

module "across" {
  source = "./pass"
  target = module.up.id
}

module "deep" {
  source = "./deep"
  target = terraform_data.root.id
  beside = terraform_data.other.id
}

resource "terraform_data" "from_deep" {
  input = module.deep.core_id
}

module "round" {
  source = "./pass"
  target = module.down.target
}

module "defaulted" {
  source = "./pass"
}

resource "terraform_data" "whole_module" {
  input = module.up
}
