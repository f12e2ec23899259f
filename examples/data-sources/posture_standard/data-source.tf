data "posture_standard" "benchmark" {
  id = "mcsb"
}

output "encryption_in_transit" {
  value = one([
    for r in data.posture_standard.benchmark.requirements : r.recommendations if r.id == "DP-3"
  ])
}
