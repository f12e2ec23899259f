# A replaced resource gets another id.
resource "terraform_data" "vault" {
  triggers_replace = 2
}

resource "terraform_data" "setting" {
  input = terraform_data.vault.id
}

resource "terraform_data" "copy" {
  input = terraform_data.setting.output
}
