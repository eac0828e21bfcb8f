data "aws_caller_identity" "current" {}

resource "aws_kinesis_stream" "this" {
  for_each            = var.streams
  name                = "${var.name}-${each.key}"
  retention_period    = each.value.retention_hours
  encryption_type     = "KMS"
  kms_key_id          = var.kms_key_arn
  shard_level_metrics = ["IteratorAgeMilliseconds", "ReadProvisionedThroughputExceeded", "WriteProvisionedThroughputExceeded"]
  # A sale writes ten times as much as a quiet hour: capacity follows.
  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
  tags = merge(var.tags, { backup = "none" })
}

resource "aws_cloudwatch_log_group" "delivery" {
  name              = "/novatech/${var.name}/delivery"
  retention_in_days = 90
  kms_key_id        = var.logs_kms_key_arn
  tags              = var.tags
}

resource "aws_cloudwatch_log_stream" "delivery" {
  for_each       = var.streams
  name           = each.key
  log_group_name = aws_cloudwatch_log_group.delivery.name
}

resource "aws_iam_role" "delivery" {
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-delivery"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "firehose.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "delivery" {
  name = "stream-to-lake"
  role = aws_iam_role.delivery.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["kinesis:DescribeStream", "kinesis:GetShardIterator", "kinesis:GetRecords", "kinesis:ListShards"], Resource = [for stream in aws_kinesis_stream.this : stream.arn] },
      { Effect = "Allow", Action = ["s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:GetObject", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:PutObject"], Resource = [var.lake_bucket_arn, "${var.lake_bucket_arn}/*"] },
      { Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = distinct([var.kms_key_arn, var.lake_kms_key_arn]) },
      { Effect = "Allow", Action = "logs:PutLogEvents", Resource = "${aws_cloudwatch_log_group.delivery.arn}:log-stream:*" },
    ]
  })
}

resource "aws_kinesis_firehose_delivery_stream" "this" {
  #checkov:skip=CKV_AWS_240:It reads from Kinesis, which is encrypted: Firehose refuses an encryption of its own then
  #checkov:skip=CKV_AWS_241:See CKV_AWS_240
  for_each    = var.streams
  name        = "${var.name}-${each.key}-to-lake"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.this[each.key].arn
    role_arn           = aws_iam_role.delivery.arn
  }

  extended_s3_configuration {
    role_arn            = aws_iam_role.delivery.arn
    bucket_arn          = var.lake_bucket_arn
    kms_key_arn         = var.lake_kms_key_arn
    prefix              = "${each.key}/day=!{timestamp:yyyy-MM-dd}/"
    error_output_prefix = "errors/${each.key}/!{firehose:error-output-type}/day=!{timestamp:yyyy-MM-dd}/"
    buffering_interval  = 300
    buffering_size      = 64
    compression_format  = "GZIP"
    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.delivery.name
      log_stream_name = aws_cloudwatch_log_stream.delivery[each.key].name
    }
    processing_configuration {
      enabled = true
      processors {
        type = "AppendDelimiterToRecord"
        parameters {
          parameter_name  = "Delimiter"
          parameter_value = "\\n"
        }
      }
    }
  }
  tags       = var.tags
  depends_on = [aws_iam_role_policy.delivery]
}

resource "aws_cloudwatch_metric_alarm" "behind" {
  for_each            = var.streams
  alarm_name          = "${var.name}-${each.key} is behind"
  alarm_description   = "The lake is more than 15 minutes behind the stream: see infra/runbooks"
  namespace           = "AWS/Firehose"
  metric_name         = "DeliveryToS3.DataFreshness"
  dimensions          = { DeliveryStreamName = aws_kinesis_firehose_delivery_stream.this[each.key].name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 2
  threshold           = 900
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topic_arns
  tags                = var.tags
}
