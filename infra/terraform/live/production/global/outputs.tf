output "name_servers" {
  description = "What the registrar must name."
  value       = module.names.name_servers
}

output "distribution_id" {
  description = "distribution of infra/helm/environments/production.yaml. null before regions are published."
  value       = one(module.edge[*].distribution_id)
}
