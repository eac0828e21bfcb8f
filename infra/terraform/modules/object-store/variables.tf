variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "bucket" {
  description = "The bucket's name, unique in the world."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "bucket must be 3 to 63 lower-case letters, digits, dots and hyphens."
  }
}

variable "kms_key_arn" {
  description = "Encrypts every object."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "backup" {
  description = "The tag backup, by which the module backup finds what it copies: continuous, daily or none."
  type        = string
  default     = "continuous"
  validation {
    condition     = contains(["continuous", "daily", "none"], var.backup)
    error_message = "backup must be continuous, daily or none."
  }
}

variable "tier" {
  description = "standard: what is read often. intelligent: what nobody knows the reading of (logs, backups). archive: what the law wants kept (Glacier Deep Archive)."
  type        = string
  default     = "standard"
  validation {
    condition     = contains(["standard", "intelligent", "archive"], var.tier)
    error_message = "tier must be standard, intelligent or archive."
  }
}

variable "archive_after_days" {
  description = "When the tier is archive: after how many days objects go there."
  type        = number
  default     = 30
  validation {
    condition     = var.archive_after_days >= 0
    error_message = "archive_after_days must not be negative."
  }
}

variable "expire_after_days" {
  description = "After how many days objects are deleted. null: never."
  type        = number
  default     = null
  validation {
    condition     = var.expire_after_days == null ? true : var.expire_after_days > 0
    error_message = "expire_after_days must be positive."
  }
}

variable "old_version_days" {
  description = "How long an overwritten or deleted object can be brought back, in days."
  type        = number
  default     = 90
  validation {
    condition     = var.old_version_days >= 1
    error_message = "old_version_days must be at least 1."
  }
}

variable "lock_days" {
  description = "For how many days nobody can delete an object (object lock). 0: no lock. Cannot be added to a bucket later."
  type        = number
  default     = 0
  validation {
    condition     = var.lock_days >= 0
    error_message = "lock_days must not be negative."
  }
}

variable "lock_mode" {
  description = "COMPLIANCE: not even the account's root shortens it. GOVERNANCE: who holds s3:BypassGovernanceRetention does."
  type        = string
  default     = "COMPLIANCE"
  validation {
    condition     = contains(["COMPLIANCE", "GOVERNANCE"], var.lock_mode)
    error_message = "lock_mode must be COMPLIANCE or GOVERNANCE."
  }
}

variable "statements" {
  description = "More statements of the bucket's policy. BUCKET in them stands for the bucket's ARN."
  type        = any
  default     = []
  validation {
    condition     = alltrue([for statement in var.statements : !(statement.Effect == "Allow" && contains(["*", jsonencode({ AWS = "*" })], try(tostring(statement.Principal), jsonencode(statement.Principal))))])
    error_message = "statements must not allow everyone."
  }
}

variable "upload_origins" {
  description = "Web origins whose pages may upload with a signed address."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for origin in var.upload_origins : can(regex("^https://[^*]+$", origin))])
    error_message = "upload_origins must be https:// origins without wildcards."
  }
}

variable "replica_bucket_arn" {
  description = "A bucket in another region that gets a copy of everything within 15 minutes. null: none."
  type        = string
  default     = null
  validation {
    condition     = var.replica_bucket_arn == null || can(regex("^arn:aws[a-z-]*:s3:::", var.replica_bucket_arn))
    error_message = "replica_bucket_arn must be the ARN of a bucket."
  }
}

variable "replica_kms_key_arn" {
  description = "The key of the copies, in their region. Required with replica_bucket_arn."
  type        = string
  default     = null
  validation {
    condition     = (var.replica_bucket_arn == null) == (var.replica_kms_key_arn == null)
    error_message = "replica_kms_key_arn is needed exactly where there is a replica_bucket_arn."
  }
}

variable "force_destroy" {
  description = "Whether destroy deletes objects. Only for environments made for a while."
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
