output "arns" {
  description = "The ARN of each secret, for workload-role; a room's database is database/<room>."
  value       = { for use, secret in aws_secretsmanager_secret.this : use => secret.arn }
}

output "setting_arns" {
  description = "The ARN of each setting."
  value       = { for name, parameter in aws_ssm_parameter.this : name => parameter.arn }
}
