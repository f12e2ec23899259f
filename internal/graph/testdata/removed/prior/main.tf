resource "terraform_data" "vault" {}

resource "terraform_data" "deleted" {
  input = terraform_data.vault.id
}

resource "terraform_data" "forgotten" {
  input = terraform_data.vault.id
}

resource "terraform_data" "kept" {
  input = terraform_data.vault.id
}

resource "terraform_data" "detached" {
  input = terraform_data.vault.id
}

resource "terraform_data" "other" {}
