locals {
  # Two kinds of Redis: what must not be dropped (streams of events, quotas, sessions) and what may (answers).
  parameters = {
    bus   = { "maxmemory-policy" = "noeviction", "notify-keyspace-events" = "" }
    cache = { "maxmemory-policy" = "allkeys-lfu", "notify-keyspace-events" = "" }
  }[var.purpose]
}

resource "aws_elasticache_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.data_subnet_ids
  tags       = var.tags
}

resource "aws_security_group" "this" {
  name_prefix = "${var.name}-redis-"
  description = "Redis from the applications, and nothing out"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-redis" })
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each                     = var.client_security_group_ids
  security_group_id            = aws_security_group.this.id
  description                  = "Redis from ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  referenced_security_group_id = each.value
  tags                         = var.tags
}

resource "aws_elasticache_parameter_group" "this" {
  name        = var.name
  family      = "${var.engine}${split(".", var.engine_version)[0]}"
  description = "Redis as ${var.purpose}"
  dynamic "parameter" {
    for_each = local.parameters
    content {
      name  = parameter.key
      value = parameter.value
    }
  }
  tags = var.tags
}

resource "aws_cloudwatch_log_group" "slow" {
  name              = "/novatech/${var.name}/redis-slow"
  retention_in_days = 90
  kms_key_id        = var.logs_kms_key_arn
  tags              = var.tags
}

resource "aws_elasticache_replication_group" "this" {
  #checkov:skip=CKV2_AWS_50:Failover is on wherever there is a replica, and there is one by default
  replication_group_id       = var.name
  description                = "Redis as ${var.purpose}"
  engine                     = var.engine
  engine_version             = var.engine_version
  node_type                  = var.node_type
  num_node_groups            = 1
  replicas_per_node_group    = var.replicas
  parameter_group_name       = aws_elasticache_parameter_group.this.name
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  security_group_ids         = [aws_security_group.this.id]
  port                       = 6379
  multi_az_enabled           = var.replicas > 0
  automatic_failover_enabled = var.replicas > 0

  at_rest_encryption_enabled = true
  kms_key_id                 = var.kms_key_arn
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
  auth_token                 = var.auth_token
  auth_token_update_strategy = "ROTATE"

  maintenance_window         = "sun:02:00-sun:04:00"
  auto_minor_version_upgrade = true
  # A cache is filled again; what is on the bus is in the rooms' outboxes. A snapshot saves the quotas and the time of filling.
  snapshot_retention_limit = var.purpose == "bus" ? 3 : 0
  snapshot_window          = "00:30-01:30"
  apply_immediately        = false

  log_delivery_configuration {
    destination      = aws_cloudwatch_log_group.slow.name
    destination_type = "cloudwatch-logs"
    log_format       = "json"
    log_type         = "slow-log"
  }

  tags = merge(var.tags, { backup = "none" })
}
