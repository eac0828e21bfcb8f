locals {
  name  = "novatech"
  cidrs = jsondecode(file("${path.module}/../cidrs.json"))
  tags = {
    environment  = "shared-services"
    owner        = "platform"
    "data-class" = "internal"
    root         = "live/shared-services"
  }
}

module "encryption" {
  source = "../../modules/encryption"
  name   = "novatech-shared"
  keys = {
    images = { data_class = "internal", accounts = var.running_accounts }
    logs   = { data_class = "internal", log_services = ["logs.REGION.amazonaws.com"] }
  }
  tags = local.tags
}

# One image for the gateway and all rooms: novatech/service.
module "registry" {
  source           = "../../modules/registry"
  name             = local.name
  repositories     = ["service"]
  kms_key_arn      = module.encryption.arns["images"]
  pulling_accounts = var.running_accounts
  replica_regions  = ["eu-west-1", "ap-southeast-1"]
  tags             = local.tags
}

module "hub" {
  source              = "../../modules/transit-hub"
  name                = "novatech-hub-use1"
  asn                 = 64512
  production_cidrs    = [for place, cidr in local.cidrs : cidr if startswith(place, "production/")]
  nonproduction_cidrs = [for place, cidr in local.cidrs : cidr if startswith(place, "staging/") || startswith(place, "development/")]
  shared_with         = var.organization_arn == null ? [] : [var.organization_arn]
  offices             = var.offices
  logs_kms_key_arn    = module.encryption.arns["logs"]
  tags                = local.tags
}

module "budget" {
  source      = "../../modules/budget"
  name        = local.name
  monthly_usd = var.monthly_usd
  emails      = var.budget_emails
  tags        = local.tags
}
