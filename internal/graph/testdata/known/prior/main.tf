resource "terraform_data" "vault" {
  for_each = toset(["a.b", "c/d"])
}

module "inner" {
  source = "./inner"
  ids    = { for k, v in terraform_data.vault : k => v.id }
}
