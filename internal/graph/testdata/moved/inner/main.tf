resource "terraform_data" "vault" {
  for_each = toset(["core", "second"])
}

output "ids" {
  value = { for k, v in terraform_data.vault : k => v.id }
}
