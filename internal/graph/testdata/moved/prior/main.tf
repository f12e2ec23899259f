resource "terraform_data" "vault" {}

resource "terraform_data" "setting" {
  input = terraform_data.vault.id
}
