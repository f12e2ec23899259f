resource "terraform_data" "this" {}

resource "terraform_data" "hidden" {}

output "id" {
  value = terraform_data.this.id
}
