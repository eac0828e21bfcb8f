# AWS itself keeps and rotates the administrator's password, but not for clusters of a global database (Aurora User Guide, "Password management with Amazon Aurora and
# AWS Secrets Manager", limitations). There it is in a secret of ours, and in no state.
locals {
  keeps_password = var.role == "writer"
}

resource "aws_secretsmanager_secret" "admin" {
  #checkov:skip=CKV2_AWS_57:The administrator only makes rooms' roles, whose passwords rotate; this one is replaced by raising admin_password_version
  count       = local.keeps_password ? 1 : 0
  name        = "${var.name}-administrator"
  description = "The administrator of the database ${var.name}."
  kms_key_id  = var.secrets_kms_key_arn
  tags        = merge(var.tags, { "data-class" = "restricted" })
}

resource "aws_secretsmanager_secret_version" "admin" {
  count                    = local.keeps_password ? 1 : 0
  secret_id                = aws_secretsmanager_secret.admin[0].id
  secret_string_wo         = jsonencode({ username = "novatech_admin", password = var.admin_password })
  secret_string_wo_version = var.admin_password_version
}
