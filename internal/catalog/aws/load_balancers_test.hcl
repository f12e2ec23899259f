case "alb deletion protection 1" {
  of = "alb_deletion_protection"

  healthy "aws_lb" "good" { enable_deletion_protection = true }
  unhealthy "aws_lb" "bad" { enable_deletion_protection = false }
  unhealthy "aws_lb" "unset" {}
  unknown "aws_lb" "later" { enable_deletion_protection = unknown }
  unhealthy "aws_alb" "bad_too" { enable_deletion_protection = false }
}

case "alb drop invalid headers 2" {
  of = "alb_drop_invalid_headers"

  healthy "aws_lb" "strict" { drop_invalid_header_fields = true }
  unhealthy "aws_lb" "lax" { drop_invalid_header_fields = false }
  not_applicable "aws_lb" "network" { load_balancer_type = "network" }
  unknown "aws_lb" "later" { drop_invalid_header_fields = unknown }
}

case "alb redirects http 3" {
  of = "alb_redirects_http"

  healthy "aws_lb_listener" "redirect" {
    protocol = "HTTP"
    default_action {
      type = "redirect"
      redirect {
        protocol    = "HTTPS"
        status_code = "HTTP_301"
      }
    }
  }
  unhealthy "aws_lb_listener" "plain" {
    protocol = "HTTP"
    default_action { type = "forward" }
  }
  not_applicable "aws_lb_listener" "https" { protocol = "HTTPS" }
}

case "load balancer logging 4" {
  of = "load_balancer_logging"

  healthy "aws_lb" "logged" {
    access_logs {
      bucket  = "logs"
      enabled = true
    }
  }
  unhealthy "aws_lb" "silent" {}
  unhealthy "aws_elb" "off" {
    access_logs {
      bucket  = "logs"
      enabled = false
    }
  }
}

case "elb encrypted listeners 5" {
  of = "elb_encrypted_listeners"

  healthy "aws_elb" "encrypted" {
    listener { lb_protocol = "https" }
  }
  unhealthy "aws_elb" "plain" {
    listener { lb_protocol = "https" }
    listener { lb_protocol = "http" }
  }
}

case "elb connection draining 6" {
  of = "elb_connection_draining"

  healthy "aws_elb" "good" { connection_draining = true }
  unhealthy "aws_elb" "bad" { connection_draining = false }
  unhealthy "aws_elb" "unset" {}
  unknown "aws_elb" "later" { connection_draining = unknown }
}

case "cloudfront waf 7" {
  of = "cloudfront_waf"

  healthy "aws_cloudfront_distribution" "protected" { web_acl_id = "arn:aws:wafv2:us-east-1:111111111111:global/webacl/a/1" }
  unhealthy "aws_cloudfront_distribution" "bare" {}
  unhealthy "aws_cloudfront_distribution" "empty" { web_acl_id = "" }
}

case "cloudfront logging 8" {
  of = "cloudfront_logging"

  healthy "aws_cloudfront_distribution" "good" {
    logging_config { bucket = "logs.s3.amazonaws.com" }
  }
  unhealthy "aws_cloudfront_distribution" "bad" {}
  unknown "aws_cloudfront_distribution" "later" { logging_config = unknown }
}

case "cloudfront https 9" {
  of = "cloudfront_https"

  healthy "aws_cloudfront_distribution" "encrypted" {
    default_cache_behavior { viewer_protocol_policy = "redirect-to-https" }
  }
  unhealthy "aws_cloudfront_distribution" "half" {
    default_cache_behavior { viewer_protocol_policy = "https-only" }
    ordered_cache_behavior { viewer_protocol_policy = "allow-all" }
  }
}

case "cloudfront default root object 10" {
  of = "cloudfront_default_root_object"

  healthy "aws_cloudfront_distribution" "page" { default_root_object = "index.html" }
  unhealthy "aws_cloudfront_distribution" "none" {}
}

case "cloudfront origin failover 11" {
  of = "cloudfront_origin_failover"

  healthy "aws_cloudfront_distribution" "good" {
    origin_group { origin_id = "group" }
  }
  unhealthy "aws_cloudfront_distribution" "bad" {}
  unknown "aws_cloudfront_distribution" "later" { origin_group = unknown }
}

case "api gateway xray 12" {
  of = "api_gateway_xray"

  healthy "aws_api_gateway_stage" "good" { xray_tracing_enabled = true }
  unhealthy "aws_api_gateway_stage" "bad" { xray_tracing_enabled = false }
  unhealthy "aws_api_gateway_stage" "unset" {}
  unknown "aws_api_gateway_stage" "later" { xray_tracing_enabled = unknown }
}

case "api gateway client certificate 13" {
  of = "api_gateway_client_certificate"

  healthy "aws_api_gateway_stage" "good" { client_certificate_id = "abc" }
  unhealthy "aws_api_gateway_stage" "bad" {}
  unknown "aws_api_gateway_stage" "later" { client_certificate_id = unknown }
}

case "api gateway waf 14" {
  of = "api_gateway_waf"

  healthy "aws_api_gateway_stage" "protected" {}
  unhealthy "aws_api_gateway_stage" "bare" {}
  context "aws_wafv2_web_acl_association" "protected" { resource_arn = aws_api_gateway_stage.protected.arn }
}

case "api gateway cache encrypted 15" {
  of = "api_gateway_cache_encrypted"

  healthy "aws_api_gateway_method_settings" "encrypted" {
    settings {
      caching_enabled      = true
      cache_data_encrypted = true
    }
  }
  unhealthy "aws_api_gateway_method_settings" "plain" {
    settings { caching_enabled = true }
  }
  not_applicable "aws_api_gateway_method_settings" "uncached" {
    settings { caching_enabled = false }
  }
}
