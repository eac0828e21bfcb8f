data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
  keys    = var.replica_of == null ? var.keys : {}
  copies  = var.replica_of == null ? {} : var.keys
  arns    = merge({ for use, key in aws_kms_key.this : use => key.arn }, { for use, key in aws_kms_replica_key.this : use => key.arn })
  ids     = merge({ for use, key in aws_kms_key.this : use => key.key_id }, { for use, key in aws_kms_replica_key.this : use => key.key_id })

  policies = { for use, key in var.keys : use => jsonencode({
    Version = "2012-10-17"
    Statement = concat([
      {
        # Without this statement a key can become one that nobody may change. IAM policies of the account decide who in it may use it.
        Sid       = "AccountDecidesByIam"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:root" }
        Action    = "kms:*"
        Resource  = "*"
      }
      ], length(key.services) == 0 ? [] : [
      {
        Sid       = "ServicesForThisAccount"
        Effect    = "Allow"
        Principal = { Service = [for service in key.services : replace(service, "REGION", data.aws_region.current.name)] }
        Action    = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
      }
      ], length(key.log_services) == 0 ? [] : [
      {
        # CloudWatch Logs names the log group instead of the account.
        Sid       = "LogsOfThisAccount"
        Effect    = "Allow"
        Principal = { Service = [for service in key.log_services : replace(service, "REGION", data.aws_region.current.name)] }
        Action    = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"]
        Resource  = "*"
        Condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:${data.aws_region.current.name}:${local.account}:*" } }
      }
      ], [for statement in [
        {
          # A service-linked role has no policy that we could write: its right to attach an encrypted disk stands here.
          Sid       = "ServiceLinkedRoles"
          Effect    = "Allow"
          Principal = { AWS = key.roles }
          Action    = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"]
          Resource  = "*"
          Condition = { StringEquals = { "kms:CallerAccount" = local.account } }
        },
        {
          Sid       = "ServiceLinkedRolesGrant"
          Effect    = "Allow"
          Principal = { AWS = key.roles }
          Action    = "kms:CreateGrant"
          Resource  = "*"
          Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
        }
      ] : statement if length(key.roles) > 0], length(key.accounts) == 0 ? [] : [
      {
        Sid       = "OtherAccountsMayRead"
        Effect    = "Allow"
        Principal = { AWS = [for account in key.accounts : "arn:aws:iam::${account}:root"] }
        Action    = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"]
        Resource  = "*"
      }
    ])
  }) }
}

resource "aws_kms_key" "this" {
  #checkov:skip=CKV2_AWS_64:The policy is written in local.policies
  for_each                = local.keys
  description             = "${var.name} ${each.key}: ${each.value.data_class}"
  enable_key_rotation     = true
  multi_region            = each.value.multi_region
  deletion_window_in_days = var.deletion_days
  policy                  = local.policies[each.key]
  tags                    = merge(var.tags, { "data-class" = each.value.data_class })
}

resource "aws_kms_replica_key" "this" {
  #checkov:skip=CKV2_AWS_64:The policy is written in local.policies
  for_each                = local.copies
  description             = "${var.name} ${each.key}: ${each.value.data_class}, copy"
  primary_key_arn         = var.replica_of[each.key]
  deletion_window_in_days = var.deletion_days
  policy                  = local.policies[each.key]
  tags                    = merge(var.tags, { "data-class" = each.value.data_class })
}

resource "aws_kms_alias" "this" {
  for_each      = var.keys
  name          = "alias/${var.name}/${each.key}"
  target_key_id = local.ids[each.key]
}
