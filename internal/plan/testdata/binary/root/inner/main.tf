variable "parent" {}

resource "terraform_data" "this" {
  count = 1
  input = var.parent
}
