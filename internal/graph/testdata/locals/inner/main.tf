variable "target" { type = string }

locals {
  wrapped = { id = var.target }
}

output "wrapped" {
  value = local.wrapped.id
}
