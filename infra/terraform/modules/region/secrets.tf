# What services share in every region: made where writes are, copied to the others. Values are put in by people, or by the rotation.
module "secrets" {
  source                   = "../secrets"
  permissions_boundary_arn = var.permissions_boundary_arn
  count                    = local.writes ? 1 : 0
  name                     = local.shared
  secrets                  = { for service in keys(local.subscriptions) : service => { description = "What ${service} is told in secret: infra/helm/values/${service}.yaml" } }
  databases = var.rotation_package == null ? {} : { for room in local.rooms : room => {
    host             = module.database.writer_endpoint
    dbname           = room
    role             = room
    admin_secret_arn = module.database.admin_secret_arn
  } }
  kms_key_arn                = local.arns["secrets"]
  logs_kms_key_arn           = local.arns["logs"]
  replicas                   = var.replica_regions
  rotation_package           = var.rotation_package
  vpc_id                     = module.network.vpc_id
  app_subnet_ids             = module.network.app_subnet_ids
  database_security_group_id = module.database.security_group_id
  endpoint_security_group_id = module.network.endpoint_security_group_id
  tags                       = merge(var.tags, { "data-class" = "restricted" })
}

# Addresses are the region's own.
module "addresses" {
  source                   = "../secrets"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  secrets                  = { region = { description = "Where Redis is in ${local.region}, and whose x-forwarded-for is believed" } }
  kms_key_arn              = local.arns["secrets"]
  logs_kms_key_arn         = local.arns["logs"]
  tags                     = merge(var.tags, { "data-class" = "restricted" })
}

resource "aws_secretsmanager_secret_version" "addresses" {
  secret_id = module.addresses.arns["region"]
  secret_string = jsonencode({
    "redis-url"       = "rediss://:${var.passwords.redis}@${module.redis["bus"].primary_endpoint}:6379"
    "redis-cache-url" = "rediss://:${var.passwords.redis}@${module.redis["cache"].primary_endpoint}:6379"
    "trusted-proxies" = join(",", concat([cidrsubnet(var.cidr, 4, 8)], var.edge_networks))
  })
}
