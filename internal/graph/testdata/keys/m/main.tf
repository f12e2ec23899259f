variable "up" { type = string }

resource "terraform_data" "in" {
  count = 2
  input = var.up
}

output "ids" {
  value = {
    "dollar$${x}" = { "ünï" = terraform_data.in[0].id }
    "a.b"         = { "c/d" = terraform_data.in[1].id }
  }
}

output "first" {
  value = terraform_data.in[0].id
}
