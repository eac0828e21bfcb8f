output "organization_id" {
  description = "The organisation."
  value       = aws_organizations_organization.this.id
}

output "organization_arn" {
  description = "What may attach to the hub (transit-hub's shared_with)."
  value       = aws_organizations_organization.this.arn
}

output "account_ids" {
  description = "The id of each account."
  value       = { for name, account in aws_organizations_account.this : name => account.id }
}

output "unit_ids" {
  description = "The id of each unit."
  value       = local.unit_ids
}
