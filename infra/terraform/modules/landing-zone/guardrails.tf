locals {
  # What nobody in an account may do, its administrator included. Source of the shape: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html
  guardrails = {
    stay = {
      targets = ["workloads", "infrastructure", "security"]
      statements = [
        { Sid = "Leave", Effect = "Deny", Action = ["organizations:LeaveOrganization", "account:CloseAccount"], Resource = "*" },
        { Sid = "Root", Effect = "Deny", Action = "*", Resource = "*", Condition = { StringLike = { "aws:PrincipalArn" = "arn:aws:iam::*:root" } } },
        {
          Sid       = "Watchers", Effect = "Deny", Resource = "*"
          Action    = ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail", "config:DeleteConfigurationRecorder", "config:StopConfigurationRecorder", "guardduty:DeleteDetector", "guardduty:DisassociateFromAdministratorAccount", "securityhub:DisableSecurityHub", "access-analyzer:DeleteAnalyzer"]
          Condition = { ArnNotLike = { "aws:PrincipalArn" = "arn:aws:iam::*:role/aws-service-role/*" } }
        },
      ]
    }
    regions = {
      targets = ["workloads"]
      statements = [{
        Sid = "OnlyOurRegions", Effect = "Deny", Resource = "*"
        # Services that have one place in the world answer from us-east-1.
        NotAction = ["a4b:*", "account:*", "acm:*", "aws-portal:*", "budgets:*", "ce:*", "cloudfront:*", "globalaccelerator:*", "health:*", "iam:*", "kms:*", "organizations:*", "route53:*", "route53domains:*", "s3:GetAccountPublic*", "s3:ListAllMyBuckets", "s3:PutAccountPublic*", "shield:*", "sts:*", "support:*", "trustedadvisor:*", "waf:*", "wafv2:*"]
        Condition = { StringNotEquals = { "aws:RequestedRegion" = var.regions } }
      }]
    }
    protected = {
      targets = ["production"]
      statements = [
        { Sid = "NoUsers", Effect = "Deny", Action = ["iam:CreateUser", "iam:CreateAccessKey", "iam:CreateLoginProfile"], Resource = "*" },
        {
          Sid       = "NotWithoutSecondFactor", Effect = "Deny", Resource = "*"
          Action    = ["rds:DeleteDBCluster", "rds:DeleteGlobalCluster", "kms:ScheduleKeyDeletion", "kms:DisableKey", "s3:DeleteBucket", "backup:DeleteBackupVault", "backup:DeleteRecoveryPoint", "secretsmanager:DeleteSecret"]
          Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" }, ArnNotLike = { "aws:PrincipalArn" = ["arn:aws:iam::*:role/${var.deploy_role}", "arn:aws:iam::*:role/aws-service-role/*"] } }
        },
        { Sid = "OnlyEncrypted", Effect = "Deny", Action = "rds:CreateDBCluster", Resource = "*", Condition = { Bool = { "rds:StorageEncrypted" = "false" } } },
        { Sid = "OnlyEncryptedDisks", Effect = "Deny", Action = "ec2:CreateVolume", Resource = "*", Condition = { Bool = { "ec2:Encrypted" = "false" } } },
        { Sid = "OnlyNewMetadata", Effect = "Deny", Action = "ec2:RunInstances", Resource = "arn:aws:ec2:*:*:instance/*", Condition = { StringNotEquals = { "ec2:MetadataHttpTokens" = "required" } } },
      ]
    }
  }
}

resource "aws_organizations_policy" "guardrail" {
  for_each    = local.guardrails
  name        = "${var.name}-${each.key}"
  description = "What nobody in an account may do"
  type        = "SERVICE_CONTROL_POLICY"
  content     = jsonencode({ Version = "2012-10-17", Statement = each.value.statements })
  tags        = var.tags
  depends_on  = [aws_organizations_organization.this]
}

resource "aws_organizations_policy_attachment" "guardrail" {
  for_each  = merge([for name, guardrail in local.guardrails : { for target in guardrail.targets : "${name} ${target}" => { policy = name, target = target } }]...)
  policy_id = aws_organizations_policy.guardrail[each.value.policy].id
  target_id = local.unit_ids[each.value.target]
}

resource "aws_organizations_policy" "tags" {
  name        = "${var.name}-tags"
  description = "How data is classified and who owns a thing"
  type        = "TAG_POLICY"
  content = jsonencode({ tags = {
    "data-class" = { tag_key = { "@@assign" = "data-class" }, tag_value = { "@@assign" = ["public", "internal", "confidential", "restricted"] } }
    backup       = { tag_key = { "@@assign" = "backup" }, tag_value = { "@@assign" = ["continuous", "daily", "none"] } }
  } })
  tags       = var.tags
  depends_on = [aws_organizations_organization.this]
}

resource "aws_organizations_policy_attachment" "tags" {
  policy_id = aws_organizations_policy.tags.id
  target_id = aws_organizations_organization.this.roots[0].id
}
