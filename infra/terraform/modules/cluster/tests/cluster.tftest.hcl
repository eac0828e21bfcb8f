mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name           = "novatech-test"
  app_subnet_ids = ["subnet-1", "subnet-2", "subnet-3"]
  kms_key_arn    = "arn:aws:kms:us-east-1:111122223333:key/cluster"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "secrets_and_disks_are_encrypted_with_the_key_given" {
  command = plan
  assert {
    condition     = aws_eks_cluster.this.encryption_config[0].provider[0].key_arn == var.kms_key_arn
    error_message = "Secrets of Kubernetes must be encrypted with the key given."
  }
  assert {
    condition     = alltrue([for template in aws_launch_template.nodes : template.block_device_mappings[0].ebs[0].encrypted == "true" && template.block_device_mappings[0].ebs[0].kms_key_id == var.kms_key_arn])
    error_message = "Disks must be encrypted with the key given."
  }
}

run "the_control_plane_is_not_on_the_internet" {
  command = plan
  assert {
    condition     = !aws_eks_cluster.this.vpc_config[0].endpoint_public_access && aws_eks_cluster.this.vpc_config[0].endpoint_private_access
    error_message = "The control plane must be reached from within only."
  }
}

run "a_container_does_not_get_the_nodes_role" {
  command = plan
  assert {
    condition     = alltrue([for template in aws_launch_template.nodes : template.metadata_options[0].http_tokens == "required" && template.metadata_options[0].http_put_response_hop_limit == 1])
    error_message = "Only version 2 of the metadata service, one hop."
  }
}

run "everything_is_graviton_and_a_tenth_is_renewed_at_a_time" {
  command = plan
  assert {
    condition     = alltrue([for group in aws_eks_node_group.this : group.ami_type == "AL2023_ARM_64_STANDARD" && group.update_config[0].max_unavailable_percentage == 10])
    error_message = "Nodes must be arm64, and renewed a tenth at a time."
  }
}

run "a_sale_starts_with_its_nodes_there" {
  command = plan
  variables {
    sale_day = true
  }
  assert {
    condition     = aws_eks_node_group.this["critical"].scaling_config[0].min_size == 12
    error_message = "sale_day must raise the least size."
  }
}

run "a_schedule_raises_the_least_size_and_nothing_else" {
  command = apply
  variables {
    schedules = { evening = { group = "critical", recurrence = "0 16 * * *", min = 8 } }
  }
  assert {
    condition     = aws_autoscaling_schedule.this["evening"].min_size == 8 && aws_autoscaling_schedule.this["evening"].desired_capacity == -1
    error_message = "A schedule must leave the wanted size to the autoscaler."
  }
}

run "refuses_intel_and_the_open_internet" {
  command = plan
  variables {
    node_groups    = { critical = { instance_types = ["m7i.xlarge", "c7i.xlarge"], min = 1, max = 2 } }
    operator_cidrs = ["0.0.0.0/0"]
    schedules      = {}
  }
  expect_failures = [var.node_groups, var.operator_cidrs]
}
