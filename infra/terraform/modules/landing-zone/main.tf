locals {
  units = { security = null, infrastructure = null, workloads = null, production = "workloads", nonproduction = "workloads" }
  unit_ids = merge(
    { for unit, resource in aws_organizations_organizational_unit.top : unit => resource.id },
    { for unit, resource in aws_organizations_organizational_unit.below : unit => resource.id },
  )
}

resource "aws_organizations_organization" "this" {
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY", "TAG_POLICY"]
  aws_service_access_principals = [
    "access-analyzer.amazonaws.com", "backup.amazonaws.com", "cloudtrail.amazonaws.com", "config.amazonaws.com", "guardduty.amazonaws.com", "inspector2.amazonaws.com",
    "macie.amazonaws.com", "ram.amazonaws.com", "securityhub.amazonaws.com", "sso.amazonaws.com", "tagpolicies.tag.amazonaws.com",
  ]
}

resource "aws_organizations_organizational_unit" "top" {
  for_each  = { for unit, parent in local.units : unit => parent if parent == null }
  name      = each.key
  parent_id = aws_organizations_organization.this.roots[0].id
  tags      = var.tags
}

resource "aws_organizations_organizational_unit" "below" {
  for_each  = { for unit, parent in local.units : unit => parent if parent != null }
  name      = each.key
  parent_id = aws_organizations_organizational_unit.top[each.value].id
  tags      = var.tags
}

resource "aws_organizations_account" "this" {
  for_each                   = var.accounts
  name                       = each.key
  email                      = each.value.email
  parent_id                  = local.unit_ids[each.value.unit]
  role_name                  = "OrganizationAccountAccessRole"
  iam_user_access_to_billing = "DENY"
  close_on_deletion          = false
  tags                       = var.tags
  lifecycle {
    # Known only when the account is made.
    ignore_changes = [role_name, iam_user_access_to_billing]
  }
}

# The security account looks at all others.
resource "aws_guardduty_organization_admin_account" "this" {
  count            = var.security_account == null ? 0 : 1
  admin_account_id = aws_organizations_account.this[var.security_account].id
}

resource "aws_securityhub_organization_admin_account" "this" {
  count            = var.security_account == null ? 0 : 1
  admin_account_id = aws_organizations_account.this[var.security_account].id
  depends_on       = [aws_organizations_organization.this]
}

resource "aws_organizations_delegated_administrator" "this" {
  for_each          = var.security_account == null ? toset([]) : toset(["access-analyzer.amazonaws.com", "config.amazonaws.com"])
  account_id        = aws_organizations_account.this[var.security_account].id
  service_principal = each.key
}

# Every call of every account and region, in a bucket of the security account that nobody deletes from (module object-store with lock_days).
resource "aws_cloudtrail" "this" {
  #checkov:skip=CKV2_AWS_10:The log group is handed in (trail.log_group_arn)
  #checkov:skip=CKV_AWS_252:Files are read by whoever looks; what must be told at once is told from the log group (observability)
  count                         = var.trail == null ? 0 : 1
  name                          = var.name
  s3_bucket_name                = var.trail.bucket
  kms_key_id                    = var.trail.kms_key_arn
  is_organization_trail         = true
  is_multi_region_trail         = true
  include_global_service_events = true
  enable_log_file_validation    = true
  cloud_watch_logs_group_arn    = "${var.trail.log_group_arn}:*"
  cloud_watch_logs_role_arn     = aws_iam_role.trail[0].arn

  advanced_event_selector {
    name = "What is done to accounts"
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
  advanced_event_selector {
    name = "What is written and deleted in buckets"
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
    field_selector {
      field  = "readOnly"
      equals = ["false"]
    }
  }
  insight_selector {
    insight_type = "ApiCallRateInsight"
  }
  insight_selector {
    insight_type = "ApiErrorRateInsight"
  }
  tags = var.tags
}

resource "aws_iam_role" "trail" {
  count                = var.trail == null ? 0 : 1
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-trail"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "cloudtrail.amazonaws.com" } }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "trail" {
  count = var.trail == null ? 0 : 1
  name  = "write"
  role  = aws_iam_role.trail[0].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = "${var.trail.log_group_arn}:log-stream:*" }]
  })
}
