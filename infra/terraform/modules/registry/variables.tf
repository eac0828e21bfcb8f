variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "repositories" {
  description = "The images: one repository each."
  type        = set(string)
  validation {
    condition     = length(var.repositories) > 0 && alltrue([for repository in var.repositories : can(regex("^[a-z0-9][a-z0-9._-]*$", repository))])
    error_message = "repositories must be names of lower-case letters, digits, dots, hyphens and underscores."
  }
}

variable "kms_key_arn" {
  description = "Encrypts the images."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "kept_images" {
  description = "How many images a repository keeps."
  type        = number
  default     = 100
  validation {
    condition     = var.kept_images >= 10
    error_message = "kept_images must be at least 10: fewer cannot be rolled back to."
  }
}

variable "pulling_accounts" {
  description = "Accounts that run the images."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for account in var.pulling_accounts : can(regex("^[0-9]{12}$", account))])
    error_message = "pulling_accounts must be account ids of 12 digits."
  }
}

variable "replica_regions" {
  description = "Other regions that get a copy of every image."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for region in var.replica_regions : can(regex("^[a-z]{2}-[a-z]+-[0-9]$", region))])
    error_message = "replica_regions must be regions, for example eu-west-1."
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
