locals {
  name      = "novatech-production"
  hand_over = "/novatech/production"
  tags = {
    environment  = "production"
    owner        = "platform"
    "data-class" = "confidential"
    root         = "live/production/global"
  }
  has_entrances = length(var.published_regions) > 0
}

# What the regions' roots handed over.
data "aws_ssm_parameter" "balancer" {
  for_each = var.published_regions
  name     = "${local.hand_over}/${each.key}/balancer"
}

data "aws_ssm_parameter" "media" {
  count = local.has_entrances ? 1 : 0
  name  = "${local.hand_over}/${var.media_region}/media"
}

data "aws_secretsmanager_secret_version" "passwords" {
  secret_id = "novatech-production-use1/passwords"
}

module "encryption" {
  source = "../../../modules/encryption"
  name   = "${local.name}-global"
  keys = {
    logs = { data_class = "confidential", log_services = ["logs.REGION.amazonaws.com"], services = ["delivery.logs.amazonaws.com"] }
  }
  tags = local.tags
}

module "firewall" {
  source           = "../../../modules/firewall"
  name             = "${local.name}-edge"
  scope            = "CLOUDFRONT"
  partner_cidrs    = var.partner_cidrs
  logs_kms_key_arn = module.encryption.arns["logs"]
  tags             = local.tags
}

module "logs" {
  source            = "../../../modules/object-store"
  name              = "${local.name}-edge-logs"
  bucket            = "${local.name}-edge-logs"
  kms_key_arn       = module.encryption.arns["logs"]
  backup            = "none"
  tier              = "intelligent"
  expire_after_days = 90
  tags              = local.tags
}

# The zone first: regions' certificates are proven by records in it.
module "names" {
  source            = "../../../modules/dns"
  name              = local.name
  domain            = var.domain
  security_contact  = "security@${var.domain}"
  certificates      = { edge = [var.domain, "media.${var.domain}"] }
  regions           = { for region, parameter in data.aws_ssm_parameter.balancer : region => nonsensitive(jsondecode(parameter.value)) }
  evacuated_regions = var.evacuated_regions
  edge              = local.has_entrances ? { domain_name = module.edge[0].domain_name, hosted_zone_id = module.edge[0].hosted_zone_id } : null
  edge_names        = local.has_entrances ? [var.domain, "media.${var.domain}"] : []
  tags              = local.tags
}

module "edge" {
  source              = "../../../modules/edge"
  count               = local.has_entrances ? 1 : 0
  name                = local.name
  aliases             = [var.domain, "media.${var.domain}"]
  certificate_arn     = module.names.certificate_arns["edge"]
  web_acl_arn         = module.firewall.arn
  gateway_domain      = "gateway.${var.domain}"
  origin_secret       = jsondecode(data.aws_secretsmanager_secret_version.passwords.secret_string).origin
  media_bucket_domain = nonsensitive(jsondecode(data.aws_ssm_parameter.media[0].value)).domain
  log_bucket_arn      = module.logs.arn
  tags                = local.tags
}

module "budget" {
  source      = "../../../modules/budget"
  name        = local.name
  monthly_usd = var.monthly_usd
  emails      = var.budget_emails
  tags        = local.tags
}

resource "aws_ssm_parameter" "zone" {
  #checkov:skip=CKV_AWS_337:A name, no secret
  #checkov:skip=CKV2_AWS_34:As above
  name  = "${local.hand_over}/global/zone"
  type  = "String"
  value = module.names.zone_id
  tags  = merge(local.tags, { "data-class" = "internal" })
}

resource "aws_ssm_parameter" "distribution" {
  #checkov:skip=CKV_AWS_337:A name, no secret
  #checkov:skip=CKV2_AWS_34:As above
  count = local.has_entrances ? 1 : 0
  name  = "${local.hand_over}/global/distribution"
  type  = "String"
  value = module.edge[0].distribution_arn
  tags  = merge(local.tags, { "data-class" = "internal" })
}
