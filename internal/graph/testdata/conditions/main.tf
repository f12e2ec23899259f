# Conditions: known ones decide, unknown ones don't.
variable "on" { default = true }

variable "spare" { default = null }

resource "terraform_data" "a" {}

resource "terraform_data" "b" {}

resource "terraform_data" "later" {}

resource "terraform_data" "known" {
  input = var.on ? terraform_data.a.id : terraform_data.b.id
}

resource "terraform_data" "known_null" {
  for_each = { yes = { private = true }, no = { private = false } }
  input    = each.value.private ? terraform_data.a.id : null
}

resource "terraform_data" "unknown" {
  input = terraform_data.later.id == "x" ? terraform_data.a.id : terraform_data.b.id
}

resource "terraform_data" "unknown_null" {
  input = terraform_data.later.id == "x" ? terraform_data.a.id : null
}

resource "terraform_data" "not_null" {
  input = terraform_data.later.id != null ? terraform_data.a.id : terraform_data.b.id
}

resource "terraform_data" "same_both_ways" {
  input = terraform_data.later.id == "x" ? terraform_data.a.id : terraform_data.a.id
}

resource "terraform_data" "coalesced" {
  input = coalesce(var.spare, terraform_data.a.id)
}

resource "terraform_data" "coalesced_both" {
  input = coalesce(terraform_data.b.id, terraform_data.a.id)
}

resource "terraform_data" "counted" {
  count = var.on ? 1 : 0
}

resource "terraform_data" "of_counted" {
  input = length(terraform_data.counted) > 0 ? terraform_data.counted[0].id : terraform_data.b.id
}

resource "terraform_data" "logic" {
  input = var.on && terraform_data.later.id == "x" || var.on ? terraform_data.a.id : terraform_data.b.id
}

module "optional" {
  source = "./optional"
  given  = terraform_data.a.id
}

module "left_out" {
  source = "./optional"
}

module "per_key" {
  source   = "./optional"
  for_each = { open = { public = true }, shut = { public = false } }
  given    = each.value.public ? null : terraform_data.b.id
}
