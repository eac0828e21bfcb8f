variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "region" {
  description = "Where the state is kept."
  type        = string
  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region))
    error_message = "region must be a region."
  }
}

variable "state_bucket" {
  description = "The bucket of states, unique in the world."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.state_bucket))
    error_message = "state_bucket must be lower-case letters, digits and hyphens."
  }
}

variable "legacy_lock_table" {
  description = "Whether there is a table to lock by as well, for pipelines that do not yet lock by a file."
  type        = bool
  default     = false
}

variable "github_repository" {
  description = "owner/name of the repository whose jobs may take the roles."
  type        = string
  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.github_repository))
    error_message = "github_repository must be owner/name, without wildcards."
  }
}

variable "github_environment" {
  description = "The protected environment of GitHub whose jobs may deploy."
  type        = string
  validation {
    condition     = can(regex("^[A-Za-z0-9_-]+$", var.github_environment))
    error_message = "github_environment must be a name, without wildcards."
  }
}

variable "branch" {
  description = "Of which branch plans are made for drift."
  type        = string
  default     = "main"
  validation {
    condition     = can(regex("^[A-Za-z0-9._/-]+$", var.branch))
    error_message = "branch must be a name, without wildcards."
  }
}

variable "deploy_policies" {
  description = "What a deployment may do: managed policies by name, or ARNs."
  type        = list(string)
  default     = ["PowerUserAccess", "IAMFullAccess"]
  validation {
    condition     = length(var.deploy_policies) > 0 && !contains(var.deploy_policies, "AdministratorAccess")
    error_message = "deploy_policies must not be AdministratorAccess."
  }
}

variable "path_style" {
  description = "How S3 is addressed: true only for stand-ins of AWS."
  type        = bool
  default     = false
}

variable "force_destroy" {
  description = "Whether destroy deletes states. Only to try it."
  type        = bool
  default     = false
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
