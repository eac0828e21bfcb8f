output "urls" {
  description = "Where each image is pushed to and pulled from."
  value       = { for name, repository in aws_ecr_repository.this : name => repository.repository_url }
}

output "arns" {
  description = "The ARN of each repository."
  value       = { for name, repository in aws_ecr_repository.this : name => repository.arn }
}
