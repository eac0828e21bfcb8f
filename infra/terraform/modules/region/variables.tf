variable "name" {
  description = "Begins the name of everything made here, for example novatech-production-use1."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,23}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 25 lower-case letters, digits and hyphens, and begin with a letter: a target group's name is it and -canary."
  }
}

variable "environment" {
  description = "development, staging or production. Secrets and events are named after it, in every region alike."
  type        = string
  validation {
    condition     = contains(["development", "staging", "production"], var.environment)
    error_message = "environment must be development, staging or production."
  }
}

variable "admin_password" {
  description = "For a writer, at each run: the password of the database's administrator, which no state keeps. Taken when the database is made, and when admin_password_version rises."
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
  validation {
    condition     = var.admin_password == null ? true : can(regex("^[[:alnum:]]{32,}$", var.admin_password))
    error_message = "admin_password must be 32 letters and digits at least."
  }
}

variable "admin_password_version" {
  description = "For a writer: raise it by one for another administrator's password."
  type        = number
  default     = 1
  validation {
    condition     = var.admin_password_version >= 1 && floor(var.admin_password_version) == var.admin_password_version
    error_message = "admin_password_version must be a whole number from 1."
  }
}

variable "role" {
  description = "writer: databases take writes here, and other regions follow. reader: follows a writer. alone: the environment's only region."
  type        = string
  validation {
    condition     = contains(["writer", "reader", "alone"], var.role)
    error_message = "role must be writer, reader or alone."
  }
}

variable "writer" {
  description = "For a reader: what the writer's region handed over (its output hand_over)."
  type = object({
    global_cluster_id = string
    key_arns          = map(string)
  })
  default = null
  validation {
    condition     = (var.writer != null) == (var.role == "reader")
    error_message = "writer is what a reader follows: given there, and nowhere else."
  }
}

variable "cidr" {
  description = "The VPC's block, a /16, as in cidrs.json."
  type        = string
  validation {
    condition     = can(cidrnetmask(var.cidr)) && endswith(var.cidr, "/16")
    error_message = "cidr must be an IPv4 block of /16."
  }
}

variable "availability_zones" {
  description = "Three zones; two where standing still is no harm."
  type        = list(string)
  validation {
    condition     = length(var.availability_zones) >= 2
    error_message = "availability_zones must be two at least."
  }
}

variable "nat_gateways" {
  description = "per-zone or one."
  type        = string
  default     = "per-zone"
  validation {
    condition     = contains(["per-zone", "one"], var.nat_gateways)
    error_message = "nat_gateways must be per-zone or one."
  }
}

variable "transit" {
  description = "The hub to attach to, and the blocks reached by it. null: none."
  type        = object({ gateway_id = string, cidrs = set(string) })
  default     = null
  validation {
    condition     = var.transit == null ? true : can(regex("^tgw-", var.transit.gateway_id))
    error_message = "transit.gateway_id must begin with tgw-."
  }
}

variable "domain" {
  description = "Clients' name of the shop in this environment, and its zone."
  type        = object({ name = string, zone_id = string })
  validation {
    condition     = can(regex("^[a-z0-9.-]+\\.[a-z]+$", var.domain.name))
    error_message = "domain.name must be a name of the domain name system."
  }
}

variable "security_contact" {
  description = "Whom certificate authorities write to."
  type        = string
  validation {
    condition     = can(regex("@", var.security_contact))
    error_message = "security_contact must be an e-mail address."
  }
}

variable "sizes" {
  description = "How large: nodes (critical's minimum, maximum and minimum on a day of sale), the database's class and instances, Redis's node and copies."
  type = object({
    nodes          = object({ min = number, max = number, sale_min = number })
    spot_max       = number
    database_class = string
    database_count = number
    redis_node     = string
    redis_replicas = number
  })
  validation {
    condition     = can(regex("g\\.|g[a-z]*\\.", var.sizes.database_class)) && var.sizes.nodes.min <= var.sizes.nodes.max
    error_message = "sizes must name Graviton classes, and no minimum above its maximum."
  }
}

variable "sale_day" {
  description = "Whether nodes are warm for ten times the ordinary (runbook: sale day)."
  type        = bool
  default     = false
}

variable "passwords" {
  description = "What was made before the first apply and lies in Secrets Manager: the password of Redis, and the word CloudFront sends."
  type        = object({ redis = string, origin = string })
  sensitive   = true
  # free: the modules that take them say what is too short.
}

variable "edge_networks" {
  description = "CloudFront's origin-facing networks: whose x-forwarded-for the gateways believe."
  type        = list(string)
  validation {
    condition     = alltrue([for cidr in var.edge_networks : can(cidrnetmask(cidr)) && cidr != "0.0.0.0/0"])
    error_message = "edge_networks must be IPv4 blocks, not the internet."
  }
}

variable "distribution_arn" {
  description = "The distribution whose answers gateways take back. null before it is made."
  type        = string
  default     = null
  validation {
    condition     = var.distribution_arn == null ? true : can(regex(":distribution/", var.distribution_arn))
    error_message = "distribution_arn must be a distribution's."
  }
}

variable "rotation_package" {
  description = "The zip of the rotation of database passwords (npm run infra -- build). null: passwords are not rotated here."
  type        = string
  default     = null
  validation {
    condition     = var.rotation_package == null ? true : endswith(var.rotation_package, ".zip")
    error_message = "rotation_package must be a zip."
  }
}

variable "replica_regions" {
  description = "Regions that get copies of the writer's secrets, each with its key."
  type        = map(string)
  default     = {}
  validation {
    condition     = alltrue([for arn in values(var.replica_regions) : can(regex("^arn:aws[a-z-]*:kms:", arn))])
    error_message = "replica_regions must map regions to the ARN of a key of kms."
  }
}

variable "alarm_receivers" {
  description = "Who is woken by alarms and pages."
  type        = map(object({ protocol = string, endpoint = string }))
  default     = {}
  validation {
    condition     = alltrue([for receiver in var.alarm_receivers : contains(["https", "email"], receiver.protocol)])
    error_message = "alarm_receivers must be https or email."
  }
}

variable "ticket_receivers" {
  description = "Who hears by day of what can wait."
  type        = map(object({ protocol = string, endpoint = string }))
  default     = {}
  validation {
    condition     = alltrue([for receiver in var.ticket_receivers : contains(["https", "email"], receiver.protocol)])
    error_message = "ticket_receivers must be https or email."
  }
}

variable "slack" {
  description = "The team's channel, shown both (module observability). null: none."
  type        = object({ team_id = string, channel_id = string })
  default     = null
  validation {
    condition     = var.slack == null ? true : can(regex("^T", var.slack.team_id)) && can(regex("^[CG]", var.slack.channel_id))
    error_message = "team_id begins with T, channel_id with C or G."
  }
}

variable "access" {
  description = "Who may speak to Kubernetes (module cluster)."
  type        = map(object({ role_arn = string, policy = string, namespaces = optional(list(string), []) }))
  default     = {}
  validation {
    condition     = alltrue([for entry in var.access : can(regex(":role/", entry.role_arn))])
    error_message = "access must name roles."
  }
}

variable "permissions_boundary_arn" {
  description = "What no role of the account goes beyond. null: no boundary."
  type        = string
  default     = null
  validation {
    condition     = var.permissions_boundary_arn == null ? true : can(regex(":policy/", var.permissions_boundary_arn))
    error_message = "permissions_boundary_arn must be a policy's."
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
