mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name                     = "novatech-test"
  vpc_id                   = "vpc-1"
  public_subnet_ids        = ["subnet-1", "subnet-2"]
  target_security_group_id = "sg-1"
  certificate_arn          = "arn:aws:acm:us-east-1:111122223333:certificate/mock"
  origin_secret            = "0123456789abcdef0123456789abcdef"
  log_bucket               = "novatech-test-logs"
  web_acl_arn              = "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/mock/1"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "tls_13_and_nothing_older_than_12" {
  command = apply
  assert {
    condition     = aws_lb_listener.https.protocol == "HTTPS" && startswith(aws_lb_listener.https.ssl_policy, "ELBSecurityPolicy-TLS13-1-2")
    error_message = "The listener must speak TLS 1.3, at least 1.2."
  }
}

run "only_cloudfront_comes_in" {
  command = plan
  assert {
    condition     = aws_vpc_security_group_ingress_rule.cloudfront.prefix_list_id != null && aws_vpc_security_group_ingress_rule.cloudfront.cidr_ipv4 == null
    error_message = "Only CloudFront's addresses may come in."
  }
  assert {
    condition     = aws_lb_listener.https.default_action[0].type == "fixed-response"
    error_message = "Without CloudFront's word there must be no answer."
  }
}

run "a_canary_starts_with_nothing_and_weights_add_up" {
  command = apply
  assert {
    condition     = sum([for group in aws_lb_listener_rule.gateways.action[0].forward[0].target_group : group.weight]) == 100
    error_message = "Weights must add up to 100."
  }
}

run "refuses_a_short_secret" {
  command = plan
  variables {
    origin_secret = "short"
  }
  expect_failures = [var.origin_secret]
}
