variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "monthly_usd" {
  description = "What the account may cost a month, in US dollars."
  type        = number
  validation {
    condition     = var.monthly_usd > 0
    error_message = "monthly_usd must be positive."
  }
}

variable "services" {
  description = "Budgets of single services by their name in Cost Explorer."
  type        = map(number)
  default     = {}
  validation {
    condition     = alltrue([for amount in values(var.services) : amount > 0]) && !contains(keys(var.services), "everything")
    error_message = "services must have positive amounts, and none is named everything."
  }
}

variable "emails" {
  description = "Who is told."
  type        = set(string)
  validation {
    condition     = length(var.emails) > 0 && length(var.emails) <= 10 && alltrue([for email in var.emails : can(regex("^[^@ ]+@[^@ ]+$", email))])
    error_message = "emails must be one to ten addresses."
  }
}

variable "alarm_topic_arns" {
  description = "Topics that are told too (module observability)."
  type        = set(string)
  default     = []
  validation {
    condition     = length(var.alarm_topic_arns) <= 1 && alltrue([for arn in var.alarm_topic_arns : can(regex("^arn:aws[a-z-]*:sns:", arn))])
    error_message = "alarm_topic_arns must be one topic at most."
  }
}

variable "anomaly_usd" {
  description = "From which daily surprise on somebody is told, in US dollars."
  type        = number
  default     = 100
  validation {
    condition     = var.anomaly_usd > 0
    error_message = "anomaly_usd must be positive."
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
