locals {
  name      = "novatech-${var.environment}-${var.code}"
  hand_over = "/novatech/${var.environment}"
  cidrs     = jsondecode(file("${path.module}/../../cidrs.json"))
  tags = {
    environment  = var.environment
    owner        = "platform"
    "data-class" = "confidential"
    root         = "live/${var.environment}/${var.region}"
  }
}

# Made by hand before the first apply (../../README.md): Terraform never makes up a password.
data "aws_secretsmanager_secret_version" "passwords" {
  secret_id = "${local.name}/passwords"
}

data "aws_ip_ranges" "edge" {
  services = ["cloudfront_origin_facing"]
}

data "aws_ssm_parameter" "zone" {
  provider = aws.home
  name     = "${local.hand_over}/global/zone"
}

data "aws_ssm_parameter" "edge" {
  count    = var.has_edge ? 1 : 0
  provider = aws.home
  name     = "${local.hand_over}/global/distribution"
}

data "aws_ssm_parameter" "writer" {
  count    = var.role == "reader" ? 1 : 0
  provider = aws.home
  name     = "${local.hand_over}/writer"
}

data "aws_ssm_parameter" "secret_key" {
  for_each = var.replica_regions
  provider = aws.home
  name     = "${local.hand_over}/${each.key}/secret-key"
}

module "region" {
  source                 = "../../../modules/region"
  name                   = local.name
  environment            = var.environment
  role                   = var.role
  admin_password         = var.admin_password
  admin_password_version = var.admin_password_version
  writer                 = var.role == "reader" ? nonsensitive(jsondecode(data.aws_ssm_parameter.writer[0].value)) : null
  cidr                   = local.cidrs["${var.environment}/${var.region}"]
  availability_zones     = var.availability_zones
  nat_gateways           = var.nat_gateways
  transit = var.transit_gateway_id == null ? null : {
    gateway_id = var.transit_gateway_id
    cidrs      = toset([for place, cidr in local.cidrs : cidr if startswith(place, "${var.environment}/") && place != "${var.environment}/${var.region}"])
  }
  domain           = { name = var.domain, zone_id = nonsensitive(data.aws_ssm_parameter.zone.value) }
  security_contact = "security@${var.domain}"
  sizes            = var.sizes
  sale_day         = var.sale_day
  passwords        = jsondecode(data.aws_secretsmanager_secret_version.passwords.secret_string)
  edge_networks    = data.aws_ip_ranges.edge.cidr_blocks
  distribution_arn = var.has_edge ? nonsensitive(data.aws_ssm_parameter.edge[0].value) : null
  rotation_package = var.rotation_package
  alarm_receivers  = var.alarm_receivers
  ticket_receivers = var.ticket_receivers
  slack            = var.slack
  replica_regions  = { for region, parameter in data.aws_ssm_parameter.secret_key : region => nonsensitive(parameter.value) }
  tags             = local.tags
}

# What watches the account itself, in every region: GuardDuty, Config's rules, Inspector, the search for personal data.
module "baseline" {
  source          = "../../../modules/account-baseline"
  count           = var.security_log == null ? 0 : 1
  name            = local.name
  is_home_region  = var.region == "us-east-1"
  kms_key_arn     = module.region.secret_key_arn
  log_bucket      = var.security_log.bucket
  log_kms_key_arn = var.security_log.kms_key_arn
  macie_buckets   = [module.region.media.bucket]
  tags            = local.tags
}

resource "aws_ssm_parameter" "writer" {
  #checkov:skip=CKV_AWS_337:Names of things, no secrets
  #checkov:skip=CKV2_AWS_34:As above
  count    = var.role == "writer" ? 1 : 0
  provider = aws.home
  name     = "${local.hand_over}/writer"
  type     = "String"
  value    = jsonencode(module.region.hand_over)
  tags     = merge(local.tags, { "data-class" = "internal" })
}

resource "aws_ssm_parameter" "hand_over" {
  #checkov:skip=CKV_AWS_337:Names of things, no secrets
  #checkov:skip=CKV2_AWS_34:As above
  for_each = {
    balancer     = jsonencode(module.region.balancer)
    "secret-key" = module.region.secret_key_arn
    media        = jsonencode(module.region.media)
  }
  provider = aws.home
  name     = "${local.hand_over}/${var.region}/${each.key}"
  type     = "String"
  value    = each.value
  tags     = merge(local.tags, { "data-class" = "internal" })
}
