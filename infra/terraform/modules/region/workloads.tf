locals {
  topic_arns = local.writes ? module.events[0].topic_arns : {}

  consumes = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueUrl", "sqs:GetQueueAttributes", "sqs:ListQueueTags", "sqs:TagQueue"]
  sends    = { for service in keys(local.subscriptions) : service => [for topic in local.topics : topic if split(".", topic)[0] == service] }
  queues   = local.writes ? module.events[0].queue_arns : {}
  replays  = local.writes ? module.events[0].replay_queue_arns : {}

  # What each service may do on the bus: send its own events, read its own queue, ask producers to send again. Nothing where there is no bus.
  on_the_bus = { for service, topics in local.subscriptions : service => {
    for name, statement in {
      Publish       = { actions = ["sns:Publish"], resources = [for topic in local.sends[service] : lookup(local.topic_arns, topic, "")] }
      Asked         = { actions = local.consumes, resources = length(local.sends[service]) == 0 ? [] : [lookup(local.replays, service, "")] }
      Consume       = { actions = local.consumes, resources = [lookup(local.queues, service, "")] }
      AskAgain      = { actions = ["sqs:SendMessage", "sqs:GetQueueUrl"], resources = [for room in distinct([for topic in topics : split(".", topic)[0]]) : lookup(local.replays, room, "")] }
      Subscriptions = { actions = ["sns:ListSubscriptionsByTopic"], resources = [for topic in topics : lookup(local.topic_arns, topic, "")] }
      BusKeys       = { actions = ["kms:Decrypt", "kms:GenerateDataKey"], resources = [local.arns["events"]] }
    } : name => statement if local.writes && length(statement.resources) > 0
  } }

  besides = {
    catalog = {
      Media = { actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], resources = ["${module.media.arn}/*"] }
      # Deletes by what keys begin with; without it, what is not there is told as not allowed.
      MediaList = { actions = ["s3:ListBucket"], resources = [module.media.arn] }
      MediaKeys = { actions = ["kms:Decrypt", "kms:GenerateDataKey"], resources = [local.arns["objects"]] }
    }
    support = {
      Attachments     = { actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], resources = ["${module.attachments.arn}/*"] }
      AttachmentsList = { actions = ["s3:ListBucket"], resources = [module.attachments.arn] }
      AttachmentsKeys = { actions = ["kms:Decrypt", "kms:GenerateDataKey"], resources = [local.arns["objects"]] }
    }
    analytics = { for name, statement in {
      Lake     = { actions = ["kinesis:PutRecord", "kinesis:PutRecords", "kinesis:DescribeStreamSummary"], resources = flatten([for streams in module.streams : values(streams.stream_arns)]) }
      LakeKeys = { actions = ["kms:GenerateDataKey"], resources = [local.arns["events"]] }
      # ANALYTICS_EXPORT_TO: days of facts as Parquet, hourly.
      Facts     = { actions = ["s3:PutObject", "s3:GetObject"], resources = [for lake in module.lake : "${lake.curated_bucket_arn}/facts/*"] }
      FactsDays = { actions = ["s3:ListBucket"], resources = [for lake in module.lake : lake.curated_bucket_arn] }
      FactsKeys = { actions = ["kms:Decrypt", "kms:GenerateDataKey"], resources = [local.arns["lake"]] }
    } : name => statement if local.writes }
    gateway = { for name, statement in {
      TakeBack = { actions = ["cloudfront:CreateInvalidation"], resources = [var.distribution_arn] }
    } : name => statement if var.distribution_arn != null }
  }
}

module "workload" {
  source                   = "../workload-role"
  for_each                 = local.subscriptions
  name                     = var.name
  oidc_provider_arn        = module.cluster.oidc_provider_arn
  oidc_issuer              = module.cluster.oidc_issuer
  namespace                = "novatech"
  service_account          = each.key
  statements               = merge(local.on_the_bus[each.key], lookup(local.besides, each.key, {}))
  permissions_boundary_arn = var.permissions_boundary_arn
  tags                     = var.tags
}

# Reads secrets into the cluster: this environment's and this region's, no others.
module "external_secrets" {
  source            = "../workload-role"
  name              = var.name
  oidc_provider_arn = module.cluster.oidc_provider_arn
  oidc_issuer       = module.cluster.oidc_issuer
  namespace         = "external-secrets"
  service_account   = "external-secrets"
  statements = {
    Read = {
      actions   = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
      resources = [for prefix in [local.shared, var.name] : "arn:aws:secretsmanager:${local.region}:${local.account}:secret:${prefix}/*"]
    }
    Keys = { actions = ["kms:Decrypt"], resources = [local.arns["secrets"]] }
  }
  permissions_boundary_arn = var.permissions_boundary_arn
  tags                     = var.tags
}

module "collector" {
  source            = "../workload-role"
  name              = var.name
  oidc_provider_arn = module.cluster.oidc_provider_arn
  oidc_issuer       = module.cluster.oidc_issuer
  namespace         = "observability"
  service_account   = "collector"
  statements = {
    Metrics = { actions = ["aps:RemoteWrite"], resources = [module.observability.prometheus_workspace_arn] }
    Traces  = { actions = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources = ["*"] }
  }
  permissions_boundary_arn = var.permissions_boundary_arn
  tags                     = var.tags
}
