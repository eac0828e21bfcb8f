module "names" {
  source           = "../dns"
  name             = var.name
  domain           = var.domain.name
  zone_id          = var.domain.zone_id
  security_contact = var.security_contact
  certificates     = { balancer = ["gateway.${var.domain.name}"], rooms = ["*.${local.region}.internal.${var.domain.name}"], webhooks = ["webhooks.${var.domain.name}"] }
  tags             = var.tags
}

module "firewall" {
  source           = "../firewall"
  name             = "${var.name}-regional"
  scope            = "REGIONAL"
  logs_kms_key_arn = local.arns["logs"]
  tags             = var.tags
}

module "entrance" {
  source                   = "../load-balancer"
  name                     = var.name
  vpc_id                   = module.network.vpc_id
  public_subnet_ids        = module.network.public_subnet_ids
  target_security_group_id = module.cluster.security_group_id
  certificate_arn          = module.names.certificate_arns["balancer"]
  origin_secret            = var.passwords.origin
  log_bucket               = aws_s3_bucket.access_logs.bucket
  web_acl_arn              = module.firewall.arn
  deletion_protection      = var.environment == "production"
  tags                     = var.tags
}

# The balancer itself, not a gateway behind it, answers with errors: nobody is healthy, or nobody can be reached.
resource "aws_cloudwatch_metric_alarm" "entrance" {
  alarm_name          = "${var.name}: the entrance answers with errors"
  alarm_description   = "See infra/runbooks/incident.md"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_ELB_5XX_Count"
  dimensions          = { LoadBalancer = module.entrance.arn_suffix }
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 5
  threshold           = 50
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [module.observability.alarm_topic_arn]
  ok_actions          = [module.observability.alarm_topic_arn]
  tags                = var.tags
}

# A load balancer writes its log to no bucket that is encrypted with a key of ours.
# Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
resource "aws_s3_bucket" "access_logs" {
  #checkov:skip=CKV_AWS_145:Load balancers write to buckets with SSE-S3 only
  #checkov:skip=CKV_AWS_18:It is the log
  #checkov:skip=CKV_AWS_21:A log is written once
  #checkov:skip=CKV_AWS_144:A region's log stays in the region
  #checkov:skip=CKV2_AWS_62:Nobody waits for a log
  bucket = "${var.name}-access-logs"
  tags   = merge(var.tags, { "data-class" = "confidential", backup = "none" })
}

resource "aws_s3_bucket_server_side_encryption_configuration" "access_logs" {
  bucket = aws_s3_bucket.access_logs.id
  rule {
    apply_server_side_encryption_by_default { sse_algorithm = "AES256" }
  }
}

resource "aws_s3_bucket_public_access_block" "access_logs" {
  bucket                  = aws_s3_bucket.access_logs.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_lifecycle_configuration" "access_logs" {
  bucket = aws_s3_bucket.access_logs.id
  rule {
    id     = "thirty-days"
    status = "Enabled"
    filter {}
    # Addresses of people: no longer than an attack takes to be understood.
    expiration { days = 30 }
    abort_incomplete_multipart_upload { days_after_initiation = 1 }
  }
}

resource "aws_s3_bucket_policy" "access_logs" {
  bucket = aws_s3_bucket.access_logs.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "BalancersWrite"
        Effect    = "Allow"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.access_logs.arn}/*"
        Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.access_logs.arn, "${aws_s3_bucket.access_logs.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}
