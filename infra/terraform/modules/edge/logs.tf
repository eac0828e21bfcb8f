# A distribution's logs by CloudWatch's delivery: into a bucket without ACLs, as lines of JSON, without what names a person (no cookie, no query of a log-in).
resource "aws_cloudwatch_log_delivery_source" "this" {
  name         = "${var.name}-edge"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.this.arn
  tags         = var.tags
}

resource "aws_cloudwatch_log_delivery_destination" "this" {
  name          = "${var.name}-edge"
  output_format = "json"
  delivery_destination_configuration {
    destination_resource_arn = var.log_bucket_arn
  }
  tags = var.tags
}

resource "aws_cloudwatch_log_delivery" "this" {
  delivery_source_name     = aws_cloudwatch_log_delivery_source.this.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.this.arn
  record_fields            = ["timestamp", "x-edge-location", "cs-method", "cs(Host)", "cs-uri-stem", "sc-status", "x-edge-result-type", "x-edge-request-id", "sc-bytes", "time-taken", "ssl-protocol", "cs-protocol-version", "origin-fbl"]
  tags                     = var.tags
}
