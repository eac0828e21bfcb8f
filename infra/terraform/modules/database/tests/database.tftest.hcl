mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name                      = "novatech-test"
  vpc_id                    = "vpc-1"
  data_subnet_ids           = ["subnet-1", "subnet-2", "subnet-3"]
  client_security_group_ids = { cluster = "sg-1" }
  kms_key_arn               = "arn:aws:kms:us-east-1:111122223333:key/database"
  secrets_kms_key_arn       = "arn:aws:kms:us-east-1:111122223333:key/secrets"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "storage_is_encrypted_with_the_key_given" {
  command = plan
  assert {
    condition     = aws_rds_cluster.this.storage_encrypted && aws_rds_cluster.this.kms_key_id == var.kms_key_arn
    error_message = "Storage must be encrypted with the key given."
  }
  assert {
    condition     = alltrue([for instance in aws_rds_cluster_instance.this : instance.performance_insights_kms_key_id == var.kms_key_arn])
    error_message = "Insights must be encrypted with the key given."
  }
}

run "connections_are_tls_and_from_named_groups" {
  command = plan
  assert {
    condition     = one([for parameter in aws_rds_cluster_parameter_group.this.parameter : parameter.value if parameter.name == "rds.force_ssl"]) == "1"
    error_message = "A connection without TLS must be refused."
  }
  assert {
    condition     = alltrue([for rule in aws_vpc_security_group_ingress_rule.this : rule.referenced_security_group_id != null && rule.cidr_ipv4 == null])
    error_message = "Only security groups may connect, not addresses."
  }
  assert {
    condition     = alltrue([for instance in aws_rds_cluster_instance.this : !instance.publicly_accessible])
    error_message = "An instance has a public address."
  }
}

run "any_second_of_35_days_can_be_restored_and_nothing_is_deleted_by_mistake" {
  command = plan
  assert {
    condition     = aws_rds_cluster.this.backup_retention_period == 35 && aws_rds_cluster.this.deletion_protection && !aws_rds_cluster.this.skip_final_snapshot
    error_message = "35 days, protected, and a last snapshot."
  }
  assert {
    condition     = aws_rds_cluster.this.preferred_maintenance_window == "sun:02:00-sun:04:00"
    error_message = "Maintenance is on Sundays from 02:00 to 04:00 UTC."
  }
}

run "a_reader_joins_and_forwards_writes" {
  command = plan
  variables {
    role              = "reader"
    global_cluster_id = "novatech-production"
  }
  assert {
    condition     = length(aws_rds_global_cluster.this) == 0 && aws_rds_cluster.this.global_cluster_identifier == "novatech-production" && aws_rds_cluster.this.enable_global_write_forwarding
    error_message = "A reader must join the global cluster and forward writes."
  }
}

run "the_writer_makes_the_global_cluster" {
  command = apply
  variables {
    role           = "writer"
    admin_password = "correctHorseBatteryStaple0123456789"
  }
  assert {
    condition     = length(aws_rds_global_cluster.this) == 1 && aws_rds_global_cluster.this[0].storage_encrypted
    error_message = "The writer's region makes an encrypted global cluster."
  }
  assert {
    condition     = aws_rds_cluster.this.manage_master_user_password == null && aws_secretsmanager_secret.admin[0].kms_key_id == var.secrets_kms_key_arn
    error_message = "AWS keeps no password for a global database: the administrator's is in a secret of ours, encrypted with the key given."
  }
}

run "readers_follow_the_load" {
  command = plan
  variables {
    max_readers = 6
  }
  assert {
    condition     = aws_appautoscaling_target.readers[0].min_capacity == 1 && aws_appautoscaling_target.readers[0].max_capacity == 6
    error_message = "Readers must go from those there are to max_readers."
  }
}

run "refuses_a_reader_without_a_cluster_to_join" {
  command = plan
  variables {
    role = "reader"
  }
  expect_failures = [aws_rds_cluster.this]
}

run "refuses_intel_and_short_memory" {
  command = plan
  variables {
    instance_class = "db.r6i.large"
    backup_days    = 1
  }
  expect_failures = [var.instance_class, var.backup_days]
}

run "alone_aws_keeps_the_administrators_password" {
  command = plan
  assert {
    condition     = aws_rds_cluster.this.manage_master_user_password && length(aws_secretsmanager_secret.admin) == 0
    error_message = "In one region AWS keeps and rotates the administrator's password."
  }
}

run "refuses_a_short_password" {
  command = plan
  variables {
    role           = "writer"
    admin_password = "short"
  }
  expect_failures = [var.admin_password]
}
