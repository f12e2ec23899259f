# The security controls of Microsoft Defender for Cloud with their maximum scores.

control "enable_mfa" {
  title       = "Enable MFA"
  max_score   = 10
  description = "Accounts that can change a subscription, account or project sign in with more than a password."
  defender_id = "34a42fb3-e6db-409c-b56b-7b1db6b8aee0"
}

control "secure_management_ports" {
  title       = "Secure management ports"
  max_score   = 8
  description = "Ports for remote administration are closed, opened only when needed, and never face the Internet unguarded."
}

control "apply_system_updates" {
  title       = "Apply system updates"
  max_score   = 6
  description = "Machines get security and critical updates soon after they are published."
  defender_id = "61702b76-1fab-41f2-bcbc-50b7870dcf38"
}

control "remediate_vulnerabilities" {
  title       = "Remediate vulnerabilities"
  max_score   = 6
  description = "Machines, images, registries and databases are scanned for vulnerabilities, and what is found is fixed."
}

control "remediate_security_configurations" {
  title       = "Remediate security configurations"
  max_score   = 4
  description = "Operating systems, containers and databases follow a secure baseline."
  defender_id = "99fc8df2-e0f5-40f8-9415-a7f7ca948b5a"
}

control "manage_access_and_permissions" {
  title       = "Manage access and permissions"
  max_score   = 4
  description = "Identities, roles and containers have the least rights they need."
  defender_id = "2d85f639-0bea-4a4a-b6c6-608952a1414a"
}

control "enable_encryption_at_rest" {
  title       = "Enable encryption at rest"
  max_score   = 4
  description = "Disks, databases and other stores are encrypted."
  defender_id = "8fd574ec-43cf-426e-a439-a67cbaf2d564"
}

control "encrypt_data_in_transit" {
  title       = "Encrypt data in transit"
  max_score   = 4
  description = "Clients and services talk over encrypted connections only, with current protocol versions."
  defender_id = "0e55495e-034f-4abc-8293-767229250176"
}

control "restrict_unauthorized_network_access" {
  title       = "Restrict unauthorized network access"
  max_score   = 4
  description = "Only the networks that need a resource reach it: firewalls, private endpoints, security groups."
  defender_id = "f9d5432b-8f7b-45e9-b90c-e214a30f6a02"
}

control "apply_adaptive_application_control" {
  title       = "Apply adaptive application control"
  max_score   = 3
  description = "Machines run only programs that are known and wanted."
  defender_id = "a000c66f-6da2-4f9d-826d-2364347d2588"
}

control "protect_applications_against_ddos_attacks" {
  title       = "Protect applications against DDoS attacks"
  max_score   = 2
  description = "Public applications stand behind denial-of-service protection and web application firewalls, and workloads have limits."
  defender_id = "a9909064-42b4-4d34-8143-275477afe18b"
}

control "enable_endpoint_protection" {
  title       = "Enable endpoint protection"
  max_score   = 2
  description = "Machines run endpoint protection, and files that must not change are watched."
  defender_id = "12136bd9-dc24-44f2-9587-7be3af6aac14"
}

control "enable_auditing_and_logging" {
  title       = "Enable auditing and logging"
  max_score   = 1
  description = "Resources write the logs that an investigation needs, and keep them long enough."
  defender_id = "27b24961-75ba-4fe4-8909-97286d5dd5ee"
}

control "enable_enhanced_security_features" {
  title       = "Enable enhanced security features"
  max_score   = 0
  description = "The protection plans of Microsoft Defender for Cloud and their counterparts are on."
  defender_id = "4db8d6cf-075b-4149-a813-da09ca2ae120"
}

control "implement_security_best_practices" {
  title       = "Implement security best practices"
  max_score   = 0
  description = "Everything else that is advised and brings no points."
  defender_id = "76763537-9feb-42d3-b4f4-78c01117be80"
}
