mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name               = "novatech-test"
  cidr               = "10.16.0.0/16"
  availability_zones = ["us-east-1a", "us-east-1b", "us-east-1c"]
  kms_key_arn        = "arn:aws:kms:us-east-1:111122223333:key/flow"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "data_subnets_have_no_way_to_the_internet" {
  command = apply
  assert {
    condition     = alltrue([for subnet in aws_subnet.data : !subnet.map_public_ip_on_launch])
    error_message = "A data subnet hands out public addresses."
  }
  assert {
    condition     = !contains(concat([aws_route.public_internet.route_table_id], [for route in aws_route.app_internet : route.route_table_id]), aws_route_table.data.id)
    error_message = "The data subnets' table has a default route."
  }
  assert {
    condition     = alltrue([for association in aws_route_table_association.data : association.route_table_id == aws_route_table.data.id])
    error_message = "A data subnet uses another table than the one without a way out."
  }
  assert {
    condition     = alltrue([for rule in aws_network_acl_rule.data_in : contains(values(local.app_cidrs), rule.cidr_block) && contains([5432, 6379], rule.from_port)])
    error_message = "The data subnets' ACL lets in more than the applications on the ports named."
  }
}

run "applications_leave_by_nat_only_and_hand_out_no_public_addresses" {
  command = apply
  assert {
    condition     = alltrue([for route in aws_route.app_internet : route.nat_gateway_id != null && route.gateway_id == null])
    error_message = "An application subnet has a direct way to the internet."
  }
  assert {
    condition     = alltrue([for subnet in aws_subnet.app : !subnet.map_public_ip_on_launch])
    error_message = "An application subnet hands out public addresses."
  }
  assert {
    condition     = length(aws_nat_gateway.this) == 3
    error_message = "Each zone must have its own NAT gateway by default."
  }
}

run "no_two_subnets_overlap" {
  command = plan
  assert {
    condition     = length(distinct(concat(values(local.app_cidrs), values(local.public_cidrs), values(local.data_cidrs)))) == 9
    error_message = "Two subnets have the same block."
  }
  # Each smaller block's first address cut to the larger blocks' length must not be one of the larger blocks.
  assert {
    condition = alltrue([for small in concat(values(local.public_cidrs), values(local.data_cidrs)) :
    !contains(values(local.app_cidrs), cidrsubnet(format("%s/19", cidrhost(small, 0)), 0, 0))])
    error_message = "A public or data subnet lies within an application subnet."
  }
}

run "one_nat_gateway_serves_every_zone" {
  command = apply
  variables {
    nat_gateways = "one"
  }
  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_route.app_internet) == 3
    error_message = "Every zone needs a way out through the one gateway."
  }
}

run "all_traffic_is_logged_encrypted" {
  command = plan
  assert {
    condition     = aws_flow_log.this.traffic_type == "ALL" && aws_cloudwatch_log_group.flow.kms_key_id == var.kms_key_arn
    error_message = "The flow log must hold all traffic and be encrypted with the key given."
  }
}

run "a_spoke_reaches_the_hub_and_leaves_its_table_to_the_hub" {
  command = apply
  variables {
    transit_gateway_id = "tgw-0123456789abcdef0"
    transit_cidrs      = ["10.0.0.0/12"]
  }
  assert {
    condition     = length(aws_route.app_hub) == 3 && !aws_ec2_transit_gateway_vpc_attachment.hub[0].transit_gateway_default_route_table_association
    error_message = "Each zone needs a route to the hub, and the attachment must not join the hub's default table."
  }
}

run "refuses_a_public_range_and_the_whole_internet_through_the_hub" {
  command = plan
  variables {
    cidr          = "52.0.0.0/16"
    transit_cidrs = ["0.0.0.0/0"]
  }
  expect_failures = [var.cidr, var.transit_cidrs]
}

run "refuses_tags_without_a_data_class" {
  command = plan
  variables {
    tags = { environment = "test", owner = "platform" }
  }
  expect_failures = [var.tags]
}
