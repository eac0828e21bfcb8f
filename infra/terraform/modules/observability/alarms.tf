locals {
  # What is wrong whatever the application says. Its own objectives (availability, latency, time to PLACED) are rules of Prometheus: var.prometheus_rules.
  alarms = merge(
    { for id in var.database_cluster_ids : "database ${id} is busy" => {
      namespace = "AWS/RDS", metric = "CPUUtilization", dimensions = { DBClusterIdentifier = id }, statistic = "Average", threshold = 85, minutes = 15
    } },
    { for id in var.database_cluster_ids : "database ${id} has few connections left" => {
      namespace = "AWS/RDS", metric = "DatabaseConnections", dimensions = { DBClusterIdentifier = id }, statistic = "Maximum", threshold = var.database_connections, minutes = 5
    } },
    # More than a minute behind, an evacuation without warning would lose more than that.
    { for id in var.global_database_cluster_ids : "database ${id} is behind its writer" => {
      namespace = "AWS/RDS", metric = "AuroraGlobalDBRPOLag", dimensions = { DBClusterIdentifier = id }, statistic = "Maximum", threshold = 60000, minutes = 5
    } },
    { for id in var.cache_ids : "redis ${id} is full" => {
      namespace = "AWS/ElastiCache", metric = "DatabaseMemoryUsagePercentage", dimensions = { ReplicationGroupId = id }, statistic = "Maximum", threshold = 80, minutes = 5
    } },
    { for suffix in var.load_balancer_suffixes : "entrance ${suffix} answers with errors" => {
      namespace = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", dimensions = { LoadBalancer = suffix }, statistic = "Sum", threshold = 50, minutes = 5
    } },
  )
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each            = local.alarms
  alarm_name          = "${var.name}: ${each.key}"
  alarm_description   = "See infra/runbooks"
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.statistic
  period              = 60
  evaluation_periods  = each.value.minutes
  threshold           = each.value.threshold
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
  tags                = var.tags
}

# One thing to look at before a delivery and to page for: any of the above.
resource "aws_cloudwatch_composite_alarm" "this" {
  count             = length(local.alarms) == 0 ? 0 : 1
  alarm_name        = "${var.name}: something is wrong"
  alarm_description = "At least one alarm of ${var.name}; deliveries stop while it is on"
  alarm_rule        = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.this : "ALARM(\"${alarm.alarm_name}\")"])
  tags              = var.tags
}

# Who reads a secret and is refused, who logs in without a second factor, who uses root: read from the trail.
resource "aws_cloudwatch_log_metric_filter" "trail" {
  for_each = var.trail_log_group == null ? {} : {
    SecretRefused = "{ ($.eventSource = \"secretsmanager.amazonaws.com\") && ($.errorCode = \"AccessDenied*\") }"
    SecretDeleted = "{ ($.eventSource = \"secretsmanager.amazonaws.com\") && ($.eventName = \"DeleteSecret\") }"
    KeyDeleted    = "{ ($.eventSource = \"kms.amazonaws.com\") && (($.eventName = \"DisableKey\") || ($.eventName = \"ScheduleKeyDeletion\")) }"
    RootUsed      = "{ ($.userIdentity.type = \"Root\") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != \"AwsServiceEvent\") }"
    WithoutMfa    = "{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") && ($.responseElements.ConsoleLogin = \"Success\") }"
    TrailStopped  = "{ ($.eventName = \"StopLogging\") || ($.eventName = \"DeleteTrail\") || ($.eventName = \"UpdateTrail\") }"
  }
  name           = each.key
  log_group_name = var.trail_log_group
  pattern        = each.value
  metric_transformation {
    name          = each.key
    namespace     = "NovaTech/Security"
    value         = "1"
    default_value = "0"
  }
}

resource "aws_cloudwatch_metric_alarm" "trail" {
  for_each            = aws_cloudwatch_log_metric_filter.trail
  alarm_name          = "${var.name}: ${each.key}"
  alarm_description   = "Seen in CloudTrail: see infra/runbooks"
  namespace           = "NovaTech/Security"
  metric_name         = each.key
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  tags                = var.tags
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.name
  dashboard_body = jsonencode({
    widgets = [for index, name in sort(keys(local.alarms)) : {
      type   = "metric"
      x      = (index % 3) * 8
      y      = floor(index / 3) * 6
      width  = 8
      height = 6
      properties = {
        title   = name
        region  = data.aws_region.current.name
        view    = "timeSeries"
        stat    = local.alarms[name].statistic
        period  = 60
        metrics = [concat([local.alarms[name].namespace, local.alarms[name].metric], flatten([for key, value in local.alarms[name].dimensions : [key, value]]))]
        annotations = {
          horizontal = [{ label = "alarm", value = local.alarms[name].threshold }]
        }
      }
    }]
  })
}
