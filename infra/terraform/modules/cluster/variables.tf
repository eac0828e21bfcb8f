variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "kubernetes_version" {
  description = "The control plane's version."
  type        = string
  default     = "1.33"
  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version must be a minor version, for example 1.33."
  }
}

variable "app_subnet_ids" {
  description = "Private subnets of the applications, in two zones at least."
  type        = list(string)
  validation {
    condition     = length(var.app_subnet_ids) >= 2
    error_message = "app_subnet_ids must be in two zones at least."
  }
}

variable "kms_key_arn" {
  description = "Encrypts Kubernetes secrets, disks and the control plane's log."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "operator_cidrs" {
  description = "From where the control plane is reached over the internet. Empty: only from within the VPC."
  type        = list(string)
  default     = []
  validation {
    condition     = alltrue([for cidr in var.operator_cidrs : can(cidrnetmask(cidr)) && tonumber(split("/", cidr)[1]) >= 16])
    error_message = "operator_cidrs must be IPv4 blocks of /16 or smaller, not the internet."
  }
}

variable "node_groups" {
  description = "Groups of nodes: Graviton types (several, so that one that is sold out does not stop the group), spot for what may be interrupted, size in nodes, `sale_min` for the days of `sale_day`."
  type = map(object({
    instance_types = list(string)
    spot           = optional(bool, false)
    min            = number
    max            = number
    sale_min       = optional(number, 0)
    disk_gb        = optional(number, 80)
  }))
  default = {
    critical = { instance_types = ["m7g.xlarge", "c7g.xlarge"], min = 3, max = 30, sale_min = 12 }
    spot     = { instance_types = ["m7g.xlarge", "c7g.xlarge", "m6g.xlarge", "c6g.xlarge"], spot = true, min = 0, max = 30 }
  }
  validation {
    condition     = alltrue(flatten([for group in var.node_groups : [for type in group.instance_types : can(regex("^[a-z]+[0-9]+g[a-z]*\\.", type))]]))
    error_message = "instance_types must be Graviton (m7g, c7g, r7g …): images are built for arm64 only."
  }
  validation {
    condition     = alltrue([for group in var.node_groups : group.min <= group.max && group.sale_min <= group.max && length(group.instance_types) >= 2])
    error_message = "min and sale_min must not be above max, and there must be two instance types at least."
  }
}

variable "sale_day" {
  description = "Raises the groups to sale_min nodes before a sale."
  type        = bool
  default     = false
}

variable "schedules" {
  description = "Known patterns: at `recurrence` (cron, UTC) a group's least size becomes `min`."
  type        = map(object({ group = string, recurrence = string, min = number }))
  default     = {}
  validation {
    condition     = alltrue([for schedule in var.schedules : contains(keys(var.node_groups), schedule.group)])
    error_message = "A schedule must name one of node_groups."
  }
}

variable "predictive_mode" {
  description = "ForecastOnly: shows what would be needed. ForecastAndScale: makes it so. null: neither."
  type        = string
  default     = "ForecastOnly"
  validation {
    condition     = var.predictive_mode == null ? true : contains(["ForecastOnly", "ForecastAndScale"], var.predictive_mode)
    error_message = "predictive_mode must be ForecastOnly or ForecastAndScale."
  }
}

variable "fargate_namespaces" {
  description = "Namespaces that run on Fargate."
  type        = list(string)
  default     = ["burst"]
  validation {
    condition     = alltrue([for namespace in var.fargate_namespaces : can(regex("^[a-z0-9-]+$", namespace))])
    error_message = "fargate_namespaces must be names of Kubernetes."
  }
}

variable "addons" {
  description = "Add-ons and their versions. null: the newest for this Kubernetes."
  type        = map(string)
  default     = { "vpc-cni" = null, "kube-proxy" = null, "coredns" = null, "aws-ebs-csi-driver" = null, "metrics-server" = null }
  validation {
    condition     = contains(keys(var.addons), "vpc-cni") && contains(keys(var.addons), "coredns") && contains(keys(var.addons), "kube-proxy")
    error_message = "addons must hold vpc-cni, coredns and kube-proxy: the cluster makes none by itself."
  }
}

variable "access" {
  description = "Who may speak to Kubernetes: a role, a policy of EKS (AmazonEKSClusterAdminPolicy, AmazonEKSEditPolicy, AmazonEKSViewPolicy …) and the namespaces it holds for, none meaning all."
  type = map(object({
    role_arn   = string
    policy     = string
    namespaces = optional(list(string), [])
  }))
  default = {}
  validation {
    condition     = alltrue([for entry in var.access : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/", entry.role_arn)) && can(regex("^AmazonEKS[A-Za-z]+Policy$", entry.policy))])
    error_message = "access must name roles and policies of EKS."
  }
}

variable "log_days" {
  description = "How long the control plane's log is kept, in days."
  type        = number
  default     = 365
  validation {
    condition     = contains([90, 180, 365, 400], var.log_days)
    error_message = "log_days must be 90, 180, 365 or 400."
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
