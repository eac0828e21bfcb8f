output "vault_arn" {
  description = "What another region copies to."
  value       = aws_backup_vault.this.arn
}

output "role_arn" {
  description = "The role that restores."
  value       = aws_iam_role.this.arn
}
