variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "domain" {
  description = "The zone's name."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]+[.][a-z]+$", var.domain))
    error_message = "domain must be a domain."
  }
}

variable "zone_id" {
  description = "A zone there is already. null: it is made."
  type        = string
  default     = null
  validation {
    condition     = var.zone_id == null ? true : length(var.zone_id) > 0
    error_message = "zone_id must not be empty."
  }
}

variable "security_contact" {
  description = "Whom authorities write to about certificates that nobody asked for."
  type        = string
  validation {
    condition     = can(regex("^[^@ ]+@[^@ ]+$", var.security_contact))
    error_message = "security_contact must be an address."
  }
}

variable "certificates" {
  description = "Certificates by use, each with its names: the first and the others. For CloudFront in us-east-1, for a balancer in its own region."
  type        = map(list(string))
  default     = {}
  validation {
    condition     = alltrue([for names in values(var.certificates) : length(names) > 0 && alltrue([for name in names : can(regex("^([*][.])?[a-z0-9][a-z0-9.-]+$", name))])])
    error_message = "Every certificate needs names."
  }
}

variable "validate_certificates" {
  description = "Whether to write the records by which authorities see the names are ours, and to wait for it."
  type        = bool
  default     = true
}

variable "regions" {
  description = "By region: its balancer (module load-balancer) and the path that tells its health."
  type        = map(object({ dns_name = string, zone_id = string, health_path = optional(string, "/health/ready") }))
  default     = {}
  validation {
    condition     = alltrue([for region in keys(var.regions) : can(regex("^[a-z]{2}-[a-z]+-[0-9]$", region))])
    error_message = "regions must be named as AWS names them: latency is measured to them."
  }
}

variable "evacuated_regions" {
  description = "Regions that get no traffic from now on (runbook: region evacuation)."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for region in var.evacuated_regions : can(regex("^[a-z]{2}-[a-z]+-[0-9]$", region))])
    error_message = "evacuated_regions must be regions."
  }
}

variable "gateway_name" {
  description = "The name of the nearest gateways, in the zone."
  type        = string
  default     = "gateway"
  validation {
    condition     = can(regex("^[a-z0-9.-]+$", var.gateway_name))
    error_message = "gateway_name must be the name of a host."
  }
}

variable "edge" {
  description = "The distribution (module edge) that edge_names point to. null: none."
  type        = object({ domain_name = string, hosted_zone_id = string })
  default     = null
  validation {
    condition     = var.edge == null ? true : endswith(var.edge.domain_name, ".cloudfront.net")
    error_message = "edge must be a distribution of CloudFront."
  }
}

variable "edge_names" {
  description = "Names that clients call."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for name in var.edge_names : can(regex("^[a-z0-9.-]+$", name))])
    error_message = "edge_names must be names of hosts."
  }
}

variable "status_page" {
  description = "Where the status page is, and what is shown instead when it is away. null: no record."
  type        = object({ primary = string, secondary = string })
  default     = null
  validation {
    condition     = var.status_page == null ? true : var.status_page.primary != var.status_page.secondary
    error_message = "The second place must be another."
  }
}

variable "dnssec_key_arn" {
  description = "An asymmetric key (ECC_NIST_P256, us-east-1) that signs the zone. null: not signed."
  type        = string
  default     = null
  validation {
    condition     = var.dnssec_key_arn == null ? true : can(regex("^arn:aws[a-z-]*:kms:us-east-1:", var.dnssec_key_arn))
    error_message = "dnssec_key_arn must be a key in us-east-1."
  }
}

variable "query_log_group_arn" {
  description = "A log group in us-east-1 for queries. null: none."
  type        = string
  default     = null
  validation {
    condition     = var.query_log_group_arn == null ? true : can(regex("^arn:aws[a-z-]*:logs:us-east-1:", var.query_log_group_arn))
    error_message = "query_log_group_arn must be a log group in us-east-1."
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
