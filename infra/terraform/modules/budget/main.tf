locals {
  # Told at 80 % spent, at 100 % spent, and as soon as the month is forecast to pass it.
  notifications = { "ACTUAL 80" = { type = "ACTUAL", at = 80 }, "ACTUAL 100" = { type = "ACTUAL", at = 100 }, "FORECASTED 100" = { type = "FORECASTED", at = 100 } }
}

resource "aws_budgets_budget" "this" {
  for_each     = merge({ everything = var.monthly_usd }, var.services)
  name         = "${var.name}-${each.key}"
  budget_type  = "COST"
  limit_amount = tostring(each.value)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  dynamic "cost_filter" {
    for_each = each.key == "everything" ? [] : [each.key]
    content {
      name   = "Service"
      values = [cost_filter.value]
    }
  }

  dynamic "notification" {
    for_each = local.notifications
    content {
      comparison_operator        = "GREATER_THAN"
      threshold                  = notification.value.at
      threshold_type             = "PERCENTAGE"
      notification_type          = notification.value.type
      subscriber_email_addresses = var.emails
      subscriber_sns_topic_arns  = var.alarm_topic_arns
    }
  }
  tags = var.tags
}

resource "aws_ce_anomaly_monitor" "this" {
  name              = var.name
  monitor_type      = "DIMENSIONAL"
  monitor_dimension = "SERVICE"
  tags              = var.tags
}

resource "aws_ce_anomaly_subscription" "this" {
  name             = var.name
  frequency        = "DAILY"
  monitor_arn_list = [aws_ce_anomaly_monitor.this.arn]
  dynamic "subscriber" {
    for_each = var.emails
    content {
      type    = "EMAIL"
      address = subscriber.value
    }
  }
  threshold_expression {
    dimension {
      key           = "ANOMALY_TOTAL_IMPACT_ABSOLUTE"
      values        = [tostring(var.anomaly_usd)]
      match_options = ["GREATER_THAN_OR_EQUAL"]
    }
  }
  tags = var.tags
}
