# Amazon EC2, Auto Scaling, Lambda and ECS.

recommendation "ec2_imdsv2" {
  title               = "EC2 instances should use IMDSv2"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "IMDSv1 hands the credentials of the machine to anyone who can make it fetch a URL."
  remediation         = "Set http_tokens of metadata_options to \"required\"."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["aws_instance"]
    healthy = lower(coalesce(resource.metadata_options[0].http_tokens, "optional")) == "required"
    message = "lets IMDSv1 be used"
    fix     = { metadata_options = { http_tokens = "required" } }
  }
}

recommendation "ec2_no_public_address" {
  title       = "EC2 instances should not have a public IP address"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A machine with a public address can be reached and scanned by everyone."
  remediation = "Set associate_public_ip_address to false and publish the service through a load balancer."
  note        = "Left out, the subnet decides: posture judges the subnet then."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types        = ["aws_instance"]
    healthy      = !coalesce(resource.associate_public_ip_address, false)
    message      = "has a public address"
    fix          = { associate_public_ip_address = false }
    consequences = ["replaces", "cuts_connectivity"]
  }
}

recommendation "ec2_delete_on_termination" {
  title               = "'Delete on termination' setting should be enabled for EBS volumes attached instance"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "Volumes that outlive their machine are forgotten, with the data on them."
  remediation         = "Leave delete_on_termination at true."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["AM-3"]
  }

  assess {
    types   = ["aws_instance"]
    healthy = alltrue([for d in concat(coalesce(resource.root_block_device, []), coalesce(resource.ebs_block_device, [])) : coalesce(d.delete_on_termination, true)])
    message = "leaves volumes behind"
  }
}

recommendation "autoscaling_imdsv2" {
  title       = "IMDSv2 should be configured on Auto Scaling Groups"
  control     = "remediate_security_configurations"
  severity    = "high"
  why         = "IMDSv1 hands the credentials of a machine to anyone who can make it fetch a URL."
  remediation = "Set http_tokens of metadata_options in the launch template to \"required\"."
  note        = "The published recommendation judges Auto Scaling groups. Posture judges the launch template or configuration, where the setting stands."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["aws_launch_template", "aws_launch_configuration"]
    healthy = lower(coalesce(resource.metadata_options[0].http_tokens, "optional")) == "required"
    message = "lets IMDSv1 be used"
    fix     = { metadata_options = { http_tokens = "required" } }
  }
}

recommendation "autoscaling_health_checks" {
  title               = "Auto Scaling groups associated with a load balancer should use health checks"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A group that asks the load balancer replaces machines whose application has died."
  remediation         = "Set health_check_type to \"ELB\"."
  counted             = false
  not_counted_because = "Its control has no points."
  assessment_key      = "837d6a45-503f-4c95-bf42-323763960b62"

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types   = ["aws_autoscaling_group"]
    when    = length(coalesce(resource.load_balancers, [])) + length(coalesce(resource.target_group_arns, [])) > 0
    healthy = coalesce(resource.health_check_type, "EC2") == "ELB"
    message = "does not ask the load balancer for health"
    fix     = { health_check_type = "ELB" }
  }
}

recommendation "lambda_dead_letter_queue" {
  title       = "Lambda functions should have a dead-letter queue configured"
  control     = "remediate_security_configurations"
  severity    = "medium"
  why         = "Failed events vanish unless a queue keeps them."
  remediation = "Add a dead_letter_config block."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["aws_lambda_function"]
    healthy = resource.dead_letter_config[0].target_arn != null
    message = "loses events that fail"
  }
}

recommendation "lambda_supported_runtimes" {
  title               = "Lambda functions should use supported runtimes"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A runtime without support gets no security fixes."
  remediation         = "Use a runtime that AWS supports."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PV-6"]
  }

  parameter "unsupported_runtimes" {
    description = "Runtimes that AWS no longer supports."
    default     = ["nodejs", "nodejs4.3", "nodejs6.10", "nodejs8.10", "nodejs10.x", "nodejs12.x", "nodejs14.x", "nodejs16.x", "nodejs18.x", "python2.7", "python3.6", "python3.7", "python3.8", "python3.9", "java8", "dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1", "dotnet5.0", "dotnet6", "dotnet7", "go1.x", "ruby2.5", "ruby2.7", "ruby3.2", "provided"]
  }

  assess {
    types   = ["aws_lambda_function"]
    when    = coalesce(resource.package_type, "Zip") == "Zip"
    healthy = !contains(param.unsupported_runtimes, coalesce(resource.runtime, ""))
    message = "uses a runtime without support"
  }
}

recommendation "lambda_in_vpc" {
  title       = "Configure Lambda functions to a VPC"
  control     = "restrict_unauthorized_network_access"
  severity    = "low"
  why         = "Inside a VPC your security groups and routes decide what the function reaches."
  remediation = "Add a vpc_config block."

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types   = ["aws_lambda_function"]
    healthy = length(coalesce(resource.vpc_config, [])) > 0
    message = "runs outside your networks"
  }
}

recommendation "lambda_code_signing" {
  title               = "Code Signing should be enabled on Lambda"
  control             = "implement_security_best_practices"
  severity            = "high"
  why                 = "Signed code can't be replaced by whoever may update the function."
  remediation         = "Set code_signing_config_arn."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["DS-6"]
  }

  assess {
    types   = ["aws_lambda_function"]
    healthy = resource.code_signing_config_arn != null
    message = "runs code that nobody signed"
  }
}

recommendation "lambda_reserved_concurrency" {
  title               = "Lambda function should implement Reserved Concurrency to prevent resource exhaustion"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "A function without a limit can use up the concurrency of the whole account."
  remediation         = "Set reserved_concurrent_executions."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["PV-2"]
  }

  assess {
    types   = ["aws_lambda_function"]
    healthy = coalesce(resource.reserved_concurrent_executions, -1) >= 0
    message = "has no concurrency of its own"
  }
}

recommendation "lambda_url_authentication" {
  title       = "Authentication should be enabled on Lambda Function URLs"
  control     = "manage_access_and_permissions"
  severity    = "high"
  why         = "A function URL without authentication can be called, and paid for, by anyone."
  remediation = "Set authorization_type to \"AWS_IAM\"."

  maps_to = {
    mcsb = ["IM-1"]
  }

  assess {
    types        = ["aws_lambda_function_url"]
    healthy      = lower(coalesce(resource.authorization_type, "NONE")) == "aws_iam"
    message      = "can be called without authentication"
    fix          = { authorization_type = "AWS_IAM" }
    consequences = ["cuts_connectivity"]
  }
}

recommendation "lambda_no_public_access" {
  title       = "Lambda functions should restrict public access"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A permission for everyone lets strangers run the function."
  remediation = "Name the principal, and the source account or ARN."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types   = ["aws_lambda_permission"]
    healthy = resource.principal != "*" || resource.source_account != null || resource.source_arn != null || resource.principal_org_id != null
    message = "lets everyone call the function"
  }
}

recommendation "ecs_no_public_addresses" {
  title          = "Amazon ECS services should not have public IP addresses assigned to them automatically"
  control        = "restrict_unauthorized_network_access"
  severity       = "high"
  why            = "A task with a public address can be reached and scanned by everyone."
  remediation    = "Set assign_public_ip of network_configuration to false."
  assessment_key = "9bb205cd-a931-4f77-a620-0a263479732b"

  maps_to = {
    mcsb = ["NS-1"]
  }

  assess {
    types        = ["aws_ecs_service"]
    healthy      = !coalesce(resource.network_configuration[0].assign_public_ip, false)
    message      = "gives its tasks public addresses"
    fix          = { network_configuration = { assign_public_ip = false } }
    consequences = ["cuts_connectivity"]
  }
}
