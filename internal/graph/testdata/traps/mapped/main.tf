resource "terraform_data" "net" {
  for_each = { web = "snet-web", data = "snet-data", "snet-other" = "x" }
  input    = each.value
}

output "by_name" {
  value = { for k, v in terraform_data.net : v.input => v.id }
}

resource "terraform_data" "counted" {
  count = 3
  input = "n${count.index}"
}

output "but_the_first" {
  value = [for n in terraform_data.counted : n.id if n.input != "n0"]
}

output "backwards" {
  value = reverse(terraform_data.counted[*].id)
}
