mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name              = "novatech-test"
  cluster_name      = "novatech-test"
  node_role_arn     = "arn:aws:iam::111122223333:role/nodes"
  subnet_ids        = { "us-east-1a" = "subnet-1", "us-east-1b" = "subnet-2", "us-east-1c" = "subnet-3" }
  snapshot_bucket   = "novatech-test-search"
  oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/MOCK"
  oidc_issuer       = "oidc.eks.us-east-1.amazonaws.com/id/MOCK"
  kms_key_arn       = "arn:aws:kms:us-east-1:111122223333:key/search"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "every_zone_has_nodes_of_its_own_that_others_stay_away_from" {
  command = plan
  assert {
    condition     = length(aws_eks_node_group.this) == 3 && alltrue([for group in aws_eks_node_group.this : length(group.subnet_ids) == 1 && one(group.taint).effect == "NO_SCHEDULE"])
    error_message = "One tainted group per zone."
  }
}

run "disks_are_encrypted_with_the_key_given" {
  command = plan
  assert {
    condition     = aws_launch_template.nodes.block_device_mappings[0].ebs[0].kms_key_id == var.kms_key_arn && aws_launch_template.nodes.block_device_mappings[0].ebs[0].encrypted == "true"
    error_message = "Disks must be encrypted with the key given."
  }
}

run "the_role_reaches_the_snapshots_and_nothing_else" {
  command = apply
  assert {
    condition     = module.role.arn != null && module.snapshots.arn != null
    error_message = "There must be a role and a bucket."
  }
}

run "refuses_one_zone" {
  command = plan
  variables {
    subnet_ids = { "us-east-1a" = "subnet-1" }
  }
  expect_failures = [var.subnet_ids]
}
