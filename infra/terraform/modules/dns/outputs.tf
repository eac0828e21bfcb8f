output "zone_id" {
  description = "The zone."
  value       = local.zone_id
}

output "name_servers" {
  description = "What the registrar must name, when the zone is made here."
  value       = try(aws_route53_zone.this[0].name_servers, [])
}

output "certificate_arns" {
  description = "The certificates by use."
  value       = { for use, certificate in aws_acm_certificate.this : use => certificate.arn }
}

output "gateway_domain" {
  description = "The name of the nearest gateways: what edge asks."
  value       = "${var.gateway_name}.${var.domain}"
}
