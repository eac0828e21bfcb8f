variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "repository" {
  description = "owner/name on GitHub."
  type        = string
  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "repository must be owner/name."
  }
}

variable "branch" {
  description = "What is delivered."
  type        = string
  default     = "main"
  validation {
    condition     = length(var.branch) > 0
    error_message = "branch must not be empty."
  }
}

variable "artifact_bucket" {
  description = "The bucket between stages."
  type        = string
  validation {
    condition     = length(var.artifact_bucket) >= 3
    error_message = "artifact_bucket must be a bucket's name."
  }
}

variable "kms_key_arn" {
  description = "Encrypts what stages hand on."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "logs_kms_key_arn" {
  description = "Encrypts the log of builds."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.logs_kms_key_arn))
    error_message = "logs_kms_key_arn must be the ARN of kms."
  }
}

variable "repository_arns" {
  description = "The repositories of images that builds push to (module registry)."
  type        = list(string)
  validation {
    condition     = length(var.repository_arns) > 0 && alltrue([for arn in var.repository_arns : can(regex("^arn:aws[a-z-]*:ecr:[^*]+$", arn))])
    error_message = "repository_arns must be repositories, without wildcards."
  }
}

variable "approval_topic_arn" {
  description = "Who is asked before a stage that needs it (module observability)."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:sns:", var.approval_topic_arn))
    error_message = "approval_topic_arn must be the ARN of sns."
  }
}

variable "builds" {
  description = "What is built, by name: the file that says how, how many minutes it may take, and whether it builds images."
  type        = map(object({ description = string, buildspec = string, minutes = optional(number, 30), builds_images = optional(bool, false) }))
  default = {
    test   = { description = "Tests, types, lint, security", buildspec = "infra/delivery/buildspec.yml" }
    images = { description = "Images, scanned and pushed by digest", buildspec = "infra/delivery/buildspec.yml", builds_images = true }
    deploy = { description = "Canary, verdict, rollout, smoke test", buildspec = "infra/delivery/buildspec.yml", minutes = 60 }
  }
  validation {
    condition     = alltrue([for build in var.builds : build.minutes >= 5 && build.minutes <= 480])
    error_message = "minutes must be 5 to 480."
  }
}

variable "stages" {
  description = "What happens after the source, in order: builds at the same time, after somebody has let it go on where that is needed."
  type        = list(object({ name = string, builds = list(string), needs_approval = optional(bool, false) }))
  default = [
    { name = "Test", builds = ["test"] },
    { name = "Images", builds = ["images"] },
    { name = "Production", builds = ["deploy"], needs_approval = true },
  ]
  validation {
    condition     = alltrue(flatten([for stage in var.stages : [for build in stage.builds : contains(keys(var.builds), build)]]))
    error_message = "A stage must name builds there are."
  }
  validation {
    condition     = alltrue([for stage in var.stages : stage.needs_approval || !strcontains(lower(stage.name), "production")])
    error_message = "Production needs somebody who lets it go on."
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
