resource "aws_elasticache_replication_group" "bad_intel" {
  replication_group_id       = "shop"
  description                = "Redis"
  node_type                  = "cache.m6i.large"
  transit_encryption_enabled = true
  tags                       = { backup = "none" }
}

resource "aws_elasticache_replication_group" "good_graviton" {
  replication_group_id       = "shop"
  description                = "Redis"
  node_type                  = "cache.m7g.large"
  transit_encryption_enabled = true
  tags                       = { backup = "none" }
}
