terraform {
  required_providers {
    posture = {
      source = "tfposture/posture"
    }
  }
}

# Everything is optional; functions don't see any of it.
provider "posture" {
  standard = "mcsb"
  include  = ["preview"]

  parameters = {
    storage_minimum_tls = { allowed_versions = ["TLS1_3"] }
  }

  gate = {
    minimum_score = 70
    fail_on       = "high"
  }
}
