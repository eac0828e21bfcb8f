output "stream_arns" {
  description = "The ARN of each stream, for workload-role."
  value       = { for name, stream in aws_kinesis_stream.this : name => stream.arn }
}

output "stream_names" {
  description = "The name of each stream."
  value       = { for name, stream in aws_kinesis_stream.this : name => stream.name }
}
