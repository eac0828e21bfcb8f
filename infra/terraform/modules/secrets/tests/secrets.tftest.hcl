mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name             = "novatech-test"
  secrets          = { "providers/stripe" = { description = "Stripe's secret key" } }
  settings         = { "catalog/media-url" = "https://media.example" }
  kms_key_arn      = "arn:aws:kms:us-east-1:111122223333:key/secrets"
  logs_kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/logs"
  databases = {
    orders = { host = "writer.example", dbname = "orders", role = "orders", admin_secret_arn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:admin" }
  }
  # Any file does for the tests.
  rotation_package           = "./versions.tf"
  vpc_id                     = "vpc-1"
  app_subnet_ids             = ["subnet-1", "subnet-2"]
  database_security_group_id = "sg-1"
  endpoint_security_group_id = "sg-2"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "secrets_are_encrypted_with_the_key_given_and_can_be_taken_back" {
  command = plan
  assert {
    condition     = alltrue([for secret in aws_secretsmanager_secret.this : secret.kms_key_id == var.kms_key_arn && secret.recovery_window_in_days == 30])
    error_message = "Secrets must be encrypted with the key given, and recoverable."
  }
}

run "no_value_is_written_by_terraform" {
  command = apply
  assert {
    condition     = !contains(keys(jsondecode(aws_secretsmanager_secret_version.database["orders"].secret_string)), "password") && length(aws_secretsmanager_secret_version.database) == 1
    error_message = "A password or a provider's key is in the state."
  }
}

run "every_database_password_rotates_at_once_and_then_monthly" {
  command = apply
  assert {
    condition     = aws_secretsmanager_secret_rotation.database["orders"].rotate_immediately && aws_secretsmanager_secret_rotation.database["orders"].rotation_rules[0].automatically_after_days == 30
    error_message = "A database's password must rotate."
  }
  assert {
    condition     = aws_lambda_function.rotate[0].architectures[0] == "arm64"
    error_message = "The rotation must run on Graviton."
  }
}

run "the_rotation_reaches_its_own_secrets_only" {
  command = apply
  assert {
    condition = alltrue([for statement in jsondecode(aws_iam_role_policy.rotate[0].policy).Statement :
    !contains(flatten([statement.Resource]), "*") || contains(["Password", "InTheVpc"], statement.Sid)])
    error_message = "Only actions without resources may name every resource."
  }
}

run "only_secrets_manager_of_this_account_starts_it" {
  command = apply
  assert {
    condition     = aws_lambda_permission.rotate[0].source_account == "111122223333"
    error_message = "Another account could start the rotation."
  }
}

run "without_databases_nothing_rotates" {
  command = plan
  variables {
    databases        = {}
    rotation_package = null
  }
  assert {
    condition     = length(aws_lambda_function.rotate) == 0
    error_message = "No function is needed."
  }
}

run "refuses_a_package_that_is_not_there" {
  command = plan
  variables {
    rotation_package = "./missing.zip"
  }
  expect_failures = [var.rotation_package]
}
