case "nobody's" {
  of = "box_okay"

  healthy "thing_box" "a" {}
}

case "labels" {
  of = "box_ok"

  healthy "thing_box" {}
  unhealthy "thing_box" "a" {}
  unhealthy "thing_box" "a" {}
  sick "thing_box" "b" {}
  healthy "data.thing_box" "c" {}
}

case "references" {
  of     = "box_ok"
  params = { size = 1 }

  healthy "thing_box" "a" {
    other = thing_box.b.id
    self  = thing_box.a.self
    whole = thing_box.a
    bare  = nothing
    what  = nope(1)

    both { x = 1 }
    both = 2

    dynamic "rule" {
      for_each = []
    }

    inner {
      deep = 1
      deep { y = 2 }
    }
  }
}

case "empty" {
  of = "box_ok"
}

case "empty" {
  of = "box_ok"

  context "thing_box" "a" {}
}

case "twice" {
  of = "box_ok"

  context "thing_box" "a" {}
}

case "twice" {
  of = "box_fine"

  context "thing_box" "a" {}
}

recommendation "in the wrong file" {}
