terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

# moto answers (npm run infra -- apply-local): a bucket is part of the path there, not of the name.
provider "aws" {
  region            = "us-east-1"
  s3_use_path_style = true
}

locals {
  name = "novatech-local-secrets"
  tags = { environment = "local", owner = "platform", "data-class" = "internal" }
}

module "encryption" {
  source = "../../../modules/encryption"
  name   = local.name
  keys = {
    data = { data_class = "internal", multi_region = true, services = ["sns.amazonaws.com"], log_services = ["logs.REGION.amazonaws.com"] }
  }
  deletion_days = 7
  tags          = local.tags
}

module "secrets" {
  source           = "../../../modules/secrets"
  name             = local.name
  secrets          = { "providers/stripe" = { description = "Stripe's secret key" } }
  settings         = { "catalog/media-url" = "https://media.example" }
  kms_key_arn      = module.encryption.arns["data"]
  logs_kms_key_arn = module.encryption.arns["data"]
  recovery_days    = 0
  tags             = local.tags
}

module "role" {
  source            = "../../../modules/workload-role"
  name              = local.name
  oidc_provider_arn = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/LOCAL"
  oidc_issuer       = "oidc.eks.us-east-1.amazonaws.com/id/LOCAL"
  namespace         = "shop"
  service_account   = "payments"
  statements = {
    Stripe = { actions = ["secretsmanager:GetSecretValue"], resources = [module.secrets.arns["providers/stripe"]] }
  }
  tags = local.tags
}
