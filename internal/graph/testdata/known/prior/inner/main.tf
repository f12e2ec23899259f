variable "ids" { type = map(string) }

locals {
  ids = var.ids
}

resource "terraform_data" "this" {
  for_each = local.ids
  input    = each.value
}
