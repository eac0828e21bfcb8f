// A CloudFront function (cloudfront-js-2.0: one file, no imports, no exports). It makes two spellings of a question one, as infra/cdn/varnish.vcl does.

// Health and metrics are nobody's business out here.
var passed = /^\/(graphql(\/[^/]*)?$|\.well-known\/|oauth\/|account\/|privacy\/|notifications\/|webhooks\/|media\/)/;
var advertising = /^(utm_[a-z]+|gclid|fbclid)$/;
// Pages and streams are not answers: they keep the accept they came with.
var notAnAnswer = /text\/html|text\/event-stream|multipart\/mixed/;

// The name is CloudFront's.
function handler(event) {
  var request = event.request;
  if (!passed.test(request.uri)) return { statusCode: 404, statusDescription: "Not Found" };
  if (!/^\/graphql/.test(request.uri) || (request.method !== "GET" && request.method !== "HEAD")) return request;
  if (request.headers.upgrade) return request;

  var accept = request.headers.accept ? request.headers.accept.value : "";
  if (notAnAnswer.test(accept)) return request;

  var sorted = {};
  Object.keys(request.querystring)
    .filter(function (name) {
      return !advertising.test(name);
    })
    .sort()
    .forEach(function (name) {
      sorted[name] = request.querystring[name];
    });
  request.querystring = sorted;
  request.headers.accept = {
    value:
      accept.indexOf("application/graphql-response+json") >= 0
        ? "application/graphql-response+json"
        : "application/json",
  };
  // No answer depends on a cookie.
  request.cookies = {};
  return request;
}
