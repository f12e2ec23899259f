resource "terraform_data" "vault" {}

resource "terraform_data" "existing" {
  input = terraform_data.vault.id
}
