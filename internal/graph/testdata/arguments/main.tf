# Objects and maps as module arguments.
resource "terraform_data" "store" {
  for_each = toset(["shop/orders.v2", "finance", "media"])
}

resource "terraform_data" "vault" {}

resource "terraform_data" "bystander" {}

module "link" {
  source = "./link"
  for_each = {
    "store/shop/orders.v2" = { id = terraform_data.store["shop/orders.v2"].id, kind = "blob" }
    "vault/core"           = { id = terraform_data.vault.id, kind = "vault" }
  }
  target = each.value
}

module "all" {
  source = "./link"
  target = { id = terraform_data.vault.id, kind = "all" }
  targets = {
    "store/finance" = { id = terraform_data.store["finance"].id }
    "vault"         = { id = "${terraform_data.vault.id}" }
  }
  list = [terraform_data.store["media"].id, terraform_data.vault.id]
}

resource "terraform_data" "nested" {
  input = { outer = { store = terraform_data.store["media"].id, vault = terraform_data.vault.id } }
}

resource "terraform_data" "text" {
  input = jsonencode({ store = terraform_data.store["media"].id, vault = terraform_data.vault.id })
}
