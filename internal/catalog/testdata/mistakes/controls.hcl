stray = true

control "Encrypt" {
  title     = "Encrypt"
  max_score = -1
}

control "encrypt" {
  titel     = "Encrypt"
  max_score = 4
}

control "encrypt" {
  title     = "Encrypt again"
  max_score = "four"
}

control {
  title     = "No label"
  max_score = 1
}

standard "house" {
  title   = "House rules"
  version = "1"

  requirement "H-1" { title = "One" }
  requirement "H-1" { title = "One again" }
  requirement "H-2" {}
}

resource_type "thing_box" {
  defaults = ["x"]

  major "three" { defaults = {} }
  minor "3" { defaults = {} }
}

resource_type "thing_bag" {
  defaults = { size = resource.size }
}

kontrol "typo" {}

case "in the wrong file" {}
