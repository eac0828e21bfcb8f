locals {
  tags = {
    environment  = "organization"
    owner        = "platform"
    "data-class" = "internal"
    root         = "live/organization"
  }
}

module "landing_zone" {
  source = "../../modules/landing-zone"
  name   = "novatech"
  accounts = {
    security        = { email = "aws-security@${var.domain}", unit = "security" }
    shared-services = { email = "aws-shared-services@${var.domain}", unit = "infrastructure" }
    development     = { email = "aws-development@${var.domain}", unit = "nonproduction" }
    staging         = { email = "aws-staging@${var.domain}", unit = "nonproduction" }
    production      = { email = "aws-production@${var.domain}", unit = "production" }
  }
  security_account    = "security"
  regions             = ["us-east-1", "eu-west-1", "ap-southeast-1"]
  trail               = var.trail
  identity_center_arn = var.identity_center_arn
  tags                = local.tags
}
