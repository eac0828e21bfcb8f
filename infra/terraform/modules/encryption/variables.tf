variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "keys" {
  description = <<-TEXT
    One key per use, for example database, objects, events, logs, secrets. `data_class`: of what it encrypts. `multi_region`: whether copies of it are made
    in other regions. `services`: AWS services that use it by themselves, REGION stands for the region. `log_services`: CloudWatch Logs, which is recognised
    another way. `roles`: ARNs of service-linked roles that attach disks (autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling). `accounts`: other accounts that may read.
  TEXT
  type = map(object({
    data_class   = string
    multi_region = optional(bool, false)
    services     = optional(list(string), [])
    log_services = optional(list(string), [])
    roles        = optional(list(string), [])
    accounts     = optional(list(string), [])
  }))
  validation {
    condition     = length(var.keys) > 0 && alltrue([for use in keys(var.keys) : can(regex("^[a-z][a-z0-9-]*$", use))])
    error_message = "keys must name at least one use, in lower-case letters, digits and hyphens."
  }
  validation {
    condition     = alltrue([for key in var.keys : contains(["public", "internal", "confidential", "restricted"], key.data_class)])
    error_message = "data_class must be public, internal, confidential or restricted."
  }
  validation {
    condition     = alltrue(flatten([for key in var.keys : [for account in key.accounts : can(regex("^[0-9]{12}$", account))]]))
    error_message = "accounts must be account ids of 12 digits."
  }
}

variable "replica_of" {
  description = "For a second region: the ARN of each use's key in the first. null where the keys themselves are made."
  type        = map(string)
  default     = null
  validation {
    condition     = var.replica_of == null ? true : length(setsubtract(keys(var.keys), keys(var.replica_of))) == 0
    error_message = "replica_of must hold the ARN of every use in keys."
  }
  validation {
    condition     = var.replica_of == null ? true : alltrue([for arn in values(var.replica_of) : can(regex(":key/mrk-", arn))])
    error_message = "Only a multi-region key (key/mrk-…) can have a copy."
  }
}

variable "deletion_days" {
  description = "How long a deleted key can be taken back, in days."
  type        = number
  default     = 30
  validation {
    condition     = var.deletion_days >= 7 && var.deletion_days <= 30
    error_message = "deletion_days must be 7 to 30."
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
