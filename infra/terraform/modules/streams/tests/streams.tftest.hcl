mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name             = "novatech-test"
  kms_key_arn      = "arn:aws:kms:us-east-1:111122223333:key/streams"
  logs_kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/logs"
  lake_bucket_arn  = "arn:aws:s3:::novatech-test-raw"
  lake_kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/lake"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "streams_and_what_leaves_them_are_encrypted" {
  command = plan
  assert {
    condition     = alltrue([for stream in aws_kinesis_stream.this : stream.encryption_type == "KMS" && stream.kms_key_id == var.kms_key_arn])
    error_message = "Streams must be encrypted with the key given."
  }
}

run "the_delivery_reads_and_writes_only_what_is_named" {
  command = apply
  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.delivery.policy).Statement : !contains(flatten([statement.Resource]), "*") && !strcontains(jsonencode(statement.Action), "*")])
    error_message = "The role of deliveries holds a wildcard."
  }
  assert {
    condition     = alltrue([for delivery in aws_kinesis_firehose_delivery_stream.this : delivery.extended_s3_configuration[0].kms_key_arn == var.lake_kms_key_arn])
    error_message = "What is delivered must be encrypted with the lake's key."
  }
}

run "refuses_a_stream_that_forgets_within_a_day" {
  command = plan
  variables {
    streams = { clickstream = { retention_hours = 1 } }
  }
  expect_failures = [var.streams]
}
