# Instance keys that hold dots, slashes, quotes, brackets and template marks.
locals {
  keys = toset(["a.b", "c/d", "q\"uote", "br[0]", "dollar$${x}", "ünï", "tab\tx", "pct%%{y}", "back\\slash", "]\"."])
}

resource "terraform_data" "v" {
  for_each = toset(["a.b", "c/d", "q\"uote", "br[0]", "dollar$${x}", "ünï", "tab\tx", "pct%%{y}", "back\\slash", "]\"."])
}

module "m" {
  source   = "./m"
  for_each = local.keys
  up       = terraform_data.v[each.key].id
}

resource "terraform_data" "quote" {
  input = terraform_data.v["q\"uote"].id
}

resource "terraform_data" "bracket" {
  input = terraform_data.v["br[0]"].id
}

resource "terraform_data" "dollar" {
  input = terraform_data.v["dollar$${x}"].id
}

resource "terraform_data" "percent" {
  input = terraform_data.v["pct%%{y}"].id
}

resource "terraform_data" "unicode" {
  input = terraform_data.v["ünï"].id
}

resource "terraform_data" "tab" {
  input = terraform_data.v["tab\tx"].id
}

resource "terraform_data" "module_key" {
  input = module.m["]\"."].ids["dollar$${x}"]["ünï"]
}

resource "terraform_data" "module_backslash" {
  input = module.m["back\\slash"].ids["a.b"]["c/d"]
}

resource "terraform_data" "all" {
  for_each = local.keys
  input    = module.m[each.key].first
}
