output "state_bucket" {
  description = "backend: bucket."
  value       = module.state.bucket
}

output "state_kms_key_arn" {
  description = "backend: kms_key_id."
  value       = module.encryption.arns["state"]
}

output "lock_table" {
  description = "backend: dynamodb_table, null without one."
  value       = one(aws_dynamodb_table.lock[*].name)
}

output "plan_role_arn" {
  description = "The role of plans."
  value       = aws_iam_role.github["plan"].arn
}

output "deploy_role_arn" {
  description = "The role of deployments."
  value       = aws_iam_role.github["deploy"].arn
}

output "boundary_arn" {
  description = "What every role of the account goes no further than."
  value       = aws_iam_policy.boundary.arn
}
