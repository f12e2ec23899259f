# Google Kubernetes Engine.

recommendation "gke_auto_repair" {
  title       = "GKE cluster's auto repair feature should be enabled"
  control     = "remediate_security_configurations"
  severity    = "medium"
  why         = "A node that is not repaired keeps failing, and keeps its holes."
  remediation = "Leave auto_repair of the management block at true."

  maps_to = {
    mcsb = ["PV-6"]
  }

  assess {
    types   = ["google_container_node_pool"]
    healthy = coalesce(resource.management[0].auto_repair, true)
    message = "does not repair its nodes"
    fix     = { management = { auto_repair = true } }
  }
}

recommendation "gke_auto_upgrade" {
  title       = "GKE cluster's auto upgrade feature should be enabled"
  control     = "apply_system_updates"
  severity    = "high"
  why         = "New versions fix vulnerabilities of nodes."
  remediation = "Leave auto_upgrade of the management block at true."

  maps_to = {
    mcsb = ["PV-6"]
  }

  assess {
    types   = ["google_container_node_pool"]
    healthy = coalesce(resource.management[0].auto_upgrade, true)
    message = "does not upgrade its nodes"
    fix     = { management = { auto_upgrade = true } }
  }
}

recommendation "gke_monitoring" {
  title       = "Monitoring on GKE clusters should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Without monitoring an attack on the cluster shows nowhere."
  remediation = "Leave monitoring_service at its default."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_container_cluster"]
    healthy = coalesce(resource.monitoring_service, "monitoring.googleapis.com/kubernetes") != "none"
    message = "is not monitored"
  }
}

recommendation "gke_logging" {
  title       = "Logging for GKE clusters should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "high"
  why         = "The logs of the cluster are the only record of who did what in it."
  remediation = "Leave logging_service at its default."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["google_container_cluster"]
    healthy = coalesce(resource.logging_service, "logging.googleapis.com/kubernetes") != "none"
    message = "keeps no logs"
  }
}

recommendation "gke_authorized_networks" {
  title       = "Control Plane Authorized Networks should be enabled on GKE clusters"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "An API server that every address can reach is one leaked credential away from a takeover."
  remediation = "Add a master_authorized_networks_config block with the ranges that need access."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types   = ["google_container_cluster"]
    healthy = length(coalesce(resource.master_authorized_networks_config, [])) > 0
    message = "has an API server that every address can reach"
  }
}

recommendation "gke_private_cluster" {
  title       = "GKE clusters should have Private clusters enabled"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "Nodes with public addresses can be reached and scanned by everyone."
  remediation = "Set enable_private_nodes of private_cluster_config to true."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types        = ["google_container_cluster"]
    healthy      = coalesce(resource.private_cluster_config[0].enable_private_nodes, false)
    message      = "has nodes with public addresses"
    fix          = { private_cluster_config = { enable_private_nodes = true } }
    consequences = ["replaces"]
  }
}

recommendation "gke_alias_ip_ranges" {
  title       = "GKE clusters should have alias IP ranges enabled"
  control     = "remediate_security_configurations"
  severity    = "low"
  why         = "Alias ranges let firewalls and routes tell pods from nodes."
  remediation = "Use networking_mode \"VPC_NATIVE\" with an ip_allocation_policy block."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types        = ["google_container_cluster"]
    healthy      = upper(coalesce(resource.networking_mode, "VPC_NATIVE")) == "VPC_NATIVE"
    message      = "uses routes instead of alias ranges"
    consequences = ["replaces"]
  }
}

recommendation "gke_network_policy" {
  title       = "Network policy should be enabled on GKE clusters"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "Without network policies every pod may talk to every other."
  remediation = "Add a network_policy block with enabled set to true, or use Dataplane V2."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["google_container_cluster"]
    healthy = coalesce(resource.network_policy[0].enabled, false) || upper(coalesce(resource.datapath_provider, "")) == "ADVANCED_DATAPATH" || coalesce(resource.enable_autopilot, false)
    message = "does not enforce network policies"
  }
}

recommendation "gke_legacy_authorization_off" {
  title       = "Legacy Authorization should be disabled on GKE clusters"
  control     = "remediate_security_configurations"
  severity    = "high"
  why         = "Legacy authorization gives broad rights that nobody can narrow."
  remediation = "Leave enable_legacy_abac at false."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_container_cluster"]
    healthy = !coalesce(resource.enable_legacy_abac, false)
    message = "uses legacy authorization"
    fix     = { enable_legacy_abac = false }
  }
}
