case "compute block project ssh keys 1" {
  of = "compute_block_project_ssh_keys"

  healthy "google_compute_instance" "good" {
    metadata = { "block-project-ssh-keys" = "TRUE" }
  }
  unhealthy "google_compute_instance" "bad" {
    metadata = { "block-project-ssh-keys" = "false" }
  }
  unhealthy "google_compute_instance" "unset" {}
  unknown "google_compute_instance" "later" { metadata = unknown }
}

case "compute serial port off 2" {
  of = "compute_serial_port_off"

  healthy "google_compute_instance" "good" {
    metadata = { "serial-port-enable" = "false" }
  }
  unhealthy "google_compute_instance" "bad" {
    metadata = { "serial-port-enable" = "true" }
  }
  healthy "google_compute_instance" "unset" {}
  unknown "google_compute_instance" "later" { metadata = unknown }
}

case "compute oslogin 3" {
  of = "compute_oslogin"

  healthy "google_compute_instance" "on" {
    metadata = { "enable-oslogin" = "TRUE" }
  }
  unhealthy "google_compute_instance" "off" {
    metadata = { "enable-oslogin" = "FALSE" }
  }
  unhealthy "google_compute_instance" "unset" {}
}

case "OS Login of the project" {
  of = "compute_oslogin"

  healthy "google_compute_instance" "inherits" {}
  unhealthy "google_compute_instance" "overrides" {
    metadata = { "enable-oslogin" = "FALSE" }
  }
  context "google_compute_project_metadata" "all" {
    metadata = { "enable-oslogin" = "TRUE" }
  }
}

case "compute project oslogin 4" {
  of = "compute_project_oslogin"

  healthy "google_compute_project_metadata" "on" {
    metadata = { "enable-oslogin" = "TRUE" }
  }
  unhealthy "google_compute_project_metadata" "unset" {
    metadata = { "other" = "x" }
  }
}

case "compute shielded vm 5" {
  of = "compute_shielded_vm"

  healthy "google_compute_instance" "shielded" {
    shielded_instance_config { enable_secure_boot = true }
  }
  unhealthy "google_compute_instance" "half" {
    shielded_instance_config { enable_vtpm = false }
  }
  unhealthy "google_compute_instance" "bare" {}
}

case "compute no public address 6" {
  of = "compute_no_public_address"

  healthy "google_compute_instance" "inside" {
    network_interface { network = "shop" }
  }
  unhealthy "google_compute_instance" "outside" {
    network_interface {
      network = "shop"
      access_config {}
    }
  }
}

case "compute no default service account 7" {
  of = "compute_no_default_service_account"

  healthy "google_compute_instance" "own" {
    service_account {
      email  = "shop@p.iam.gserviceaccount.com"
      scopes = ["cloud-platform"]
    }
  }
  unhealthy "google_compute_instance" "default" {
    service_account {
      email  = "111111111111-compute@developer.gserviceaccount.com"
      scopes = ["storage-ro"]
    }
  }
  healthy "google_compute_instance" "none" {}
  unknown "google_compute_instance" "later" {
    service_account {
      email  = unknown
      scopes = ["cloud-platform"]
    }
  }
}

case "compute no full access scope 8" {
  of = "compute_no_full_access_scope"

  healthy "google_compute_instance" "own" {
    service_account {
      email  = "shop@p.iam.gserviceaccount.com"
      scopes = ["cloud-platform"]
    }
  }
  unhealthy "google_compute_instance" "full" {
    service_account {
      email  = "111111111111-compute@developer.gserviceaccount.com"
      scopes = ["https://www.googleapis.com/auth/cloud-platform"]
    }
  }
}

case "compute ip forwarding off 9" {
  of = "compute_ip_forwarding_off"

  healthy "google_compute_instance" "good" { can_ip_forward = false }
  unhealthy "google_compute_instance" "bad" { can_ip_forward = true }
  healthy "google_compute_instance" "unset" {}
  unknown "google_compute_instance" "later" { can_ip_forward = unknown }
}

case "compute disk customer supplied key 10" {
  of = "compute_disk_customer_supplied_key"

  healthy "google_compute_disk" "good" {
    disk_encryption_key { kms_key_self_link = "projects/p/locations/l/keyRings/r/cryptoKeys/k" }
  }
  unhealthy "google_compute_disk" "bad" {}
  unknown "google_compute_disk" "later" { disk_encryption_key = unknown }
}

case "compute confidential 11" {
  of = "compute_confidential"

  healthy "google_compute_instance" "good" {
    confidential_instance_config { enable_confidential_compute = true }
  }
  unhealthy "google_compute_instance" "bad" {
    confidential_instance_config { enable_confidential_compute = false }
  }
  unhealthy "google_compute_instance" "unset" {}
  unknown "google_compute_instance" "later" {
    confidential_instance_config { enable_confidential_compute = unknown }
  }
}
