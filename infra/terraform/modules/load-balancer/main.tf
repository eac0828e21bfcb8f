data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}

resource "aws_security_group" "this" {
  name_prefix = "${var.name}-entrance-"
  description = "HTTPS from CloudFront, out to the gateways"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-entrance" })
  lifecycle {
    create_before_destroy = true
  }
}

# Only CloudFront: whoever knew the balancer's name could otherwise pass the firewall by.
resource "aws_vpc_security_group_ingress_rule" "cloudfront" {
  security_group_id = aws_security_group.this.id
  description       = "HTTPS from CloudFront"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
  tags              = var.tags
}

resource "aws_vpc_security_group_egress_rule" "gateways" {
  security_group_id            = aws_security_group.this.id
  description                  = "To the gateways"
  ip_protocol                  = "tcp"
  from_port                    = var.target_port
  to_port                      = var.target_port
  referenced_security_group_id = var.target_security_group_id
  tags                         = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "gateways" {
  security_group_id            = var.target_security_group_id
  description                  = "From the entrance"
  ip_protocol                  = "tcp"
  from_port                    = var.target_port
  to_port                      = var.target_port
  referenced_security_group_id = aws_security_group.this.id
  tags                         = var.tags
}

resource "aws_lb" "this" {
  #checkov:skip=CKV2_AWS_76:The web ACL is handed in; the module firewall has AWSManagedRulesKnownBadInputsRuleSet
  #checkov:skip=CKV_AWS_150:deletion_protection is on unless the environment is made for a while
  name                                        = var.name
  load_balancer_type                          = "application"
  internal                                    = false
  subnets                                     = var.public_subnet_ids
  security_groups                             = [aws_security_group.this.id]
  enable_http2                                = true
  drop_invalid_header_fields                  = true
  desync_mitigation_mode                      = "strictest"
  enable_deletion_protection                  = var.deletion_protection
  enable_cross_zone_load_balancing            = true
  enable_tls_version_and_cipher_suite_headers = true
  # A live stream is quiet between heartbeats.
  idle_timeout = 120
  access_logs {
    enabled = true
    bucket  = var.log_bucket
    prefix  = var.name
  }
  tags = var.tags
}

# Pods are put in by the AWS load balancer controller (TargetGroupBinding in infra/helm).
resource "aws_lb_target_group" "this" {
  #checkov:skip=CKV_AWS_378:TLS ends at the balancer; between it and the pods the VPC's own encryption and security groups hold
  for_each             = toset(["stable", "canary"])
  name                 = "${var.name}-${each.key}"
  target_type          = "ip"
  port                 = var.target_port
  protocol             = "HTTP"
  protocol_version     = "HTTP1"
  vpc_id               = var.vpc_id
  deregistration_delay = var.drain_seconds
  slow_start           = 30

  health_check {
    path                = "/health/ready"
    matcher             = "200"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = var.tags
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn
  # Nobody gets through without the word that CloudFront adds.
  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      message_body = "Nothing is here"
      status_code  = "404"
    }
  }
  tags = var.tags
}

resource "aws_lb_listener_rule" "gateways" {
  listener_arn = aws_lb_listener.https.arn
  priority     = 100
  condition {
    http_header {
      http_header_name = "x-origin-secret"
      values           = [var.origin_secret]
    }
  }
  action {
    type = "forward"
    forward {
      target_group {
        arn    = aws_lb_target_group.this["stable"].arn
        weight = 100 - var.canary_percent
      }
      target_group {
        arn    = aws_lb_target_group.this["canary"].arn
        weight = var.canary_percent
      }
    }
  }
  tags = var.tags
  lifecycle {
    # Weights are moved by a delivery (infra/delivery), step by step; a plan must not move them back.
    ignore_changes = [action[0].forward[0].target_group]
  }
}

# Who tries a new version on purpose gets it whatever the weights.
resource "aws_lb_listener_rule" "chosen" {
  listener_arn = aws_lb_listener.https.arn
  priority     = 50
  condition {
    http_header {
      http_header_name = "x-origin-secret"
      values           = [var.origin_secret]
    }
  }
  condition {
    http_header {
      http_header_name = "x-novatech-version"
      values           = ["canary"]
    }
  }
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this["canary"].arn
  }
  tags = var.tags
}

resource "aws_wafv2_web_acl_association" "this" {
  resource_arn = aws_lb.this.arn
  web_acl_arn  = var.web_acl_arn
}
