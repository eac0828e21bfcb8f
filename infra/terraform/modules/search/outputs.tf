output "snapshot_bucket" {
  description = "The bucket of snapshots: the repository of type s3."
  value       = module.snapshots.bucket
}

output "snapshot_bucket_arn" {
  description = "Its ARN: what another region copies to."
  value       = module.snapshots.arn
}

output "role_arn" {
  description = "The annotation eks.amazonaws.com/role-arn of the service account."
  value       = module.role.arn
}
