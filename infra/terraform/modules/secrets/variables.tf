variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "secrets" {
  description = "Secrets whose values are put in by hand or by their provider, never by Terraform: `providers/stripe` and the like."
  type        = map(object({ description = string }))
  default     = {}
  validation {
    condition     = alltrue([for use in keys(var.secrets) : can(regex("^[a-z][a-z0-9/-]*$", use)) && !startswith(use, "database/")])
    error_message = "Secrets are named in lower case, and database/… belongs to databases."
  }
}

variable "databases" {
  description = "By room: where its database is, its role, and the secret of the administrator who changes its password. The room reads database/<room>, whose value has a `url`."
  type        = map(object({ host = string, dbname = string, role = string, admin_secret_arn = string }))
  default     = {}
  validation {
    condition     = alltrue([for database in var.databases : can(regex("^[a-z][a-z0-9_]{0,55}$", database.role)) && can(regex("^arn:aws[a-z-]*:secretsmanager:", database.admin_secret_arn))])
    error_message = "A role must be a name of PostgreSQL of at most 56 letters, and admin_secret_arn the ARN of a secret."
  }
}

variable "settings" {
  description = "Settings that are no secrets, by name: parameters of Systems Manager."
  type        = map(string)
  default     = {}
  validation {
    condition     = alltrue([for name in keys(var.settings) : can(regex("^[a-z][a-z0-9/_-]*$", name))])
    error_message = "Settings are named in lower case."
  }
}

variable "kms_key_arn" {
  description = "Encrypts the secrets."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "logs_kms_key_arn" {
  description = "Encrypts the rotation's log."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.logs_kms_key_arn))
    error_message = "logs_kms_key_arn must be the ARN of kms."
  }
}

variable "replicas" {
  description = "Regions that get a copy, each with its key."
  type        = map(string)
  default     = {}
  validation {
    condition     = alltrue([for arn in values(var.replicas) : can(regex("^arn:aws[a-z-]*:kms:", arn))])
    error_message = "replicas must be keys by region."
  }
}

variable "recovery_days" {
  description = "How long a deleted secret can be taken back, in days. 0 only for environments made for a while."
  type        = number
  default     = 30
  validation {
    condition     = var.recovery_days == 0 || (var.recovery_days >= 7 && var.recovery_days <= 30)
    error_message = "recovery_days must be 0, or 7 to 30."
  }
}

variable "rotation_days" {
  description = "How often a database's password changes, in days."
  type        = number
  default     = 30
  validation {
    condition     = var.rotation_days >= 1 && var.rotation_days <= 90
    error_message = "rotation_days must be 1 to 90."
  }
}

variable "rotation_package" {
  description = "The zip of the rotation (npm run infra -- build). Needed with databases."
  type        = string
  default     = null
  validation {
    condition     = var.rotation_package == null ? true : fileexists(var.rotation_package)
    error_message = "rotation_package is not there: run npm run infra -- build."
  }
}

variable "vpc_id" {
  description = "The VPC of the rotation. Needed with databases."
  type        = string
  default     = null
  validation {
    condition     = var.vpc_id == null ? true : startswith(var.vpc_id, "vpc-")
    error_message = "vpc_id must begin with vpc-."
  }
}

variable "app_subnet_ids" {
  description = "Subnets the rotation runs in. Needed with databases."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for id in var.app_subnet_ids : startswith(id, "subnet-")])
    error_message = "app_subnet_ids must be subnets."
  }
}

variable "database_security_group_id" {
  description = "The database's security group (module database). Needed with databases."
  type        = string
  default     = null
  validation {
    condition     = var.database_security_group_id == null ? true : startswith(var.database_security_group_id, "sg-")
    error_message = "database_security_group_id must be a security group."
  }
}

variable "endpoint_security_group_id" {
  description = "The security group of the VPC's endpoints (module network). Needed with databases."
  type        = string
  default     = null
  validation {
    condition     = var.endpoint_security_group_id == null ? true : startswith(var.endpoint_security_group_id, "sg-")
    error_message = "endpoint_security_group_id must be a security group."
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
