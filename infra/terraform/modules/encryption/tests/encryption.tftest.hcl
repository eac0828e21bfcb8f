mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name = "novatech-test"
  keys = {
    database = { data_class = "restricted", multi_region = true, services = ["rds.amazonaws.com"] }
    logs     = { data_class = "internal", log_services = ["logs.REGION.amazonaws.com"] }
  }
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "every_key_is_rotated_and_can_be_taken_back" {
  command = plan
  assert {
    condition     = alltrue([for key in aws_kms_key.this : key.enable_key_rotation && key.deletion_window_in_days == 30])
    error_message = "Every key must be rotated and stay recoverable for 30 days."
  }
  assert {
    condition     = aws_kms_key.this["database"].multi_region && !aws_kms_key.this["logs"].multi_region
    error_message = "Only the uses that ask for it are multi-region."
  }
}

run "no_key_is_open_to_another_account" {
  command = plan
  assert {
    condition = alltrue(flatten([for key in aws_kms_key.this : [for statement in jsondecode(key.policy).Statement :
    statement.Principal != "*" && try(statement.Principal.AWS, "") != "*"]]))
    error_message = "A key's policy names everyone."
  }
  assert {
    condition = alltrue(flatten([for key in aws_kms_key.this : [for statement in jsondecode(key.policy).Statement :
    can(statement.Condition) || try(statement.Principal.AWS, "") == "arn:aws:iam::111122223333:root"]]))
    error_message = "A service may use a key for other accounts too."
  }
}

run "the_tag_says_the_class_of_what_is_encrypted" {
  command = plan
  assert {
    condition     = aws_kms_key.this["database"].tags["data-class"] == "restricted" && aws_kms_key.this["logs"].tags["data-class"] == "internal"
    error_message = "A key must carry the data class of its use."
  }
}

run "a_second_region_copies_and_makes_none" {
  command = plan
  variables {
    replica_of = {
      database = "arn:aws:kms:us-east-1:111122223333:key/mrk-1"
      logs     = "arn:aws:kms:us-east-1:111122223333:key/mrk-2"
    }
  }
  assert {
    condition     = length(aws_kms_key.this) == 0 && length(aws_kms_replica_key.this) == 2
    error_message = "A second region must copy every key and make none."
  }
}

run "refuses_a_copy_of_a_key_of_one_region" {
  command = plan
  variables {
    replica_of = { database = "arn:aws:kms:us-east-1:111122223333:key/plain", logs = "arn:aws:kms:us-east-1:111122223333:key/mrk-2" }
  }
  expect_failures = [var.replica_of]
}

run "refuses_an_unknown_data_class" {
  command = plan
  variables {
    keys = { database = { data_class = "secret" } }
  }
  expect_failures = [var.keys]
}
