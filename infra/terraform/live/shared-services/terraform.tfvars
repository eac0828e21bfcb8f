account          = "123456789012"
running_accounts = ["111122223333", "444455556666", "777788889999"]
monthly_usd      = 1500
budget_emails    = ["platform@novatech.example"]
