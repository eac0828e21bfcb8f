resource "aws_elasticache_replication_group" "bad_in_the_clear" {
  replication_group_id       = "shop"
  description                = "Redis"
  node_type                  = "cache.m7g.large"
  transit_encryption_enabled = false
  tags                       = { backup = "none" }
}

resource "aws_elasticache_replication_group" "good_tls" {
  replication_group_id       = "shop"
  description                = "Redis"
  node_type                  = "cache.m7g.large"
  transit_encryption_enabled = true
  tags                       = { backup = "none" }
}
