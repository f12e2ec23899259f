# The requirements of the Microsoft cloud security benchmark v2, a preview: those
# that its policy initiative measures, and the domain that is new in it.

standard "mcsb_v2" {
  title   = "Microsoft cloud security benchmark v2"
  version = "2 (preview)"
  url     = "https://learn.microsoft.com/security/benchmark/azure/overview"

  requirement "NS-1" { title = "Establish network segmentation boundaries" }
  requirement "NS-2" { title = "Secure cloud native services with network controls" }
  requirement "NS-3" { title = "Deploy firewall at the edge of enterprise network" }
  requirement "NS-5" { title = "Deploy DDOS protection" }
  requirement "NS-6" { title = "Deploy web application firewall" }
  requirement "NS-8" { title = "Detect and disable insecure services and protocols" }

  requirement "IM-1" { title = "Centralize identity and authentication while ensuring isolation" }
  requirement "IM-2" { title = "Protect identity and authentication systems" }
  requirement "IM-3" { title = "Manage application identities securely and automatically" }
  requirement "IM-4" { title = "Authenticate server and services" }
  requirement "IM-6" { title = "Use strong authentication controls" }
  requirement "IM-8" { title = "Restrict the exposure of credentials and secrets" }

  requirement "PA-1" { title = "Separate and limit highly privileged/administrative users" }
  requirement "PA-2" { title = "Avoid standing access for user accounts and permissions" }
  requirement "PA-4" { title = "Review and reconcile user access regularly" }
  requirement "PA-7" { title = "Follow just enough administration (least privilege) principle" }

  requirement "DP-1" { title = "Discover, classify, and label sensitive data" }
  requirement "DP-2" { title = "Monitor anomalies and threats targeting sensitive data" }
  requirement "DP-3" { title = "Encrypt sensitive data in transit" }
  requirement "DP-4" { title = "Enable data at rest encryption by default" }
  requirement "DP-5" { title = "Use customer-managed key option in data at rest encryption when required" }
  requirement "DP-6" { title = "Use a secure key management process" }
  requirement "DP-7" { title = "Use a secure certificate management process" }
  requirement "DP-8" { title = "Ensure security of key and certificate repository" }

  requirement "AM-2" { title = "Use only approved services" }
  requirement "AM-3" { title = "Ensure security of asset lifecycle management" }

  requirement "LT-1" { title = "Enable threat detection capabilities" }
  requirement "LT-2" { title = "Enable threat detection for identity and access management" }
  requirement "LT-3" { title = "Enable logging for security investigation" }
  requirement "LT-4" { title = "Enable network logging for security investigation" }
  requirement "LT-5" { title = "Centralize security log management and analysis" }
  requirement "LT-6" { title = "Configure log storage retention" }

  requirement "IR-2" { title = "Preparation - setup incident notification" }
  requirement "IR-3" { title = "Detection and analysis - create incidents based on high-quality alerts" }
  requirement "IR-4" { title = "Detection and analysis - investigate an incident" }
  requirement "IR-5" { title = "Detection and analysis - prioritize incidents" }

  requirement "PV-2" { title = "Audit and enforce secure configurations" }
  requirement "PV-4" { title = "Audit and enforce secure configurations for compute resources" }
  requirement "PV-5" { title = "Perform vulnerability assessments" }
  requirement "PV-6" { title = "Rapidly and automatically remediate vulnerabilities" }

  requirement "ES-1" { title = "Use Endpoint Detection and Response (EDR)" }
  requirement "ES-2" { title = "Use modern anti-malware software" }

  requirement "BR-1" { title = "Ensure regular automated backups" }
  requirement "BR-2" { title = "Protect backup and recovery data" }

  requirement "DS-6" { title = "Secure the workload lifecycle" }

  requirement "AI-1" { title = "Ensure use of approved models" }
  requirement "AI-2" { title = "Implement multi-layered content filtering" }
  requirement "AI-3" { title = "Adopt safety meta-prompts" }
  requirement "AI-4" { title = "Apply least privilege for agent functions" }
  requirement "AI-5" { title = "Ensure human-in-the-loop" }
  requirement "AI-6" { title = "Establish monitoring and detection" }
  requirement "AI-7" { title = "Perform continuous AI Red Teaming" }
}
