mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name                = "novatech-test"
  aliases             = ["api.novatech.example"]
  certificate_arn     = "arn:aws:acm:us-east-1:111122223333:certificate/mock"
  web_acl_arn         = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/mock/1"
  gateway_domain      = "gateway.novatech.example"
  origin_secret       = "0123456789abcdef0123456789abcdef"
  media_bucket_domain = "novatech-test-media.s3.us-east-1.amazonaws.com"
  log_bucket_arn      = "arn:aws:s3:::novatech-test-logs"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "nothing_is_spoken_without_tls" {
  command = apply
  assert {
    condition     = aws_cloudfront_distribution.this.viewer_certificate[0].minimum_protocol_version == "TLSv1.2_2021" && aws_cloudfront_distribution.this.default_cache_behavior[0].viewer_protocol_policy == "redirect-to-https"
    error_message = "Viewers must speak TLS 1.2 or newer."
  }
  assert {
    condition     = alltrue(flatten([for origin in aws_cloudfront_distribution.this.origin : [for config in origin.custom_origin_config : config.origin_protocol_policy == "https-only"]]))
    error_message = "Gateways must be spoken to by TLS."
  }
}

run "a_token_or_a_cookie_never_splits_the_cache" {
  command = plan
  assert {
    condition     = aws_cloudfront_cache_policy.persisted.parameters_in_cache_key_and_forwarded_to_origin[0].headers_config[0].headers[0].items == toset(["accept"])
    error_message = "Only accept may be in the key."
  }
  assert {
    condition     = aws_cloudfront_cache_policy.persisted.parameters_in_cache_key_and_forwarded_to_origin[0].cookies_config[0].cookie_behavior == "none"
    error_message = "Cookies must not be in the key."
  }
}

run "what_the_gateway_calls_private_is_not_kept" {
  command = plan
  assert {
    condition     = aws_cloudfront_cache_policy.persisted.min_ttl == 0 && aws_cloudfront_cache_policy.persisted.default_ttl == 0
    error_message = "Any least time would keep what is private."
  }
}

run "misses_meet_before_they_reach_a_gateway" {
  command = apply
  assert {
    condition     = alltrue([for origin in aws_cloudfront_distribution.this.origin : origin.origin_shield[0].enabled])
    error_message = "Every origin needs a shield."
  }
}

run "it_stands_behind_the_firewall" {
  command = apply
  assert {
    condition     = aws_cloudfront_distribution.this.web_acl_id == var.web_acl_arn
    error_message = "The web ACL must be attached."
  }
}

run "refuses_a_regional_firewall_and_a_certificate_of_another_region" {
  command = plan
  variables {
    web_acl_arn     = "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/mock/1"
    certificate_arn = "arn:aws:acm:eu-west-1:111122223333:certificate/mock"
  }
  expect_failures = [var.web_acl_arn, var.certificate_arn]
}
