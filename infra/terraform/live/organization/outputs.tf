output "account_ids" {
  description = "The id of each account, for terraform.tfvars and infra/helm/environments."
  value       = module.landing_zone.account_ids
}

output "organization_arn" {
  description = "Who may attach to the hubs."
  value       = module.landing_zone.organization_arn
}
