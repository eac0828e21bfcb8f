mock_provider "aws" {
  source = "../../tests/mocks"
}


override_resource {
  target = aws_sns_topic.alarms
  values = { arn = "arn:aws:sns:us-east-1:111122223333:alarms" }
}

override_resource {
  target = aws_sns_topic.tickets
  values = { arn = "arn:aws:sns:us-east-1:111122223333:tickets" }
}

variables {
  name                        = "novatech-test"
  kms_key_arn                 = "arn:aws:kms:us-east-1:111122223333:key/events"
  logs_kms_key_arn            = "arn:aws:kms:us-east-1:111122223333:key/logs"
  alarm_receivers             = { pagerduty = { protocol = "https", endpoint = "https://events.pagerduty.example/integration/1" } }
  ticket_receivers            = { team = { protocol = "email", endpoint = "team@novatech.example" } }
  database_cluster_ids        = ["novatech-test"]
  global_database_cluster_ids = ["novatech-test"]
  cache_ids                   = ["novatech-test-bus"]
  load_balancer_suffixes      = ["app/novatech-test/1"]
  trail_log_group             = "/novatech/trail"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "logs_metrics_traces_and_alarms_are_encrypted" {
  command = plan
  assert {
    condition = alltrue(concat([for group in aws_cloudwatch_log_group.this : group.kms_key_id == var.logs_kms_key_arn], [
    aws_sns_topic.alarms.kms_master_key_id == var.kms_key_arn, aws_prometheus_workspace.this.kms_key_arn == var.kms_key_arn, aws_xray_encryption_config.this.type == "KMS"]))
    error_message = "Everything that is kept must be encrypted with the keys given."
  }
}

run "somebody_hears_of_every_alarm" {
  command = apply
  assert {
    condition     = alltrue([for alarm in merge(aws_cloudwatch_metric_alarm.this, aws_cloudwatch_metric_alarm.trail) : contains(alarm.alarm_actions, aws_sns_topic.alarms.arn)])
    error_message = "An alarm tells nobody."
  }
  assert {
    condition     = aws_sns_topic_subscription.this["alarms pagerduty"].protocol == "https" && aws_sns_topic_subscription.this["tickets team"].protocol == "email"
    error_message = "Whoever is on call must hear of it."
  }
}

run "a_region_that_falls_behind_is_an_alarm_within_minutes" {
  command = plan
  assert {
    condition     = one([for alarm in aws_cloudwatch_metric_alarm.this : alarm.threshold if alarm.metric_name == "AuroraGlobalDBRPOLag"]) == 60000
    error_message = "More than 60 s behind the writer must be an alarm."
  }
}

run "reading_a_secret_without_right_is_seen" {
  command = plan
  assert {
    condition     = contains(keys(aws_cloudwatch_log_metric_filter.trail), "SecretRefused") && contains(keys(aws_cloudwatch_log_metric_filter.trail), "WithoutMfa")
    error_message = "The trail must be looked at."
  }
}

run "rules_are_installed_and_the_alert_manager_pages_and_tickets" {
  command = apply
  variables {
    prometheus_rules = { causes = "groups: [{ name: causes, rules: [{ alert: NothingMeasured, expr: 'absent(up)' }] }]" }
    alertmanager     = <<-YAML
      route: { receiver: tickets, routes: [{ matchers: ['severity="page"'], receiver: pages }] }
      receivers:
        - name: pages
          sns_configs: [{ topic_arn: PAGE_TOPIC_ARN, sigv4: { region: REGION } }]
        - name: tickets
          sns_configs: [{ topic_arn: TICKET_TOPIC_ARN, sigv4: { region: REGION } }]
    YAML
  }
  assert {
    condition     = join(" ", keys(aws_prometheus_rule_group_namespace.this)) == "causes"
    error_message = "Every file of rules must be a namespace of the workspace."
  }
  assert {
    condition = [for receiver in yamldecode(yamldecode(aws_prometheus_alert_manager_definition.this[0].definition).alertmanager_config).receivers : "${receiver.name} ${receiver.sns_configs[0].topic_arn} ${receiver.sns_configs[0].sigv4.region}"] == [
      "pages arn:aws:sns:us-east-1:111122223333:alarms us-east-1",
      "tickets arn:aws:sns:us-east-1:111122223333:tickets us-east-1",
    ]
    error_message = "Pages must go to the topic that wakes somebody, tickets to the other."
  }
  assert {
    condition = alltrue([for policy in aws_sns_topic_policy.this : anytrue([for statement in jsondecode(policy.policy).Statement :
    statement.Effect == "Allow" && try(statement.Principal.Service == "aps.amazonaws.com", false) && try(statement.Condition.ArnEquals["aws:SourceArn"] == aws_prometheus_workspace.this.arn, false)])])
    error_message = "The alert manager of this workspace, and no other's, must be let tell both topics."
  }
}

run "refuses_a_text_without_groups_of_rules" {
  command = plan
  variables {
    prometheus_rules = { causes = "rules: []" }
  }
  expect_failures = [var.prometheus_rules]
}

run "refuses_an_alert_manager_that_pages_nobody" {
  command = plan
  variables {
    alertmanager = "route: { receiver: nobody }"
  }
  expect_failures = [var.alertmanager]
}

run "refuses_a_receiver_without_tls" {
  command = plan
  variables {
    alarm_receivers = { pagerduty = { protocol = "http", endpoint = "http://events.pagerduty.example" } }
  }
  expect_failures = [var.alarm_receivers]
}
