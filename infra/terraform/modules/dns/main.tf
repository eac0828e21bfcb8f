locals {
  # A region that is evacuated keeps its records with weight nothing: it is not answered with, whatever its health.
  regions = { for region, target in var.regions : region => target if !contains(var.evacuated_regions, region) }
}

resource "aws_route53_zone" "this" {
  #checkov:skip=CKV2_AWS_38:DNSSEC is on where dnssec_key_arn is given: its key must be an asymmetric one in us-east-1
  #checkov:skip=CKV2_AWS_39:Queries are logged where a log group is given (query_log_group_arn, us-east-1)
  count   = var.zone_id == null ? 1 : 0
  name    = var.domain
  comment = "Names of ${var.name}"
  tags    = var.tags
}

locals {
  zone_id = var.zone_id == null ? aws_route53_zone.this[0].zone_id : var.zone_id
}

resource "aws_route53_query_log" "this" {
  count                    = var.query_log_group_arn == null ? 0 : 1
  zone_id                  = local.zone_id
  cloudwatch_log_group_arn = var.query_log_group_arn
}

resource "aws_route53_key_signing_key" "this" {
  count                      = var.dnssec_key_arn == null ? 0 : 1
  hosted_zone_id             = local.zone_id
  key_management_service_arn = var.dnssec_key_arn
  name                       = "signing"
}

resource "aws_route53_hosted_zone_dnssec" "this" {
  count          = var.dnssec_key_arn == null ? 0 : 1
  hosted_zone_id = local.zone_id
  depends_on     = [aws_route53_key_signing_key.this]
}

# Only our own authority may issue for this name.
resource "aws_route53_record" "caa" {
  zone_id = local.zone_id
  name    = var.domain
  type    = "CAA"
  ttl     = 3600
  records = ["0 issue \"amazon.com\"", "0 iodef \"mailto:${var.security_contact}\""]
}

resource "aws_acm_certificate" "this" {
  for_each                  = var.certificates
  domain_name               = each.value[0]
  subject_alternative_names = slice(each.value, 1, length(each.value))
  validation_method         = "DNS"
  key_algorithm             = "EC_prime256v1"
  options {
    certificate_transparency_logging_preference = "ENABLED"
  }
  tags = var.tags
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "validation" {
  for_each        = { for name in distinct(flatten(values(var.certificates))) : name => one(distinct([for option in flatten([for certificate in aws_acm_certificate.this : tolist(certificate.domain_validation_options)]) : option if option.domain_name == name])) if var.validate_certificates }
  zone_id         = local.zone_id
  name            = each.value.resource_record_name
  type            = each.value.resource_record_type
  records         = [each.value.resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "this" {
  for_each                = var.validate_certificates ? aws_acm_certificate.this : {}
  certificate_arn         = each.value.arn
  validation_record_fqdns = [for name in var.certificates[each.key] : aws_route53_record.validation[name].fqdn]
}

# A region is well when its gateway says it is ready to serve, seen from outside.
resource "aws_route53_health_check" "region" {
  for_each          = var.regions
  fqdn              = each.value.dns_name
  type              = "HTTPS"
  port              = 443
  resource_path     = each.value.health_path
  request_interval  = 10
  failure_threshold = 3
  measure_latency   = true
  enable_sni        = true
  disabled          = false
  tags              = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

# One name for the nearest region that is well: what CloudFront asks.
resource "aws_route53_record" "nearest" {
  #checkov:skip=CKV2_AWS_23:It points to a load balancer of another root
  for_each        = local.regions
  zone_id         = local.zone_id
  name            = var.gateway_name
  type            = "A"
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.region[each.key].id
  latency_routing_policy {
    region = each.key
  }
  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }
  lifecycle {
    precondition {
      condition     = length(setsubtract(var.evacuated_regions, keys(var.regions))) == 0 && length(var.evacuated_regions) < length(var.regions)
      error_message = "evacuated_regions must be regions there are, and one must be left."
    }
  }
}

resource "aws_route53_record" "edge" {
  for_each = { for pair in setproduct(var.edge == null ? [] : var.edge_names, ["A", "AAAA"]) : "${pair[0]} ${pair[1]}" => { name = pair[0], type = pair[1] } }
  zone_id  = local.zone_id
  name     = each.value.name
  type     = each.value.type
  alias {
    name                   = var.edge.domain_name
    zone_id                = var.edge.hosted_zone_id
    evaluate_target_health = false
  }
}

# The status page is elsewhere, so that it stands when everything here has fallen; the second is what is shown when even that is away.
resource "aws_route53_health_check" "status" {
  count             = var.status_page == null ? 0 : 1
  fqdn              = var.status_page.primary
  type              = "HTTPS"
  port              = 443
  resource_path     = "/"
  request_interval  = 30
  failure_threshold = 3
  tags              = merge(var.tags, { Name = "${var.name}-status" })
}

resource "aws_route53_record" "status" {
  for_each        = var.status_page == null ? {} : { PRIMARY = var.status_page.primary, SECONDARY = var.status_page.secondary }
  zone_id         = local.zone_id
  name            = "status.${var.domain}"
  type            = "CNAME"
  ttl             = 60
  records         = [each.value]
  set_identifier  = lower(each.key)
  health_check_id = each.key == "PRIMARY" ? aws_route53_health_check.status[0].id : null
  failover_routing_policy {
    type = each.key
  }
}
