account       = "111122223333"
domain        = "novatech.example"
monthly_usd   = 30000
budget_emails = ["platform@novatech.example"]

# Empty at the very first apply (../../README.md).
published_regions = ["us-east-1", "eu-west-1", "ap-southeast-1"]
