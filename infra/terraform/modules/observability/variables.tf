variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "kms_key_arn" {
  description = "Encrypts alarms, metrics and traces. Its policy must let cloudwatch.amazonaws.com and xray.amazonaws.com use it."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "logs_kms_key_arn" {
  description = "Encrypts logs."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.logs_kms_key_arn))
    error_message = "logs_kms_key_arn must be the ARN of kms."
  }
}

variable "alarm_receivers" {
  description = "Who hears of alarms: PagerDuty by https, others by email."
  type        = map(object({ protocol = string, endpoint = string }))
  default     = {}
  validation {
    condition     = alltrue([for receiver in var.alarm_receivers : contains(["https", "email"], receiver.protocol) && (receiver.protocol == "email" || startswith(receiver.endpoint, "https://"))])
    error_message = "alarm_receivers must be https (with an https:// address) or email."
  }
}

variable "ticket_receivers" {
  description = "Who hears by day of what wears a budget down: a tracker by https, others by email."
  type        = map(object({ protocol = string, endpoint = string }))
  default     = {}
  validation {
    condition     = alltrue([for receiver in var.ticket_receivers : contains(["https", "email"], receiver.protocol) && (receiver.protocol == "email" || startswith(receiver.endpoint, "https://"))])
    error_message = "ticket_receivers must be https (with an https:// address) or email."
  }
}

variable "slack" {
  description = "The team's channel, shown alarms by Chatbot. null: none."
  type        = object({ team_id = string, channel_id = string })
  default     = null
  validation {
    condition     = var.slack == null ? true : can(regex("^T", var.slack.team_id)) && can(regex("^[CG]", var.slack.channel_id))
    error_message = "team_id begins with T, channel_id with C or G."
  }
}

variable "log_groups" {
  description = "Groups of logs by name and how long they are kept, in days."
  type        = map(number)
  default     = { gateway = 30, rooms = 30, audit = 400 }
  validation {
    condition     = alltrue([for days in values(var.log_groups) : contains([7, 14, 30, 60, 90, 180, 365, 400, 731], days)])
    error_message = "Days must be one of those CloudWatch knows."
  }
}

variable "prometheus_rules" {
  description = "Files of recording and alerting rules by name, as YAML (infra/observability/generated/rules)."
  type        = map(string)
  default     = {}
  validation {
    condition     = alltrue([for data in values(var.prometheus_rules) : can(yamldecode(data).groups)])
    error_message = "Rules must be YAML with groups."
  }
}

variable "alertmanager" {
  description = "The alert manager's configuration as YAML (infra/observability/alertmanager.yaml): PAGE_TOPIC_ARN, TICKET_TOPIC_ARN and REGION are put in here. null: none."
  type        = string
  default     = null
  validation {
    condition     = var.alertmanager == null ? true : can(yamldecode(var.alertmanager).route.receiver) && strcontains(var.alertmanager, "PAGE_TOPIC_ARN")
    error_message = "alertmanager must be YAML with a route, and tell PAGE_TOPIC_ARN."
  }
}

variable "trace_rate" {
  description = "What part of requests is traced beside the first five a second."
  type        = number
  default     = 0.05
  validation {
    condition     = var.trace_rate >= 0 && var.trace_rate <= 1
    error_message = "trace_rate must be 0 to 1."
  }
}

variable "trail_log_group" {
  description = "The log group of CloudTrail. null: not looked at here."
  type        = string
  default     = null
  validation {
    condition     = var.trail_log_group == null ? true : length(var.trail_log_group) > 0
    error_message = "trail_log_group must not be empty."
  }
}

variable "database_cluster_ids" {
  description = "Clusters of databases that are watched."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for id in var.database_cluster_ids : can(regex("^[a-z][a-z0-9-]*$", id))])
    error_message = "database_cluster_ids must be names of clusters."
  }
}

variable "global_database_cluster_ids" {
  description = "Clusters of another region that follow a writer."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for id in var.global_database_cluster_ids : can(regex("^[a-z][a-z0-9-]*$", id))])
    error_message = "global_database_cluster_ids must be names of clusters."
  }
}

variable "database_connections" {
  description = "How many connections of a database are too many."
  type        = number
  default     = 800
  validation {
    condition     = var.database_connections > 0
    error_message = "database_connections must be positive."
  }
}

variable "cache_ids" {
  description = "Groups of Redis that are watched."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for id in var.cache_ids : can(regex("^[a-z][a-z0-9-]*$", id))])
    error_message = "cache_ids must be names of replication groups."
  }
}

variable "load_balancer_suffixes" {
  description = "Load balancers that are watched, as CloudWatch names them (arn_suffix)."
  type        = set(string)
  default     = []
  validation {
    condition     = alltrue([for suffix in var.load_balancer_suffixes : startswith(suffix, "app/")])
    error_message = "load_balancer_suffixes must begin with app/."
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
