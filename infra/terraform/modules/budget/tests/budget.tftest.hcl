mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name        = "novatech-test"
  monthly_usd = 1000
  services    = { "Amazon Relational Database Service" = 300 }
  emails      = ["finance@novatech.example"]
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "somebody_is_told_before_the_money_is_gone" {
  command = plan
  assert {
    condition = alltrue([for budget in aws_budgets_budget.this :
    length([for notification in budget.notification : notification if notification.notification_type == "FORECASTED"]) == 1 && length(budget.notification) == 3])
    error_message = "Every budget must tell at 80 %, at 100 %, and when it is forecast."
  }
}

run "a_service_has_its_own_budget" {
  command = plan
  assert {
    condition     = aws_budgets_budget.this["Amazon Relational Database Service"].limit_amount == "300" && length(aws_budgets_budget.this["everything"].cost_filter) == 0
    error_message = "A service's budget must be filtered, the whole must not."
  }
}

run "refuses_to_tell_nobody" {
  command = plan
  variables {
    emails = []
  }
  expect_failures = [var.emails]
}
