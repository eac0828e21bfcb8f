mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name        = "novatech-test"
  bucket      = "novatech-test-media"
  kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/objects"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "objects_are_encrypted_with_the_key_given" {
  command = plan
  assert {
    condition = alltrue([for rule in aws_s3_bucket_server_side_encryption_configuration.this.rule :
    rule.apply_server_side_encryption_by_default[0].sse_algorithm == "aws:kms" && rule.apply_server_side_encryption_by_default[0].kms_master_key_id == var.kms_key_arn])
    error_message = "Objects must be encrypted with the key given."
  }
}

run "nothing_of_it_is_public" {
  command = plan
  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
    ])
    error_message = "All four blocks of public access must be on."
  }
}

run "plain_http_and_old_tls_are_refused" {
  command = apply
  assert {
    condition = length([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement
    if statement.Effect == "Deny" && contains(["OnlyTls", "OnlyModernTls"], statement.Sid) && statement.Action == "s3:*"]) == 2
    error_message = "The policy must deny plain HTTP and TLS before 1.2."
  }
  assert {
    condition     = aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled"
    error_message = "Versions must be kept."
  }
}

run "a_caller_adds_statements_and_cannot_open_it_to_everyone" {
  command = apply
  variables {
    statements = [{ Sid = "Cdn", Effect = "Allow", Principal = { Service = "cloudfront.amazonaws.com" }, Action = "s3:GetObject", Resource = "BUCKET/*" }]
  }
  assert {
    condition     = one([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Resource if statement.Sid == "Cdn"]) == "${aws_s3_bucket.this.arn}/*"
    error_message = "BUCKET must stand for the bucket's ARN."
  }
}

run "refuses_a_statement_for_everyone" {
  command = plan
  variables {
    statements = [{ Sid = "Open", Effect = "Allow", Principal = { AWS = "*" }, Action = "s3:GetObject", Resource = "BUCKET/*" }]
  }
  expect_failures = [var.statements]
}

run "audit_logs_cannot_be_deleted" {
  command = plan
  variables {
    lock_days = 400
    tier      = "archive"
  }
  assert {
    condition     = aws_s3_bucket.this.object_lock_enabled && aws_s3_bucket_object_lock_configuration.this[0].rule[0].default_retention[0].mode == "COMPLIANCE"
    error_message = "With lock_days the bucket must be locked in compliance mode."
  }
}

run "a_copy_is_there_within_15_minutes_under_its_own_key" {
  command = apply
  variables {
    replica_bucket_arn  = "arn:aws:s3:::novatech-test-media-copy"
    replica_kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/copy"
  }
  assert {
    condition     = aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].replication_time[0].time[0].minutes == 15
    error_message = "Copies must be promised within 15 minutes."
  }
  assert {
    condition     = !strcontains(aws_iam_role_policy.replication[0].policy, "\"*\"")
    error_message = "The copying role must name what it reads and writes."
  }
}

run "refuses_a_copy_without_a_key" {
  command = plan
  variables {
    replica_bucket_arn = "arn:aws:s3:::novatech-test-media-copy"
  }
  expect_failures = [var.replica_kms_key_arn]
}
