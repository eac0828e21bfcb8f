account     = "111122223333"
environment = "production"
region      = "ap-southeast-1"
code        = "apse1"
role        = "reader"
domain      = "novatech.example"

availability_zones = ["ap-southeast-1a", "ap-southeast-1b", "ap-southeast-1c"]
nat_gateways       = "per-zone"

sizes = {
  nodes          = { min = 3, max = 40, sale_min = 5 }
  spot_max       = 30
  database_class = "db.r7g.2xlarge"
  database_count = 2
  redis_node     = "cache.r7g.large"
  redis_replicas = 1
}

alarm_receivers  = { on-call = { protocol = "email", endpoint = "on-call@novatech.example" } }
ticket_receivers = { platform = { protocol = "email", endpoint = "platform@novatech.example" } }
