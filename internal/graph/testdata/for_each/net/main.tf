resource "terraform_data" "v" {
  for_each = { p = 1, q = 2 }
}

output "ids" {
  value = { for k, v in terraform_data.v : k => v.id }
}
