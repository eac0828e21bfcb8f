variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "role" {
  description = "writer: makes the global cluster and writes. reader: joins it in another region. alone: one region."
  type        = string
  default     = "alone"
  validation {
    condition     = contains(["writer", "reader", "alone"], var.role)
    error_message = "role must be writer, reader or alone."
  }
}

variable "global_cluster_id" {
  description = "For a reader: the global cluster it joins."
  type        = string
  default     = null
  validation {
    condition     = var.global_cluster_id == null ? true : length(var.global_cluster_id) > 0
    error_message = "global_cluster_id must not be empty."
  }
}

variable "engine_version" {
  description = "Aurora PostgreSQL."
  type        = string
  default     = "17.5"
  validation {
    condition     = can(regex("^1[6-9]\\.[0-9]+$", var.engine_version))
    error_message = "engine_version must be 16 or newer, for example 17.5."
  }
}

variable "instance_class" {
  description = "A Graviton class."
  type        = string
  default     = "db.r7g.large"
  validation {
    condition     = can(regex("^db\\.[a-z]+[0-9]+gd?\\.", var.instance_class))
    error_message = "instance_class must be Graviton, for example db.r7g.large."
  }
}

variable "instances" {
  description = "Instances: one writes (in a reader's region: answers), the others read and take over."
  type        = number
  default     = 2
  validation {
    condition     = var.instances >= 1 && var.instances <= 15
    error_message = "instances must be 1 to 15."
  }
}

variable "max_readers" {
  description = "Up to how many readers there may be when they are busy. 0: as many as there are."
  type        = number
  default     = 0
  validation {
    condition     = var.max_readers <= 15
    error_message = "max_readers must be at most 15."
  }
}

variable "serverless" {
  description = "Instead of a class: from how many to how many capacity units (Serverless v2)."
  type        = object({ min = number, max = number })
  default     = null
  validation {
    condition     = var.serverless == null ? true : var.serverless.min >= 0.5 && var.serverless.max >= var.serverless.min
    error_message = "serverless must go from at least 0.5 to no less than that."
  }
}

variable "io_optimized" {
  description = "Pays for storage instead of each read and write: cheaper once I/O is over a quarter of the bill."
  type        = bool
  default     = false
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "vpc_id must begin with vpc-."
  }
}

variable "data_subnet_ids" {
  description = "Data subnets in two zones at least."
  type        = list(string)
  validation {
    condition     = length(var.data_subnet_ids) >= 2
    error_message = "data_subnet_ids must be in two zones at least."
  }
}

variable "client_security_group_ids" {
  description = "Security groups that may connect, by who they are. Never a range of addresses."
  type        = map(string)
  validation {
    condition     = alltrue([for id in values(var.client_security_group_ids) : startswith(id, "sg-")])
    error_message = "client_security_group_ids must be security groups."
  }
}

variable "kms_key_arn" {
  description = "Encrypts storage, snapshots and insights."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "secrets_kms_key_arn" {
  description = "Encrypts the administrator's password. AWS makes and rotates it for one region alone; for a global database it is made here."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.secrets_kms_key_arn))
    error_message = "secrets_kms_key_arn must be the ARN of kms."
  }
}

variable "admin_password" {
  description = "For a writer: the administrator's password, which no state keeps. Taken when the cluster is made and when admin_password_version rises."
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
  validation {
    condition     = var.admin_password == null ? true : length(var.admin_password) >= 32 && can(regex("^[[:alnum:]]+$", var.admin_password))
    error_message = "admin_password must be 32 letters and digits at least."
  }
}

variable "admin_password_version" {
  description = "For a writer: raise it by one for another administrator's password, also after an apply that failed between the secret and the cluster."
  type        = number
  default     = 1
  validation {
    condition     = var.admin_password_version >= 1 && floor(var.admin_password_version) == var.admin_password_version
    error_message = "admin_password_version must be a whole number from 1."
  }
}

variable "backup_days" {
  description = "How far back a point in time can be restored, in days."
  type        = number
  default     = 35
  validation {
    condition     = var.backup_days >= 7 && var.backup_days <= 35
    error_message = "backup_days must be 7 to 35."
  }
}

variable "deletion_protection" {
  description = "Off only for environments made for a while: destroy then keeps no snapshot."
  type        = bool
  default     = true
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
