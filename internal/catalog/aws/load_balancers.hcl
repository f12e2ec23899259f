# Load balancers, CloudFront and API Gateway.

recommendation "alb_deletion_protection" {
  title               = "Application Load Balancer deletion protection should be enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A mistaken destroy takes the whole application off the internet."
  remediation         = "Set enable_deletion_protection to true."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "5c508bf1-26f9-4696-bb61-8341d395e3de"

  maps_to = {
    mcsb = ["BR-2"]
  }

  assess {
    types   = ["aws_lb", "aws_alb"]
    healthy = coalesce(resource.enable_deletion_protection, false)
    message = "can be deleted by mistake"
    fix     = { enable_deletion_protection = true }
  }
}

recommendation "alb_drop_invalid_headers" {
  title       = "Application load balancers should be configured to drop HTTP headers"
  control     = "remediate_security_configurations"
  severity    = "medium"
  why         = "Malformed headers are how requests are smuggled past a load balancer."
  remediation = "Set drop_invalid_header_fields to true."

  maps_to = {
    mcsb = ["NS-8"]
  }

  assess {
    types   = ["aws_lb", "aws_alb"]
    when    = coalesce(resource.load_balancer_type, "application") == "application"
    healthy = coalesce(resource.drop_invalid_header_fields, false)
    message = "passes malformed headers on"
    fix     = { drop_invalid_header_fields = true }
  }
}

recommendation "alb_redirects_http" {
  title       = "Application Load Balancer should be configured to redirect all HTTP requests to HTTPS"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "A listener for plain HTTP that doesn't redirect serves passwords in the clear."
  remediation = "Redirect to HTTPS in the default action of the listener on port 80."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types        = ["aws_lb_listener", "aws_alb_listener"]
    when         = upper(coalesce(resource.protocol, "")) == "HTTP"
    healthy      = anytrue([for a in coalesce(resource.default_action, []) : a.type == "redirect" && upper(coalesce(a.redirect[0].protocol, "")) == "HTTPS"])
    message      = "serves plain HTTP"
    consequences = ["cuts_connectivity"]
  }
}

recommendation "load_balancer_logging" {
  title       = "Application and Classic Load Balancers logging should be enabled"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Access logs show what an attacker tried and when."
  remediation = "Add an access_logs block with enabled set to true."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["aws_lb", "aws_alb", "aws_elb"]
    healthy = anytrue([for l in coalesce(resource.access_logs, []) : coalesce(l.enabled, true)])
    message = "keeps no access logs"
  }
}

recommendation "elb_encrypted_listeners" {
  title       = "Classic Load Balancer listeners should be configured with HTTPS or TLS termination"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "A plain listener lets anyone on the path read what users send."
  remediation = "Use HTTPS or SSL in every listener."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["aws_elb"]
    healthy = alltrue([for l in coalesce(resource.listener, []) : contains(["https", "ssl"], lower(coalesce(l.lb_protocol, "")))])
    message = "has a listener without encryption"
  }
}

recommendation "elb_connection_draining" {
  title               = "Classic Load Balancers should have connection draining enabled"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Draining lets requests finish before a machine goes."
  remediation         = "Set connection_draining to true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["aws_elb"]
    healthy = coalesce(resource.connection_draining, false)
    message = "cuts connections off"
    fix     = { connection_draining = true }
  }
}

recommendation "cloudfront_waf" {
  title       = "CloudFront distributions should have AWS WAF enabled"
  control     = "protect_applications_against_ddos_attacks"
  severity    = "medium"
  why         = "CloudFront takes the traffic of the whole world; a firewall at that edge stops attacks early."
  remediation = "Set web_acl_id."

  maps_to = {
    mcsb = ["NS-6"]
  }

  assess {
    types        = ["aws_cloudfront_distribution"]
    healthy      = coalesce(resource.web_acl_id, "") != ""
    message      = "has no web application firewall"
    consequences = ["costs"]
  }
}

recommendation "cloudfront_logging" {
  title       = "CloudFront distributions should have logging enabled"
  control     = "enable_auditing_and_logging"
  severity    = "medium"
  why         = "Access logs show what an attacker tried and when."
  remediation = "Add a logging_config block."
  note        = "Logs delivered by a CloudWatch log delivery are not seen here."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["aws_cloudfront_distribution"]
    healthy = length(coalesce(resource.logging_config, [])) > 0
    message = "keeps no access logs"
  }
}

recommendation "cloudfront_https" {
  title       = "CloudFront distributions should require encryption in transit"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "Plain HTTP lets anyone on the path read or change pages."
  remediation = "Set viewer_protocol_policy to \"redirect-to-https\" or \"https-only\" in every behavior."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["aws_cloudfront_distribution"]
    healthy = alltrue([for b in concat(coalesce(resource.default_cache_behavior, []), coalesce(resource.ordered_cache_behavior, [])) : contains(["redirect-to-https", "https-only"], coalesce(b.viewer_protocol_policy, "allow-all"))])
    message = "serves plain HTTP"
  }
}

recommendation "cloudfront_default_root_object" {
  title       = "CloudFront distributions should have a default root object configured"
  control     = "manage_access_and_permissions"
  severity    = "high"
  why         = "Without a root object a request for / may list the bucket behind the distribution."
  remediation = "Set default_root_object."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["aws_cloudfront_distribution"]
    healthy = coalesce(resource.default_root_object, "") != ""
    message = "has no default root object"
  }
}

recommendation "cloudfront_origin_failover" {
  title          = "CloudFront distributions should have origin failover configured"
  control        = "remediate_security_configurations"
  severity       = "medium"
  why            = "A second origin answers when the first is down."
  remediation    = "Add an origin_group block."
  assessment_key = "4779e962-2ea3-4126-aa76-379ea271887c"

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types   = ["aws_cloudfront_distribution"]
    healthy = length(coalesce(resource.origin_group, [])) > 0
    message = "has no second origin"
  }
}

recommendation "api_gateway_xray" {
  title       = "API Gateway REST API stages should have AWS X-Ray tracing enabled"
  control     = "enable_auditing_and_logging"
  severity    = "low"
  why         = "Traces show where a request went and what it did there."
  remediation = "Set xray_tracing_enabled to true."

  maps_to = {
    mcsb = ["LT-3"]
  }

  assess {
    types   = ["aws_api_gateway_stage"]
    healthy = coalesce(resource.xray_tracing_enabled, false)
    message = "is not traced"
    fix     = { xray_tracing_enabled = true }
  }
}

recommendation "api_gateway_client_certificate" {
  title       = "API Gateway REST API stages should be configured to use SSL certificates for backend authentication"
  control     = "encrypt_data_in_transit"
  severity    = "medium"
  why         = "A backend that checks the certificate of the gateway can't be called past it."
  remediation = "Set client_certificate_id."

  maps_to = {
    mcsb = ["IM-4"]
  }

  assess {
    types   = ["aws_api_gateway_stage"]
    healthy = resource.client_certificate_id != null
    message = "shows its backend no certificate"
  }
}

recommendation "api_gateway_waf" {
  title       = "API Gateway should be associated with an AWS WAF web ACL"
  control     = "protect_applications_against_ddos_attacks"
  severity    = "medium"
  why         = "A firewall before an API stops injections and floods."
  remediation = "Add an aws_wafv2_web_acl_association for the stage."

  maps_to = {
    mcsb = ["NS-6"]
  }

  assess {
    types        = ["aws_api_gateway_stage"]
    healthy      = length(related(["aws_wafv2_web_acl_association", "aws_wafregional_web_acl_association"], "resource_arn")) > 0
    message      = "has no web application firewall"
    consequences = ["costs"]
  }
}

recommendation "api_gateway_cache_encrypted" {
  title       = "API Gateway REST API cache data should be encrypted at rest"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Cached responses hold what users asked for."
  remediation = "Set cache_data_encrypted of settings to true."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types   = ["aws_api_gateway_method_settings"]
    when    = coalesce(resource.settings[0].caching_enabled, false)
    healthy = coalesce(resource.settings[0].cache_data_encrypted, false)
    message = "keeps its cache unencrypted"
    fix     = { settings = { cache_data_encrypted = true } }
  }
}
