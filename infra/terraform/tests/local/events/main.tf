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
  name = "novatech-local-events"
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

module "events" {
  source        = "../../../modules/events"
  name          = local.name
  topics        = ["orders.order", "payments.payment"]
  subscriptions = { payments = ["orders.order"], orders = ["payments.payment"] }
  kms_key_arn   = module.encryption.arns["data"]
  tags          = local.tags
}
