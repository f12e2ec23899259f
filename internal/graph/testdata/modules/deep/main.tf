variable "target" { type = string }
variable "beside" { type = string }

module "inner" {
  source  = "./inner"
  targets = { main = var.target, beside = var.beside }
}

output "core_id" {
  value = module.inner.core_id
}
