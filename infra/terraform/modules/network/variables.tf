variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "cidr" {
  description = "The VPC's IPv4 block, a /16 of a private range (RFC 1918), different in every VPC that the hub connects."
  type        = string
  validation {
    condition     = can(cidrnetmask(var.cidr)) && endswith(var.cidr, "/16")
    error_message = "cidr must be an IPv4 block of /16, for example 10.16.0.0/16."
  }
  validation {
    condition     = can(regex("^(10\\.|192\\.168\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.)", var.cidr))
    error_message = "cidr must be of a private range: 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."
  }
}

variable "availability_zones" {
  description = "The zones to spread over: two or three, for example us-east-1a."
  type        = list(string)
  validation {
    condition     = length(var.availability_zones) >= 2 && length(var.availability_zones) <= 3 && length(distinct(var.availability_zones)) == length(var.availability_zones)
    error_message = "availability_zones must be two or three different zones."
  }
}

variable "nat_gateways" {
  description = "per-zone: a zone that is lost takes only its own way out with it. one: cheaper, for environments that may stand still."
  type        = string
  default     = "per-zone"
  validation {
    condition     = contains(["per-zone", "one"], var.nat_gateways)
    error_message = "nat_gateways must be per-zone or one."
  }
}

variable "data_ports" {
  description = "TCP ports that applications may reach in the data subnets. Default: PostgreSQL and Redis."
  type        = set(number)
  default     = [5432, 6379]
  validation {
    condition     = alltrue([for port in var.data_ports : port >= 1024 && port <= 65535])
    error_message = "data_ports must be ports from 1024 to 65535."
  }
}

variable "interface_endpoints" {
  description = "AWS services that are reached inside the VPC (PrivateLink), by the last part of their service name."
  type        = set(string)
  default     = ["ecr.api", "ecr.dkr", "sts", "secretsmanager", "sqs", "sns", "logs", "kms", "ssm"]
  validation {
    condition     = alltrue([for service in var.interface_endpoints : can(regex("^[a-z0-9.-]+$", service))])
    error_message = "interface_endpoints must be names of services, for example ecr.api."
  }
}

variable "transit_gateway_id" {
  description = "The hub to attach to. null: the VPC stands alone."
  type        = string
  default     = null
  validation {
    condition     = var.transit_gateway_id == null || can(regex("^tgw-", var.transit_gateway_id))
    error_message = "transit_gateway_id must begin with tgw-."
  }
}

variable "transit_cidrs" {
  description = "What applications reach through the hub."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for cidr in var.transit_cidrs : can(cidrnetmask(cidr)) && cidr != "0.0.0.0/0"])
    error_message = "transit_cidrs must be IPv4 blocks, not the whole internet."
  }
}

variable "kms_key_arn" {
  description = "Encrypts the flow log."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "flow_log_days" {
  description = "How long the flow log is kept, in days."
  type        = number
  default     = 90
  validation {
    condition     = contains([30, 60, 90, 180, 365, 400], var.flow_log_days)
    error_message = "flow_log_days must be 30, 60, 90, 180, 365 or 400."
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
