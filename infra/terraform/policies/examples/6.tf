resource "aws_lambda_function" "bad_intel" {
  function_name = "rotate"
  role          = "arn:aws:iam::111122223333:role/rotate"
  architectures = ["x86_64"]
}

resource "aws_lambda_function" "good_graviton" {
  function_name = "rotate"
  role          = "arn:aws:iam::111122223333:role/rotate"
  architectures = ["arm64"]
}
