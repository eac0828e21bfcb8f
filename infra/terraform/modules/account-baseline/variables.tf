variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "is_home_region" {
  description = "Whether this is the account's first region: what an account has once is made there."
  type        = bool
  default     = true
}

variable "kms_key_arn" {
  description = "Encrypts disks that name no key."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "log_bucket" {
  description = "The security account's bucket that gets the history of every setting."
  type        = string
  validation {
    condition     = length(var.log_bucket) >= 3
    error_message = "log_bucket must be a bucket's name."
  }
}

variable "log_kms_key_arn" {
  description = "That bucket's key."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.log_kms_key_arn))
    error_message = "log_kms_key_arn must be the ARN of kms."
  }
}

variable "macie_buckets" {
  description = "Buckets that are searched for personal data every week."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for bucket in var.macie_buckets : length(bucket) >= 3])
    error_message = "macie_buckets must be names of buckets."
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
