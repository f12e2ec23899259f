# Functions that pass on what they are given, and others.
resource "terraform_data" "a" {}

resource "terraform_data" "b" {}

resource "terraform_data" "c" {
  for_each = { x = 1, y = 2 }
}

resource "terraform_data" "concat" {
  input = concat([terraform_data.a.id], values(terraform_data.c)[*].id)
}

resource "terraform_data" "flatten" {
  input = flatten([[terraform_data.a.id], [[terraform_data.b.id]]])
}

resource "terraform_data" "merge" {
  input = merge({ id = terraform_data.a.id }, { id = terraform_data.b.id }).id
}

resource "terraform_data" "lookup" {
  input = lookup({ x = terraform_data.a.id, y = terraform_data.b.id }, "y", null)
}

resource "terraform_data" "lookup_default" {
  input = lookup({ x = terraform_data.a.id }, "z", terraform_data.b.id)
}

resource "terraform_data" "element" {
  input = element([terraform_data.a.id, terraform_data.b.id], 3)
}

resource "terraform_data" "zipmap" {
  input = zipmap(["p", "q"], [terraform_data.a.id, terraform_data.b.id])["q"]
}

resource "terraform_data" "compact" {
  input = compact([null, terraform_data.a.id, ""])
}

resource "terraform_data" "distinct" {
  input = tolist(toset([terraform_data.a.id, terraform_data.b.id]))
}

resource "terraform_data" "join" {
  input = join("/", [terraform_data.a.id, "x"])
}

resource "terraform_data" "split" {
  input = split("/", terraform_data.a.id)[0]
}

resource "terraform_data" "try" {
  input = try(terraform_data.c["nope"].id, terraform_data.b.id)
}

resource "terraform_data" "grouped" {
  input = { for k, v in terraform_data.c : "all" => v.id... }
}

resource "terraform_data" "sum" {
  input = [for i, k in keys(terraform_data.c) : { "${k}" = terraform_data.c[k].id }]
}

resource "terraform_data" "sorted" {
  input = sort([terraform_data.a.id, terraform_data.b.id])[0]
}

resource "terraform_data" "hashed" {
  input = sha256("${terraform_data.a.id}${terraform_data.b.id}")
}

resource "terraform_data" "constants" {
  for_each = toset(["x"])
  input    = terraform_data.c[each.value].id
}

resource "terraform_data" "first" {
  for_each = { for i, n in ["x", "y"] : n => i }
  input    = values(terraform_data.c)[each.value].id
}
