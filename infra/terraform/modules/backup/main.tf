data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

resource "aws_backup_vault" "this" {
  name        = var.name
  kms_key_arn = var.kms_key_arn
  tags        = var.tags
}

# Once three days have passed, not even the account's root deletes a copy early.
resource "aws_backup_vault_lock_configuration" "this" {
  count               = var.locked ? 1 : 0
  backup_vault_name   = aws_backup_vault.this.name
  min_retention_days  = 7
  max_retention_days  = 400
  changeable_for_days = 3
}

resource "aws_backup_vault_policy" "this" {
  backup_vault_name = aws_backup_vault.this.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "NobodyDeletes"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = ["backup:DeleteRecoveryPoint", "backup:PutBackupVaultAccessPolicy", "backup:DeleteBackupVaultAccessPolicy"]
      Resource  = "*"
      Condition = { StringNotLike = { "aws:PrincipalArn" = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role/${var.keeper_role}" } }
    }]
  })
}

resource "aws_backup_plan" "this" {
  name = var.name

  # Any second of the last 35 days. Continuous copies are not copied to other regions: the hourly ones are.
  rule {
    rule_name                = "continuous"
    target_vault_name        = aws_backup_vault.this.name
    schedule                 = "cron(0 * * * ? *)"
    enable_continuous_backup = true
    start_window             = 60
    completion_window        = 180
    lifecycle {
      delete_after = 35
    }
  }

  dynamic "rule" {
    for_each = var.copy_vault_arn == null ? [] : [var.copy_vault_arn]
    content {
      rule_name         = "hourly-elsewhere"
      target_vault_name = aws_backup_vault.this.name
      schedule          = "cron(30 * * * ? *)"
      start_window      = 60
      completion_window = 180
      lifecycle {
        delete_after = 7
      }
      copy_action {
        destination_vault_arn = rule.value
        lifecycle {
          delete_after = 14
        }
      }
    }
  }
  tags = var.tags
}

resource "aws_backup_plan" "daily" {
  name = "${var.name}-daily"
  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this.name
    schedule          = "cron(15 1 * * ? *)"
    start_window      = 60
    completion_window = 480
    lifecycle {
      delete_after = 90
    }
    dynamic "copy_action" {
      for_each = var.copy_vault_arn == null ? [] : [var.copy_vault_arn]
      content {
        destination_vault_arn = copy_action.value
        lifecycle {
          delete_after = 90
        }
      }
    }
  }
  tags = var.tags
}

resource "aws_iam_role" "this" {
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-backup"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "backup.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = toset([
    "service-role/AWSBackupServiceRolePolicyForBackup", "service-role/AWSBackupServiceRolePolicyForRestores",
    "AWSBackupServiceRolePolicyForS3Backup", "AWSBackupServiceRolePolicyForS3Restore",
  ])
  role       = aws_iam_role.this.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/${each.key}"
}

# Chosen by tag: whoever makes something that stores data says how it is backed up, and our policy refuses it without.
resource "aws_backup_selection" "this" {
  for_each     = { continuous = aws_backup_plan.this.id, daily = aws_backup_plan.daily.id }
  name         = each.key
  plan_id      = each.value
  iam_role_arn = aws_iam_role.this.arn
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = each.key
  }
}

# A backup nobody restored is a hope: every week AWS restores the newest ones, and says how long it took.
resource "aws_backup_restore_testing_plan" "this" {
  count               = var.restore_tests ? 1 : 0
  name                = replace(var.name, "-", "_")
  schedule_expression = "cron(0 4 ? * SUN *)"
  start_window_hours  = 4
  recovery_point_selection {
    algorithm             = "LATEST_WITHIN_WINDOW"
    include_vaults        = [aws_backup_vault.this.arn]
    recovery_point_types  = ["SNAPSHOT", "CONTINUOUS"]
    selection_window_days = 2
  }
  tags = var.tags
}

resource "aws_backup_restore_testing_selection" "this" {
  for_each                  = var.restore_tests ? toset(["Aurora", "S3"]) : toset([])
  name                      = lower(each.key)
  restore_testing_plan_name = aws_backup_restore_testing_plan.this[0].name
  protected_resource_type   = each.key
  iam_role_arn              = aws_iam_role.this.arn
  validation_window_hours   = 4
  protected_resource_conditions {
    string_equals {
      key   = "aws:ResourceTag/backup"
      value = "continuous"
    }
  }
}

resource "aws_backup_vault_notifications" "this" {
  count               = var.alarm_topic_arn == null ? 0 : 1
  backup_vault_name   = aws_backup_vault.this.name
  sns_topic_arn       = var.alarm_topic_arn
  backup_vault_events = ["BACKUP_JOB_EXPIRED", "BACKUP_JOB_FAILED", "COPY_JOB_FAILED", "RESTORE_JOB_FAILED", "S3_BACKUP_OBJECT_FAILED"]
}
