output "detector_id" {
  description = "GuardDuty's detector."
  value       = aws_guardduty_detector.this.id
}

output "rules" {
  description = "The rules that are checked all the time."
  value       = sort(keys(local.rules))
}
