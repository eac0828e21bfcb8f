variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "purpose" {
  description = "bus: nothing may be dropped when memory is full. cache: the least used goes."
  type        = string
  validation {
    condition     = contains(["bus", "cache"], var.purpose)
    error_message = "purpose must be bus or cache."
  }
}

variable "engine" {
  description = "valkey, or redis."
  type        = string
  default     = "valkey"
  validation {
    condition     = contains(["valkey", "redis"], var.engine)
    error_message = "engine must be valkey or redis."
  }
}

variable "engine_version" {
  description = "Its version."
  type        = string
  default     = "8.0"
  validation {
    condition     = can(regex("^[78]\\.[0-9]$", var.engine_version))
    error_message = "engine_version must be 7 or 8, for example 8.0."
  }
}

variable "node_type" {
  description = "A Graviton node."
  type        = string
  default     = "cache.m7g.large"
  validation {
    condition     = can(regex("^cache\\.[a-z]+[0-9]+g[nd]?\\.", var.node_type))
    error_message = "node_type must be Graviton, for example cache.m7g.large."
  }
}

variable "replicas" {
  description = "Copies in other zones, one of which takes over. 0 only where standing still is no harm."
  type        = number
  default     = 1
  validation {
    condition     = var.replicas >= 0 && var.replicas <= 5
    error_message = "replicas must be 0 to 5."
  }
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
  description = "Security groups that may connect, by who they are."
  type        = map(string)
  validation {
    condition     = alltrue([for id in values(var.client_security_group_ids) : startswith(id, "sg-")])
    error_message = "client_security_group_ids must be security groups."
  }
}

variable "kms_key_arn" {
  description = "Encrypts memory on disk and snapshots."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "logs_kms_key_arn" {
  description = "Encrypts the log of slow commands."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.logs_kms_key_arn))
    error_message = "logs_kms_key_arn must be the ARN of kms."
  }
}

variable "auth_token" {
  description = "The password, from a secret of Secrets Manager (it is in the state too, which is encrypted)."
  type        = string
  sensitive   = true
  validation {
    condition     = can(regex("^[A-Za-z0-9!&#$^<>-]{32,128}$", var.auth_token))
    error_message = "auth_token must be 32 to 128 letters, digits and !&#$^<>-."
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
