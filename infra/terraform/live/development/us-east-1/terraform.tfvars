account     = "777788889999"
environment = "development"
region      = "us-east-1"
code        = "use1"
role        = "alone"
domain      = "dev.novatech.example"

availability_zones = ["us-east-1a", "us-east-1b"]
nat_gateways       = "one"

sizes = {
  nodes          = { min = 1, max = 4, sale_min = 1 }
  spot_max       = 6
  database_class = "db.t4g.large"
  database_count = 1
  redis_node     = "cache.t4g.medium"
  redis_replicas = 0
}

ticket_receivers = { platform = { protocol = "email", endpoint = "platform@novatech.example" } }
