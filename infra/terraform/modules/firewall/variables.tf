variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "scope" {
  description = "CLOUDFRONT (in us-east-1 only) or REGIONAL."
  type        = string
  validation {
    condition     = contains(["CLOUDFRONT", "REGIONAL"], var.scope)
    error_message = "scope must be CLOUDFRONT or REGIONAL."
  }
}

variable "requests_per_5_minutes" {
  description = "How many requests an address may send in five minutes."
  type        = number
  default     = 3000
  validation {
    condition     = var.requests_per_5_minutes >= 100 && var.requests_per_5_minutes <= 2000000
    error_message = "requests_per_5_minutes must be 100 to 2000000."
  }
}

variable "partner_cidrs" {
  description = "From where partners call. Empty: from everywhere."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for cidr in var.partner_cidrs : can(cidrnetmask(cidr))])
    error_message = "partner_cidrs must be IPv4 blocks."
  }
}

variable "logs_kms_key_arn" {
  description = "Encrypts the log."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.logs_kms_key_arn))
    error_message = "logs_kms_key_arn must be the ARN of kms."
  }
}

variable "shield_advanced_arns" {
  description = "What Shield Advanced protects beside the Standard that everything has. Needs a subscription of the organisation."
  type        = map(string)
  default     = {}
  validation {
    condition     = alltrue([for arn in values(var.shield_advanced_arns) : startswith(arn, "arn:")])
    error_message = "shield_advanced_arns must be ARNs."
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
