data "aws_caller_identity" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
  # Plans read; a role is taken by a job of our repository only, an apply only by a job that runs in a protected environment, which a person has let go on.
  roles = {
    plan   = { subjects = ["repo:${var.github_repository}:pull_request", "repo:${var.github_repository}:ref:refs/heads/${var.branch}"], policies = ["ReadOnlyAccess"] }
    deploy = { subjects = ["repo:${var.github_repository}:environment:${var.github_environment}"], policies = var.deploy_policies }
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
  tags           = var.tags
}

# What no role that a pipeline makes goes beyond.
resource "aws_iam_policy" "boundary" {
  #checkov:skip=CKV2_NOVA_2:A boundary allows nothing by itself
  #checkov:skip=CKV_AWS_62:A boundary allows nothing by itself: it is what a role's own policies are cut to
  #checkov:skip=CKV_AWS_63:See CKV_AWS_62
  #checkov:skip=CKV_AWS_286:See CKV_AWS_62
  #checkov:skip=CKV_AWS_287:See CKV_AWS_62
  #checkov:skip=CKV_AWS_288:See CKV_AWS_62
  #checkov:skip=CKV_AWS_289:See CKV_AWS_62
  #checkov:skip=CKV_AWS_290:See CKV_AWS_62
  #checkov:skip=CKV_AWS_355:See CKV_AWS_62
  #checkov:skip=CKV2_AWS_40:See CKV_AWS_62
  name        = "${var.name}-boundary"
  description = "What no role made by a pipeline goes beyond"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "WithinTheBoundary", Effect = "Allow", Action = "*", Resource = "*" },
      { Sid = "NotTheState", Effect = "Deny", Action = ["s3:*"], Resource = [module.state.arn, "${module.state.arn}/*"] },
      { Sid = "NoPeople", Effect = "Deny", Action = ["iam:CreateUser", "iam:CreateAccessKey", "iam:CreateLoginProfile", "organizations:*", "account:*"], Resource = "*" },
      { Sid = "NotTheBoundary", Effect = "Deny", Action = ["iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion"], Resource = "arn:aws:iam::${local.account}:policy/${var.name}-boundary" },
    ]
  })
  tags = var.tags
}

resource "aws_iam_role" "github" {
  for_each             = local.roles
  name                 = "${var.name}-${each.key}"
  description          = "GitHub Actions of ${var.github_repository}: ${each.key}"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = each.value.subjects
        }
      }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "github" {
  for_each   = merge([for name, role in local.roles : { for policy in role.policies : "${name} ${policy}" => { role = name, policy = policy } }]...)
  role       = aws_iam_role.github[each.value.role].name
  policy_arn = startswith(each.value.policy, "arn:") ? each.value.policy : "arn:aws:iam::aws:policy/${each.value.policy}"
}

# A plan writes the lock and nothing else; a deployment writes the state too.
resource "aws_iam_role_policy" "state" {
  for_each = local.roles
  name     = "state"
  role     = aws_iam_role.github[each.key].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat([
      { Sid = "Find", Effect = "Allow", Action = "s3:ListBucket", Resource = module.state.arn },
      { Sid = "Read", Effect = "Allow", Action = "s3:GetObject", Resource = "${module.state.arn}/*" },
      { Sid = "Lock", Effect = "Allow", Action = ["s3:PutObject", "s3:DeleteObject"], Resource = "${module.state.arn}/*.tflock" },
      { Sid = "Decrypt", Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = module.encryption.arns["state"] },
      ],
      each.key == "deploy" ? [{ Sid = "Write", Effect = "Allow", Action = "s3:PutObject", Resource = "${module.state.arn}/*" }] : [],
      var.legacy_lock_table ? [{ Sid = "LockByTable", Effect = "Allow", Action = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"], Resource = aws_dynamodb_table.lock[0].arn }] : [],
    )
  })
}

# A deployment makes roles only within the boundary, and passes none to itself.
resource "aws_iam_role_policy" "within_boundary" {
  name = "within-boundary"
  role = aws_iam_role.github["deploy"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "OwnRoles", Effect = "Deny", Action = ["iam:UpdateAssumeRolePolicy", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:DeleteRole"], Resource = [for name in keys(local.roles) : "arn:aws:iam::${local.account}:role/${var.name}-${name}"] },
      { Sid = "OnlyWithinTheBoundary", Effect = "Deny", Action = ["iam:CreateRole", "iam:PutRolePermissionsBoundary"], Resource = "arn:aws:iam::${local.account}:role/*", Condition = { StringNotEquals = { "iam:PermissionsBoundary" = aws_iam_policy.boundary.arn } } },
    ]
  })
}
