variable "targets" {
  type = map(object({ id = string, note = string }))
}

resource "terraform_data" "this" {
  for_each = var.targets
  input    = each.value.id
}
