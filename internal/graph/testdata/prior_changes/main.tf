# What exists has known ids; what is new refers to it by them.
resource "terraform_data" "vault" {}

resource "terraform_data" "old" {
  input = terraform_data.vault.id
}

resource "terraform_data" "new" {
  input = terraform_data.vault.id
}

resource "terraform_data" "fresh" {}

resource "terraform_data" "mixed" {
  input = [terraform_data.vault.id, terraform_data.fresh.id]
}

resource "terraform_data" "condition_on_new" {
  input = terraform_data.fresh.id == "x" ? terraform_data.vault.id : null
}
