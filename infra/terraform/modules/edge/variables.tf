variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "aliases" {
  description = "The names clients call, for example api.novatech.example."
  type        = list(string)
  validation {
    condition     = length(var.aliases) > 0 && alltrue([for alias in var.aliases : can(regex("^[a-z0-9][a-z0-9.-]+[.][a-z]+$", alias))])
    error_message = "aliases must be names of hosts."
  }
}

variable "certificate_arn" {
  description = "The certificate of these names, in us-east-1."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:acm:us-east-1:", var.certificate_arn))
    error_message = "certificate_arn must be a certificate in us-east-1: CloudFront takes no other."
  }
}

variable "web_acl_arn" {
  description = "The web ACL with scope CLOUDFRONT (module firewall)."
  type        = string
  validation {
    condition     = can(regex(":global/webacl/", var.web_acl_arn))
    error_message = "web_acl_arn must be of a web ACL with scope CLOUDFRONT."
  }
}

variable "gateway_domain" {
  description = "The name of the nearest gateways (module dns)."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]+[.][a-z]+$", var.gateway_domain))
    error_message = "gateway_domain must be the name of a host."
  }
}

variable "origin_secret" {
  description = "What the balancers want to see (module load-balancer), so that nobody passes the edge by."
  type        = string
  sensitive   = true
  validation {
    condition     = length(var.origin_secret) >= 32 && length(var.origin_secret) <= 128
    error_message = "origin_secret must be 32 to 128 characters."
  }
}

variable "origin_shield_region" {
  description = "Where misses meet: the region of most traffic that has a shield."
  type        = string
  default     = "us-east-1"
  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.origin_shield_region))
    error_message = "origin_shield_region must be a region."
  }
}

variable "media_bucket_domain" {
  description = "The regional name of the bucket of pictures (module object-store)."
  type        = string
  validation {
    condition     = can(regex("[.]s3[.]", var.media_bucket_domain))
    error_message = "media_bucket_domain must be a regional name of a bucket."
  }
}

variable "log_bucket_arn" {
  description = "The bucket of access logs."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:s3:::", var.log_bucket_arn))
    error_message = "log_bucket_arn must be the ARN of a bucket."
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
