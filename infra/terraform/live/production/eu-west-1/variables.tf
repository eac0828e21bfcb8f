variable "account" {
  description = "The account, as a guard against another one's credentials."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account))
    error_message = "account must be 12 digits."
  }
}

variable "environment" {
  description = "development, staging or production."
  type        = string
}

variable "region" {
  description = "The region of this root."
  type        = string
}

variable "code" {
  description = "The region in names: use1 is us-east-1."
  type        = string
}

variable "role" {
  description = "writer, reader or alone (modules/region). Changed by the runbook region-evacuation."
  type        = string
}

variable "domain" {
  description = "Clients' name of the shop in this environment."
  type        = string
}

variable "availability_zones" {
  description = "The zones."
  type        = list(string)
}

variable "nat_gateways" {
  description = "per-zone or one."
  type        = string
}

variable "sizes" {
  description = "How large (modules/region)."
  type = object({
    nodes          = object({ min = number, max = number, sale_min = number })
    spot_max       = number
    database_class = string
    database_count = number
    redis_node     = string
    redis_replicas = number
  })
}

variable "replica_regions" {
  description = "A writer's: regions that have handed over a key for copies of its secrets. Empty at the first apply."
  type        = set(string)
  default     = []
}

variable "sale_day" {
  description = "Whether nodes are warm for ten times the ordinary: runbook sale-day."
  type        = bool
  default     = false
}

variable "alarm_receivers" {
  description = "Who is woken by alarms and pages. An https address that is a key itself comes by TF_VAR_alarm_receivers, not by terraform.tfvars."
  type        = map(object({ protocol = string, endpoint = string }))
  default     = {}
}

variable "ticket_receivers" {
  description = "Who hears by day of what can wait. As above."
  type        = map(object({ protocol = string, endpoint = string }))
  default     = {}
}

variable "slack" {
  description = "The team's channel, shown both. null: none."
  type        = object({ team_id = string, channel_id = string })
  default     = null
}

variable "has_edge" {
  description = "Whether the distribution is there (production/global), so that gateways may take back what it keeps."
  type        = bool
  default     = false
}

variable "rotation_package" {
  description = "The zip of the rotation of passwords (npm run infra -- build). null at the first apply: databases have no roles yet."
  type        = string
  default     = null
}

variable "transit_gateway_id" {
  description = "The hub (shared-services). null: none."
  type        = string
  default     = null
}

variable "security_log" {
  description = "The security account's bucket of settings' history, and its key. null before it is there."
  type        = object({ bucket = string, kms_key_arn = string })
  default     = null
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
