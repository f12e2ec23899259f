locals {
  boxes = ["thing_box", "thing_crate"]
  lids  = related("thing_lid", "box_id")
}

control "close" {
  title       = "Close things"
  description = "What is open gets wet."
  max_score   = 3
}

control "label" {
  title     = "Label things"
  max_score = 5
}

standard "house" {
  title   = "House rules"
  version = "1"
  url     = "https://example.com/house"

  requirement "H-1" { title = "Close it" }
}

resource_type "thing_box" {
  defaults = { size = 3, "lock.kind" = "none" }

  major "2" { defaults = { size = 2 } }
}

recommendation "thing_lid" {
  title          = "Boxes should have lids"
  control        = "close"
  also_in        = ["label"]
  severity       = "high"
  why            = "Things fall out."
  remediation    = "Put a lid on."
  assessment_key = "k"
  aliases        = ["thing_cover"]
  note           = "A drawer needs none."
  maps_to        = { house = ["H-1"], other = ["x"] }

  parameter "minimum_size" {
    description = "Boxes below this size need no lid."
    default     = 3
  }

  assess {
    types        = local.boxes
    when         = coalesce(resource.size, 3) >= param.minimum_size
    healthy      = anytrue([for l in local.lids : l.closed]) || local.locked
    message      = "has no lid, size ${resource.size}"
    fix          = { lid = true }
    consequences = ["costs"]

    locals {
      locked = coalesce(resource.lock[0].kind, "none") != "none"
    }
  }
}

recommendation "thing_label" {
  title               = "Boxes should be labelled"
  control             = "label"
  severity            = "low"
  why                 = "Nobody knows what is inside."
  counted             = false
  not_counted_because = "It is an opinion."
  preview             = true

  assess {
    types   = ["thing_box"]
    healthy = resource.label != null
  }
}
