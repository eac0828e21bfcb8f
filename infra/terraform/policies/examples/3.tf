resource "aws_eks_node_group" "bad_intel" {
  cluster_name   = "shop"
  node_role_arn  = "arn:aws:iam::111122223333:role/nodes"
  subnet_ids     = ["subnet-1"]
  instance_types = ["m7i.xlarge"]
}

resource "aws_eks_node_group" "good_graviton" {
  cluster_name   = "shop"
  node_role_arn  = "arn:aws:iam::111122223333:role/nodes"
  subnet_ids     = ["subnet-1"]
  instance_types = ["m7g.xlarge"]
}
