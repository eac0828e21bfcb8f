variable "account" {
  description = "The account, as a guard against another one's credentials."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account))
    error_message = "account must be 12 digits."
  }
}

variable "running_accounts" {
  description = "Accounts that run the images."
  type        = set(string)
}

variable "organization_arn" {
  description = "Who may attach to the hub (live/organization). null: nobody but this account."
  type        = string
  default     = null
}

variable "offices" {
  description = "Offices by name: their public address and autonomous system."
  type        = map(object({ ip = string, asn = number }))
  default     = {}
}

variable "monthly_usd" {
  description = "What the account may cost a month, in US dollars."
  type        = number
}

variable "budget_emails" {
  description = "Who is told."
  type        = set(string)
}
