output "distribution_id" {
  description = "The gateways' CLOUDFRONT_DISTRIBUTION_ID."
  value       = aws_cloudfront_distribution.this.id
}

output "distribution_arn" {
  description = "What may invalidate, and what reads the pictures, names this."
  value       = aws_cloudfront_distribution.this.arn
}

output "domain_name" {
  description = "What dns points the aliases to."
  value       = aws_cloudfront_distribution.this.domain_name
}

output "hosted_zone_id" {
  description = "The zone of its name."
  value       = aws_cloudfront_distribution.this.hosted_zone_id
}
