import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { terraformFolder } from "../config.ts";

type Values = Readonly<Record<string, { readonly value: string }>>;
type EdgeRequest = {
  readonly method: string;
  readonly uri: string;
  readonly querystring: Values;
  readonly headers: Values;
  readonly cookies: Values;
};

const code = readFileSync(join(terraformFolder, "modules/edge/viewer-request.js"), "utf8");

/** Runs the function as CloudFront does: a script of its own, nothing of Node within reach. */
function ask(request: Partial<EdgeRequest>): EdgeRequest & { readonly statusCode?: number } {
  const context = createContext({
    event: { request: { method: "GET", uri: "/graphql", querystring: {}, headers: {}, cookies: {}, ...request } },
  });
  return JSON.parse(runInContext(`${code}\nJSON.stringify(handler(event))`, context) as string) as EdgeRequest;
}

const values = (entries: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, { value }]));

test("the order of parameters does not split the cache", () => {
  const one = ask({ querystring: values({ variables: "%7B%7D", documentId: "abc", operationName: "Page" }) });
  const other = ask({ querystring: values({ operationName: "Page", variables: "%7B%7D", documentId: "abc" }) });
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test("parameters of advertising are dropped, all others stay", () => {
  const { querystring } = ask({
    querystring: values({ utm_source: "mail", gclid: "1", fbclid: "2", documentId: "abc", utmost: "kept" }),
  });
  expect(Object.keys(querystring)).toEqual(["documentId", "utmost"]);
});

test.each([
  ["application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"],
  ["*/*", "application/json"],
  [undefined, "application/json"],
])("an answer has one of two media types: %s", (accept, expected) => {
  const { headers } = ask({ headers: accept === undefined ? {} : values({ accept }) });
  expect(headers["accept"]?.value).toBe(expected);
});

test.each(["text/html", "text/event-stream", "multipart/mixed;subscriptionSpec=1.0"])(
  "pages and streams keep what they asked with: %s",
  (accept) => {
    const { headers } = ask({ headers: values({ accept }), querystring: values({ utm_source: "mail" }) });
    expect(headers["accept"]?.value).toBe(accept);
  },
);

test("no cookie comes with a question by GET, and a token stays", () => {
  const { cookies, headers } = ask({
    cookies: values({ session: "1" }),
    headers: values({ authorization: "Bearer x" }),
  });
  expect(cookies).toEqual({});
  expect(headers["authorization"]?.value).toBe("Bearer x");
});

test("what is sent by POST, and a WebSocket, goes through untouched", () => {
  const querystring = values({ utm_source: "mail", a: "1" });
  expect(ask({ method: "POST", querystring }).querystring).toEqual(querystring);
  expect(ask({ headers: values({ upgrade: "websocket" }), querystring }).querystring).toEqual(querystring);
});

test.each(["/metrics", "/health/ready", "/", "/graphqlx", "/graphql/a/b", "/admin"])(
  "%s is nobody's business",
  (uri) => {
    expect(ask({ uri }).statusCode).toBe(404);
  },
);

test.each(["/graphql", "/graphql/0123abc", "/.well-known/jwks.json", "/webhooks/stripe", "/media/1.webp"])(
  "%s is passed on",
  (uri) => {
    expect(ask({ uri }).statusCode).toBeUndefined();
  },
);

test.each(["identity-routes.ts", "letter-routes.ts"])("what the gateway hands on to rooms is passed on: %s", (file) => {
  const text = readFileSync(new URL(`../../../gateway/src/http/${file}`, import.meta.url), "utf8");
  const paths = Array.from(text.matchAll(/"(\/[^"]*)"/g), ([, path = ""]) => path.replace("*", "anything"));
  expect(paths.length).toBeGreaterThan(0);
  for (const uri of paths) expect([uri, ask({ uri }).statusCode]).toEqual([uri, undefined]);
});

test("the rules are those of Varnish's configuration", () => {
  const vcl = readFileSync(new URL("../../../infra/cdn/varnish.vcl", import.meta.url), "utf8");
  // What either side drops or leaves alone, in the spelling both share.
  for (const shared of ["utm_[a-z]+|gclid|fbclid", "text/event-stream|multipart/mixed"]) expect(vcl).toContain(shared);
  expect(code).toContain("utm_[a-z]+|gclid|fbclid");
  expect(code.replaceAll("\\/", "/")).toContain("text/event-stream|multipart/mixed");
});
