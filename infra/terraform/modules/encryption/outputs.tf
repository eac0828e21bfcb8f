output "arns" {
  description = "The ARN of each use's key."
  value       = local.arns
}

output "ids" {
  description = "The id of each use's key."
  value       = local.ids
}

output "aliases" {
  description = "The alias of each use's key."
  value       = { for use, alias in aws_kms_alias.this : use => alias.name }
}
