mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name          = "novatech-test"
  topics        = ["orders.order", "payments.payment"]
  subscriptions = { orders = ["payments.payment"], payments = ["orders.order"], notifications = ["orders.order", "payments.payment"] }
  kms_key_arn   = "arn:aws:kms:us-east-1:111122223333:key/events"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "events_are_encrypted_with_the_key_given" {
  command = plan
  assert {
    condition     = alltrue(concat([for topic in aws_sns_topic.this : topic.kms_master_key_id == var.kms_key_arn], [for queue in aws_sqs_queue.this : queue.kms_master_key_id == var.kms_key_arn]))
    error_message = "Topics and queues must be encrypted with the key given."
  }
}

run "events_of_an_aggregate_stay_in_order" {
  command = plan
  assert {
    condition     = alltrue(concat([for topic in aws_sns_topic.this : topic.fifo_topic], [for queue in aws_sqs_queue.this : queue.fifo_queue]))
    error_message = "Everything must be FIFO."
  }
  assert {
    condition     = alltrue([for queue in aws_sqs_queue.this : queue.deduplication_scope == "messageGroup" && queue.fifo_throughput_limit == "perMessageGroupId"])
    error_message = "Limits must count per aggregate."
  }
}

run "names_are_those_the_rooms_expect" {
  command = plan
  assert {
    condition     = aws_sns_topic.this["orders.order"].name == "novatech-orders-order.fifo" && aws_sqs_queue.this["payments"].name == "novatech-payments.fifo" && aws_sqs_queue.this["orders replays"].name == "novatech-orders-replays.fifo"
    error_message = "Names must be those of packages/messaging/src/aws-names.ts."
  }
}

run "only_our_topics_put_into_a_queue_and_by_tls" {
  command = apply
  assert {
    condition = alltrue([for policy in aws_sqs_queue_policy.this :
      jsondecode(policy.policy).Statement[0].Condition.ArnLike["aws:SourceArn"] == "arn:aws:sns:us-east-1:111122223333:novatech-*"
    && jsondecode(policy.policy).Statement[1].Effect == "Deny"])
    error_message = "A queue must take messages of our topics only, by TLS only."
  }
  assert {
    condition     = alltrue([for subscription in aws_sns_topic_subscription.this : subscription.raw_message_delivery]) && length(aws_sns_topic_subscription.this) == 4
    error_message = "Rooms expect raw messages."
  }
}

run "refuses_a_subscription_to_a_topic_that_is_not_made" {
  command = plan
  variables {
    subscriptions = { orders = ["carts.cart"] }
  }
  expect_failures = [var.subscriptions]
}
