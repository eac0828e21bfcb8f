account     = "444455556666"
environment = "staging"
region      = "us-east-1"
code        = "use1"
role        = "alone"
domain      = "staging.novatech.example"

availability_zones = ["us-east-1a", "us-east-1b", "us-east-1c"]
nat_gateways       = "one"

sizes = {
  nodes          = { min = 2, max = 8, sale_min = 4 }
  spot_max       = 8
  database_class = "db.r7g.large"
  database_count = 2
  redis_node     = "cache.m7g.large"
  redis_replicas = 1
}

ticket_receivers = { platform = { protocol = "email", endpoint = "platform@novatech.example" } }
