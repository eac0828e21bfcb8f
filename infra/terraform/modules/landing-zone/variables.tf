variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "accounts" {
  description = "Accounts by name: the mailbox of each, and its unit: security, infrastructure, production or nonproduction."
  type        = map(object({ email = string, unit = string }))
  default     = {}
  validation {
    condition     = alltrue([for account in var.accounts : contains(["security", "infrastructure", "production", "nonproduction"], account.unit) && can(regex("^[^@ ]+@[^@ ]+$", account.email))])
    error_message = "An account needs a mailbox and a unit: security, infrastructure, production or nonproduction."
  }
  validation {
    condition     = length(distinct([for account in var.accounts : account.email])) == length(var.accounts)
    error_message = "Every account needs a mailbox of its own."
  }
}

variable "security_account" {
  description = "Which of accounts looks at all others (GuardDuty, Security Hub, Config, Access Analyzer). null: none."
  type        = string
  default     = null
  validation {
    condition     = var.security_account == null ? true : contains(keys(var.accounts), var.security_account)
    error_message = "security_account must be one of accounts."
  }
}

variable "regions" {
  description = "Where workloads may be."
  type        = list(string)
  validation {
    condition     = length(var.regions) > 0 && contains(var.regions, "us-east-1") && alltrue([for region in var.regions : can(regex("^[a-z]{2}-[a-z]+-[0-9]$", region))])
    error_message = "regions must be regions, us-east-1 among them: certificates and firewalls of CloudFront are there."
  }
}

variable "deploy_role" {
  description = "The role by which pipelines change production."
  type        = string
  default     = "novatech-deploy"
  validation {
    condition     = can(regex("^[A-Za-z0-9+=,.@_-]+$", var.deploy_role))
    error_message = "deploy_role must be the name of a role, without wildcards."
  }
}

variable "trail" {
  description = "Where the organisation's trail goes: a bucket with a lock in the security account, its key, and a log group for what must be told at once. null: no trail."
  type        = object({ bucket = string, kms_key_arn = string, log_group_arn = string })
  default     = null
  validation {
    condition     = var.trail == null ? true : can(regex("^arn:aws[a-z-]*:kms:", var.trail.kms_key_arn)) && can(regex("^arn:aws[a-z-]*:logs:", var.trail.log_group_arn))
    error_message = "trail needs a key and a log group."
  }
}

variable "identity_center_arn" {
  description = "IAM Identity Center, switched on by hand once. null: no permission sets."
  type        = string
  default     = null
  validation {
    condition     = var.identity_center_arn == null || can(regex("^arn:aws[a-z-]*:sso:::instance/", var.identity_center_arn))
    error_message = "identity_center_arn must be the ARN of an instance."
  }
}

variable "permission_sets" {
  description = "What a person may be, by name: a managed policy and for how long (ISO 8601)."
  type        = map(object({ description = string, policy = string, session = optional(string, "PT1H") }))
  default = {
    observer = { description = "Looks", policy = "ReadOnlyAccess" }
    engineer = { description = "Changes what is not production", policy = "PowerUserAccess" }
    auditor  = { description = "Looks at security", policy = "SecurityAudit" }
    rescuer  = { description = "Break glass: an hour, told to everybody", policy = "AdministratorAccess" }
  }
  validation {
    condition     = alltrue([for set in var.permission_sets : can(regex("^PT([1-4]H|[0-9]{2}M)$", set.session))])
    error_message = "A session must not be longer than four hours."
  }
}

variable "assignments" {
  description = "Which group of the directory has which permission set in which account."
  type        = list(object({ group_id = string, permission_set = string, account = string }))
  default     = []
  validation {
    condition     = alltrue([for assignment in var.assignments : contains(keys(var.permission_sets), assignment.permission_set) && contains(keys(var.accounts), assignment.account)])
    error_message = "assignments must name permission_sets and accounts there are."
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
