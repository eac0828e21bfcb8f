locals {
  zones = { for index, zone in var.availability_zones : zone => index }

  # One plan for every VPC, so that a rule written for one environment reads the same in another: of the VPC's block the first half is
  # for applications (three pieces of an eighth), then come the public and the data subnets (a sixty-fourth each).
  app_cidrs    = { for zone, index in local.zones : zone => cidrsubnet(var.cidr, 3, index) }
  public_cidrs = { for zone, index in local.zones : zone => cidrsubnet(var.cidr, 6, 32 + index) }
  data_cidrs   = { for zone, index in local.zones : zone => cidrsubnet(var.cidr, 6, 48 + index) }

  nat_zones = var.nat_gateways == "per-zone" ? var.availability_zones : slice(var.availability_zones, 0, 1)
}

data "aws_region" "current" {}
data "aws_caller_identity" "current" {}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = merge(var.tags, { Name = var.name })
}

# Whoever forgets to name a security group gets this one, which lets nothing through.
resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.this.id
  tags   = merge(var.tags, { Name = "${var.name}-closed" })
}

resource "aws_subnet" "public" {
  for_each                = local.public_cidrs
  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value
  map_public_ip_on_launch = false
  tags                    = merge(var.tags, { Name = "${var.name}-public-${each.key}", tier = "public", "kubernetes.io/role/elb" = "1" })
}

resource "aws_subnet" "app" {
  for_each                = local.app_cidrs
  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value
  map_public_ip_on_launch = false
  tags                    = merge(var.tags, { Name = "${var.name}-app-${each.key}", tier = "app", "kubernetes.io/role/internal-elb" = "1" })
}

resource "aws_subnet" "data" {
  for_each                = local.data_cidrs
  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value
  map_public_ip_on_launch = false
  tags                    = merge(var.tags, { Name = "${var.name}-data-${each.key}", tier = "data" })
}
