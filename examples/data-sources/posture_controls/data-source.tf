data "posture_controls" "all" {}

output "controls" {
  value = {
    for c in data.posture_controls.all.controls :
    c.title => "${c.max_score} points, ${length(c.recommendations)} recommendations"
  }
}
