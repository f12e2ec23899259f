# Google Compute Engine: instances and disks.

recommendation "compute_block_project_ssh_keys" {
  title               = "Ensure 'Block Project-wide SSH keys' is enabled for VM instances"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A key of the project opens every machine in it."
  remediation         = "Set block-project-ssh-keys in metadata to \"TRUE\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["IM-6"]
  }

  assess {
    types   = ["google_compute_instance"]
    healthy = contains(["true", "1"], lower(tostring(coalesce(resource.metadata["block-project-ssh-keys"], ""))))
    message = "takes SSH keys of the whole project"
  }
}

recommendation "compute_serial_port_off" {
  title               = "Ensure 'Enable connecting to serial ports' is not enabled for VM Instance"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "The interactive serial console takes connections from any address."
  remediation         = "Leave serial-port-enable out of metadata, or set it to \"FALSE\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["google_compute_instance"]
    healthy = contains(["false", "0", ""], lower(tostring(coalesce(resource.metadata["serial-port-enable"], ""))))
    message = "takes connections to its serial port"
  }
}

recommendation "compute_oslogin" {
  title       = "Ensure oslogin is enabled for all instances"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "OS Login ties SSH to identities, so that leaving the organisation ends the access."
  remediation = "Set enable-oslogin in metadata to \"TRUE\", for the instance or the project."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types   = ["google_compute_instance"]
    healthy = lower(tostring(coalesce(resource.metadata["enable-oslogin"], anytrue([for m in resources("google_compute_project_metadata") : lower(tostring(coalesce(m.metadata["enable-oslogin"], ""))) == "true"]) || anytrue([for m in resources("google_compute_project_metadata_item") : m.key == "enable-oslogin" && lower(coalesce(m.value, "")) == "true"]) ? "true" : "false"))) == "true"
    message = "does not use OS Login"
  }
}

recommendation "compute_project_oslogin" {
  title       = "Ensure oslogin is enabled for a Project"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "OS Login ties SSH to identities, so that leaving the organisation ends the access."
  remediation = "Set enable-oslogin in the metadata of the project to \"TRUE\"."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types   = ["google_compute_project_metadata"]
    healthy = lower(tostring(coalesce(resource.metadata["enable-oslogin"], "false"))) == "true"
    message = "does not use OS Login"
  }
}

recommendation "compute_shielded_vm" {
  title       = "Ensure Compute instances are launched with Shielded VM enabled"
  control     = "protect_applications_against_ddos_attacks"
  severity    = "high"
  why         = "Shielded VMs notice a changed boot loader or kernel."
  remediation = "Add a shielded_instance_config block with vtpm and integrity monitoring on."

  maps_to = {
    mcsb = ["PV-4"]
  }

  assess {
    types   = ["google_compute_instance"]
    healthy = anytrue([for c in coalesce(resource.shielded_instance_config, []) : coalesce(c.enable_vtpm, true) && coalesce(c.enable_integrity_monitoring, true)])
    message = "is not a Shielded VM"
    fix     = { shielded_instance_config = { enable_vtpm = true, enable_integrity_monitoring = true } }
  }
}

recommendation "compute_no_public_address" {
  title       = "Ensure that Compute instances do not have public IP addresses"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A machine with a public address can be reached and scanned by everyone."
  remediation = "Leave access_config out of network_interface and publish the service through a load balancer."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types        = ["google_compute_instance"]
    healthy      = alltrue([for n in coalesce(resource.network_interface, []) : length(coalesce(n.access_config, [])) == 0 && length(coalesce(n.ipv6_access_config, [])) == 0])
    message      = "has a public address"
    consequences = ["cuts_connectivity"]
  }
}

recommendation "compute_no_default_service_account" {
  title       = "Ensure that instances are not configured to use the default service account"
  control     = "manage_access_and_permissions"
  severity    = "high"
  why         = "The default service account may edit the whole project."
  remediation = "Give the instance a service account of its own."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_compute_instance"]
    healthy = !anytrue([for a in coalesce(resource.service_account, []) : a.email == null || endswith(coalesce(a.email, ""), "-compute@developer.gserviceaccount.com")])
    message = "runs as the default service account"
  }
}

recommendation "compute_no_full_access_scope" {
  title       = "Ensure that instances are not configured to use the default service account with full access to all Cloud APIs"
  control     = "manage_access_and_permissions"
  severity    = "medium"
  why         = "The default service account with full scopes lets a hole in the application edit the project."
  remediation = "Give the instance a service account of its own."

  maps_to = {
    mcsb = ["PA-7"]
  }

  assess {
    types   = ["google_compute_instance"]
    healthy = !anytrue([for a in coalesce(resource.service_account, []) : (a.email == null || endswith(coalesce(a.email, ""), "-compute@developer.gserviceaccount.com")) && anytrue([for s in coalesce(a.scopes, []) : s == "cloud-platform" || endswith(s, "/auth/cloud-platform")])])
    message = "runs as the default service account with access to all APIs"
  }
}

recommendation "compute_ip_forwarding_off" {
  title               = "Ensure that IP forwarding is not enabled on Instances"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A machine that forwards packets which aren't meant for it becomes a hidden router."
  remediation         = "Leave can_ip_forward at false."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["NS-3"]
  }

  assess {
    types        = ["google_compute_instance"]
    healthy      = !coalesce(resource.can_ip_forward, false)
    message      = "forwards IP packets"
    fix          = { can_ip_forward = false }
    consequences = ["replaces"]
  }
}

recommendation "compute_disk_customer_supplied_key" {
  title       = "Ensure VM disks for critical VMs are encrypted with Customer-Supplied Encryption Key"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "With a key of your own a lost disk stays unreadable."
  remediation = "Create the disk with a disk_encryption_key block."

  maps_to = {
    mcsb = ["DP-5"]
  }

  assess {
    types        = ["google_compute_disk"]
    healthy      = length(coalesce(resource.disk_encryption_key, [])) > 0
    message      = "is encrypted with a key that Google manages"
    consequences = ["replaces"]
  }
}

recommendation "compute_confidential" {
  title               = "Ensure that Compute instances have Confidential Computing enabled"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "Confidential Computing encrypts the memory while it is in use."
  remediation         = "Create the instance with a confidential_instance_config block."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types        = ["google_compute_instance"]
    healthy      = coalesce(resource.confidential_instance_config[0].enable_confidential_compute, false)
    message      = "does not encrypt its memory"
    fix          = { confidential_instance_config = { enable_confidential_compute = true } }
    consequences = ["replaces"]
  }
}
