# People come by IAM Identity Center: a permission set each, for a short session, given to groups of the company's directory.
resource "aws_ssoadmin_permission_set" "this" {
  for_each         = var.identity_center_arn == null ? {} : var.permission_sets
  name             = each.key
  description      = each.value.description
  instance_arn     = var.identity_center_arn
  session_duration = each.value.session
  tags             = var.tags
}

resource "aws_ssoadmin_managed_policy_attachment" "this" {
  for_each           = aws_ssoadmin_permission_set.this
  instance_arn       = var.identity_center_arn
  permission_set_arn = each.value.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/${var.permission_sets[each.key].policy}"
}

# Whatever a set allows: what workloads read is not for people to read. That a second factor is asked for is set in Identity Center itself; Terraform has no word for it.
resource "aws_ssoadmin_permission_set_inline_policy" "no_secrets" {
  for_each           = aws_ssoadmin_permission_set.this
  instance_arn       = var.identity_center_arn
  permission_set_arn = each.value.arn
  inline_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "ReadingSecretsIsForWorkloads"
      Effect    = "Deny"
      Action    = ["secretsmanager:GetSecretValue", "kms:Decrypt"]
      Resource  = "*"
      Condition = { StringNotEquals = { "aws:PrincipalTag/break-glass" = "yes" } }
    }]
  })
}

resource "aws_ssoadmin_account_assignment" "this" {
  for_each           = var.identity_center_arn == null ? {} : { for assignment in var.assignments : "${assignment.group_id} ${assignment.permission_set} ${assignment.account}" => assignment }
  instance_arn       = var.identity_center_arn
  permission_set_arn = aws_ssoadmin_permission_set.this[each.value.permission_set].arn
  principal_type     = "GROUP"
  principal_id       = each.value.group_id
  target_type        = "AWS_ACCOUNT"
  target_id          = aws_organizations_account.this[each.value.account].id
}
