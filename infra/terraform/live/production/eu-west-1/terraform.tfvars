account     = "111122223333"
environment = "production"
region      = "eu-west-1"
code        = "euw1"
role        = "reader"
domain      = "novatech.example"

availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
nat_gateways       = "per-zone"

sizes = {
  nodes          = { min = 3, max = 40, sale_min = 6 }
  spot_max       = 30
  database_class = "db.r7g.2xlarge"
  database_count = 2
  redis_node     = "cache.r7g.large"
  redis_replicas = 1
}

alarm_receivers  = { on-call = { protocol = "email", endpoint = "on-call@novatech.example" } }
ticket_receivers = { platform = { protocol = "email", endpoint = "platform@novatech.example" } }
