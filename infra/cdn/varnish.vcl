vcl 4.1;

# Varnish before the gateways. Include it in a file that says where they are and what proves a purge:
#
#   vcl 4.1;
#   backend gateway { .host = "gateway.internal"; .port = "4000"; }
#   sub expect_secret { set req.http.x-expected-secret = "at least 16 characters"; }
#   include "/etc/varnish/varnish.vcl";
#
# How long, and for whom, the gateway says (cache-control, vary, cache-tag); nothing here makes an answer more public
# than that. stale-while-revalidate becomes grace by itself. Tested in gateway/test/cdn.

import std;

sub vcl_recv {
  # Ours alone: nobody may smuggle it in.
  unset req.http.x-expected-secret;
  if (req.method == "PURGE") {
    call expect_secret;
    if (!req.http.x-purge-secret || req.http.x-purge-secret != req.http.x-expected-secret) {
      return (synth(403, "Not yours to purge"));
    }
    # obj.* alone, so that the ban lurker can work it off without a request.
    if (!req.http.x-purge-pattern || !std.ban("obj.http.cache-tag ~ " + req.http.x-purge-pattern)) {
      return (synth(400, "Send x-purge-pattern"));
    }
    return (synth(200, "Purged"));
  }
  if (req.http.upgrade ~ "(?i)websocket") {
    return (pipe);
  }
  # Health and metrics are nobody's business out here.
  if (req.url !~ "^/graphql(/[^/?]*)?(\?|$)") {
    return (synth(404, "Nothing is here"));
  }
  # What is sent asks the graph itself; pages and streams are not answers.
  if (req.method != "GET" || req.http.accept ~ "text/html|text/event-stream|multipart/mixed") {
    return (pass);
  }
  # Two spellings of the same question are one object.
  set req.url = std.querysort(regsuball(req.url, "(?<=[?&])(utm_[a-z]+|gclid|fbclid)=[^&]*&?", ""));
  if (req.http.accept ~ "application/graphql-response\+json") {
    set req.http.accept = "application/graphql-response+json";
  } else {
    set req.http.accept = "application/json";
  }
  # No answer depends on a cookie. A token does not keep an answer from being looked up: what the gateway calls public
  # it made for nobody, and everything else it forbids to keep.
  unset req.http.cookie;
  return (hash);
}

sub vcl_pipe {
  if (req.http.upgrade) {
    set bereq.http.upgrade = req.http.upgrade;
    set bereq.http.connection = req.http.connection;
  }
  return (pipe);
}

sub vcl_backend_response {
  # A refusal (a bad token, too many requests) is of one client: it must not stand in the way of the next.
  if (beresp.status != 200 && beresp.status != 304) {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  # Past its grace it is still good to be asked for by its ETag.
  set beresp.keep = 10m;
}

sub vcl_deliver {
  # For us, not for clients.
  unset resp.http.cache-tag;
  if (obj.hits > 0) {
    set resp.http.x-cache = "HIT";
  } else {
    set resp.http.x-cache = "MISS";
  }
}
