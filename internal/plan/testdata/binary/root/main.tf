variable "token" {
  type      = string
  sensitive = true
  default   = "correct-horse"
}

variable "sizes" {
  type    = list(number)
  default = [1, 2]
}

resource "terraform_data" "base" {
  input = { secret = var.token, sizes = var.sizes }
}

module "inner" {
  source   = "./inner"
  for_each = { "a.b" = 1 }
  parent   = terraform_data.base.id
}

module "shared" {
  source = "../shared"
}
