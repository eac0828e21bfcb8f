output "arn" {
  description = "What a distribution or a load balancer names."
  value       = aws_wafv2_web_acl.this.arn
}

output "log_group" {
  description = "Where refusals are logged."
  value       = aws_cloudwatch_log_group.this.name
}
