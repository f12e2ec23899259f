resource "terraform_data" "net" {
  for_each = { web = "snet-web", data = "snet-data", "snet-other" = "x" }
  input    = each.value
}

output "by_name" {
  value = { for k, v in terraform_data.net : v.input => v.id }
}
