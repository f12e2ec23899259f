variable "target" { type = string }

resource "terraform_data" "this" {
  input = var.target
}

output "id" {
  value = terraform_data.this.id
}
