mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name                = "novatech"
  asn                 = 64512
  production_cidrs    = ["10.32.0.0/16"]
  nonproduction_cidrs = ["10.16.0.0/16"]
  spokes = {
    production  = { attachment_id = "tgw-attach-1", kind = "production" }
    development = { attachment_id = "tgw-attach-2", kind = "nonproduction" }
    tools       = { attachment_id = "tgw-attach-3", kind = "shared" }
  }
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "production_and_the_others_never_see_each_other" {
  command = plan
  assert {
    condition     = !contains(keys(aws_ec2_transit_gateway_route_table_propagation.this), "development production") && !contains(keys(aws_ec2_transit_gateway_route_table_propagation.this), "production nonproduction")
    error_message = "A spoke is propagated into the other kind's table."
  }
  assert {
    condition     = aws_ec2_transit_gateway_route.separation["production 10.16.0.0/16"].blackhole && aws_ec2_transit_gateway_route.separation["nonproduction 10.32.0.0/16"].blackhole
    error_message = "Each kind's blocks must end in the other's table."
  }
}

run "nothing_is_attached_or_routed_by_default" {
  command = plan
  assert {
    condition     = aws_ec2_transit_gateway.this.default_route_table_association == "disable" && aws_ec2_transit_gateway.this.default_route_table_propagation == "disable" && aws_ec2_transit_gateway.this.auto_accept_shared_attachments == "disable"
    error_message = "An attachment must be accepted and given a table."
  }
}

run "all_see_what_is_shared" {
  command = plan
  assert {
    condition     = length([for name in keys(aws_ec2_transit_gateway_route_table_propagation.this) : name if startswith(name, "tools ")]) == 3
    error_message = "What is shared must be in every table."
  }
}

run "an_office_comes_by_ikev2_only" {
  command = apply
  variables {
    offices          = { berlin = { ip = "203.0.113.9", asn = 65010 } }
    logs_kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/logs"
  }
  assert {
    condition     = aws_vpn_connection.office["berlin"].tunnel1_ike_versions == toset(["ikev2"]) && aws_vpn_connection.office["berlin"].tunnel2_ike_versions == toset(["ikev2"])
    error_message = "Both tunnels must be IKEv2."
  }
}

run "refuses_blocks_that_are_both" {
  command = plan
  variables {
    nonproduction_cidrs = ["10.32.0.0/16"]
  }
  expect_failures = [var.nonproduction_cidrs]
}
