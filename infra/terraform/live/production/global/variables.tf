variable "account" {
  description = "The account, as a guard against another one's credentials."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account))
    error_message = "account must be 12 digits."
  }
}

variable "domain" {
  description = "The zone, and clients' name of the shop."
  type        = string
}

variable "published_regions" {
  description = "Regions whose entrances are there. Empty at the first apply, which makes the zone that their certificates need."
  type        = set(string)
  default     = []
}

variable "evacuated_regions" {
  description = "Regions that get nothing from now on: runbook region-evacuation."
  type        = set(string)
  default     = []
}

variable "partner_cidrs" {
  description = "From where partners call. Empty: from everywhere."
  type        = list(string)
  default     = []
}

variable "monthly_usd" {
  description = "What the account may cost a month, in US dollars."
  type        = number
}

variable "budget_emails" {
  description = "Who is told."
  type        = set(string)
}

variable "media_region" {
  description = "Whose bucket of pictures is shown: the writer's."
  type        = string
  default     = "us-east-1"
}
