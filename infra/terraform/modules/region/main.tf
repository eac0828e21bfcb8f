data "aws_region" "current" {}
data "aws_caller_identity" "current" {}

locals {
  region  = data.aws_region.current.name
  account = data.aws_caller_identity.current.account_id
  writes  = var.role != "reader"
  shared  = "novatech-${var.environment}"

  subscriptions = jsondecode(file("${path.module}/subscriptions.json"))
  rooms         = setsubtract(keys(local.subscriptions), ["gateway"])
  # Every channel of the events' page, so that a new event needs no line here.
  topics = keys(yamldecode(file("${path.module}/../../../../docs/asyncapi.yaml")).channels)

  # Made by `node infra/observability/main.ts write` and kept: a test says that they are up to date.
  watching = "${path.module}/../../../observability"
  rules    = { for file in fileset("${local.watching}/generated/rules", "*.yaml") : trimsuffix(file, ".yaml") => file("${local.watching}/generated/rules/${file}") }

  log_services = ["logs.REGION.amazonaws.com"]
  keys = {
    database = { data_class = "restricted", multi_region = true, services = ["rds.amazonaws.com"] }
    objects  = { data_class = "confidential", multi_region = true, services = ["cloudfront.amazonaws.com"] }
    secrets  = { data_class = "restricted", multi_region = true }
    cluster  = { data_class = "confidential", log_services = local.log_services, roles = ["arn:aws:iam::${local.account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"] }
    events   = { data_class = "confidential", services = ["sns.amazonaws.com"] }
    cache    = { data_class = "confidential" }
    lake     = { data_class = "confidential", services = ["firehose.amazonaws.com"] }
    watching = { data_class = "internal", services = ["aps.amazonaws.com", "cloudwatch.amazonaws.com", "xray.amazonaws.com"] }
    logs     = { data_class = "internal", log_services = local.log_services }
    backup   = { data_class = "restricted", services = ["backup.amazonaws.com"] }
  }
  # A reader decrypts what was replicated to it with copies of the writer's keys; the rest it makes itself.
  copied = { for use, key in local.keys : use => key if var.writer != null && try(key.multi_region, false) }
  own    = { for use, key in local.keys : use => key if !contains(keys(local.copied), use) }
  arns   = merge(module.encryption.arns, { for use, key in module.encryption_copies : use => key.arns[use] })
}

module "encryption" {
  source = "../encryption"
  name   = var.name
  keys   = local.own
  tags   = var.tags
}

module "encryption_copies" {
  source     = "../encryption"
  for_each   = local.copied
  name       = var.name
  keys       = { (each.key) = each.value }
  replica_of = { (each.key) = var.writer.key_arns[each.key] }
  tags       = var.tags
}

module "network" {
  source                   = "../network"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  cidr                     = var.cidr
  availability_zones       = var.availability_zones
  nat_gateways             = var.nat_gateways
  transit_gateway_id       = try(var.transit.gateway_id, null)
  transit_cidrs            = try(var.transit.cidrs, [])
  kms_key_arn              = local.arns["logs"]
  tags                     = var.tags
}

module "cluster" {
  source                   = "../cluster"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  app_subnet_ids           = module.network.app_subnet_ids
  kms_key_arn              = local.arns["cluster"]
  node_groups = {
    critical = { instance_types = ["m7g.xlarge", "c7g.xlarge"], min = var.sizes.nodes.min, max = var.sizes.nodes.max, sale_min = var.sizes.nodes.sale_min }
    spot     = { instance_types = ["m7g.xlarge", "c7g.xlarge", "m6g.xlarge", "c6g.xlarge"], spot = true, min = 0, max = var.sizes.spot_max }
  }
  sale_day = var.sale_day
  access   = var.access
  tags     = var.tags
}

module "observability" {
  source                   = "../observability"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  kms_key_arn              = local.arns["watching"]
  logs_kms_key_arn         = local.arns["logs"]
  alarm_receivers          = var.alarm_receivers
  ticket_receivers         = var.ticket_receivers
  slack                    = var.slack
  prometheus_rules         = local.rules
  alertmanager             = file("${local.watching}/alertmanager.yaml")
  # By name: what is watched must be known before it is made.
  database_cluster_ids        = [var.name]
  global_database_cluster_ids = var.role == "reader" ? [var.name] : []
  cache_ids                   = ["${var.name}-bus", "${var.name}-cache"]
  tags                        = var.tags
}
