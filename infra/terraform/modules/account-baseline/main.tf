data "aws_caller_identity" "current" {}
data "aws_region" "current" {}
data "aws_partition" "current" {}

locals {
  # Rules that AWS keeps: what is checked all the time, whoever made it and however.
  rules = {
    encrypted-volumes                        = "ENCRYPTED_VOLUMES"
    rds-storage-encrypted                    = "RDS_STORAGE_ENCRYPTED"
    s3-bucket-server-side-encryption-enabled = "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED"
    s3-bucket-ssl-requests-only              = "S3_BUCKET_SSL_REQUESTS_ONLY"
    s3-bucket-public-read-prohibited         = "S3_BUCKET_PUBLIC_READ_PROHIBITED"
    rds-instance-public-access-check         = "RDS_INSTANCE_PUBLIC_ACCESS_CHECK"
    vpc-flow-logs-enabled                    = "VPC_FLOW_LOGS_ENABLED"
    iam-policy-no-statements-with-admin      = "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS"
    cmk-backing-key-rotation-enabled         = "CMK_BACKING_KEY_ROTATION_ENABLED"
    secretsmanager-rotation-success          = "SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK"
    ec2-imdsv2-check                         = "EC2_IMDSV2_CHECK"
    root-account-mfa-enabled                 = "ROOT_ACCOUNT_MFA_ENABLED"
  }
}

resource "aws_iam_account_password_policy" "this" {
  count                          = var.is_home_region ? 1 : 0
  minimum_password_length        = 16
  require_lowercase_characters   = true
  require_uppercase_characters   = true
  require_numbers                = true
  require_symbols                = true
  password_reuse_prevention      = 24
  max_password_age               = 90
  allow_users_to_change_password = true
}

resource "aws_s3_account_public_access_block" "this" {
  count                   = var.is_home_region ? 1 : 0
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_ebs_encryption_by_default" "this" {
  enabled = true
}

resource "aws_ebs_default_kms_key" "this" {
  key_arn = var.kms_key_arn
}

resource "aws_ec2_instance_metadata_defaults" "this" {
  http_tokens                 = "required"
  http_put_response_hop_limit = 1
}

resource "aws_guardduty_detector" "this" {
  #checkov:skip=CKV2_AWS_3:The organisation's administrator is set in landing-zone
  enable                       = true
  finding_publishing_frequency = "FIFTEEN_MINUTES"
  tags                         = var.tags
}

resource "aws_guardduty_detector_feature" "this" {
  for_each    = toset(["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS"])
  detector_id = aws_guardduty_detector.this.id
  name        = each.key
  status      = "ENABLED"
}

resource "aws_inspector2_enabler" "this" {
  account_ids    = [data.aws_caller_identity.current.account_id]
  resource_types = ["ECR", "EC2", "LAMBDA"]
}

# Looks for personal data where none should be: logs, the lake.
resource "aws_macie2_account" "this" {
  status                       = "ENABLED"
  finding_publishing_frequency = "ONE_HOUR"
}

resource "aws_macie2_classification_job" "this" {
  count    = length(var.macie_buckets) == 0 ? 0 : 1
  name     = "${var.name}-personal-data"
  job_type = "SCHEDULED"
  schedule_frequency {
    weekly_schedule = "MONDAY"
  }
  sampling_percentage = 20
  s3_job_definition {
    bucket_definitions {
      account_id = data.aws_caller_identity.current.account_id
      buckets    = var.macie_buckets
    }
  }
  tags       = var.tags
  depends_on = [aws_macie2_account.this]
}

resource "aws_accessanalyzer_analyzer" "this" {
  analyzer_name = var.name
  type          = "ACCOUNT"
  tags          = var.tags
}

resource "aws_securityhub_account" "this" {
  enable_default_standards  = false
  control_finding_generator = "SECURITY_CONTROL"
}

resource "aws_securityhub_standards_subscription" "this" {
  for_each      = toset(["standards/aws-foundational-security-best-practices/v/1.0.0", "standards/pci-dss/v/4.0.1"])
  standards_arn = "arn:${data.aws_partition.current.partition}:securityhub:${data.aws_region.current.name}::${each.key}"
  depends_on    = [aws_securityhub_account.this]
}

resource "aws_iam_role" "config" {
  count                = var.is_home_region ? 1 : 0
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-config"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "config.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "config" {
  count      = var.is_home_region ? 1 : 0
  role       = aws_iam_role.config[0].name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWS_ConfigRole"
}

resource "aws_config_configuration_recorder" "this" {
  #checkov:skip=CKV2_AWS_48:What belongs to no region is recorded once, in the home region, as AWS asks
  name     = var.name
  role_arn = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role/${var.name}-config"
  recording_group {
    all_supported                 = true
    include_global_resource_types = var.is_home_region
  }
  depends_on = [aws_iam_role_policy_attachment.config]
}

resource "aws_config_delivery_channel" "this" {
  name           = var.name
  s3_bucket_name = var.log_bucket
  s3_key_prefix  = "config"
  s3_kms_key_arn = var.log_kms_key_arn
  depends_on     = [aws_config_configuration_recorder.this]
}

resource "aws_config_configuration_recorder_status" "this" {
  name       = aws_config_configuration_recorder.this.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.this]
}

resource "aws_config_config_rule" "this" {
  for_each = local.rules
  name     = each.key
  source {
    owner             = "AWS"
    source_identifier = each.value
  }
  tags       = var.tags
  depends_on = [aws_config_configuration_recorder.this]
}

# Every thing that stores data says how it is classified.
resource "aws_config_config_rule" "tags" {
  name             = "required-tags"
  input_parameters = jsonencode({ tag1Key = "environment", tag2Key = "owner", tag3Key = "data-class", tag3Value = "public,internal,confidential,restricted" })
  source {
    owner             = "AWS"
    source_identifier = "REQUIRED_TAGS"
  }
  tags       = var.tags
  depends_on = [aws_config_configuration_recorder.this]
}
