locals {
  # Actions that AWS defines without a resource. Source: Service Authorization Reference, column "Resource types".
  without_resource = ["ecr:GetAuthorizationToken", "xray:PutTraceSegments", "xray:PutTelemetryRecords", "cloudwatch:PutMetricData", "sts:GetCallerIdentity"]
}

resource "aws_iam_role" "this" {
  name                 = "${var.name}-${var.service_account}"
  description          = "What ${var.namespace}/${var.service_account} may do in AWS"
  max_session_duration = 3600
  permissions_boundary = var.permissions_boundary_arn
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = var.oidc_provider_arn }
      Condition = {
        StringEquals = {
          "${var.oidc_issuer}:sub" = "system:serviceaccount:${var.namespace}:${var.service_account}"
          "${var.oidc_issuer}:aud" = "sts.amazonaws.com"
        }
      }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "this" {
  count = length(var.statements) == 0 ? 0 : 1
  name  = "workload"
  role  = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [for sid, statement in var.statements : merge({
      Sid      = sid
      Effect   = "Allow"
      Action   = statement.actions
      Resource = statement.resources
    }, statement.condition == null ? {} : { Condition = statement.condition })]
  })
  lifecycle {
    precondition {
      condition     = alltrue([for statement in var.statements : !contains(statement.resources, "*") || length(setsubtract(statement.actions, local.without_resource)) == 0])
      error_message = "The resource * is only for actions that know no resource: ${join(", ", local.without_resource)}."
    }
  }
}
