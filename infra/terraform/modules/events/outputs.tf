output "topic_arns" {
  description = "The ARN of each topic, for workload-role."
  value       = { for topic, resource in aws_sns_topic.this : topic => resource.arn }
}

output "queue_arns" {
  description = "The ARN of each group's queue."
  value       = { for group in keys(var.subscriptions) : group => aws_sqs_queue.this[group].arn }
}

output "replay_queue_arns" {
  description = "The ARN of each producer's queue of requests to send again."
  value       = { for room in local.producers : room => aws_sqs_queue.this["${room} replays"].arn }
}

output "queue_names" {
  description = "The names of all queues, for dashboards."
  value       = concat([for queue in aws_sqs_queue.this : queue.name], [aws_sqs_queue.undelivered.name])
}
