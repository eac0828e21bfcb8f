mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name               = "novatech-test-use1"
  environment        = "production"
  role               = "writer"
  admin_password     = "correctHorseBatteryStaple0123456789"
  cidr               = "10.16.0.0/16"
  availability_zones = ["us-east-1a", "us-east-1b", "us-east-1c"]
  domain             = { name = "novatech.example", zone_id = "Z0123456789ABCDEFGHIJ" }
  security_contact   = "security@novatech.example"
  sizes = {
    nodes          = { min = 3, max = 30, sale_min = 12 }
    spot_max       = 30
    database_class = "db.r7g.large"
    database_count = 2
    redis_node     = "cache.m7g.large"
    redis_replicas = 1
  }
  passwords     = { redis = "0123456789abcdef0123456789abcdef", origin = "0123456789abcdef0123456789abcdef" }
  edge_networks = ["130.176.0.0/16"]
  tags = {
    environment  = "production"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "a_writer_has_a_bus_and_a_service_its_own_part_of_it" {
  command = plan
  assert {
    condition     = alltrue(flatten([for service, topics in local.sends : [for topic in topics : startswith(topic, "${service}.")]]))
    error_message = "A service may publish on topics of events only."
  }
  assert {
    condition     = length(local.sends["gateway"]) == 0 && !contains(keys(local.on_the_bus["gateway"]), "Publish")
    error_message = "A gateway publishes nothing."
  }
  assert {
    condition     = length(module.workload) == length(local.subscriptions) && length(local.rooms) == 12
    error_message = "Every room and the gateway has a role of its own."
  }
  assert {
    condition     = length(setsubtract(flatten(values(local.subscriptions)), local.topics)) == 0
    error_message = "subscriptions.json names a topic that docs/asyncapi.yaml does not know."
  }
  assert {
    condition     = alltrue([for use in ["database", "objects", "secrets"] : try(local.keys[use].multi_region, false)])
    error_message = "What is replicated must be encrypted with a multi-region key."
  }
}

run "alerts_that_the_house_wrote_are_installed" {
  command = plan
  assert {
    condition     = join(" ", keys(local.rules)) == "burn-rates causes objectives" && anytrue([for group in yamldecode(local.rules["causes"]).groups : anytrue([for rule in group.rules : try(rule.alert, "") == "NothingMeasured"])])
    error_message = "Rules are missing: node infra/observability/main.ts write."
  }
  assert {
    condition     = join(" ", module.observability.installed_rules) == join(" ", keys(local.rules)) && module.observability.has_alert_manager
    error_message = "What was written must be installed, and somebody told by it."
  }
  assert {
    condition     = contains(local.keys["watching"].services, "aps.amazonaws.com")
    error_message = "The alert manager must be let use the key of the topics."
  }
}

run "a_reader_makes_no_bus_and_follows_a_writer" {
  command = plan
  variables {
    role   = "reader"
    writer = { global_cluster_id = "novatech", key_arns = { database = "arn:aws:kms:us-east-1:111122223333:key/mrk-1", objects = "arn:aws:kms:us-east-1:111122223333:key/mrk-2", secrets = "arn:aws:kms:us-east-1:111122223333:key/mrk-3" } }
  }
  assert {
    condition     = length(module.events) == 0 && length(module.secrets) == 0 && length(module.encryption_copies) == 3
    error_message = "A reader has copies of the writer's keys, and no bus and no secrets of its own."
  }
}

run "a_reader_without_a_writer_is_refused" {
  command = plan
  variables {
    role = "reader"
  }
  expect_failures = [var.writer]
}

run "a_processor_that_images_are_not_built_for_is_refused" {
  command = plan
  variables {
    sizes = { nodes = { min = 3, max = 30, sale_min = 12 }, spot_max = 30, database_class = "db.r5.large", database_count = 2, redis_node = "cache.m7g.large", redis_replicas = 1 }
  }
  expect_failures = [var.sizes]
}
