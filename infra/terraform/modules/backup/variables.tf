variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "kms_key_arn" {
  description = "Encrypts the vault."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "copy_vault_arn" {
  description = "A vault in another region, or account, that gets copies. null: none."
  type        = string
  default     = null
  validation {
    condition     = var.copy_vault_arn == null || can(regex("^arn:aws[a-z-]*:backup:", var.copy_vault_arn))
    error_message = "copy_vault_arn must be the ARN of a vault."
  }
}

variable "locked" {
  description = "Whether copies cannot be deleted early by anybody. Cannot be undone after three days."
  type        = bool
  default     = true
}

variable "keeper_role" {
  description = "The only role that may delete a copy, while the lock allows it."
  type        = string
  default     = "backup-keeper"
  validation {
    condition     = can(regex("^[A-Za-z0-9+=,.@_-]+$", var.keeper_role))
    error_message = "keeper_role must be the name of a role, without wildcards."
  }
}

variable "restore_tests" {
  description = "Whether the newest copies are restored every week to see that they can be."
  type        = bool
  default     = true
}

variable "alarm_topic_arn" {
  description = "Whom a failed backup tells (module observability). null: nobody."
  type        = string
  default     = null
  validation {
    condition     = var.alarm_topic_arn == null || can(regex("^arn:aws[a-z-]*:sns:", var.alarm_topic_arn))
    error_message = "alarm_topic_arn must be the ARN of a topic."
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
