output "arn" {
  description = "The role: the annotation eks.amazonaws.com/role-arn of the service account."
  value       = aws_iam_role.this.arn
}

output "name" {
  description = "The role's name."
  value       = aws_iam_role.this.name
}
