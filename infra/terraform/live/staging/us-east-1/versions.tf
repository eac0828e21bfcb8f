# The same file in every region's root; what differs stands in terraform.tfvars.
terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
  # The bucket is handed in (bootstrap made it): -backend-config="bucket=…" -backend-config="key=<this folder>.tfstate"
  backend "s3" {
    encrypt      = true
    use_lockfile = true
  }
}

# A plan with another account's credentials ends here.
provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account]
  # Marks of the rooms' own on queues (packages/messaging): taken away, a week of events would be sent again.
  ignore_tags {
    key_prefixes = ["novatech:"]
  }
}

# Where regions hand over to one another: parameters of the account's first region.
provider "aws" {
  alias               = "home"
  region              = "us-east-1"
  allowed_account_ids = [var.account]
}
