variable "target" {
  type = object({ id = string, kind = string, zone = optional(string) })
}

variable "targets" {
  type    = map(object({ id = string }))
  default = {}
}

variable "list" {
  type    = list(string)
  default = []
}

resource "terraform_data" "this" {
  input = var.target.id
}

resource "terraform_data" "many" {
  for_each = var.targets
  input    = each.value.id
}

resource "terraform_data" "second" {
  count = length(var.list) > 1 ? 1 : 0
  input = var.list[1]
}

resource "terraform_data" "zone" {
  input = try(var.target.zone, var.target.id)
}
