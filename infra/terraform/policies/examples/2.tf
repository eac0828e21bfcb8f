resource "aws_iam_role_policy" "bad_every_action_of_a_service" {
  role = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["sns:*"], Resource = "arn:aws:sns:us-east-1:111122223333:orders" }]
  })
}

resource "aws_iam_role_policy" "good_named" {
  role = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["sns:Publish"], Resource = "arn:aws:sns:us-east-1:111122223333:orders" }]
  })
}
