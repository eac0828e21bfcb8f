output "primary_endpoint" {
  description = "Where rooms connect: rediss://:<password>@<this>:6379."
  value       = aws_elasticache_replication_group.this.primary_endpoint_address
}

output "reader_endpoint" {
  description = "Where reads may go."
  value       = aws_elasticache_replication_group.this.reader_endpoint_address
}

output "id" {
  description = "The replication group."
  value       = aws_elasticache_replication_group.this.id
}

output "security_group_id" {
  description = "Its security group."
  value       = aws_security_group.this.id
}
