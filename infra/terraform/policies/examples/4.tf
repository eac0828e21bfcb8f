resource "aws_rds_cluster_instance" "bad_intel" {
  cluster_identifier = "shop"
  engine             = "aurora-postgresql"
  instance_class     = "db.r6i.large"
}

resource "aws_rds_cluster_instance" "good_graviton" {
  cluster_identifier = "shop"
  engine             = "aurora-postgresql"
  instance_class     = "db.r7g.large"
}
