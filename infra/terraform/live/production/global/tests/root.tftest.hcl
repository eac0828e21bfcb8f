mock_provider "aws" {
  source = "../../../tests/mocks"
}

override_data {
  target = data.aws_secretsmanager_secret_version.passwords
  values = { secret_string = "{\"redis\":\"0123456789abcdef0123456789abcdef\",\"origin\":\"0123456789abcdef0123456789abcdef\"}" }
}

override_data {
  target = data.aws_ssm_parameter.balancer
  values = { value = "{\"dns_name\":\"a.elb.amazonaws.com\",\"zone_id\":\"Z0123456789ABCDEFGHIJ\"}" }
}

override_data {
  target = data.aws_ssm_parameter.media
  values = { value = "{\"bucket\":\"media\",\"domain\":\"media.s3.us-east-1.amazonaws.com\"}" }
}

run "every_region_is_an_entrance" {
  command = plan
  assert {
    condition     = length(data.aws_ssm_parameter.balancer) == 3 && length(module.edge) == 1
    error_message = "All published regions must be behind the edge."
  }
}

run "the_first_apply_makes_the_zone_alone" {
  command = plan
  variables {
    published_regions = []
  }
  assert {
    condition     = length(module.edge) == 0 && length(aws_ssm_parameter.distribution) == 0
    error_message = "Before regions are there, there is nothing to be an edge of."
  }
}
