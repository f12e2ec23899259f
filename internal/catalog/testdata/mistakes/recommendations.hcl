locals {
  unused  = resorce.size
  circle  = local.round
  round   = local.circle
  twice   = 1
  boxes   = ["thing_box"]
  dynamic = resource.size
}

locals {
  twice = 2
}

recommendation "box_size" {
  title    = "Boxes should be small"
  control  = "encrpt"
  severity = "hihg"
  why      = ""
  counted  = "yes"
  colour   = "red"
  also_in  = ["encrypt", "encrypt"]
  maps_to  = { house = ["H-9"], hose = ["H-1"], azure_policy = "x" }
}

recommendation "box_lid" {
  title               = "Boxes should have lids"
  control             = "encrpt"
  severity            = "high"
  why                 = "Things fall out."
  not_counted_because = "It is counted."
  aliases             = ["box_cover", "box_cover"]
  maps_to             = { house = ["H-9"] }

  parameter "minimum" {
    default = 1
  }

  parameter "minimum" {
    description = "Again."
    default     = 1
  }

  locals = { a = 1 }

  assess {
    types   = local.boxes
    healthy = resource.lid && param.maximum && locl.x
    message = "Has no lid."
    fix     = true
  }

  assess {
    types        = ["thing_box", "thing_box"]
    when         = "sometimes"
    healthy      = startwith(resource.name, "a") || regex("(", resource.name)
    consequences = ["hurts"]
  }

  assess "labelled" {
    types   = []
    healthy = null
  }

  assess {
    types   = local.dynamic
    healthy = true

    locals {
      own = related("thing_lid", "box_id[0]")
    }
  }
}

recommendation "box_twice" {
  title    = "Boxes should be assessed once"
  control  = "encrypt"
  severity = "low"
  why      = "Twice is too often."

  assess {
    types   = ["thing_box"]
    healthy = true
  }

  assess {
    types   = ["thing_box", "thing_bag"]
    when    = resource.big
    healthy = false
  }
}

recommendation "box_paint" {
  title    = "Boxes should be painted"
  control  = "encrpt"
  severity = "low"
  why      = "Rust."
  also_in  = ["encrypt", "paint"]
  maps_to  = { house = ["H-9"], hous = ["H-1"], other = ["1"] }

  assess {
    types   = ["thing_box"]
    healthy = resource.paint != null
  }
}

recommendation "box_ok" {
  title    = "Boxes should be"
  control  = "encrypt"
  severity = "low"
  why      = "Nothing is worse."
  aliases  = ["box_fine"]

  assess {
    types   = ["thing_box"]
    healthy = resource.exists
  }
}

recommendation "box_ok" {
  title    = "Boxes should be, again"
  control  = "encrypt"
  severity = "low"
  why      = "Nothing is worse."
  aliases  = ["box_fine"]

  assess {
    types   = ["thing_box"]
    healthy = resource.exists
  }
}

recommendation "box_empty" {
  title    = "Boxes should be empty"
  control  = "encrypt"
  severity = "low"
  why      = "They are lighter."
}
