variable "name" {
  description = "Begins the name of everything made here, for example novatech-production."
  type        = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits and hyphens, and begin with a letter."
  }
}

variable "cluster_name" {
  description = "The EKS cluster."
  type        = string
  validation {
    condition     = length(var.cluster_name) > 0
    error_message = "cluster_name must not be empty."
  }
}

variable "node_role_arn" {
  description = "The role of its nodes."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:iam:", var.node_role_arn))
    error_message = "node_role_arn must be the ARN of iam."
  }
}

variable "subnet_ids" {
  description = "A private subnet by zone: Elasticsearch has a node in each."
  type        = map(string)
  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must be in two zones at least, better three: two cannot elect a master without one of them."
  }
}

variable "instance_types" {
  description = "Graviton types."
  type        = list(string)
  default     = ["r7g.large", "r6g.large"]
  validation {
    condition     = alltrue([for type in var.instance_types : can(regex("^[a-z]+[0-9]+gd?\\.", type))])
    error_message = "instance_types must be Graviton."
  }
}

variable "max_nodes_per_zone" {
  description = "How many data nodes a zone may have."
  type        = number
  default     = 3
  validation {
    condition     = var.max_nodes_per_zone >= 1
    error_message = "max_nodes_per_zone must be at least 1."
  }
}

variable "snapshot_bucket" {
  description = "The name of the bucket of snapshots."
  type        = string
  validation {
    condition     = length(var.snapshot_bucket) >= 3
    error_message = "snapshot_bucket must be a bucket's name."
  }
}

variable "replica_bucket_arn" {
  description = "Another region's bucket that gets a copy of the snapshots. null: none."
  type        = string
  default     = null
  validation {
    condition     = var.replica_bucket_arn == null || can(regex("^arn:aws[a-z-]*:s3:::", var.replica_bucket_arn))
    error_message = "replica_bucket_arn must be the ARN of a bucket."
  }
}

variable "replica_kms_key_arn" {
  description = "The key of the copies."
  type        = string
  default     = null
  validation {
    condition     = var.replica_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:", var.replica_kms_key_arn))
    error_message = "replica_kms_key_arn must be the ARN of kms."
  }
}

variable "oidc_provider_arn" {
  description = "The cluster's OIDC provider in IAM."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:iam:", var.oidc_provider_arn))
    error_message = "oidc_provider_arn must be the ARN of iam."
  }
}

variable "oidc_issuer" {
  description = "The cluster's issuer without https://."
  type        = string
  validation {
    condition     = !startswith(var.oidc_issuer, "https://")
    error_message = "oidc_issuer must be without https://."
  }
}

variable "namespace" {
  description = "Where Elasticsearch runs."
  type        = string
  default     = "search"
  validation {
    condition     = can(regex("^[a-z0-9-]+$", var.namespace))
    error_message = "namespace must be a name of Kubernetes."
  }
}

variable "service_account" {
  description = "The service account of its pods."
  type        = string
  default     = "elasticsearch"
  validation {
    condition     = can(regex("^[a-z0-9-]+$", var.service_account))
    error_message = "service_account must be a name of Kubernetes."
  }
}

variable "kms_key_arn" {
  description = "Encrypts disks and snapshots."
  type        = string
  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of kms."
  }
}

variable "force_destroy" {
  description = "Whether destroy deletes snapshots. Only for environments made for a while."
  type        = bool
  default     = false
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
