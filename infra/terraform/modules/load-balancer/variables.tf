variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
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

variable "public_subnet_ids" {
  description = "Public subnets in two zones at least."
  type        = list(string)
  validation {
    condition     = length(var.public_subnet_ids) >= 2
    error_message = "public_subnet_ids must be in two zones at least."
  }
}

variable "target_security_group_id" {
  description = "The security group of the pods (module cluster)."
  type        = string
  validation {
    condition     = startswith(var.target_security_group_id, "sg-")
    error_message = "target_security_group_id must be a security group."
  }
}

variable "target_port" {
  description = "The port of the gateways."
  type        = number
  default     = 4000
  validation {
    condition     = var.target_port >= 1024 && var.target_port <= 65535
    error_message = "target_port must be 1024 to 65535."
  }
}

variable "certificate_arn" {
  description = "The certificate of the region's name (module dns)."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:acm:", var.certificate_arn))
    error_message = "certificate_arn must be the ARN of acm."
  }
}

variable "origin_secret" {
  description = "What CloudFront sends in x-origin-secret (module edge)."
  type        = string
  sensitive   = true
  validation {
    condition     = length(var.origin_secret) >= 32 && length(var.origin_secret) <= 128
    error_message = "origin_secret must be 32 to 128 characters."
  }
}

variable "canary_percent" {
  description = "What part of the requests the canary gets when the rule is made. Later a delivery moves it."
  type        = number
  default     = 0
  validation {
    condition     = var.canary_percent >= 0 && var.canary_percent <= 100
    error_message = "canary_percent must be 0 to 100."
  }
}

variable "drain_seconds" {
  description = "How long requests under way are waited for when a pod goes, in seconds."
  type        = number
  default     = 60
  validation {
    condition     = var.drain_seconds >= 30 && var.drain_seconds <= 3600
    error_message = "drain_seconds must be 30 to 3600."
  }
}

variable "log_bucket" {
  description = "The bucket of access logs."
  type        = string
  validation {
    condition     = length(var.log_bucket) >= 3
    error_message = "log_bucket must be a bucket's name."
  }
}

variable "web_acl_arn" {
  description = "The regional web ACL (module firewall)."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:wafv2:", var.web_acl_arn))
    error_message = "web_acl_arn must be the ARN of wafv2."
  }
}

variable "deletion_protection" {
  description = "Off only for environments made for a while."
  type        = bool
  default     = true
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
