mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name                      = "novatech-test-bus"
  purpose                   = "bus"
  vpc_id                    = "vpc-1"
  data_subnet_ids           = ["subnet-1", "subnet-2"]
  client_security_group_ids = { cluster = "sg-1" }
  kms_key_arn               = "arn:aws:kms:us-east-1:111122223333:key/cache"
  logs_kms_key_arn          = "arn:aws:kms:us-east-1:111122223333:key/logs"
  auth_token                = "0123456789abcdef0123456789abcdef"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "it_is_encrypted_on_the_way_and_at_rest" {
  command = plan
  assert {
    condition     = aws_elasticache_replication_group.this.transit_encryption_enabled && aws_elasticache_replication_group.this.transit_encryption_mode == "required"
    error_message = "Connections must be TLS."
  }
  assert {
    condition     = tobool(aws_elasticache_replication_group.this.at_rest_encryption_enabled) && aws_elasticache_replication_group.this.kms_key_id == var.kms_key_arn
    error_message = "It must be encrypted with the key given."
  }
}

run "another_zone_takes_over" {
  command = plan
  assert {
    condition     = aws_elasticache_replication_group.this.automatic_failover_enabled && aws_elasticache_replication_group.this.multi_az_enabled
    error_message = "A copy in another zone must take over."
  }
}

run "a_bus_drops_nothing" {
  command = plan
  assert {
    condition     = one([for parameter in aws_elasticache_parameter_group.this.parameter : parameter.value if parameter.name == "maxmemory-policy"]) == "noeviction"
    error_message = "A bus must refuse writes rather than drop events."
  }
}

run "a_cache_drops_what_is_least_used" {
  command = plan
  variables {
    purpose = "cache"
  }
  assert {
    condition     = one([for parameter in aws_elasticache_parameter_group.this.parameter : parameter.value if parameter.name == "maxmemory-policy"]) == "allkeys-lfu"
    error_message = "A cache must make room by itself."
  }
}

run "refuses_intel_and_a_short_password" {
  command = plan
  variables {
    node_type  = "cache.m6i.large"
    auth_token = "short"
  }
  expect_failures = [var.node_type, var.auth_token]
}
