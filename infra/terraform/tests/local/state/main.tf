terraform {
  required_version = ">= 1.11"
  backend "s3" {}
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
  name = "novatech-local-state"
  tags = { environment = "local", owner = "platform", "data-class" = "internal" }
}

# The least that has a state: what is looked at is where the state is kept and how it is locked.
resource "aws_ssm_parameter" "this" {
  #checkov:skip=CKV2_AWS_34:Nothing secret
  #checkov:skip=CKV_AWS_337:Nothing secret
  name  = "/${local.name}/state"
  type  = "String"
  value = "kept"
  tags  = local.tags
}
