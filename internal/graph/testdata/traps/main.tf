# Expressions that look like others and mean something else.
resource "terraform_data" "net" {
  for_each = { web = "snet-web", data = "snet-data", "snet-web" = "x" }
  input    = each.value
}

locals {
  swap = { web = "data", data = "web", "snet-web" = "snet-web" }
}

output "unused" {
  value = 1
}

module "mapped" {
  source = "./mapped"
}

resource "terraform_data" "rekeyed" {
  input = module.mapped.by_name["snet-web"]
}

resource "terraform_data" "rekeyed_data" {
  input = module.mapped.by_name["snet-data"]
}

resource "terraform_data" "swapped_list" {
  count = 2
  input = reverse([terraform_data.pair[0].id, terraform_data.pair[1].id])[count.index]
}

resource "terraform_data" "pair" {
  count = 2
}

resource "terraform_data" "other_than_me" {
  for_each = { p = 1, q = 2 }
  input    = [for k, v in terraform_data.two : v.id if k != each.key]
}

resource "terraform_data" "two" {
  for_each = { p = 1, q = 2 }
}

resource "terraform_data" "key_of_another" {
  for_each = { a = { peer = "b" }, b = { peer = "a" } }
  input    = terraform_data.ab[each.value.peer].id
}

resource "terraform_data" "ab" {
  for_each = { a = 1, b = 2 }
}

resource "terraform_data" "one_of_values" {
  input = values(terraform_data.ab)[0].id
}

resource "terraform_data" "only_length" {
  input = "${length(terraform_data.ab)} and ${terraform_data.pair[0].id}"
}

resource "terraform_data" "index_by_other" {
  for_each = { a = "p", b = "q" }
  input    = terraform_data.two[each.value].id
}

resource "terraform_data" "of_filtered" {
  input = module.mapped.but_the_first[0]
}

resource "terraform_data" "of_reversed" {
  count = 3
  input = module.mapped.backwards[count.index]
}

resource "terraform_data" "ring" {
  count = 2
  input = terraform_data.pair[(count.index + 1) % length(terraform_data.pair)].id
}
