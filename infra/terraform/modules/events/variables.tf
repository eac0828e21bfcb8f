variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "prefix" {
  description = "Begins every name: the rooms' EVENTS_PREFIX."
  type        = string
  default     = "novatech"
  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,40}$", var.prefix))
    error_message = "prefix must be 1 to 40 letters, digits, - or _."
  }
}

variable "topics" {
  description = "Topics of events, <room>.<aggregate>: the channels of docs/asyncapi.yaml."
  type        = set(string)
  validation {
    condition     = length(var.topics) > 0 && alltrue([for topic in var.topics : can(regex("^[a-z]+[.][a-z]+$", topic))])
    error_message = "topics must be <room>.<aggregate>."
  }
}

variable "subscriptions" {
  description = "By group (a room, or gateway): the topics it listens to."
  type        = map(set(string))
  validation {
    condition     = length(setsubtract(flatten([for topics in values(var.subscriptions) : tolist(topics)]), var.topics)) == 0
    error_message = "A group may listen only to topics that are made."
  }
}

variable "kms_key_arn" {
  description = "Encrypts topics and queues. Its policy must let sns.amazonaws.com use it."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "visibility_seconds" {
  description = "How long a message is hidden while it is handled, in seconds."
  type        = number
  default     = 30
  validation {
    condition     = var.visibility_seconds >= 5 && var.visibility_seconds <= 43200
    error_message = "visibility_seconds must be 5 to 43200."
  }
}

variable "max_message_bytes" {
  description = "The largest event: the rooms' EVENTS_MAX_BYTES."
  type        = number
  default     = 262144
  validation {
    condition     = var.max_message_bytes >= 1024 && var.max_message_bytes <= 262144
    error_message = "max_message_bytes must be 1024 to 262144."
  }
}

variable "archive_days" {
  description = "How long a topic keeps events to send again, in days."
  type        = number
  default     = 30
  validation {
    condition     = var.archive_days >= 1 && var.archive_days <= 365
    error_message = "archive_days must be 1 to 365."
  }
}

variable "alarm_age_seconds" {
  description = "After how many seconds a waiting event is an alarm."
  type        = number
  default     = 120
  validation {
    condition     = var.alarm_age_seconds >= 30
    error_message = "alarm_age_seconds must be at least 30."
  }
}

variable "alarm_topic_arns" {
  description = "Whom alarms tell (module observability)."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for arn in var.alarm_topic_arns : can(regex("^arn:aws[a-z-]*:sns:", arn))])
    error_message = "alarm_topic_arns must be ARNs of SNS topics."
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
