variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "oidc_provider_arn" {
  description = "The cluster's OIDC provider in IAM."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/", var.oidc_provider_arn))
    error_message = "oidc_provider_arn must be the ARN of an OIDC provider."
  }
}

variable "oidc_issuer" {
  description = "The cluster's issuer without https://."
  type        = string
  validation {
    condition     = !startswith(var.oidc_issuer, "https://") && length(var.oidc_issuer) > 0
    error_message = "oidc_issuer must be without https://."
  }
}

variable "namespace" {
  description = "The namespace of the service account."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]*$", var.namespace))
    error_message = "namespace must be a name of Kubernetes, without wildcards."
  }
}

variable "service_account" {
  description = "The service account that takes the role, and no other."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]*$", var.service_account))
    error_message = "service_account must be a name of Kubernetes, without wildcards."
  }
}

variable "statements" {
  description = "What it may do, by a name for each: actions without wildcards on resources that are named."
  type = map(object({
    actions   = list(string)
    resources = list(string)
    condition = optional(map(map(string)))
  }))
  default = {}
  validation {
    condition     = alltrue(flatten([for statement in var.statements : [for action in statement.actions : can(regex("^[a-z0-9-]+:[A-Za-z0-9]+$", action))]]))
    error_message = "Actions must be named in full, for example sqs:SendMessage: no wildcards."
  }
  validation {
    condition     = alltrue(flatten([for statement in var.statements : [for resource in statement.resources : resource == "*" || can(regex("^arn:aws[a-z-]*:[a-z0-9-]+:", resource))]]))
    error_message = "Resources must be ARNs that name the service."
  }
  validation {
    condition     = alltrue([for sid in keys(var.statements) : can(regex("^[A-Za-z0-9]+$", sid))])
    error_message = "The name of a statement may hold letters and digits only."
  }
}

variable "permissions_boundary_arn" {
  description = "What no role of the account goes beyond. null: no boundary."
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
