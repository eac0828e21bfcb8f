mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name          = "novatech-test"
  bucket_prefix = "novatech-test-lake"
  kms_key_arn   = "arn:aws:kms:us-east-1:111122223333:key/lake"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "answers_are_encrypted_and_clients_cannot_change_that" {
  command = apply
  assert {
    condition     = aws_athena_workgroup.this.configuration[0].enforce_workgroup_configuration && aws_athena_workgroup.this.configuration[0].result_configuration[0].encryption_configuration[0].kms_key_arn == var.kms_key_arn
    error_message = "Results must be encrypted with the key given, whatever a client asks for."
  }
}

run "a_question_that_reads_too_much_is_stopped" {
  command = apply
  assert {
    condition     = aws_athena_workgroup.this.configuration[0].bytes_scanned_cutoff_per_query == 107374182400
    error_message = "100 GB by default."
  }
}

run "partitions_come_from_the_path" {
  command = apply
  assert {
    condition     = endswith(aws_glue_catalog_table.this["clickstream"].parameters["storage.location.template"], "/clickstream/day=$${day}")
    error_message = "A day's files must be found without a crawler."
  }
}

run "refuses_a_table_without_columns" {
  command = plan
  variables {
    tables = { empty = { description = "nothing", columns = [] } }
  }
  expect_failures = [var.tables]
}
