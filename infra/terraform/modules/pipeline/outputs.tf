output "name" {
  description = "The pipeline."
  value       = aws_codepipeline.this.name
}

output "connection_arn" {
  description = "What a person confirms once at GitHub."
  value       = aws_codestarconnections_connection.github.arn
}
