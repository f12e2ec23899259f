# Limited to targets: what the plan leaves out may refer to what it holds.
resource "terraform_data" "vault" {}

resource "terraform_data" "existing" {
  input = terraform_data.vault.id
}

resource "terraform_data" "left_out" {
  input = terraform_data.server.id
}

resource "terraform_data" "server" {}

resource "terraform_data" "planned" {
  input = terraform_data.vault.id
}

resource "terraform_data" "lonely" {}

resource "terraform_data" "to_left_out" {
  input = terraform_data.lonely.id
}
