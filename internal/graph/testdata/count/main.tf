# Instances by number.
resource "terraform_data" "three" {
  count = 3
}

resource "terraform_data" "one" {
  count = 1
}

resource "terraform_data" "none" {
  count = 0
}

resource "terraform_data" "constant_index" {
  input = terraform_data.three[1].id
}

resource "terraform_data" "splat_of_one" {
  input = one(terraform_data.one[*].id)
}

resource "terraform_data" "splat_of_none" {
  input = one(terraform_data.none[*].id)
}

resource "terraform_data" "splat_of_three" {
  input = terraform_data.three[*].id
}

resource "terraform_data" "same_number" {
  count = 3
  input = terraform_data.three[count.index].id
}

resource "terraform_data" "fewer" {
  count = 2
  input = terraform_data.three[count.index + 1].id
}

resource "terraform_data" "modulo" {
  count = 4
  input = terraform_data.three[count.index % 3].id
}

resource "terraform_data" "last" {
  input = terraform_data.three[length(terraform_data.three) - 1].id
}

resource "terraform_data" "tried" {
  input = try(terraform_data.none[0].id, terraform_data.three[2].id)
}

module "counted" {
  source = "./pass"
  count  = 2
  target = terraform_data.three[count.index].id
}

resource "terraform_data" "of_module" {
  input = module.counted[1].id
}

resource "terraform_data" "all_of_module" {
  input = module.counted[*].id
}
