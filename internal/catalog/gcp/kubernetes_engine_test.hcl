case "gke auto repair 1" {
  of = "gke_auto_repair"

  healthy "google_container_node_pool" "good" {
    management { auto_repair = true }
  }
  unhealthy "google_container_node_pool" "bad" {
    management { auto_repair = false }
  }
  healthy "google_container_node_pool" "unset" {}
  unknown "google_container_node_pool" "later" {
    management { auto_repair = unknown }
  }
}

case "gke auto upgrade 2" {
  of = "gke_auto_upgrade"

  healthy "google_container_node_pool" "good" {
    management { auto_upgrade = true }
  }
  unhealthy "google_container_node_pool" "bad" {
    management { auto_upgrade = false }
  }
  healthy "google_container_node_pool" "unset" {}
  unknown "google_container_node_pool" "later" {
    management { auto_upgrade = unknown }
  }
}

case "gke monitoring 3" {
  of = "gke_monitoring"

  healthy "google_container_cluster" "unset" {}
  unhealthy "google_container_cluster" "off" { monitoring_service = "none" }
}

case "gke logging 4" {
  of = "gke_logging"

  healthy "google_container_cluster" "unset" {}
  unhealthy "google_container_cluster" "off" { logging_service = "none" }
}

case "gke authorized networks 5" {
  of = "gke_authorized_networks"

  healthy "google_container_cluster" "good" {
    master_authorized_networks_config { gcp_public_cidrs_access_enabled = false }
  }
  unhealthy "google_container_cluster" "bad" {}
  unknown "google_container_cluster" "later" { master_authorized_networks_config = unknown }
}

case "gke private cluster 6" {
  of = "gke_private_cluster"

  healthy "google_container_cluster" "good" {
    private_cluster_config { enable_private_nodes = true }
  }
  unhealthy "google_container_cluster" "bad" {
    private_cluster_config { enable_private_nodes = false }
  }
  unhealthy "google_container_cluster" "unset" {}
  unknown "google_container_cluster" "later" {
    private_cluster_config { enable_private_nodes = unknown }
  }
}

case "gke alias ip ranges 7" {
  of = "gke_alias_ip_ranges"

  healthy "google_container_cluster" "unset" {}
  unhealthy "google_container_cluster" "routes" { networking_mode = "ROUTES" }
}

case "gke network policy 8" {
  of = "gke_network_policy"

  healthy "google_container_cluster" "policy" {
    network_policy { enabled = true }
  }
  healthy "google_container_cluster" "dataplane" { datapath_provider = "ADVANCED_DATAPATH" }
  unhealthy "google_container_cluster" "open" {}
}

case "gke legacy authorization off 9" {
  of = "gke_legacy_authorization_off"

  healthy "google_container_cluster" "good" { enable_legacy_abac = false }
  unhealthy "google_container_cluster" "bad" { enable_legacy_abac = true }
  healthy "google_container_cluster" "unset" {}
  unknown "google_container_cluster" "later" { enable_legacy_abac = unknown }
}
