resource "terraform_data" "vault" {}

resource "terraform_data" "old" {
  input = terraform_data.vault.id
}
