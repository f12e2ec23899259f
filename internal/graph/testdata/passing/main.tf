# References through the arguments of other resources.
resource "terraform_data" "a" {}

resource "terraform_data" "b" {
  input = terraform_data.a.id
}

resource "terraform_data" "by_input" {
  input = terraform_data.b.input
}

resource "terraform_data" "by_output" {
  input = terraform_data.b.output
}

resource "terraform_data" "object" {
  input = { id = terraform_data.a.id, other = terraform_data.b.id }
}

resource "terraform_data" "into_object" {
  input = terraform_data.object.output.id
}

resource "terraform_data" "twice" {
  input = terraform_data.by_output.output
}

resource "terraform_data" "each" {
  for_each = { x = 1, y = 2 }
  input    = { key = each.key, id = terraform_data.a.id }
}

resource "terraform_data" "of_each" {
  for_each = terraform_data.each
  input    = each.value.output.id
}

resource "terraform_data" "sensitive" {
  input = sensitive(terraform_data.a.id)
}

resource "terraform_data" "whole" {
  input = terraform_data.a
}
