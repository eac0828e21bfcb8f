mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name             = "novatech-test"
  scope            = "CLOUDFRONT"
  logs_kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/logs"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "managed_rules_refuse_and_do_not_only_count" {
  command = plan
  assert {
    condition     = length([for rule in aws_wafv2_web_acl.this.rule : rule if try(length(rule.override_action[0].none), 0) == 1]) == 3
    error_message = "The three managed groups must act."
  }
}

run "one_address_cannot_send_without_end" {
  command = plan
  assert {
    condition     = one([for rule in aws_wafv2_web_acl.this.rule : try(rule.statement[0].rate_based_statement[0].limit, 0) if rule.name == "rate"]) == 3000
    error_message = "There must be a rate per address."
  }
}

run "tokens_are_not_in_the_log" {
  command = plan
  assert {
    condition     = contains([for field in aws_wafv2_web_acl_logging_configuration.this.redacted_fields : field.single_header[0].name], "authorization")
    error_message = "The authorization header must be redacted."
  }
}

run "partners_call_from_their_places_only" {
  command = apply
  variables {
    partner_cidrs = ["198.51.100.0/24"]
  }
  assert {
    condition     = length([for rule in aws_wafv2_web_acl.this.rule : rule if rule.name == "partners-from-their-places"]) == 1
    error_message = "There must be a rule for partners."
  }
}

run "refuses_an_unknown_scope" {
  command = plan
  variables {
    scope = "GLOBAL"
  }
  expect_failures = [var.scope]
}
