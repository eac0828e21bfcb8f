resource "aws_iam_role" "nodes" {
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-nodes"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "nodes" {
  for_each   = toset(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonEKS_CNI_Policy", "AmazonSSMManagedInstanceCore"])
  role       = aws_iam_role.nodes.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
}

resource "aws_launch_template" "nodes" {
  for_each    = var.node_groups
  name_prefix = "${var.name}-${each.key}-"

  # Version 2 of the metadata service only, one hop: a container does not get the node's role.
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_type           = "gp3"
      volume_size           = each.value.disk_gb
      encrypted             = true
      kms_key_id            = var.kms_key_arn
      delete_on_termination = true
    }
  }

  tag_specifications {
    resource_type = "instance"
    tags          = merge(var.tags, { Name = "${var.name}-${each.key}" })
  }
  tag_specifications {
    resource_type = "volume"
    tags          = merge(var.tags, { Name = "${var.name}-${each.key}", backup = "none" })
  }
  tags = var.tags
}

resource "aws_eks_node_group" "this" {
  for_each        = var.node_groups
  cluster_name    = aws_eks_cluster.this.name
  node_group_name = each.key
  node_role_arn   = aws_iam_role.nodes.arn
  subnet_ids      = var.app_subnet_ids
  ami_type        = "AL2023_ARM_64_STANDARD"
  capacity_type   = each.value.spot ? "SPOT" : "ON_DEMAND"
  instance_types  = each.value.instance_types
  labels          = { "novatech.example/group" = each.key }

  launch_template {
    id      = aws_launch_template.nodes[each.key].id
    version = aws_launch_template.nodes[each.key].latest_version
  }

  scaling_config {
    min_size     = var.sale_day ? each.value.sale_min : each.value.min
    max_size     = each.value.max
    desired_size = var.sale_day ? each.value.sale_min : each.value.min
  }

  # A new image of the system reaches a tenth of the fleet at a time.
  update_config {
    max_unavailable_percentage = 10
  }

  node_repair_config {
    enabled = true
  }

  dynamic "taint" {
    for_each = each.value.spot ? ["spot"] : []
    content {
      key    = "novatech.example/spot"
      value  = "true"
      effect = "NO_SCHEDULE"
    }
  }

  tags       = var.tags
  depends_on = [aws_iam_role_policy_attachment.nodes]
  lifecycle {
    # How many there are now is the autoscaler's.
    ignore_changes = [scaling_config[0].desired_size]
  }
}

resource "aws_autoscaling_schedule" "this" {
  for_each               = var.schedules
  scheduled_action_name  = each.key
  autoscaling_group_name = aws_eks_node_group.this[each.value.group].resources[0].autoscaling_groups[0].name
  recurrence             = each.value.recurrence
  time_zone              = "Etc/UTC"
  min_size               = each.value.min
  max_size               = -1
  desired_capacity       = -1
}

resource "aws_autoscaling_policy" "predictive" {
  for_each               = var.predictive_mode == null ? {} : { for group, settings in var.node_groups : group => settings if !settings.spot }
  name                   = "${var.name}-${each.key}-predictive"
  autoscaling_group_name = aws_eks_node_group.this[each.key].resources[0].autoscaling_groups[0].name
  policy_type            = "PredictiveScaling"
  predictive_scaling_configuration {
    mode                         = var.predictive_mode
    scheduling_buffer_time       = 300
    max_capacity_breach_behavior = "HonorMaxCapacity"
    metric_specification {
      target_value = 60
      predefined_metric_pair_specification {
        predefined_metric_type = "ASGCPUUtilization"
      }
    }
  }
}

# Work that comes in bursts has no node waiting for it.
resource "aws_iam_role" "fargate" {
  count                = length(var.fargate_namespaces) == 0 ? 0 : 1
  permissions_boundary = var.permissions_boundary_arn
  name                 = "${var.name}-fargate"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "eks-fargate-pods.amazonaws.com" }
      Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:eks:*:${data.aws_caller_identity.current.account_id}:fargateprofile/${var.name}/*" } }
    }]
  })
  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "fargate" {
  count      = length(var.fargate_namespaces) == 0 ? 0 : 1
  role       = aws_iam_role.fargate[0].name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy"
}

resource "aws_eks_fargate_profile" "this" {
  count                  = length(var.fargate_namespaces) == 0 ? 0 : 1
  cluster_name           = aws_eks_cluster.this.name
  fargate_profile_name   = "burst"
  pod_execution_role_arn = aws_iam_role.fargate[0].arn
  subnet_ids             = var.app_subnet_ids
  dynamic "selector" {
    for_each = var.fargate_namespaces
    content {
      namespace = selector.value
    }
  }
  tags = var.tags
}
