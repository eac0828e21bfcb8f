locals {
  gateway = "gateway"
  media   = "media"
}

# What makes two requests the same question is decided in viewer-request.js: it sorts the parameters, drops those of advertising, and answers paths that are nobody's business.
resource "aws_cloudfront_function" "viewer_request" {
  name    = "${var.name}-viewer-request"
  runtime = "cloudfront-js-2.0"
  comment = "Two spellings of a question become one"
  publish = true
  code    = file("${path.module}/viewer-request.js")
}

resource "aws_cloudfront_origin_access_control" "media" {
  name                              = "${var.name}-media"
  description                       = "Only this distribution reads the pictures"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "this" {
  #checkov:skip=CKV_AWS_86:Logs are delivered by CloudWatch (logs.tf), which needs no bucket with ACLs
  #checkov:skip=CKV_AWS_305:There is no page at the root: the function says so
  #checkov:skip=CKV_AWS_310:An origin group serves GET and HEAD only; the gateway's name fails over by Route 53 (module dns), the pictures by replication
  #checkov:skip=CKV_AWS_374:Customers may be anywhere; what is sold where is the catalogue's
  #checkov:skip=CKV2_AWS_47:The web ACL's rules are in module firewall
  #checkov:skip=CKV2_AWS_32:Both behaviours have a response headers policy
  enabled         = true
  comment         = var.name
  aliases         = var.aliases
  is_ipv6_enabled = true
  http_version    = "http2and3"
  price_class     = "PriceClass_All"
  web_acl_id      = var.web_acl_arn

  origin {
    origin_id   = local.gateway
    domain_name = var.gateway_domain
    custom_origin_config {
      http_port                = 80
      https_port               = 443
      origin_protocol_policy   = "https-only"
      origin_ssl_protocols     = ["TLSv1.2"]
      origin_keepalive_timeout = 60
      origin_read_timeout      = 60
    }
    custom_header {
      name  = "x-origin-secret"
      value = var.origin_secret
    }
    # Misses of the whole world meet in one place before they reach a gateway.
    origin_shield {
      enabled              = true
      origin_shield_region = var.origin_shield_region
    }
  }

  origin {
    origin_id                = local.media
    domain_name              = var.media_bucket_domain
    origin_access_control_id = aws_cloudfront_origin_access_control.media.id
    origin_shield {
      enabled              = true
      origin_shield_region = var.origin_shield_region
    }
  }

  # The graph, log-ins and webhooks: kept only as the gateway says.
  default_cache_behavior {
    target_origin_id           = local.gateway
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = aws_cloudfront_cache_policy.persisted.id
    origin_request_policy_id   = aws_cloudfront_origin_request_policy.gateway.id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.viewer_request.arn
    }
  }

  ordered_cache_behavior {
    path_pattern               = "/media/*"
    target_origin_id           = local.media
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = aws_cloudfront_cache_policy.media.id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
  }

  # A failing gateway is asked again at once: nobody gets the error of another.
  dynamic "custom_error_response" {
    for_each = [500, 502, 503, 504]
    content {
      error_code            = custom_error_response.value
      error_caching_min_ttl = 0
    }
  }

  viewer_certificate {
    acm_certificate_arn      = var.certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  tags = var.tags
}
