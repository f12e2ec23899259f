recommendation "box_is_locked" {
  assess {
    types = ["thing_box"]
  }
}
