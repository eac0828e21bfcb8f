module "bucket" {
  for_each                 = toset(["raw", "curated", "results"])
  source                   = "../object-store"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = "${var.name}-lake-${each.key}"
  bucket                   = "${var.bucket_prefix}-${each.key}"
  kms_key_arn              = var.kms_key_arn
  tier                     = each.key == "results" ? "standard" : "intelligent"
  expire_after_days        = { raw = var.raw_days, curated = null, results = 30 }[each.key]
  old_version_days         = 30
  backup                   = each.key == "curated" ? "daily" : "none"
  replica_bucket_arn       = each.key == "curated" ? var.replica_bucket_arn : null
  replica_kms_key_arn      = each.key == "curated" ? var.replica_kms_key_arn : null
  force_destroy            = var.force_destroy
  tags                     = var.tags
}

resource "aws_glue_catalog_database" "this" {
  name        = replace(var.name, "-", "_")
  description = "The lake of ${var.name}"
  tags        = var.tags
}

# The partitions are computed from the path: no crawler, and a new day is there when its first file is. Source:
# https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html
resource "aws_glue_catalog_table" "this" {
  for_each      = var.tables
  name          = each.key
  description   = each.value.description
  database_name = aws_glue_catalog_database.this.name
  table_type    = "EXTERNAL_TABLE"
  parameters = {
    "EXTERNAL"                     = "TRUE"
    "projection.enabled"           = "true"
    "projection.day.type"          = "date"
    "projection.day.format"        = "yyyy-MM-dd"
    "projection.day.range"         = "2026-01-01,NOW"
    "projection.day.interval"      = "1"
    "projection.day.interval.unit" = "DAYS"
    "storage.location.template"    = "s3://${module.bucket[each.value.bucket].bucket}/${each.key}/day=$${day}"
    "classification"               = "json"
    "compressionType"              = "gzip"
  }
  partition_keys {
    name = "day"
    type = "string"
  }
  storage_descriptor {
    location      = "s3://${module.bucket[each.value.bucket].bucket}/${each.key}/"
    input_format  = "org.apache.hadoop.mapred.TextInputFormat"
    output_format = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat"
    ser_de_info {
      serialization_library = "org.openx.data.jsonserde.JsonSerDe"
      parameters            = { "ignore.malformed.json" = "true" }
    }
    dynamic "columns" {
      for_each = each.value.columns
      content {
        name = columns.value.name
        type = columns.value.type
      }
    }
  }
}

resource "aws_athena_workgroup" "this" {
  name          = var.name
  description   = "Questions to the lake of ${var.name}"
  force_destroy = var.force_destroy
  configuration {
    # A client's own settings do not count: results are encrypted, and a question that would read too much is stopped.
    enforce_workgroup_configuration    = true
    publish_cloudwatch_metrics_enabled = true
    bytes_scanned_cutoff_per_query     = var.max_scan_gb * 1073741824
    engine_version {
      selected_engine_version = "Athena engine version 3"
    }
    result_configuration {
      output_location = "s3://${module.bucket["results"].bucket}/"
      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = var.kms_key_arn
      }
    }
  }
  tags = var.tags
}
