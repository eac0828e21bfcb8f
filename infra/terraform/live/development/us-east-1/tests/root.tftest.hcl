mock_provider "aws" {
  source = "../../../tests/mocks"
}

mock_provider "aws" {
  alias  = "home"
  source = "../../../tests/mocks"
}

override_data {
  target = data.aws_secretsmanager_secret_version.passwords
  values = { secret_string = "{\"redis\":\"0123456789abcdef0123456789abcdef\",\"origin\":\"0123456789abcdef0123456789abcdef\"}" }
}

override_data {
  target = data.aws_ip_ranges.edge
  values = { cidr_blocks = ["130.176.0.0/16"] }
}

override_data {
  target = data.aws_ssm_parameter.zone
  values = { value = "Z0123456789ABCDEFGHIJ" }
}

run "what_is_written_here_can_be_planned" {
  command = plan
  assert {
    condition     = local.name == "novatech-development-use1" && local.cidrs["development/us-east-1"] != null
    error_message = "The names must be those of infra/helm/environments."
  }
  assert {
    condition     = length(aws_ssm_parameter.hand_over) == 3 && length(aws_ssm_parameter.writer) == 0
    error_message = "Only a writer hands over what readers follow."
  }
}
