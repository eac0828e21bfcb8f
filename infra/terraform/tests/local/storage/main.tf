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
  name = "novatech-local-storage"
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

module "logs" {
  source        = "../../../modules/object-store"
  name          = "${local.name}-logs"
  bucket        = "novatech-local-storage-logs"
  kms_key_arn   = module.encryption.arns["data"]
  lock_days     = 1
  lock_mode     = "GOVERNANCE"
  backup        = "none"
  force_destroy = true
  tags          = local.tags
}

module "registry" {
  source       = "../../../modules/registry"
  name         = local.name
  repositories = ["service"]
  kms_key_arn  = module.encryption.arns["data"]
  tags         = local.tags
}
