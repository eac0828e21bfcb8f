output "writer_endpoint" {
  description = "Where writes go; in a reader's region writes are forwarded from here."
  value       = aws_rds_cluster.this.endpoint
}

output "reader_endpoint" {
  description = "Where reads may go."
  value       = aws_rds_cluster.this.reader_endpoint
}

output "cluster_id" {
  description = "The cluster's name."
  value       = aws_rds_cluster.this.cluster_identifier
}

output "cluster_arn" {
  description = "The cluster's ARN."
  value       = aws_rds_cluster.this.arn
}

output "global_cluster_id" {
  description = "What a reader joins, null when alone."
  value       = var.role == "writer" ? aws_rds_global_cluster.this[0].id : var.global_cluster_id
}

output "security_group_id" {
  description = "The database's security group."
  value       = aws_security_group.this.id
}

output "admin_secret_arn" {
  description = "The administrator's secret, null in a reader's region."
  value       = local.keeps_password ? aws_secretsmanager_secret.admin[0].arn : try(aws_rds_cluster.this.master_user_secret[0].secret_arn, null)
}
