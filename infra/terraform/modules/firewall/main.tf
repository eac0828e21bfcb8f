locals {
  # What AWS keeps up to date. Their rule on the size of bodies only counts: an operation of GraphQL may be longer than 8 KB, and the gateway has limits of its own.
  managed = {
    AWSManagedRulesAmazonIpReputationList = { priority = 10, count = [] }
    AWSManagedRulesKnownBadInputsRuleSet  = { priority = 20, count = [] }
    AWSManagedRulesCommonRuleSet          = { priority = 30, count = ["SizeRestrictions_BODY", "CrossSiteScripting_BODY"] }
  }
}

resource "aws_wafv2_ip_set" "partners" {
  count              = length(var.partner_cidrs) == 0 ? 0 : 1
  name               = "${var.name}-partners"
  description        = "From where partners call"
  scope              = var.scope
  ip_address_version = "IPV4"
  addresses          = var.partner_cidrs
  tags               = var.tags
}

resource "aws_wafv2_web_acl" "this" {
  #checkov:skip=CKV_AWS_192:AWSManagedRulesKnownBadInputsRuleSet (the Log4j rule) is among local.managed
  name        = var.name
  description = "Before ${var.name}"
  scope       = var.scope

  default_action {
    allow {}
  }

  rule {
    name     = "rate"
    priority = 1
    action {
      block {
        custom_response {
          response_code = 429
        }
      }
    }
    statement {
      rate_based_statement {
        limit                 = var.requests_per_5_minutes
        evaluation_window_sec = 300
        aggregate_key_type    = "IP"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "rate"
      sampled_requests_enabled   = true
    }
  }

  dynamic "rule" {
    for_each = aws_wafv2_ip_set.partners
    content {
      name     = "partners-from-their-places"
      priority = 2
      action {
        block {}
      }
      statement {
        and_statement {
          statement {
            byte_match_statement {
              search_string         = "partner"
              positional_constraint = "STARTS_WITH"
              field_to_match {
                single_header {
                  name = "apollographql-client-name"
                }
              }
              text_transformation {
                priority = 0
                type     = "LOWERCASE"
              }
            }
          }
          statement {
            not_statement {
              statement {
                ip_set_reference_statement {
                  arn = rule.value.arn
                }
              }
            }
          }
        }
      }
      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = "partners"
        sampled_requests_enabled   = true
      }
    }
  }

  dynamic "rule" {
    for_each = local.managed
    content {
      name     = rule.key
      priority = rule.value.priority
      override_action {
        none {}
      }
      statement {
        managed_rule_group_statement {
          vendor_name = "AWS"
          name        = rule.key
          dynamic "rule_action_override" {
            for_each = rule.value.count
            content {
              name = rule_action_override.value
              action_to_use {
                count {}
              }
            }
          }
        }
      }
      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = rule.key
        sampled_requests_enabled   = true
      }
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = var.name
    sampled_requests_enabled   = true
  }
  tags = var.tags
}

resource "aws_cloudwatch_log_group" "this" {
  # The beginning of the name is what the firewall insists on.
  name              = "aws-waf-logs-${var.name}"
  retention_in_days = 90
  kms_key_id        = var.logs_kms_key_arn
  tags              = var.tags
}

# What is refused is logged, without what would let a reader of the log act for the caller.
resource "aws_wafv2_web_acl_logging_configuration" "this" {
  resource_arn            = aws_wafv2_web_acl.this.arn
  log_destination_configs = [aws_cloudwatch_log_group.this.arn]
  dynamic "redacted_fields" {
    for_each = ["authorization", "cookie", "x-cart-token", "x-order-access-token"]
    content {
      single_header {
        name = redacted_fields.value
      }
    }
  }
  logging_filter {
    default_behavior = "DROP"
    filter {
      behavior    = "KEEP"
      requirement = "MEETS_ANY"
      condition {
        action_condition {
          action = "BLOCK"
        }
      }
      condition {
        action_condition {
          action = "COUNT"
        }
      }
    }
  }
}

resource "aws_shield_protection" "this" {
  for_each     = var.shield_advanced_arns
  name         = "${var.name}-${each.key}"
  resource_arn = each.value
  tags         = var.tags
}
