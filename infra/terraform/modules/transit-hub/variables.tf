variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "asn" {
  description = "The hub's autonomous system, different in every region."
  type        = number
  validation {
    condition     = (var.asn >= 64512 && var.asn <= 65534) || (var.asn >= 4200000000 && var.asn <= 4294967294)
    error_message = "asn must be a private one: 64512 to 65534, or 4200000000 to 4294967294."
  }
}

variable "spokes" {
  description = "What is attached (module network's transit_attachment_id), and what kind it is: production, nonproduction or shared."
  type        = map(object({ attachment_id = string, kind = string }))
  default     = {}
  validation {
    condition     = alltrue([for spoke in var.spokes : contains(["production", "nonproduction", "shared"], spoke.kind) && startswith(spoke.attachment_id, "tgw-attach-")])
    error_message = "A spoke needs an attachment (tgw-attach-…) and a kind: production, nonproduction or shared."
  }
}

variable "production_cidrs" {
  description = "Blocks of production, which nonproduction never reaches."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for cidr in var.production_cidrs : can(cidrnetmask(cidr))])
    error_message = "production_cidrs must be IPv4 blocks."
  }
}

variable "nonproduction_cidrs" {
  description = "Blocks of the others, which production never reaches."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for cidr in var.nonproduction_cidrs : can(cidrnetmask(cidr))]) && length(setintersection(var.production_cidrs, var.nonproduction_cidrs)) == 0
    error_message = "nonproduction_cidrs must be IPv4 blocks, none of them production's."
  }
}

variable "shared_with" {
  description = "Accounts, or parts of the organisation, that may attach."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for principal in var.shared_with : can(regex("^([0-9]{12}|arn:aws[a-z-]*:organizations:)", principal))])
    error_message = "shared_with must be account ids or ARNs of the organisation."
  }
}

variable "peers" {
  description = "Hubs of other regions, by region."
  type        = map(object({ transit_gateway_id = string, account_id = string }))
  default     = {}
  validation {
    condition     = alltrue([for peer in var.peers : startswith(peer.transit_gateway_id, "tgw-") && can(regex("^[0-9]{12}$", peer.account_id))])
    error_message = "A peer needs a hub (tgw-…) and an account."
  }
}

variable "offices" {
  description = "Offices by name: their public address and autonomous system. Each gets a VPN of two tunnels."
  type        = map(object({ ip = string, asn = number }))
  default     = {}
  validation {
    condition     = alltrue([for office in var.offices : can(cidrnetmask("${office.ip}/32"))])
    error_message = "ip must be an IPv4 address."
  }
}

variable "direct_connect" {
  description = "A gateway for Direct Connect: its autonomous system and the blocks it announces. null: none; the line itself is ordered from AWS."
  type        = object({ asn = number, prefixes = list(string) })
  default     = null
  validation {
    condition     = var.direct_connect == null ? true : var.direct_connect.asn != var.asn && length(var.direct_connect.prefixes) > 0
    error_message = "The gateway needs an autonomous system of its own, and prefixes."
  }
}

variable "logs_kms_key_arn" {
  description = "Encrypts the log of VPNs. Needed with offices."
  type        = string
  default     = null
  validation {
    condition     = var.logs_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:", var.logs_kms_key_arn))
    error_message = "logs_kms_key_arn must be the ARN of kms."
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
