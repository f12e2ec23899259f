recommendation "unclosed" {
  title = "a
