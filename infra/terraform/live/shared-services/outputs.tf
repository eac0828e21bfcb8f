output "image_url" {
  description = "image.repository of infra/helm/environments."
  value       = module.registry.urls["service"]
}

output "transit_gateway_id" {
  description = "transit_gateway_id of the regions' roots in us-east-1."
  value       = module.hub.transit_gateway_id
}
