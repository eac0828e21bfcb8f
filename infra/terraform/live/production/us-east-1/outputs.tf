output "entrance" {
  description = "A line of the GitHub variable ENTRANCES (deploy)."
  value       = module.region.entrance
}

output "prometheus_write_url" {
  description = "The collector's (infra/helm/argocd/add-ons.yaml)."
  value       = module.region.prometheus_write_url
}

output "firewall_arn" {
  description = "firewallArn of infra/helm/environments."
  value       = module.region.firewall_arn
}

output "nat_ips" {
  description = "What partners put on their lists."
  value       = module.region.nat_ips
}
