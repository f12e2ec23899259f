# Locals, which plan JSON leaves out.
resource "terraform_data" "a" {}

resource "terraform_data" "b" {}

locals {
  a_id    = terraform_data.a.id
  chained = local.a_id
  targets = {
    "x/one" = { id = terraform_data.a.id, note = "first" }
    "y.two" = { id = terraform_data.b.id, note = "second" }
  }
  suffixed = "${local.chained}/x"
  names    = toset(["p", "q"])
}

resource "terraform_data" "direct" {
  input = local.a_id
}

resource "terraform_data" "chained" {
  input = local.chained
}

resource "terraform_data" "element" {
  input = local.targets["y.two"].id
}

resource "terraform_data" "each" {
  for_each = local.targets
  input    = each.value.id
}

resource "terraform_data" "keyed" {
  for_each = local.names
}

resource "terraform_data" "same_local" {
  for_each = local.names
  input    = terraform_data.keyed[each.key].id
}

module "use" {
  source  = "./use"
  targets = local.targets
}

module "inner" {
  source = "./inner"
  target = terraform_data.b.id
}

resource "terraform_data" "from_local_output" {
  input = module.inner.wrapped
}

# What this module has in its locals can't be anything of the root module.
module "closed" {
  source = "./closed"
}
