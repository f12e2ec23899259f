variable "target" {
  type    = string
  default = "none"
}

resource "terraform_data" "this" {
  input = var.target
}

output "target" {
  value = var.target
}
