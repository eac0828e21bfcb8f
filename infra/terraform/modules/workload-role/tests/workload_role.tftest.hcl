mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name              = "novatech-test"
  oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/MOCK"
  oidc_issuer       = "oidc.eks.us-east-1.amazonaws.com/id/MOCK"
  namespace         = "shop"
  service_account   = "orders"
  statements = {
    Publish = { actions = ["sns:Publish"], resources = ["arn:aws:sns:us-east-1:111122223333:novatech-orders-order.fifo"] }
  }
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "one_service_account_takes_it_and_no_other" {
  command = plan
  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Condition.StringEquals == {
      "oidc.eks.us-east-1.amazonaws.com/id/MOCK:sub" = "system:serviceaccount:shop:orders"
      "oidc.eks.us-east-1.amazonaws.com/id/MOCK:aud" = "sts.amazonaws.com"
    }
    error_message = "The trust must name exactly one service account and audience."
  }
  assert {
    condition     = aws_iam_role.this.max_session_duration == 3600
    error_message = "A session must not be longer than an hour."
  }
}

run "it_may_do_what_is_named" {
  command = apply
  assert {
    condition     = !strcontains(aws_iam_role_policy.this[0].policy, "*")
    error_message = "The policy holds a wildcard."
  }
}

run "refuses_a_wildcard_in_an_action" {
  command = plan
  variables {
    statements = { All = { actions = ["sns:*"], resources = ["arn:aws:sns:us-east-1:111122223333:novatech-orders-order.fifo"] } }
  }
  expect_failures = [var.statements]
}

run "refuses_every_resource" {
  command = plan
  variables {
    statements = { All = { actions = ["s3:GetObject"], resources = ["*"] } }
  }
  expect_failures = [aws_iam_role_policy.this]
}

run "lets_an_action_without_resources_be" {
  command = apply
  variables {
    statements = { Trace = { actions = ["xray:PutTraceSegments"], resources = ["*"] } }
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.this[0].policy).Statement[0].Resource[0] == "*"
    error_message = "xray:PutTraceSegments knows no resource."
  }
}

run "refuses_a_service_account_with_a_wildcard" {
  command = plan
  variables {
    service_account = "*"
  }
  expect_failures = [var.service_account]
}
