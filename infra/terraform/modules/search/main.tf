# Elasticsearch itself is a resource of Kubernetes (infra/helm): here is what it needs of AWS. Nodes keep their indexes on gp3 disks of the cluster's
# storage class; snapshots go to a bucket, by a role of the service account that ECK gives to its pods.
module "snapshots" {
  source                   = "../object-store"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = "${var.name}-snapshots"
  bucket                   = var.snapshot_bucket
  kms_key_arn              = var.kms_key_arn
  backup                   = "none"
  tier                     = "intelligent"
  old_version_days         = 7
  replica_bucket_arn       = var.replica_bucket_arn
  replica_kms_key_arn      = var.replica_kms_key_arn
  force_destroy            = var.force_destroy
  tags                     = var.tags
}

module "role" {
  source                   = "../workload-role"
  permissions_boundary_arn = var.permissions_boundary_arn
  name                     = var.name
  oidc_provider_arn        = var.oidc_provider_arn
  oidc_issuer              = var.oidc_issuer
  namespace                = var.namespace
  service_account          = var.service_account
  statements = {
    List = {
      actions   = ["s3:ListBucket", "s3:GetBucketLocation", "s3:ListBucketMultipartUploads", "s3:ListBucketVersions"]
      resources = [module.snapshots.arn]
    }
    Snapshots = {
      actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"]
      resources = ["${module.snapshots.arn}/*"]
    }
    Encrypt = {
      actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
      resources = [var.kms_key_arn]
    }
  }
  tags = var.tags
}

# Data nodes have a group of nodes of their own: a merge of segments must not take CPU from check-outs. One group per zone, because a disk stays in its zone.
resource "aws_launch_template" "nodes" {
  name_prefix = "${var.name}-search-"
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_type           = "gp3"
      volume_size           = 50
      encrypted             = true
      kms_key_id            = var.kms_key_arn
      delete_on_termination = true
    }
  }
  # mmap of the index needs more maps than the system's default.
  user_data = base64encode(<<-TOML
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="//"

    --//
    Content-Type: text/x-shellscript; charset="us-ascii"

    #!/bin/bash
    echo "vm.max_map_count=1048576" > /etc/sysctl.d/90-elasticsearch.conf
    sysctl --system
    --//--
  TOML
  )
  tag_specifications {
    resource_type = "instance"
    tags          = merge(var.tags, { Name = "${var.name}-search" })
  }
  tags = var.tags
}

resource "aws_eks_node_group" "this" {
  for_each        = var.subnet_ids
  cluster_name    = var.cluster_name
  node_group_name = "search-${each.key}"
  node_role_arn   = var.node_role_arn
  subnet_ids      = [each.value]
  ami_type        = "AL2023_ARM_64_STANDARD"
  capacity_type   = "ON_DEMAND"
  instance_types  = var.instance_types
  labels          = { "novatech.example/group" = "search" }

  launch_template {
    id      = aws_launch_template.nodes.id
    version = aws_launch_template.nodes.latest_version
  }
  scaling_config {
    min_size     = 1
    max_size     = var.max_nodes_per_zone
    desired_size = 1
  }
  update_config {
    max_unavailable = 1
  }
  taint {
    key    = "novatech.example/search"
    value  = "true"
    effect = "NO_SCHEDULE"
  }
  tags = var.tags
  lifecycle {
    ignore_changes = [scaling_config[0].desired_size]
  }
}
