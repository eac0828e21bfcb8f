data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  rotates  = length(var.databases) > 0
  function = "${var.name}-rotate-password"
}

# Everything but the password: the first rotation makes one, so that none is ever in the state.
resource "aws_secretsmanager_secret_version" "database" {
  for_each  = var.databases
  secret_id = aws_secretsmanager_secret.this["database/${each.key}"].id
  secret_string = jsonencode({
    engine    = "postgres"
    host      = each.value.host
    port      = 5432
    dbname    = each.value.dbname
    username  = each.value.role
    role      = each.value.role
    masterarn = each.value.admin_secret_arn
  })
  lifecycle {
    ignore_changes = [secret_string, version_stages]
  }
}

resource "aws_secretsmanager_secret_rotation" "database" {
  for_each            = var.databases
  secret_id           = aws_secretsmanager_secret.this["database/${each.key}"].id
  rotation_lambda_arn = aws_lambda_function.rotate[0].arn
  rotate_immediately  = true
  rotation_rules {
    automatically_after_days = var.rotation_days
    # Within the window in which databases are looked after.
    duration = "2h"
  }
  depends_on = [aws_secretsmanager_secret_version.database, aws_lambda_permission.rotate]
}

resource "aws_cloudwatch_log_group" "rotate" {
  count             = local.rotates ? 1 : 0
  name              = "/aws/lambda/${local.function}"
  retention_in_days = 400
  kms_key_id        = var.logs_kms_key_arn
  tags              = var.tags
}

resource "aws_iam_role" "rotate" {
  count                = local.rotates ? 1 : 0
  permissions_boundary = var.permissions_boundary_arn
  name                 = local.function
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "rotate" {
  #checkov:skip=CKV_AWS_355:GetRandomPassword and the network interfaces of a Lambda know no resource
  #checkov:skip=CKV_AWS_290:See CKV_AWS_355
  count = local.rotates ? 1 : 0
  name  = "rotate"
  role  = aws_iam_role.rotate[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "OwnSecrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage"]
        Resource = [for room in keys(var.databases) : aws_secretsmanager_secret.this["database/${room}"].arn]
      },
      {
        Sid      = "Administrator"
        Effect   = "Allow"
        Action   = "secretsmanager:GetSecretValue"
        Resource = distinct([for database in var.databases : database.admin_secret_arn])
      },
      { Sid = "Password", Effect = "Allow", Action = "secretsmanager:GetRandomPassword", Resource = "*" },
      { Sid = "Decrypt", Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = var.kms_key_arn },
      { Sid = "Log", Effect = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = "${aws_cloudwatch_log_group.rotate[0].arn}:*" },
      { Sid = "Undone", Effect = "Allow", Action = "sqs:SendMessage", Resource = aws_sqs_queue.undone[0].arn },
      {
        Sid      = "InTheVpc"
        Effect   = "Allow"
        Action   = ["ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface"]
        Resource = "*"
      },
    ]
  })
}

resource "aws_security_group" "rotate" {
  count       = local.rotates ? 1 : 0
  name_prefix = "${local.function}-"
  description = "The rotation of passwords: to databases and to AWS inside the VPC"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = local.function })
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "rotate" {
  for_each                     = local.rotates ? { "PostgreSQL" = { group = var.database_security_group_id, port = 5432 }, "Secrets Manager" = { group = var.endpoint_security_group_id, port = 443 } } : {}
  security_group_id            = aws_security_group.rotate[0].id
  description                  = each.key
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.group
  tags                         = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  count                        = local.rotates ? 1 : 0
  security_group_id            = var.database_security_group_id
  description                  = "PostgreSQL from the rotation of passwords"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.rotate[0].id
  tags                         = var.tags
}

resource "aws_sqs_queue" "undone" {
  count                     = local.rotates ? 1 : 0
  name                      = "${local.function}-undone"
  message_retention_seconds = 1209600
  kms_master_key_id         = var.kms_key_arn
  tags                      = merge(var.tags, { backup = "none" })
}

resource "aws_sqs_queue_policy" "undone" {
  count     = local.rotates ? 1 : 0
  queue_url = aws_sqs_queue.undone[0].url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "OnlyTls"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = "sqs:*"
      Resource  = aws_sqs_queue.undone[0].arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_lambda_function" "rotate" {
  #checkov:skip=CKV_AWS_272:The package is made by our own build from a commit, and its hash is in the plan; there is no signing profile
  #checkov:skip=CKV_AWS_117:It is in the VPC, see vpc_config
  count            = local.rotates ? 1 : 0
  function_name    = local.function
  description      = "Gives a database role a new password, in turns with a second role"
  role             = aws_iam_role.rotate[0].arn
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "rotate-password.handler"
  filename         = var.rotation_package
  source_code_hash = filebase64sha256(var.rotation_package)
  timeout          = 60
  memory_size      = 256
  # One at a time: a rotation asks an administrator's connection.
  reserved_concurrent_executions = 1
  kms_key_arn                    = var.kms_key_arn

  vpc_config {
    subnet_ids         = var.app_subnet_ids
    security_group_ids = [aws_security_group.rotate[0].id]
  }
  dead_letter_config {
    target_arn = aws_sqs_queue.undone[0].arn
  }
  tracing_config {
    mode = "Active"
  }
  environment {
    variables = {
      SECRETS_ENDPOINT = "https://secretsmanager.${data.aws_region.current.name}.amazonaws.com"
      # Amazon's own authorities, which sign a database's certificate, are not among those Node trusts. Source: https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html
      NODE_EXTRA_CA_CERTS = "/var/runtime/ca-cert.pem"
    }
  }
  tags       = var.tags
  depends_on = [aws_cloudwatch_log_group.rotate]
}

resource "aws_lambda_permission" "rotate" {
  count          = local.rotates ? 1 : 0
  statement_id   = "SecretsManager"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.rotate[0].function_name
  principal      = "secretsmanager.amazonaws.com"
  source_account = data.aws_caller_identity.current.account_id
}
