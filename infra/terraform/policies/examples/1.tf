resource "aws_sqs_queue" "bad_without_backup" {
  name = "events"
  tags = { owner = "platform" }
}

resource "aws_sqs_queue" "good_says_none" {
  name = "events"
  tags = { owner = "platform", backup = "none" }
}

resource "aws_s3_bucket" "good_merged" {
  bucket = "media"
  tags   = merge(var.tags, { backup = "continuous" })
}
