output "raw_bucket_arn" {
  description = "Where streams deliver."
  value       = module.bucket["raw"].arn
}

output "curated_bucket_arn" {
  description = "What is made of it."
  value       = module.bucket["curated"].arn
}

output "results_bucket_arn" {
  description = "Where answers are, for 30 days."
  value       = module.bucket["results"].arn
}

output "database" {
  description = "The database of Glue and Athena."
  value       = aws_glue_catalog_database.this.name
}

output "workgroup" {
  description = "The workgroup that questions are asked in."
  value       = aws_athena_workgroup.this.name
}
