data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

module "artifacts" {
  source                   = "../object-store"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = "${var.name}-artifacts"
  bucket                   = var.artifact_bucket
  kms_key_arn              = var.kms_key_arn
  backup                   = "none"
  expire_after_days        = 30
  old_version_days         = 7
  tags                     = var.tags
}

# Confirmed once by hand: GitHub asks a person.
resource "aws_codestarconnections_connection" "github" {
  name          = substr(var.name, 0, 32)
  provider_type = "GitHub"
  tags          = var.tags
}

resource "aws_cloudwatch_log_group" "build" {
  name              = "/novatech/${var.name}/build"
  retention_in_days = 90
  kms_key_id        = var.logs_kms_key_arn
  tags              = var.tags
}

resource "aws_iam_role" "build" {
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-build"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codebuild.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "build" {
  name = "build"
  role = aws_iam_role.build.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "Log", Effect = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = "${aws_cloudwatch_log_group.build.arn}:*" },
      { Sid = "Artifacts", Effect = "Allow", Action = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"], Resource = "${module.artifacts.arn}/*" },
      { Sid = "Decrypt", Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = var.kms_key_arn },
      # Only this action knows no resource; the images themselves are named below.
      { Sid = "RegistryLogin", Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
      {
        Sid      = "Push"
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"]
        Resource = var.repository_arns
      },
    ]
  })
}

resource "aws_codebuild_project" "this" {
  #checkov:skip=CKV_AWS_316:An image is built inside: without privileges there is no builder
  for_each       = var.builds
  name           = "${var.name}-${each.key}"
  description    = each.value.description
  service_role   = aws_iam_role.build.arn
  encryption_key = var.kms_key_arn
  build_timeout  = each.value.minutes

  artifacts {
    type                = "CODEPIPELINE"
    encryption_disabled = false
  }
  environment {
    type                        = "ARM_CONTAINER"
    compute_type                = "BUILD_GENERAL1_LARGE"
    image                       = "aws/codebuild/amazonlinux2-aarch64-standard:3.0"
    image_pull_credentials_type = "CODEBUILD"
    privileged_mode             = each.value.builds_images
  }
  logs_config {
    cloudwatch_logs {
      group_name = aws_cloudwatch_log_group.build.name
    }
  }
  source {
    type      = "CODEPIPELINE"
    buildspec = each.value.buildspec
  }
  tags = var.tags
}

resource "aws_iam_role" "pipeline" {
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-pipeline"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codepipeline.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy" "pipeline" {
  name = "pipeline"
  role = aws_iam_role.pipeline.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "Artifacts", Effect = "Allow", Action = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:GetBucketVersioning"], Resource = [module.artifacts.arn, "${module.artifacts.arn}/*"] },
      { Sid = "Decrypt", Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = var.kms_key_arn },
      { Sid = "Source", Effect = "Allow", Action = "codestar-connections:UseConnection", Resource = aws_codestarconnections_connection.github.arn },
      { Sid = "Build", Effect = "Allow", Action = ["codebuild:BatchGetBuilds", "codebuild:StartBuild"], Resource = [for project in aws_codebuild_project.this : project.arn] },
      { Sid = "Ask", Effect = "Allow", Action = "sns:Publish", Resource = var.approval_topic_arn },
    ]
  })
}

resource "aws_codepipeline" "this" {
  name           = var.name
  role_arn       = aws_iam_role.pipeline.arn
  pipeline_type  = "V2"
  execution_mode = "QUEUED"

  artifact_store {
    type     = "S3"
    location = module.artifacts.bucket
    encryption_key {
      type = "KMS"
      id   = var.kms_key_arn
    }
  }

  stage {
    name = "Source"
    action {
      name             = "GitHub"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeStarSourceConnection"
      version          = "1"
      output_artifacts = ["source"]
      configuration = {
        ConnectionArn        = aws_codestarconnections_connection.github.arn
        FullRepositoryId     = var.repository
        BranchName           = var.branch
        OutputArtifactFormat = "CODEBUILD_CLONE_REF"
      }
    }
  }

  dynamic "stage" {
    for_each = [for stage in var.stages : stage]
    content {
      name = stage.value.name
      dynamic "action" {
        for_each = stage.value.needs_approval ? ["approval"] : []
        content {
          name      = "Approval"
          category  = "Approval"
          owner     = "AWS"
          provider  = "Manual"
          version   = "1"
          run_order = 1
          configuration = {
            NotificationArn = var.approval_topic_arn
            CustomData      = "${stage.value.name}: look at what the stages before it say, then let it go on"
          }
        }
      }
      dynamic "action" {
        for_each = stage.value.builds
        content {
          name            = action.value
          category        = "Build"
          owner           = "AWS"
          provider        = "CodeBuild"
          version         = "1"
          run_order       = 2
          input_artifacts = ["source"]
          configuration   = { ProjectName = aws_codebuild_project.this[action.value].name }
        }
      }
    }
  }
  tags = var.tags
}
