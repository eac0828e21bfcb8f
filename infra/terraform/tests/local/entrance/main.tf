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
  name = "novatech-local-entrance"
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

module "firewall" {
  source           = "../../../modules/firewall"
  name             = local.name
  scope            = "REGIONAL"
  partner_cidrs    = ["198.51.100.0/24"]
  logs_kms_key_arn = module.encryption.arns["data"]
  tags             = local.tags
}

module "dns" {
  source           = "../../../modules/dns"
  name             = local.name
  domain           = "novatech.example"
  security_contact = "security@novatech.example"
  regions = {
    "us-east-1" = { dns_name = "us.elb.example", zone_id = "Z35SXDOTRQ7X7K" }
    "eu-west-1" = { dns_name = "eu.elb.example", zone_id = "Z32O12XQLNTSW2" }
  }
  tags = local.tags
}
