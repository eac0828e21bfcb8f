# The one root whose state begins on a machine: apply it, then `tf init -migrate-state` into the bucket it made (README). Every other root keeps its state there.

provider "aws" {
  region            = var.region
  s3_use_path_style = var.path_style
  default_tags {
    tags = { managed-by = "terraform", root = "bootstrap" }
  }
}

module "encryption" {
  source = "../modules/encryption"
  name   = "${var.name}-state"
  keys   = { state = { data_class = "restricted" } }
  tags   = var.tags
}

module "state" {
  source           = "../modules/object-store"
  name             = "${var.name}-state"
  bucket           = var.state_bucket
  kms_key_arn      = module.encryption.arns["state"]
  backup           = "continuous"
  old_version_days = 365
  force_destroy    = var.force_destroy
  tags             = var.tags
}

# For teams that still lock by a table. Terraform locks by a file beside the state (use_lockfile) and calls dynamodb_table deprecated; with both set it takes both locks, so that old and new
# pipelines can run side by side until the last one has changed.
resource "aws_dynamodb_table" "lock" {
  count        = var.legacy_lock_table ? 1 : 0
  name         = "${var.name}-state-lock"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "LockID"
  attribute {
    name = "LockID"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = module.encryption.arns["state"]
  }
  deletion_protection_enabled = !var.force_destroy
  tags                        = merge(var.tags, { backup = "none" })
}
