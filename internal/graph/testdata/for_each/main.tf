# Instances by key.
resource "terraform_data" "subnet" {
  for_each = { "a.b" = 1, "c/d" = 2, "e" = 3 }
}

resource "terraform_data" "flat" {
  for_each = toset(["x", "x-pe", "y", "y-pe"])
}

resource "terraform_data" "same_keys" {
  for_each = { "a.b" = 1, "c/d" = 2, "e" = 3 }
  input    = terraform_data.subnet[each.key].id
}

resource "terraform_data" "some_keys" {
  for_each = { "c/d" = 2 }
  input    = terraform_data.subnet[each.key].id
}

resource "terraform_data" "iterates" {
  for_each = terraform_data.subnet
  input    = each.value.id
}

resource "terraform_data" "constant_key" {
  input = terraform_data.subnet["c/d"].id
}

resource "terraform_data" "suffixed_key" {
  for_each = toset(["x", "y"])
  input    = terraform_data.flat["${each.key}-pe"].id
}

resource "terraform_data" "key_in_value" {
  for_each = { one = { subnet = "a.b" }, two = { subnet = "e" } }
  input    = terraform_data.subnet[each.value.subnet].id
}

resource "terraform_data" "all" {
  input = values(terraform_data.subnet)[*].id
}

resource "terraform_data" "all_but_me" {
  for_each = { "a.b" = 1, "c/d" = 2, "e" = 3 }
  input    = { peers = [for k, s in terraform_data.subnet : s.id if k != each.key] }
}

resource "terraform_data" "filtered" {
  input = [for k, s in terraform_data.subnet : s.id if k != "e"]
}

module "keyed" {
  source   = "./pass"
  for_each = { "a.b" = 1, "c/d" = 2, "e" = 3 }
  target   = terraform_data.subnet[each.key].id
}

module "objects" {
  source   = "./pass"
  for_each = { p = { id = terraform_data.subnet["a.b"].id }, q = { id = terraform_data.subnet["e"].id } }
  target   = each.value.id
}

resource "terraform_data" "of_module" {
  input = module.keyed["c/d"].id
}

resource "terraform_data" "per_module" {
  for_each = module.keyed
  input    = each.value.id
}

resource "terraform_data" "by_output" {
  for_each = { "a.b" = 1, "e" = 3 }
  input    = module.keyed[each.key].id
}

module "net" {
  source = "./net"
}

resource "terraform_data" "of_output" {
  for_each = { p = 1, q = 2 }
  input    = module.net.ids[each.key]
}

resource "terraform_data" "over_output" {
  for_each = module.net.ids
  input    = each.value
}

module "of_output" {
  source   = "./pass"
  for_each = toset(["q", "p"])
  target   = module.net.ids[each.key]
}
