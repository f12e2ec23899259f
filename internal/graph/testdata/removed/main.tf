# Protectors that go, by deletion, by being forgotten, and by being pointed elsewhere.
resource "terraform_data" "vault" {}

removed {
  from = terraform_data.forgotten

  lifecycle {
    destroy = false
  }
}

resource "terraform_data" "kept" {
  input = terraform_data.vault.id
}

resource "terraform_data" "detached" {
  input = terraform_data.other.id
}

resource "terraform_data" "other" {}
