resource "aws_vpc_security_group_ingress_rule" "bad_everywhere" {
  security_group_id = "sg-1"
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "good_a_block" {
  security_group_id = "sg-1"
  ip_protocol       = "tcp"
  cidr_ipv4         = "10.16.0.0/16"
}
