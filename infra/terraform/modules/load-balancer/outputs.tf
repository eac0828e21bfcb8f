output "arn" {
  description = "The balancer."
  value       = aws_lb.this.arn
}

output "dns_name" {
  description = "Its name: what dns points a region's name to."
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "The zone of its name."
  value       = aws_lb.this.zone_id
}

output "arn_suffix" {
  description = "Its name in CloudWatch."
  value       = aws_lb.this.arn_suffix
}

output "security_group_id" {
  description = "Its security group."
  value       = aws_security_group.this.id
}

output "target_group_arns" {
  description = "stable and canary: what TargetGroupBindings name."
  value       = { for name, group in aws_lb_target_group.this : name => group.arn }
}

output "rule_arn" {
  description = "The rule whose weights a delivery moves."
  value       = aws_lb_listener_rule.gateways.arn
}
