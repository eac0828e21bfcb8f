locals {
  is_writer = var.role != "reader"
  is_global = var.role != "alone"
  # A zone that is lost takes one instance with it; the promotion order is the order here.
  instances = { for index in range(var.instances) : tostring(index) => index }
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.data_subnet_ids
  tags       = var.tags
}

resource "aws_security_group" "this" {
  name_prefix = "${var.name}-database-"
  description = "PostgreSQL from the applications, and nothing out"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-database" })
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each                     = var.client_security_group_ids
  security_group_id            = aws_security_group.this.id
  description                  = "PostgreSQL from ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = each.value
  tags                         = var.tags
}

# Source of the values: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Reference.ParameterGroups.html
resource "aws_rds_cluster_parameter_group" "this" {
  name_prefix = "${var.name}-"
  family      = "aurora-postgresql${split(".", var.engine_version)[0]}"
  description = "TLS only, slow statements and locks in the log"
  tags        = var.tags

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
  parameter {
    name  = "ssl_min_protocol_version"
    value = "TLSv1.2"
  }
  parameter {
    name  = "log_min_duration_statement"
    value = "500"
  }
  parameter {
    name  = "log_lock_waits"
    value = "1"
  }
  parameter {
    name  = "log_statement"
    value = "ddl"
  }
  # A client that vanished must not hold rows for a quarter of an hour.
  parameter {
    name  = "idle_in_transaction_session_timeout"
    value = "60000"
  }
  # The audit log holds who did what to the schema and to roles; statements that carry customers' data are not in it.
  parameter {
    name         = "shared_preload_libraries"
    value        = "pg_stat_statements,pgaudit"
    apply_method = "pending-reboot"
  }
  parameter {
    name  = "pgaudit.log"
    value = "ddl,role"
  }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_rds_global_cluster" "this" {
  count                     = var.role == "writer" ? 1 : 0
  global_cluster_identifier = var.name
  engine                    = "aurora-postgresql"
  engine_version            = var.engine_version
  database_name             = "novatech"
  storage_encrypted         = true
  deletion_protection       = var.deletion_protection
  lifecycle {
    # The engine is upgraded member by member: the global cluster follows.
    ignore_changes = [engine_version]
  }
}

resource "aws_rds_cluster" "this" {
  #checkov:skip=CKV2_AWS_8:The module backup chooses it by its tag, in another root
  #checkov:skip=CKV_AWS_139:deletion_protection is on unless the environment is made for a while
  cluster_identifier              = var.name
  engine                          = "aurora-postgresql"
  engine_version                  = var.engine_version
  global_cluster_identifier       = var.role == "writer" ? aws_rds_global_cluster.this[0].id : var.global_cluster_id
  enable_global_write_forwarding  = var.role == "reader" ? true : null
  database_name                   = local.is_writer ? "novatech" : null
  master_username                 = local.is_writer ? "novatech_admin" : null
  manage_master_user_password     = var.role == "alone" ? true : null
  master_user_secret_kms_key_id   = var.role == "alone" ? var.secrets_kms_key_arn : null
  master_password_wo              = local.keeps_password ? var.admin_password : null
  master_password_wo_version      = local.keeps_password ? var.admin_password_version : null
  db_subnet_group_name            = aws_db_subnet_group.this.name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.this.name
  vpc_security_group_ids          = [aws_security_group.this.id]
  port                            = 5432

  storage_encrypted                   = true
  kms_key_id                          = var.kms_key_arn
  storage_type                        = var.io_optimized ? "aurora-iopt1" : null
  iam_database_authentication_enabled = true
  enabled_cloudwatch_logs_exports     = ["postgresql"]

  # Point in time: any second of the last 35 days, at most five minutes before now.
  backup_retention_period      = var.backup_days
  preferred_backup_window      = "00:30-01:30"
  preferred_maintenance_window = "sun:02:00-sun:04:00"
  copy_tags_to_snapshot        = true
  deletion_protection          = var.deletion_protection
  skip_final_snapshot          = !var.deletion_protection
  final_snapshot_identifier    = var.deletion_protection ? "${var.name}-final" : null
  apply_immediately            = false

  dynamic "serverlessv2_scaling_configuration" {
    for_each = var.serverless == null ? [] : [var.serverless]
    content {
      min_capacity = serverlessv2_scaling_configuration.value.min
      max_capacity = serverlessv2_scaling_configuration.value.max
    }
  }

  tags = merge(var.tags, { backup = "continuous" })
  lifecycle {
    # A promotion changes who writes: which member of the global cluster it is must not be planned back.
    ignore_changes = [global_cluster_identifier, replication_source_identifier, master_username]
    precondition {
      condition     = (var.role == "reader") == (var.global_cluster_id != null)
      error_message = "global_cluster_id is needed exactly for a reader."
    }
  }
}

resource "aws_iam_role" "monitoring" {
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-database-monitoring"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "monitoring.rds.amazonaws.com" } }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  role       = aws_iam_role.monitoring.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}

resource "aws_rds_cluster_instance" "this" {
  for_each                        = local.instances
  identifier                      = "${var.name}-${each.key}"
  cluster_identifier              = aws_rds_cluster.this.id
  engine                          = "aurora-postgresql"
  engine_version                  = var.engine_version
  instance_class                  = var.serverless == null ? var.instance_class : "db.serverless"
  publicly_accessible             = false
  promotion_tier                  = each.value
  auto_minor_version_upgrade      = true
  preferred_maintenance_window    = "sun:02:00-sun:04:00"
  monitoring_interval             = 30
  monitoring_role_arn             = aws_iam_role.monitoring.arn
  performance_insights_enabled    = true
  performance_insights_kms_key_id = var.kms_key_arn
  ca_cert_identifier              = "rds-ca-rsa2048-g1"
  copy_tags_to_snapshot           = true
  tags                            = merge(var.tags, { backup = "continuous" })
}

resource "aws_appautoscaling_target" "readers" {
  count              = var.max_readers > var.instances - 1 ? 1 : 0
  service_namespace  = "rds"
  resource_id        = "cluster:${aws_rds_cluster.this.cluster_identifier}"
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  min_capacity       = var.instances - 1
  max_capacity       = var.max_readers
  tags               = var.tags
}

resource "aws_appautoscaling_policy" "readers" {
  count              = length(aws_appautoscaling_target.readers)
  name               = "${var.name}-readers"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = "rds"
  resource_id        = aws_appautoscaling_target.readers[0].resource_id
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  target_tracking_scaling_policy_configuration {
    target_value       = 60
    scale_in_cooldown  = 900
    scale_out_cooldown = 300
    predefined_metric_specification {
      predefined_metric_type = "RDSReaderAverageCPUUtilization"
    }
  }
}
