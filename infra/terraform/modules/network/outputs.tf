output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.this.id
}

output "cidr" {
  description = "Its IPv4 block."
  value       = aws_vpc.this.cidr_block
}

output "public_subnet_ids" {
  description = "Subnets for load balancers and NAT, by zone in the order given."
  value       = [for zone in var.availability_zones : aws_subnet.public[zone].id]
}

output "app_subnet_ids" {
  description = "Subnets for applications, by zone in the order given."
  value       = [for zone in var.availability_zones : aws_subnet.app[zone].id]
}

output "data_subnet_ids" {
  description = "Subnets for databases and caches, by zone in the order given."
  value       = [for zone in var.availability_zones : aws_subnet.data[zone].id]
}

output "app_cidrs" {
  description = "The IPv4 blocks of the applications' subnets."
  value       = [for zone in var.availability_zones : local.app_cidrs[zone]]
}

output "nat_ips" {
  description = "The addresses under which applications are seen outside: what a partner puts on its list."
  value       = [for zone in local.nat_zones : aws_eip.nat[zone].public_ip]
}

output "transit_attachment_id" {
  description = "The attachment to the hub, null without one."
  value       = one(aws_ec2_transit_gateway_vpc_attachment.hub[*].id)
}

output "endpoint_security_group_id" {
  description = "The security group of the interface endpoints."
  value       = aws_security_group.endpoints.id
}
