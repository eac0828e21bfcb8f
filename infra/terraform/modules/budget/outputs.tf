output "budgets" {
  description = "The names of the budgets."
  value       = [for budget in aws_budgets_budget.this : budget.name]
}
