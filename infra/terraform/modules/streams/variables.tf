variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "streams" {
  description = "Streams of analytics by name, each with how many hours it can be read again. A prefix of the same name in the lake gets everything."
  type        = map(object({ retention_hours = optional(number, 72) }))
  default     = { clickstream = {} }
  validation {
    condition     = alltrue([for name, stream in var.streams : can(regex("^[a-z][a-z_]*$", name)) && stream.retention_hours >= 24 && stream.retention_hours <= 8760])
    error_message = "Names must be lower-case letters and underscores, retention_hours 24 to 8760."
  }
}

variable "kms_key_arn" {
  description = "Encrypts the streams."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "logs_kms_key_arn" {
  description = "Encrypts the log of deliveries."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.logs_kms_key_arn))
    error_message = "logs_kms_key_arn must be the ARN of kms."
  }
}

variable "lake_bucket_arn" {
  description = "The raw bucket of the lake (module data-lake)."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:s3:::", var.lake_bucket_arn))
    error_message = "lake_bucket_arn must be the ARN of a bucket."
  }
}

variable "lake_kms_key_arn" {
  description = "The lake's key."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.lake_kms_key_arn))
    error_message = "lake_kms_key_arn must be the ARN of kms."
  }
}

variable "alarm_topic_arns" {
  description = "Whom alarms tell (module observability)."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for arn in var.alarm_topic_arns : can(regex("^arn:aws[a-z-]*:sns:", arn))])
    error_message = "alarm_topic_arns must be ARNs of SNS topics."
  }
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
