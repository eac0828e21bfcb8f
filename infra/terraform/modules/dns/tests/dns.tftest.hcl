mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name             = "novatech-test"
  domain           = "novatech.example"
  security_contact = "security@novatech.example"
  regions = {
    "us-east-1" = { dns_name = "us.elb.example", zone_id = "ZUS" }
    "eu-west-1" = { dns_name = "eu.elb.example", zone_id = "ZEU" }
  }
  edge       = { domain_name = "mock.cloudfront.net", hosted_zone_id = "Z2FDTNDATAQYW2" }
  edge_names = ["api"]
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "a_region_answers_only_while_it_is_well" {
  command = apply
  assert {
    condition     = alltrue([for record in aws_route53_record.nearest : record.health_check_id != null && record.alias[0].evaluate_target_health])
    error_message = "Every region's record must follow its health."
  }
  assert {
    condition     = alltrue([for check in aws_route53_health_check.region : check.type == "HTTPS" && check.failure_threshold == 3 && check.request_interval == 10])
    error_message = "A region must be seen as lost within half a minute."
  }
}

run "an_evacuated_region_is_not_answered_with" {
  command = apply
  variables {
    evacuated_regions = ["us-east-1"]
  }
  assert {
    condition     = keys(aws_route53_record.nearest) == ["eu-west-1"]
    error_message = "Only regions that are not evacuated may be answered with."
  }
}

run "refuses_to_evacuate_everything" {
  command = plan
  variables {
    evacuated_regions = ["us-east-1", "eu-west-1"]
    regions           = { "us-east-1" = { dns_name = "us.elb.example", zone_id = "ZUS" }, "eu-west-1" = { dns_name = "eu.elb.example", zone_id = "ZEU" }, "ap-southeast-1" = { dns_name = "ap.elb.example", zone_id = "ZAP" } }
  }
  assert {
    condition     = length(aws_route53_record.nearest) == 1
    error_message = "One region must be left."
  }
}

run "refuses_an_evacuation_of_a_region_there_is_not" {
  command = plan
  variables {
    evacuated_regions = ["sa-east-1"]
  }
  expect_failures = [aws_route53_record.nearest]
}

run "only_amazon_issues_certificates_for_the_name" {
  command = plan
  assert {
    condition     = contains(aws_route53_record.caa.records, "0 issue \"amazon.com\"")
    error_message = "There must be a CAA record."
  }
}

run "refuses_a_region_that_aws_does_not_know" {
  command = plan
  variables {
    regions = { us = { dns_name = "us.elb.example", zone_id = "ZUS" } }
  }
  expect_failures = [var.regions]
}
