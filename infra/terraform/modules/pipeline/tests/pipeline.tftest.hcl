mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name               = "novatech-test"
  repository         = "novatech/supergraph"
  artifact_bucket    = "novatech-test-artifacts"
  kms_key_arn        = "arn:aws:kms:us-east-1:111122223333:key/objects"
  logs_kms_key_arn   = "arn:aws:kms:us-east-1:111122223333:key/logs"
  repository_arns    = ["arn:aws:ecr:us-east-1:111122223333:repository/novatech/service"]
  approval_topic_arn = "arn:aws:sns:us-east-1:111122223333:alarms"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "production_waits_for_a_person" {
  command = apply
  assert {
    condition     = one([for stage in aws_codepipeline.this.stage : stage.action[0].category if stage.name == "Production"]) == "Approval"
    error_message = "Somebody must let it go on."
  }
}

run "builds_push_to_named_repositories_only" {
  command = apply
  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.build.policy).Statement : !contains(flatten([statement.Resource]), "*") || statement.Sid == "RegistryLogin"])
    error_message = "A build may reach more than what is named."
  }
}

run "what_stages_hand_on_is_encrypted" {
  command = apply
  assert {
    condition     = one(aws_codepipeline.this.artifact_store).encryption_key[0].id == var.kms_key_arn && alltrue([for project in aws_codebuild_project.this : project.encryption_key == var.kms_key_arn])
    error_message = "Artifacts must be encrypted with the key given."
  }
}

run "refuses_a_production_that_nobody_let_go_on" {
  command = plan
  variables {
    stages = [{ name = "Production", builds = ["deploy"] }]
  }
  expect_failures = [var.stages]
}
