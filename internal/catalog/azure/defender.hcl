# Microsoft Defender for Cloud: its plans and security contacts.
# A plan is judged where its azurerm_security_center_subscription_pricing stands; a plan that
# the configuration does not mention may be switched on elsewhere and is not assessed.

recommendation "defender_apis" {
  title               = "Microsoft Defender for APIs should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "Attacks on APIs look like ordinary calls; the plan learns what is usual and reports what is not."
  remediation         = "Set tier to \"Standard\" for the plan Api."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb         = ["DP-1", "DP-2", "LT-1", "IR-3", "IR-5"]
    mcsb_v2      = ["DP-1", "DP-2", "LT-1", "IR-3", "IR-5"]
    azure_policy = ["7926a6d1-b268-4586-8197-e8ae90c877d7"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "api"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_key_vault" {
  title               = "Microsoft Defender for Key Vault should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan notices unusual reads of secrets and keys, which is how a stolen identity shows itself."
  remediation         = "Set tier to \"Standard\" for the plan KeyVaults."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "b1af52e4-e968-4e2b-b6d0-6736c9651f0a"

  maps_to = {
    mcsb         = ["DP-8", "LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["DP-8", "LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["0e6763cc-5078-4e64-889d-ff4d9a839047"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "keyvaults"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_sql_databases" {
  title               = "Microsoft Defender for Azure SQL Database servers should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan finds vulnerabilities of databases and notices injections and unusual access."
  remediation         = "Set tier to \"Standard\" for the plan SqlServers."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "58d72d9d-0310-4792-9a3b-6dd111093cdb"

  maps_to = {
    mcsb         = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["7fe3b40f-802b-4cdd-8bd4-fd799c948cc2"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "sqlservers"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_sql_machines" {
  title               = "Microsoft Defender for SQL servers on machines should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan finds vulnerabilities of SQL Server on machines and notices attacks on it."
  remediation         = "Set tier to \"Standard\" for the plan SqlServerVirtualMachines."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "6ac66a74-761f-4a59-928a-d373eea3f028"

  maps_to = {
    mcsb         = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["6581d072-105e-4418-827f-bd446d56421b"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "sqlservervirtualmachines"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_app_service" {
  title               = "Microsoft Defender for App Service should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan notices attacks on apps and on the platform beneath them."
  remediation         = "Set tier to \"Standard\" for the plan AppServices."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "0876ef51-fee7-449d-ba1e-f2662c7e43c6"

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["2913021d-f2fd-4f3d-b958-22354e2bdbcb"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "appservices"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_containers" {
  title               = "Microsoft Defender for Containers should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan scans images and notices attacks inside clusters."
  remediation         = "Set tier to \"Standard\" for the plan Containers."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "e599a9fe-30e3-47c6-a173-8b4b6d9d3255"

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["1c988dd6-ade4-430f-a608-2a3e5b0a6d38"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "containers"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_servers" {
  title               = "Microsoft Defender for Servers should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan brings endpoint detection, vulnerability findings and just-in-time access to machines."
  remediation         = "Set tier to \"Standard\" for the plan VirtualMachines."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "56a6e81f-7413-4f72-9a1b-aaeeaa87c872"

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "ES-1", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "ES-1", "IR-3", "IR-5"]
    azure_policy = ["4da35fc9-c9e7-4960-aec9-797fe7d9051d"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "virtualmachines"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_resource_manager" {
  title               = "Microsoft Defender for Resource Manager should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan watches the management layer through which everything else can be changed."
  remediation         = "Set tier to \"Standard\" for the plan Arm."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "f0fb2a7e-16d5-849f-be57-86db712e9bd0"

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["c3d20c29-b36d-48fe-808b-99a87530ad99"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "arm"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_open_source_databases" {
  title               = "Microsoft Defender for open-source relational databases should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan notices brute force and unusual access on PostgreSQL and MySQL servers."
  remediation         = "Set tier to \"Standard\" for the plan OpenSourceRelationalDatabases."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "b6a28450-dd5d-4ba4-8806-245e20ef6632"

  maps_to = {
    mcsb         = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["0a9fbe0d-c5c4-4da8-87d8-f4fd77338835"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "opensourcerelationaldatabases"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_cspm" {
  title               = "Microsoft Defender CSPM should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan finds attack paths across resources that single recommendations miss."
  remediation         = "Set tier to \"Standard\" for the plan CloudPosture."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["1f90fc71-a595-4066-8974-d4d0802e8ef0"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "cloudposture"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard"
    message      = "leaves the plan switched off"
    fix          = { tier = "Standard" }
    consequences = ["costs"]
  }
}

recommendation "defender_storage" {
  title               = "Microsoft Defender for Storage should be enabled"
  control             = "enable_enhanced_security_features"
  severity            = "high"
  why                 = "The plan notices malware and unusual reads in storage accounts and knows where sensitive data lies."
  remediation         = "Set tier to \"Standard\" and subplan to \"DefenderForStorageV2\", with extension blocks OnUploadMalwareScanning and SensitiveDataDiscovery."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "1be22853-8ed1-4005-9907-ddad64cb1417"

  maps_to = {
    mcsb         = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["DP-2", "LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["640d2586-54d2-465f-877f-9ffc1d2109f4"]
  }

  assess {
    types        = ["azurerm_security_center_subscription_pricing"]
    when         = lower(coalesce(resource.resource_type, "VirtualMachines")) == "storageaccounts"
    healthy      = lower(coalesce(resource.tier, "Free")) == "standard" && (lower(coalesce(resource.subplan, "")) == "defenderforstoragev2" && anytrue([for e in coalesce(resource.extension, []) : e.name == "OnUploadMalwareScanning"]) && anytrue([for e in coalesce(resource.extension, []) : e.name == "SensitiveDataDiscovery"]))
    message      = "leaves the plan, malware scanning or data discovery switched off"
    consequences = ["costs"]
  }
}

recommendation "defender_sql_machines_provisioning" {
  title               = "SQL server-targeted autoprovisioning should be enabled for SQL servers on machines plan"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "The plan sees nothing until its agent runs on the machines with SQL Server."
  remediation         = "Assign the initiative that installs the agent to the subscription."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb         = ["LT-1", "LT-2", "IR-3", "IR-5"]
    mcsb_v2      = ["LT-1", "LT-2", "IR-3", "IR-5"]
    azure_policy = ["c6283572-73bb-4deb-bf2c-7a2b8f7462cb"]
  }

  assess {
    types   = ["azurerm_security_center_subscription_pricing"]
    when    = lower(coalesce(resource.resource_type, "VirtualMachines")) == "sqlservervirtualmachines" && lower(coalesce(resource.tier, "Free")) == "standard"
    healthy = anytrue([for a in resources("azurerm_subscription_policy_assignment") : anytrue([for id in ["de01d381-bae9-4670-8870-786f89f49e26", "d7c3ea3a-edf3-4bd5-bd64-d5b635b05393"] : endswith(lower(coalesce(a.policy_definition_id, "")), id)])])
    message = "has no policy assignment that installs the agent"
  }
}

recommendation "defender_contact_email" {
  title               = "Subscriptions should have a contact email address for security issues"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Microsoft can warn only those it can reach."
  remediation         = "Set the email of the security contact to a mailbox that is read."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "77758c9d-8a56-5f54-6ff7-69a762ca6004"

  maps_to = {
    mcsb         = ["IR-2"]
    mcsb_v2      = ["IR-2"]
    azure_policy = ["4f4f78b8-e367-4b10-a341-d9a4ad5cf1c7"]
  }

  assess {
    types   = ["azurerm_security_center_contact"]
    healthy = coalesce(resource.email, "") != ""
    message = "has no address"
  }
}

recommendation "defender_alert_notifications" {
  title               = "Email notification for high severity alerts should be enabled"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "An alert that nobody hears of is found weeks later."
  remediation         = "Set alert_notifications to true."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "3869fbd7-5d90-84e4-37bd-d9a7f4ce9a24"

  maps_to = {
    mcsb         = ["IR-2"]
    mcsb_v2      = ["IR-2"]
    azure_policy = ["6e2593d9-add6-4083-9c9b-4b7d2188c899"]
  }

  assess {
    types   = ["azurerm_security_center_contact"]
    healthy = coalesce(resource.alert_notifications, false)
    message = "is not told of alerts"
    fix     = { alert_notifications = true }
  }
}

recommendation "defender_owner_notifications" {
  title               = "Email notification to subscription owner for high severity alerts should be enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Owners of a subscription can act at once when they know of an alert."
  remediation         = "Set alerts_to_admins to true."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "9f97e78d-88ee-a48d-abe2-5ef12954e7ea"

  maps_to = {
    mcsb         = ["IR-2"]
    mcsb_v2      = ["IR-2"]
    azure_policy = ["0b15565f-aa9e-48ba-8619-45960f2c314d"]
  }

  assess {
    types   = ["azurerm_security_center_contact"]
    healthy = coalesce(resource.alerts_to_admins, false)
    message = "does not let owners know of alerts"
    fix     = { alerts_to_admins = true }
  }
}
