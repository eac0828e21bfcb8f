mock_provider "aws" {
  source = "../tests/mocks"
}


variables {
  name               = "novatech"
  region             = "us-east-1"
  state_bucket       = "novatech-state-111122223333"
  github_repository  = "novatech/supergraph"
  github_environment = "production"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "only_a_protected_environment_of_our_repository_deploys" {
  command = apply
  assert {
    condition     = jsondecode(aws_iam_role.github["deploy"].assume_role_policy).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"] == ["repo:novatech/supergraph:environment:production"]
    error_message = "Any other job could deploy."
  }
  assert {
    condition     = alltrue([for role in aws_iam_role.github : !can(jsondecode(role.assume_role_policy).Statement[0].Condition.StringLike)])
    error_message = "A subject must be named in full."
  }
}

run "a_plan_writes_the_lock_and_nothing_else" {
  command = apply
  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.state["plan"].policy).Statement : !contains(flatten([statement.Action]), "s3:PutObject") || endswith(statement.Resource, ".tflock")])
    error_message = "A plan could write the state."
  }
}

run "a_deployment_makes_no_role_beyond_the_boundary" {
  command = apply
  assert {
    condition     = one([for statement in jsondecode(aws_iam_role_policy.within_boundary.policy).Statement : statement.Condition.StringNotEquals["iam:PermissionsBoundary"] if statement.Sid == "OnlyWithinTheBoundary"]) == aws_iam_policy.boundary.arn
    error_message = "Roles without the boundary must be denied."
  }
}

run "the_table_is_there_where_it_is_still_needed" {
  command = apply
  variables {
    legacy_lock_table = true
  }
  assert {
    condition     = aws_dynamodb_table.lock[0].hash_key == "LockID" && aws_dynamodb_table.lock[0].server_side_encryption[0].enabled
    error_message = "The table must be encrypted, and keyed as Terraform expects."
  }
}

run "refuses_every_repository_and_an_administrator" {
  command = plan
  variables {
    github_repository = "novatech/*"
    deploy_policies   = ["AdministratorAccess"]
  }
  expect_failures = [var.github_repository, var.deploy_policies]
}
