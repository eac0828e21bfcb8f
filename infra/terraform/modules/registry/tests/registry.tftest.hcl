mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name             = "novatech"
  repositories     = ["service", "migrate"]
  kms_key_arn      = "arn:aws:kms:us-east-1:111122223333:key/images"
  pulling_accounts = ["222233334444"]
  replica_regions  = ["eu-west-1"]
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "a_tag_means_one_image_for_ever" {
  command = plan
  assert {
    condition     = alltrue([for repository in aws_ecr_repository.this : repository.image_tag_mutability == "IMMUTABLE"])
    error_message = "Tags must not be movable."
  }
}

run "images_are_encrypted_and_scanned" {
  command = plan
  assert {
    condition = alltrue([for repository in aws_ecr_repository.this :
    repository.encryption_configuration[0].kms_key == var.kms_key_arn && repository.image_scanning_configuration[0].scan_on_push])
    error_message = "Images must be encrypted with the key given, and scanned when pushed."
  }
}

run "other_accounts_only_pull" {
  command = plan
  assert {
    condition = alltrue(flatten([for policy in aws_ecr_repository_policy.this : [for action in jsondecode(policy.policy).Statement[0].Action :
    !can(regex("Put|Upload|Delete|Initiate|\\*", action))]]))
    error_message = "An account that runs images must not push or delete them."
  }
}

run "refuses_an_account_that_is_none" {
  command = plan
  variables {
    pulling_accounts = ["*"]
  }
  expect_failures = [var.pulling_accounts]
}
