variable "account" {
  description = "The account, as a guard against another one's credentials."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account))
    error_message = "account must be 12 digits."
  }
}

variable "domain" {
  description = "The accounts' mailboxes are below it."
  type        = string
}

variable "trail" {
  description = "Where the organisation's trail goes (module landing-zone). null at the first apply: the security account must be there first."
  type        = object({ bucket = string, kms_key_arn = string, log_group_arn = string })
  default     = null
}

variable "identity_center_arn" {
  description = "IAM Identity Center, switched on by hand once. null: no permission sets."
  type        = string
  default     = null
}
