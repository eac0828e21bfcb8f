mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name            = "novatech-test"
  kms_key_arn     = "arn:aws:kms:us-east-1:111122223333:key/disks"
  log_bucket      = "novatech-logs"
  log_kms_key_arn = "arn:aws:kms:us-east-1:444455556666:key/logs"
  macie_buckets   = ["novatech-test-lake-raw"]
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "disks_are_encrypted_and_buckets_closed_by_default" {
  command = apply
  assert {
    condition     = aws_ebs_encryption_by_default.this.enabled && aws_ebs_default_kms_key.this.key_arn == var.kms_key_arn
    error_message = "Disks must be encrypted by default."
  }
  assert {
    condition     = aws_s3_account_public_access_block.this[0].block_public_policy && aws_s3_account_public_access_block.this[0].restrict_public_buckets
    error_message = "No bucket of the account may be public."
  }
}

run "somebody_watches" {
  command = apply
  assert {
    condition     = aws_guardduty_detector.this.enable && aws_config_configuration_recorder_status.this.is_enabled && length(aws_securityhub_standards_subscription.this) == 2 && aws_macie2_account.this.status == "ENABLED"
    error_message = "GuardDuty, Config, Security Hub and Macie must be on."
  }
}

run "what_an_account_has_once_is_made_once" {
  command = plan
  variables {
    is_home_region = false
  }
  assert {
    condition     = length(aws_iam_account_password_policy.this) == 0 && length(aws_s3_account_public_access_block.this) == 0 && !aws_config_configuration_recorder.this.recording_group[0].include_global_resource_types
    error_message = "A second region must not make it again."
  }
}

run "refuses_a_key_that_is_none" {
  command = plan
  variables {
    kms_key_arn = "alias/disks"
  }
  expect_failures = [var.kms_key_arn]
}
