# Known ids decide, whatever the references pass through.
resource "terraform_data" "vault" {
  for_each = toset(["a.b", "c/d"])
}

module "inner" {
  source = "./inner"
  ids    = { for k, v in terraform_data.vault : k => v.id }
}

resource "terraform_data" "swapped" {
  for_each = toset(["a.b", "c/d"])
  input    = { for k, v in terraform_data.vault : (k == "a.b" ? "c/d" : "a.b") => v.id }[each.key]
}
