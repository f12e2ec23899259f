# The requirements of the Microsoft cloud security benchmark v1; Defender for Cloud assigns it by default.

standard "mcsb" {
  title   = "Microsoft cloud security benchmark"
  version = "1"
  url     = "https://learn.microsoft.com/security/benchmark/azure/overview-v1"

  requirement "NS-1" { title = "Establish network segmentation boundaries" }
  requirement "NS-2" { title = "Secure cloud native services with network controls" }
  requirement "NS-3" { title = "Deploy firewall at the edge of enterprise network" }
  requirement "NS-4" { title = "Deploy intrusion detection/intrusion prevention systems (IDS/IPS)" }
  requirement "NS-5" { title = "Deploy DDOS protection" }
  requirement "NS-6" { title = "Deploy web application firewall" }
  requirement "NS-7" { title = "Simplify network security configuration" }
  requirement "NS-8" { title = "Detect and disable insecure services and protocols" }
  requirement "NS-9" { title = "Connect on-premises or cloud network privately" }
  requirement "NS-10" { title = "Ensure Domain Name System (DNS) security" }

  requirement "IM-1" { title = "Use centralized identity and authentication system" }
  requirement "IM-2" { title = "Protect identity and authentication systems" }
  requirement "IM-3" { title = "Manage application identities securely and automatically" }
  requirement "IM-4" { title = "Authenticate server and services" }
  requirement "IM-5" { title = "Use single sign-on (SSO) for application access" }
  requirement "IM-6" { title = "Use strong authentication controls" }
  requirement "IM-7" { title = "Restrict resource access based on conditions" }
  requirement "IM-8" { title = "Restrict the exposure of credentials and secrets" }
  requirement "IM-9" { title = "Secure user access to existing applications" }

  requirement "PA-1" { title = "Separate and limit highly privileged/administrative users" }
  requirement "PA-2" { title = "Avoid standing access for user accounts and permissions" }
  requirement "PA-3" { title = "Manage lifecycle of identities and entitlements" }
  requirement "PA-4" { title = "Review and reconcile user access regularly" }
  requirement "PA-5" { title = "Set up emergency access" }
  requirement "PA-6" { title = "Use privileged access workstations" }
  requirement "PA-7" { title = "Follow just enough administration (least privilege) principle" }
  requirement "PA-8" { title = "Determine access process for cloud provider support" }

  requirement "DP-1" { title = "Discover, classify, and label sensitive data" }
  requirement "DP-2" { title = "Monitor anomalies and threats targeting sensitive data" }
  requirement "DP-3" { title = "Encrypt sensitive data in transit" }
  requirement "DP-4" { title = "Enable data at rest encryption by default" }
  requirement "DP-5" { title = "Use customer-managed key option in data at rest encryption when required" }
  requirement "DP-6" { title = "Use a secure key management process" }
  requirement "DP-7" { title = "Use a secure certificate management process" }
  requirement "DP-8" { title = "Ensure security of key and certificate repository" }

  requirement "AM-1" { title = "Track asset inventory and their risks" }
  requirement "AM-2" { title = "Use only approved services" }
  requirement "AM-3" { title = "Ensure security of asset lifecycle management" }
  requirement "AM-4" { title = "Limit access to asset management" }
  requirement "AM-5" { title = "Use only approved applications in virtual machine" }

  requirement "LT-1" { title = "Enable threat detection capabilities" }
  requirement "LT-2" { title = "Enable threat detection for identity and access management" }
  requirement "LT-3" { title = "Enable logging for security investigation" }
  requirement "LT-4" { title = "Enable network logging for security investigation" }
  requirement "LT-5" { title = "Centralize security log management and analysis" }
  requirement "LT-6" { title = "Configure log storage retention" }
  requirement "LT-7" { title = "Use approved time synchronization sources" }

  requirement "IR-1" { title = "Preparation - update incident response plan and handling process" }
  requirement "IR-2" { title = "Preparation - setup incident notification" }
  requirement "IR-3" { title = "Detection and analysis - create incidents based on high-quality alerts" }
  requirement "IR-4" { title = "Detection and analysis - investigate an incident" }
  requirement "IR-5" { title = "Detection and analysis - prioritize incidents" }
  requirement "IR-6" { title = "Containment, eradication and recovery - automate the incident handling" }
  requirement "IR-7" { title = "Post-incident activity - conduct lessons learned and retain evidence" }

  requirement "PV-1" { title = "Define and establish secure configurations" }
  requirement "PV-2" { title = "Audit and enforce secure configurations" }
  requirement "PV-3" { title = "Define and establish secure configurations for compute resources" }
  requirement "PV-4" { title = "Audit and enforce secure configurations for compute resources" }
  requirement "PV-5" { title = "Perform vulnerability assessments" }
  requirement "PV-6" { title = "Rapidly and automatically remediate vulnerabilities" }
  requirement "PV-7" { title = "Conduct regular red team operations" }

  requirement "ES-1" { title = "Use Endpoint Detection and Response (EDR)" }
  requirement "ES-2" { title = "Use modern anti-malware software" }
  requirement "ES-3" { title = "Ensure anti-malware software and signatures are updated" }

  requirement "BR-1" { title = "Ensure regular automated backups" }
  requirement "BR-2" { title = "Protect backup and recovery data" }
  requirement "BR-3" { title = "Monitor backups" }
  requirement "BR-4" { title = "Regularly test backup" }

  requirement "DS-1" { title = "Conduct threat modeling" }
  requirement "DS-2" { title = "Ensure software supply chain security" }
  requirement "DS-3" { title = "Secure DevOps infrastructure" }
  requirement "DS-4" { title = "Integrate static application security testing into DevOps pipeline" }
  requirement "DS-5" { title = "Integrate dynamic application security testing into DevOps pipeline" }
  requirement "DS-6" { title = "Enforce security of workload throughout DevOps lifecycle" }
  requirement "DS-7" { title = "Enable logging and monitoring in DevOps" }

  requirement "GS-1" { title = "Align organization roles, responsibilities and accountabilities" }
  requirement "GS-2" { title = "Define and implement enterprise segmentation/separation of duties strategy" }
  requirement "GS-3" { title = "Define and implement data protection strategy" }
  requirement "GS-4" { title = "Define and implement network security strategy" }
  requirement "GS-5" { title = "Define and implement security posture management strategy" }
  requirement "GS-6" { title = "Define and implement identity and privileged access strategy" }
  requirement "GS-7" { title = "Define and implement logging, threat detection and incident response strategy" }
  requirement "GS-8" { title = "Define and implement backup and recovery strategy" }
  requirement "GS-9" { title = "Define and implement endpoint security strategy" }
  requirement "GS-10" { title = "Define and implement DevOps security strategy" }
  requirement "GS-11" { title = "Define and implement multi-cloud security strategy" }
}
