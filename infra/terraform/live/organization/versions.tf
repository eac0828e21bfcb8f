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

# The management account: the organisation is made here, and nothing runs here.
provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = [var.account]
}
