case "ec2 imdsv2 1" {
  of = "ec2_imdsv2"

  healthy "aws_instance" "good" {
    metadata_options { http_tokens = "required" }
  }
  unhealthy "aws_instance" "bad" {
    metadata_options { http_tokens = "optional" }
  }
  unhealthy "aws_instance" "unset" {}
  unknown "aws_instance" "later" {
    metadata_options { http_tokens = unknown }
  }
}

case "ec2 no public address 2" {
  of = "ec2_no_public_address"

  healthy "aws_instance" "good" { associate_public_ip_address = false }
  unhealthy "aws_instance" "bad" { associate_public_ip_address = true }
  healthy "aws_instance" "unset" {}
  unknown "aws_instance" "later" { associate_public_ip_address = unknown }
}

case "ec2 delete on termination 3" {
  of = "ec2_delete_on_termination"

  healthy "aws_instance" "good" {
    root_block_device { delete_on_termination = true }
  }
  unhealthy "aws_instance" "bad" {
    ebs_block_device { delete_on_termination = false }
  }
  healthy "aws_instance" "unset" {}
}

case "autoscaling imdsv2 4" {
  of = "autoscaling_imdsv2"

  healthy "aws_launch_template" "good" {
    metadata_options { http_tokens = "required" }
  }
  unhealthy "aws_launch_template" "bad" {
    metadata_options { http_tokens = "optional" }
  }
  unhealthy "aws_launch_template" "unset" {}
  unknown "aws_launch_template" "later" {
    metadata_options { http_tokens = unknown }
  }
  unhealthy "aws_launch_configuration" "bad_too" {
    metadata_options { http_tokens = "optional" }
  }
}

case "autoscaling health checks 5" {
  of = "autoscaling_health_checks"

  healthy "aws_autoscaling_group" "asked" {
    load_balancers    = ["shop"]
    health_check_type = "ELB"
  }
  unhealthy "aws_autoscaling_group" "unasked" { target_group_arns = ["arn:aws:elasticloadbalancing:eu-north-1:111111111111:targetgroup/a/1"] }
  not_applicable "aws_autoscaling_group" "alone" {}
}

case "lambda dead letter queue 6" {
  of = "lambda_dead_letter_queue"

  healthy "aws_lambda_function" "good" {
    dead_letter_config { target_arn = "arn:aws:sqs:eu-north-1:111111111111:failed" }
  }
  unhealthy "aws_lambda_function" "bad" {}
}

case "lambda supported runtimes 7" {
  of = "lambda_supported_runtimes"

  healthy "aws_lambda_function" "new" { runtime = "python3.13" }
  unhealthy "aws_lambda_function" "old" { runtime = "python3.8" }
  not_applicable "aws_lambda_function" "image" { package_type = "Image" }
  unknown "aws_lambda_function" "later" { runtime = unknown }
}

case "lambda in vpc 8" {
  of = "lambda_in_vpc"

  healthy "aws_lambda_function" "good" {
    vpc_config { subnet_ids = ["subnet-1"] }
  }
  unhealthy "aws_lambda_function" "bad" {}
  unknown "aws_lambda_function" "later" { vpc_config = unknown }
}

case "lambda code signing 9" {
  of = "lambda_code_signing"

  healthy "aws_lambda_function" "good" { code_signing_config_arn = "arn:aws:lambda:eu-north-1:111111111111:code-signing-config:csc-1" }
  unhealthy "aws_lambda_function" "bad" {}
  unknown "aws_lambda_function" "later" { code_signing_config_arn = unknown }
}

case "lambda reserved concurrency 10" {
  of = "lambda_reserved_concurrency"

  healthy "aws_lambda_function" "limited" { reserved_concurrent_executions = 10 }
  unhealthy "aws_lambda_function" "unlimited" { reserved_concurrent_executions = -1 }
  unhealthy "aws_lambda_function" "unset" {}
}

case "lambda url authentication 11" {
  of = "lambda_url_authentication"

  healthy "aws_lambda_function_url" "good" { authorization_type = "AWS_IAM" }
  unhealthy "aws_lambda_function_url" "bad" { authorization_type = "NONE" }
  unhealthy "aws_lambda_function_url" "unset" {}
  unknown "aws_lambda_function_url" "later" { authorization_type = unknown }
}

case "lambda no public access 12" {
  of = "lambda_no_public_access"

  healthy "aws_lambda_permission" "service" { principal = "events.amazonaws.com" }
  healthy "aws_lambda_permission" "organisation" {
    principal        = "*"
    principal_org_id = "o-1"
  }
  unhealthy "aws_lambda_permission" "everyone" { principal = "*" }
  unknown "aws_lambda_permission" "later" { principal = unknown }
}

case "ecs no public addresses 13" {
  of = "ecs_no_public_addresses"

  healthy "aws_ecs_service" "good" {
    network_configuration { assign_public_ip = false }
  }
  unhealthy "aws_ecs_service" "bad" {
    network_configuration { assign_public_ip = true }
  }
  healthy "aws_ecs_service" "unset" {}
  unknown "aws_ecs_service" "later" {
    network_configuration { assign_public_ip = unknown }
  }
}
