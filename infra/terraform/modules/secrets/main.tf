resource "aws_secretsmanager_secret" "this" {
  #checkov:skip=CKV2_AWS_57:Databases' passwords rotate (rotation.tf); a provider's key is changed where the provider makes it
  for_each                = merge({ for use, secret in var.secrets : use => secret.description }, { for room, database in var.databases : "database/${room}" => "How ${room} reaches its database" })
  name                    = "${var.name}/${each.key}"
  description             = each.value
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_days

  dynamic "replica" {
    for_each = var.replicas
    content {
      region     = replica.key
      kms_key_id = replica.value
    }
  }
  tags = merge(var.tags, { backup = "none" })
}

# Who reads a secret is said by roles; what no role may do is said here.
resource "aws_secretsmanager_secret_policy" "this" {
  for_each            = aws_secretsmanager_secret.this
  secret_arn          = each.value.arn
  block_public_policy = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "OnlyTls"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = "secretsmanager:*"
      Resource  = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# Settings that are no secrets, for whoever reads them by name.
resource "aws_ssm_parameter" "this" {
  #checkov:skip=CKV2_AWS_34:Not secret: what is secret is a secret above
  #checkov:skip=CKV_AWS_337:See CKV2_AWS_34
  for_each = var.settings
  name     = "/${var.name}/${each.key}"
  type     = "String"
  value    = each.value
  tags     = var.tags
}
