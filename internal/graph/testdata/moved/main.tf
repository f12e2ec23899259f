# Addresses change, ids don't.
module "inner" {
  source = "./inner"
}

moved {
  from = terraform_data.vault
  to   = module.inner.terraform_data.vault["core"]
}

resource "terraform_data" "setting" {
  input = module.inner.ids["core"]
}

resource "terraform_data" "second" {
  input = module.inner.ids["second"]
}
