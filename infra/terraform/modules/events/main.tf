data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  # Names as packages/messaging makes them: prefix-room-aggregate.fifo, prefix-group.fifo, prefix-room-replays.fifo.
  topics        = { for topic in var.topics : topic => "${var.prefix}-${replace(topic, ".", "-")}.fifo" }
  groups        = { for group in keys(var.subscriptions) : group => "${var.prefix}-${group}.fifo" }
  producers     = distinct([for topic in var.topics : split(".", topic)[0]])
  replays       = { for room in local.producers : room => "${var.prefix}-${room}-replays.fifo" }
  subscriptions = merge([for group, topics in var.subscriptions : { for topic in topics : "${group} ${topic}" => { group = group, topic = topic } }]...)
  topic_arns    = "arn:aws:sns:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:${var.prefix}-*"
}

resource "aws_sns_topic" "this" {
  for_each                    = local.topics
  name                        = each.value
  fifo_topic                  = true
  content_based_deduplication = false
  fifo_throughput_scope       = "MessageGroup"
  kms_master_key_id           = var.kms_key_arn
  # 30 days in which a queue that was lost can be fed again.
  archive_policy = jsonencode({ MessageRetentionPeriod = var.archive_days })
  tags           = merge(var.tags, { backup = "none" })
}

resource "aws_sns_topic_policy" "this" {
  for_each = aws_sns_topic.this
  arn      = each.value.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ThisAccount"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = ["sns:Publish", "sns:Subscribe", "sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic"]
        Resource  = each.value.arn
      },
      {
        Sid       = "OnlyTls"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "sns:Publish"
        Resource  = each.value.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sqs_queue" "this" {
  for_each                    = merge(local.groups, { for room, name in local.replays : "${room} replays" => name })
  name                        = each.value
  fifo_queue                  = true
  content_based_deduplication = false
  deduplication_scope         = "messageGroup"
  fifo_throughput_limit       = "perMessageGroupId"
  visibility_timeout_seconds  = var.visibility_seconds
  message_retention_seconds   = 1209600
  max_message_size            = var.max_message_bytes
  receive_wait_time_seconds   = 20
  kms_master_key_id           = var.kms_key_arn
  # How long a data key is used again: a call to KMS less per message.
  kms_data_key_reuse_period_seconds = 300
  tags                              = merge(var.tags, { backup = "none" })
  lifecycle {
    # Rooms keep two facts about a queue in its tags (packages/messaging): which subscription they know, which epoch.
    ignore_changes = [tags, tags_all]
  }
}

# What SNS could not deliver to a queue (a policy or a key that was wrong), kept in order beside it.
resource "aws_sqs_queue" "undelivered" {
  name                              = "${var.prefix}-undelivered.fifo"
  fifo_queue                        = true
  message_retention_seconds         = 1209600
  max_message_size                  = var.max_message_bytes
  kms_master_key_id                 = var.kms_key_arn
  kms_data_key_reuse_period_seconds = 300
  tags                              = merge(var.tags, { backup = "none" })
}

resource "aws_sqs_queue_policy" "this" {
  for_each  = merge(aws_sqs_queue.this, { undelivered = aws_sqs_queue.undelivered })
  queue_url = each.value.url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # The sid that packages/messaging looks for.
        Sid       = "novatech-events"
        Effect    = "Allow"
        Principal = { Service = "sns.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = each.value.arn
        Condition = { ArnLike = { "aws:SourceArn" = local.topic_arns } }
      },
      {
        Sid       = "OnlyTls"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "sqs:*"
        Resource  = each.value.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "this" {
  for_each             = local.subscriptions
  topic_arn            = aws_sns_topic.this[each.value.topic].arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.this[each.value.group].arn
  raw_message_delivery = true
  redrive_policy       = jsonencode({ deadLetterTargetArn = aws_sqs_queue.undelivered.arn })
  depends_on           = [aws_sqs_queue_policy.this]
}

# An event that is not read for long is a room that stands still; one that could not be delivered is a fault of ours.
resource "aws_cloudwatch_metric_alarm" "age" {
  for_each            = local.groups
  alarm_name          = "${each.value} is not read"
  alarm_description   = "Events wait for ${each.key} longer than ${var.alarm_age_seconds} s: see infra/runbooks"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  dimensions          = { QueueName = each.value }
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 3
  threshold           = var.alarm_age_seconds
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topic_arns
  ok_actions          = var.alarm_topic_arns
  tags                = var.tags
}

resource "aws_cloudwatch_metric_alarm" "undelivered" {
  alarm_name          = "${var.prefix} has undelivered events"
  alarm_description   = "SNS could not put events into a queue: see infra/runbooks"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = aws_sqs_queue.undelivered.name }
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topic_arns
  tags                = var.tags
}
