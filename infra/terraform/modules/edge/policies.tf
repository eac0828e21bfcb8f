# A question by GET: its path and parameters, and the media type of the answer. Neither cookies nor a token are in the key: what depends on the viewer the gateway calls private, and that is not kept.
resource "aws_cloudfront_cache_policy" "persisted" {
  name        = "${var.name}-persisted"
  comment     = "As long as the gateway says, not at all when it says nothing"
  min_ttl     = 0
  default_ttl = 0
  max_ttl     = 86400
  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true
    cookies_config {
      cookie_behavior = "none"
    }
    headers_config {
      header_behavior = "whitelist"
      headers {
        items = ["accept"]
      }
    }
    query_strings_config {
      query_string_behavior = "all"
    }
  }
}

# Pictures carry their version in the name: what is kept is never old.
resource "aws_cloudfront_cache_policy" "media" {
  name        = "${var.name}-media"
  comment     = "A year; another picture has another name"
  min_ttl     = 86400
  default_ttl = 31536000
  max_ttl     = 31536000
  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true
    cookies_config {
      cookie_behavior = "none"
    }
    headers_config {
      header_behavior = "none"
    }
    query_strings_config {
      query_string_behavior = "none"
    }
  }
}

# Authorization may be passed on only with every header of the viewer (or in the key, where it must not be). Source:
# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html#add-origin-custom-headers-forward-authorization
resource "aws_cloudfront_origin_request_policy" "gateway" {
  name    = "${var.name}-gateway"
  comment = "What the gateway needs of the viewer"
  cookies_config {
    cookie_behavior = "all"
  }
  headers_config {
    header_behavior = "allViewer"
  }
  query_strings_config {
    query_string_behavior = "all"
  }
}

resource "aws_cloudfront_response_headers_policy" "this" {
  name    = "${var.name}-headers"
  comment = "What browsers are told of everything"
  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 63072000
      include_subdomains         = true
      preload                    = true
      override                   = true
    }
    content_type_options {
      override = true
    }
    referrer_policy {
      referrer_policy = "strict-origin-when-cross-origin"
      override        = false
    }
    frame_options {
      frame_option = "DENY"
      override     = false
    }
  }
  # For us, not for clients.
  remove_headers_config {
    items {
      header = "cache-tag"
    }
  }
}
