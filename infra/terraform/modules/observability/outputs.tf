output "alarm_topic_arn" {
  description = "Whom alarms of other modules tell."
  value       = aws_sns_topic.alarms.arn
}

output "ticket_topic_arn" {
  description = "Whom what can wait is told."
  value       = aws_sns_topic.tickets.arn
}

output "log_group_names" {
  description = "Groups of logs."
  value       = { for name, group in aws_cloudwatch_log_group.this : name => group.name }
}

output "installed_rules" {
  description = "Files of rules that the workspace evaluates."
  value       = keys(aws_prometheus_rule_group_namespace.this)
}

output "has_alert_manager" {
  description = "Whether what fires tells anybody."
  value       = length(aws_prometheus_alert_manager_definition.this) == 1
}

output "prometheus_endpoint" {
  description = "Where the collector writes and canary.ts asks."
  value       = aws_prometheus_workspace.this.prometheus_endpoint
}

output "prometheus_workspace_arn" {
  description = "The workspace, for workload-role."
  value       = aws_prometheus_workspace.this.arn
}
