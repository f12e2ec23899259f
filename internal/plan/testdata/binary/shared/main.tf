resource "terraform_data" "shared" {
  input = "of every root"
}
