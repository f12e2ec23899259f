case "lids" {
  of = "thing_cover"

  healthy "thing_box" "closed" {}
  unhealthy "thing_box" "open" {}
  unknown "thing_box" "later" {}
  not_applicable "thing_box" "small" { size = 1 }
  healthy "thing_crate" "locked" {
    lock { kind = "padlock" }
  }
  unhealthy "thing_box" "unlocked" {
    lock {}
  }

  context "thing_lid" "a" {
    box_id = thing_box.closed.id
    closed = true
  }
  context "thing_lid" "b" {
    box_id = thing_box.later.id
    closed = unknown
  }
  context "thing_lid" "c" {
    box_id = lower(data.thing_store.s.name)
    closed = false
    tag    = data.thing_store.s.tag
    owner  = sensitive("me")

    handle { colour = thing_box.open.colour }
    handle { colour = "red" }
  }
  context "data.thing_store" "s" {
    name = upper("x")
  }
}

case "bigger" {
  of     = "thing_lid"
  params = { minimum_size = "5" }

  not_applicable "thing_box" "default" {}
  unhealthy "thing_box" "big" { size = 9 }
}
