output "hand_over" {
  description = "What a reader follows. null in a reader's own region."
  value = local.writes ? {
    global_cluster_id = module.database.global_cluster_id
    key_arns          = { for use in ["database", "objects", "secrets"] : use => local.arns[use] }
  } : null
}

output "balancer" {
  description = "Where dns sends a region's clients."
  value       = { dns_name = module.entrance.dns_name, zone_id = module.entrance.zone_id }
}

output "entrance" {
  description = "A line of the deploy's ENTRANCES: region, rule, stable and next target group, Prometheus."
  value = join(",", [
    local.region,
    module.entrance.rule_arn,
    module.entrance.target_group_arns["stable"],
    module.entrance.target_group_arns["canary"],
    trimsuffix(module.observability.prometheus_endpoint, "/"),
  ])
}

output "prometheus_write_url" {
  description = "The collector's PROMETHEUS_WRITE_URL."
  value       = "${trimsuffix(module.observability.prometheus_endpoint, "/")}/api/v1/remote_write"
}

output "cluster_name" {
  description = "The EKS cluster."
  value       = module.cluster.name
}

output "media" {
  description = "The bucket of pictures, for the edge."
  value       = { bucket = module.media.bucket, domain = module.media.regional_domain_name }
}

output "firewall_arn" {
  description = "Helm's firewallArn."
  value       = module.firewall.arn
}

output "secret_key_arn" {
  description = "The key that copies of secrets are encrypted with in this region."
  value       = local.arns["secrets"]
}

output "nat_ips" {
  description = "The addresses partners see."
  value       = module.network.nat_ips
}

output "role_arns" {
  description = "The role of each service."
  value       = { for service, role in module.workload : service => role.arn }
}
