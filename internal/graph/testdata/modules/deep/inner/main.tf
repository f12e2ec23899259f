variable "targets" { type = map(string) }

module "core" {
  source = "./core"
  target = var.targets["main"]
}

output "core_id" {
  value = module.core.id
}
