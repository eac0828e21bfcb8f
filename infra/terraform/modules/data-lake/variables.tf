variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "bucket_prefix" {
  description = "Begins the names of the three buckets: -raw, -curated and -results follow."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,50}$", var.bucket_prefix))
    error_message = "bucket_prefix must be lower-case letters, digits and hyphens."
  }
}

variable "kms_key_arn" {
  description = "Encrypts the lake and what is found in it."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "tables" {
  description = "Tables over gzipped lines of JSON in `<bucket>/<table>/day=…/`, with the columns that are read."
  type = map(object({
    description = string
    bucket      = optional(string, "raw")
    columns     = list(object({ name = string, type = string }))
  }))
  default = {
    clickstream = {
      description = "What visitors did: ids and times, no personal data"
      columns = [
        { name = "id", type = "string" }, { name = "type", type = "string" }, { name = "time", type = "string" }, { name = "source", type = "string" },
        { name = "subject", type = "string" }, { name = "data", type = "string" },
      ]
    }
  }
  validation {
    condition     = alltrue([for name, table in var.tables : can(regex("^[a-z][a-z0-9_]*$", name)) && contains(["raw", "curated"], table.bucket) && length(table.columns) > 0])
    error_message = "Tables need a name in lower case, a bucket (raw or curated) and columns."
  }
}

variable "raw_days" {
  description = "How long what came in is kept, in days: what was made of it stays."
  type        = number
  default     = 400
  validation {
    condition     = var.raw_days >= 30
    error_message = "raw_days must be at least 30."
  }
}

variable "max_scan_gb" {
  description = "How much one question may read, in GB."
  type        = number
  default     = 100
  validation {
    condition     = var.max_scan_gb >= 1
    error_message = "max_scan_gb must be at least 1."
  }
}

variable "replica_bucket_arn" {
  description = "Another region's bucket that gets a copy of curated. null: none."
  type        = string
  default     = null
  validation {
    condition     = var.replica_bucket_arn == null || can(regex("^arn:aws[a-z-]*:s3:::", var.replica_bucket_arn))
    error_message = "replica_bucket_arn must be the ARN of a bucket."
  }
}

variable "replica_kms_key_arn" {
  description = "The key of the copies."
  type        = string
  default     = null
  validation {
    condition     = var.replica_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:", var.replica_kms_key_arn))
    error_message = "replica_kms_key_arn must be the ARN of kms."
  }
}

variable "force_destroy" {
  description = "Whether destroy deletes what is in it. Only for environments made for a while."
  type        = bool
  default     = false
}

variable "permissions_boundary_arn" {
  description = "What no role of the account goes beyond (bootstrap's boundary_arn): a pipeline may make no role without it. null: no boundary."
  type        = string
  default     = null
  validation {
    condition     = var.permissions_boundary_arn == null || can(regex("^arn:aws[a-z-]*:iam::", var.permissions_boundary_arn))
    error_message = "permissions_boundary_arn must be the ARN of a policy."
  }
}

variable "tags" {
  description = "Tags of everything made here. Required: environment, owner and data-class (public, internal, confidential or restricted)."
  type        = map(string)
  validation {
    condition     = alltrue([for key in ["environment", "owner", "data-class"] : contains(keys(var.tags), key)])
    error_message = "tags must hold environment, owner and data-class."
  }
  validation {
    condition     = contains(["public", "internal", "confidential", "restricted"], lookup(var.tags, "data-class", ""))
    error_message = "The tag data-class must be public, internal, confidential or restricted."
  }
}
