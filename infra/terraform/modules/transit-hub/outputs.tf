output "transit_gateway_id" {
  description = "What networks attach to."
  value       = aws_ec2_transit_gateway.this.id
}

output "transit_gateway_arn" {
  description = "Its ARN."
  value       = aws_ec2_transit_gateway.this.arn
}

output "route_table_ids" {
  description = "The table of each kind of environment."
  value       = { for kind, table in aws_ec2_transit_gateway_route_table.this : kind => table.id }
}
