data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  # What wakes somebody, and what waits for the morning.
  topics    = { alarms = aws_sns_topic.alarms.arn, tickets = aws_sns_topic.tickets.arn }
  receivers = merge([for topic, receivers in { alarms = var.alarm_receivers, tickets = var.ticket_receivers } : { for name, receiver in receivers : "${topic} ${name}" => merge(receiver, { topic = topic }) }]...)
}

# Whoever is on call hears of it by this topic: PagerDuty by HTTPS, the team by Chatbot.
resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-alarms"
  kms_master_key_id = var.kms_key_arn
  tags              = merge(var.tags, { backup = "none" })
}

# What wears a budget down, to be looked at by day: the team's tickets by HTTPS or e-mail, its channel by Chatbot.
resource "aws_sns_topic" "tickets" {
  name              = "${var.name}-tickets"
  kms_master_key_id = var.kms_key_arn
  tags              = merge(var.tags, { backup = "none" })
}

resource "aws_sns_topic_policy" "this" {
  for_each = local.topics
  arn      = each.value
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AlarmsOfThisAccount"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com", "events.amazonaws.com", "budgets.amazonaws.com", "backup.amazonaws.com"] }
        Action    = "sns:Publish"
        Resource  = each.value
        Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
      },
      {
        # Source: https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-alertmanager-receiver-AMPpermission.html
        Sid       = "AlertManagerOfThisWorkspace"
        Effect    = "Allow"
        Principal = { Service = "aps.amazonaws.com" }
        Action    = ["sns:Publish", "sns:GetTopicAttributes"]
        Resource  = each.value
        Condition = {
          ArnEquals    = { "aws:SourceArn" = aws_prometheus_workspace.this.arn }
          StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id }
        }
      },
      {
        Sid       = "OnlyTls"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "sns:Publish"
        Resource  = each.value
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "this" {
  for_each               = local.receivers
  topic_arn              = local.topics[each.value.topic]
  protocol               = each.value.protocol
  endpoint               = each.value.endpoint
  endpoint_auto_confirms = each.value.protocol == "https"
}

resource "aws_chatbot_slack_channel_configuration" "this" {
  count              = var.slack == null ? 0 : 1
  configuration_name = var.name
  iam_role_arn       = aws_iam_role.chatbot[0].arn
  slack_channel_id   = var.slack.channel_id
  slack_team_id      = var.slack.team_id
  sns_topic_arns     = values(local.topics)
  # It shows alarms; nobody acts from a chat.
  guardrail_policy_arns = ["arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess"]
  logging_level         = "ERROR"
  tags                  = var.tags
}

resource "aws_iam_role" "chatbot" {
  count                = var.slack == null ? 0 : 1
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-chatbot"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "chatbot.amazonaws.com" } }]
  })
  tags = var.tags
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = var.log_groups
  name              = "/novatech/${var.name}/${each.key}"
  retention_in_days = each.value
  kms_key_id        = var.logs_kms_key_arn
  tags              = var.tags
}

# Prometheus that AWS runs: the cluster's collector writes to it, the rules are those of infra/observability.
resource "aws_prometheus_workspace" "this" {
  alias       = var.name
  kms_key_arn = var.kms_key_arn
  logging_configuration {
    log_group_arn = "${aws_cloudwatch_log_group.prometheus.arn}:*"
  }
  tags = var.tags
}

resource "aws_cloudwatch_log_group" "prometheus" {
  name              = "/novatech/${var.name}/prometheus"
  retention_in_days = 90
  kms_key_id        = var.logs_kms_key_arn
  tags              = var.tags
}

resource "aws_prometheus_rule_group_namespace" "this" {
  for_each     = var.prometheus_rules
  name         = each.key
  workspace_id = aws_prometheus_workspace.this.id
  data         = each.value
}

# Amazon's alert manager takes its own text inside a document, and tells by SNS alone.
# Source: https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-alertmanager-config.html
resource "aws_prometheus_alert_manager_definition" "this" {
  count        = var.alertmanager == null ? 0 : 1
  workspace_id = aws_prometheus_workspace.this.id
  definition = yamlencode({
    alertmanager_config = replace(replace(replace(var.alertmanager,
      "PAGE_TOPIC_ARN", aws_sns_topic.alarms.arn),
      "TICKET_TOPIC_ARN", aws_sns_topic.tickets.arn),
    "region: REGION", "region: ${data.aws_region.current.name}")
  })
  # It may tell the topics before it is told of them.
  depends_on = [aws_sns_topic_policy.this]
}

resource "aws_xray_encryption_config" "this" {
  type   = "KMS"
  key_id = var.kms_key_arn
}

resource "aws_xray_sampling_rule" "this" {
  rule_name      = substr(var.name, 0, 32)
  priority       = 1000
  version        = 1
  reservoir_size = 5
  fixed_rate     = var.trace_rate
  service_name   = "*"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  resource_arn   = "*"
  tags           = var.tags
}

resource "aws_xray_group" "faults" {
  group_name        = substr("${var.name}-faults", 0, 32)
  filter_expression = "fault = true OR responsetime > 2"
  insights_configuration {
    insights_enabled      = true
    notifications_enabled = false
  }
  tags = var.tags
}
