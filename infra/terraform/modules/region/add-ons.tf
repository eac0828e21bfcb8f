locals {
  # Controllers of the cluster that change AWS. What they look at has no resource in IAM's terms, so these are no workload-roles.
  add_ons = {
    load-balancers = {
      policies   = ["AmazonEKSLoadBalancingPolicy"]
      statements = []
    }
    external-dns = {
      policies = []
      statements = [
        { Effect = "Allow", Action = ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets"], Resource = "arn:aws:route53:::hostedzone/${var.domain.zone_id}" },
        { Effect = "Allow", Action = ["route53:ListHostedZones"], Resource = "*" },
      ]
    }
    cluster-autoscaler = {
      policies = []
      statements = [
        { Effect = "Allow", Action = ["autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "autoscaling:DescribeLaunchConfigurations", "autoscaling:DescribeScalingActivities", "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplateVersions", "eks:DescribeNodegroup"], Resource = "*" },
        {
          Effect    = "Allow"
          Action    = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]
          Resource  = "arn:aws:autoscaling:${local.region}:${local.account}:autoScalingGroup:*"
          Condition = { StringEquals = { "aws:ResourceTag/eks:cluster-name" = module.cluster.name } }
        },
      ]
    }
  }
}

resource "aws_iam_role" "add_on" {
  for_each             = local.add_ons
  name                 = "${var.name}-${each.key}"
  description          = "The cluster's ${each.key}"
  max_session_duration = 3600
  permissions_boundary = var.permissions_boundary_arn
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = module.cluster.oidc_provider_arn }
      Condition = {
        StringEquals = {
          "${module.cluster.oidc_issuer}:sub" = "system:serviceaccount:kube-system:${each.key}"
          "${module.cluster.oidc_issuer}:aud" = "sts.amazonaws.com"
        }
      }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "add_on" {
  for_each   = merge([for name, add_on in local.add_ons : { for policy in add_on.policies : "${name} ${policy}" => { name = name, policy = policy } }]...)
  role       = aws_iam_role.add_on[each.value.name].name
  policy_arn = "arn:aws:iam::aws:policy/${each.value.policy}"
}

resource "aws_iam_role_policy" "add_on" {
  #checkov:skip=CKV_AWS_355:Describe and List know no resource; what changes something names one
  #checkov:skip=CKV_AWS_290:As above
  for_each = { for name, add_on in local.add_ons : name => add_on if length(add_on.statements) > 0 }
  name     = each.key
  role     = aws_iam_role.add_on[each.key].id
  policy   = jsonencode({ Version = "2012-10-17", Statement = each.value.statements })
}
