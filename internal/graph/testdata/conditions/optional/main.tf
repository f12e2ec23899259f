variable "given" {
  type    = string
  default = null
}

variable "enabled" {
  type    = bool
  default = true
}

resource "terraform_data" "this" {
  input = var.given
}
