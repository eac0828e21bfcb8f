module "database" {
  source                    = "../database"
  permissions_boundary_arn  = var.permissions_boundary_arn
  name                      = var.name
  role                      = var.role
  admin_password            = var.admin_password
  admin_password_version    = var.admin_password_version
  global_cluster_id         = try(var.writer.global_cluster_id, null)
  instance_class            = var.sizes.database_class
  instances                 = var.sizes.database_count
  max_readers               = var.environment == "production" ? 5 : 0
  vpc_id                    = module.network.vpc_id
  data_subnet_ids           = module.network.data_subnet_ids
  client_security_group_ids = { pods = module.cluster.security_group_id }
  kms_key_arn               = local.arns["database"]
  secrets_kms_key_arn       = local.arns["secrets"]
  deletion_protection       = var.environment == "production"
  tags                      = merge(var.tags, { "data-class" = "restricted" })
}

# Two, since what must not be dropped (the bus, quotas) and what may (answers) cannot share a policy for a full memory.
module "redis" {
  source                    = "../cache"
  for_each                  = toset(["bus", "cache"])
  name                      = "${var.name}-${each.key}"
  purpose                   = each.key
  node_type                 = var.sizes.redis_node
  replicas                  = var.sizes.redis_replicas
  vpc_id                    = module.network.vpc_id
  data_subnet_ids           = module.network.data_subnet_ids
  client_security_group_ids = { pods = module.cluster.security_group_id }
  kms_key_arn               = local.arns["cache"]
  logs_kms_key_arn          = local.arns["logs"]
  auth_token                = var.passwords.redis
  tags                      = var.tags
}

module "media" {
  source                   = "../object-store"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  bucket                   = "${var.name}-media"
  kms_key_arn              = local.arns["objects"]
  upload_origins           = ["https://www.${var.domain.name}"]
  tags                     = merge(var.tags, { "data-class" = "public" })
}

# What is sent with tickets: for who sees the ticket, by addresses of five minutes. Old versions go soon: who is erased is gone with them.
module "attachments" {
  source                   = "../object-store"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  bucket                   = "${var.name}-support"
  kms_key_arn              = local.arns["objects"]
  upload_origins           = ["https://www.${var.domain.name}"]
  old_version_days         = 7
  tags                     = merge(var.tags, { "data-class" = "restricted" })
}

module "search" {
  source                   = "../search"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  cluster_name             = module.cluster.name
  node_role_arn            = module.cluster.node_role_arn
  subnet_ids               = zipmap(var.availability_zones, module.network.app_subnet_ids)
  snapshot_bucket          = "${var.name}-search"
  oidc_provider_arn        = module.cluster.oidc_provider_arn
  oidc_issuer              = module.cluster.oidc_issuer
  namespace                = "novatech"
  kms_key_arn              = local.arns["objects"]
  tags                     = var.tags
}

module "backup" {
  source                   = "../backup"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  kms_key_arn              = local.arns["backup"]
  locked                   = var.environment == "production"
  restore_tests            = var.environment == "production"
  # By name: whether somebody is told must be known before the topic is made.
  alarm_topic_arn = "arn:aws:sns:${local.region}:${local.account}:${var.name}-alarms"
  tags            = merge(var.tags, { "data-class" = "restricted" })
}

# One bus and one lake, where things are decided: where the databases take writes.
module "events" {
  source           = "../events"
  count            = local.writes ? 1 : 0
  name             = var.name
  prefix           = local.shared
  topics           = local.topics
  subscriptions    = local.subscriptions
  kms_key_arn      = local.arns["events"]
  alarm_topic_arns = [module.observability.alarm_topic_arn]
  tags             = var.tags
}

module "lake" {
  source                   = "../data-lake"
  permissions_boundary_arn = var.permissions_boundary_arn
  count                    = local.writes ? 1 : 0
  name                     = var.name
  bucket_prefix            = "${var.name}-lake"
  kms_key_arn              = local.arns["lake"]
  tags                     = var.tags
}

module "streams" {
  source                   = "../streams"
  permissions_boundary_arn = var.permissions_boundary_arn
  count                    = local.writes ? 1 : 0
  name                     = var.name
  kms_key_arn              = local.arns["events"]
  logs_kms_key_arn         = local.arns["logs"]
  lake_bucket_arn          = module.lake[0].raw_bucket_arn
  lake_kms_key_arn         = local.arns["lake"]
  alarm_topic_arns         = [module.observability.alarm_topic_arn]
  tags                     = var.tags
}
