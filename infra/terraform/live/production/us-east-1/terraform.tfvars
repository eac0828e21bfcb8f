account     = "111122223333"
environment = "production"
region      = "us-east-1"
code        = "use1"
role        = "writer"
domain      = "novatech.example"

availability_zones = ["us-east-1a", "us-east-1b", "us-east-1c"]
nat_gateways       = "per-zone"

sizes = {
  nodes          = { min = 6, max = 40, sale_min = 14 }
  spot_max       = 30
  database_class = "db.r7g.2xlarge"
  database_count = 3
  redis_node     = "cache.r7g.large"
  redis_replicas = 1
}

alarm_receivers  = { on-call = { protocol = "email", endpoint = "on-call@novatech.example" } }
ticket_receivers = { platform = { protocol = "email", endpoint = "platform@novatech.example" } }
