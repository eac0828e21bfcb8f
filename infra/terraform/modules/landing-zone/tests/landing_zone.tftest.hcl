mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name = "novatech"
  accounts = {
    audit      = { email = "aws-audit@novatech.example", unit = "security" }
    production = { email = "aws-production@novatech.example", unit = "production" }
  }
  security_account = "audit"
  regions          = ["us-east-1", "eu-west-1", "ap-southeast-1"]
  trail            = { bucket = "novatech-trail", kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/trail", log_group_arn = "arn:aws:logs:us-east-1:111122223333:log-group:trail" }
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "everything_done_is_in_a_trail_that_shows_when_it_was_changed" {
  command = apply
  assert {
    condition     = aws_cloudtrail.this[0].is_organization_trail && aws_cloudtrail.this[0].is_multi_region_trail && aws_cloudtrail.this[0].enable_log_file_validation && aws_cloudtrail.this[0].kms_key_id == var.trail.kms_key_arn
    error_message = "The trail must hold every account and region, encrypted and validated."
  }
}

run "nobody_stops_the_watchers_or_leaves" {
  command = apply
  assert {
    condition = length(setsubtract(["cloudtrail:StopLogging", "guardduty:DeleteDetector", "organizations:LeaveOrganization"],
    flatten([for statement in jsondecode(aws_organizations_policy.guardrail["stay"].content).Statement : statement.Action if statement.Effect == "Deny"]))) == 0
    error_message = "Stopping the trail, the detector, and leaving must be denied."
  }
  assert {
    condition     = contains(keys(aws_organizations_policy_attachment.guardrail), "stay workloads") && contains(keys(aws_organizations_policy_attachment.guardrail), "protected production")
    error_message = "Guardrails must be attached."
  }
}

run "workloads_stay_in_our_regions" {
  command = plan
  assert {
    condition     = jsondecode(aws_organizations_policy.guardrail["regions"].content).Statement[0].Condition.StringNotEquals["aws:RequestedRegion"] == ["us-east-1", "eu-west-1", "ap-southeast-1"]
    error_message = "Other regions must be denied."
  }
}

run "a_second_factor_is_needed_to_delete_in_production" {
  command = plan
  assert {
    condition = length([for statement in jsondecode(aws_organizations_policy.guardrail["protected"].content).Statement : statement
    if try(statement.Condition.BoolIfExists["aws:MultiFactorAuthPresent"], "") == "false" && contains(flatten([statement.Action]), "rds:DeleteDBCluster")]) == 1
    error_message = "Deleting a database must need a second factor."
  }
}

run "people_have_an_hour" {
  command = apply
  variables {
    identity_center_arn = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
    assignments         = [{ group_id = "11111111-2222-3333-4444-555555555555", permission_set = "observer", account = "production" }]
  }
  assert {
    condition     = alltrue([for set in aws_ssoadmin_permission_set.this : set.session_duration == "PT1H"]) && length(aws_ssoadmin_account_assignment.this) == 1
    error_message = "A session must be an hour."
  }
}

run "refuses_long_sessions_and_two_accounts_of_one_mailbox" {
  command = plan
  variables {
    accounts        = { audit = { email = "a@novatech.example", unit = "security" }, other = { email = "a@novatech.example", unit = "production" } }
    permission_sets = { observer = { description = "Looks", policy = "ReadOnlyAccess", session = "PT12H" } }
  }
  expect_failures = [var.accounts, var.permission_sets]
}
