import { afterEach, expect, test } from "vitest";
import { createSubgraph } from "../support/graph.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { users } from "../support/shop.ts";

let server: TestServer;
afterEach(() => server.stop());

const start = async (options: Parameters<typeof startGateway>[1] = {}) => {
  server = await startGateway([createSubgraph(users())], options);
  return (headers: Record<string, string> = { accept: "text/html" }) =>
    server.http.inject({ url: "/graphql", headers: { host: "shop.example:4000", ...headers } });
};

/** `script-src` → its sources. */
const parsePolicy = (header: unknown): ReadonlyMap<string, readonly string[]> =>
  new Map(
    String(header)
      .split(";")
      .map((one) => one.trim().split(" "))
      .map(([name = "", ...sources]) => [name, sources]),
  );

test("a browser gets Apollo Sandbox, and a policy that lets in exactly what its markup loads", async () => {
  const page = await (await start())();
  expect(page.headers["content-type"]).toContain("text/html");
  const policy = parsePolicy(page.headers["content-security-policy"]);
  const allows = (directive: string, url: string) =>
    policy.get(directive)?.some((source) => url.startsWith(source)) ?? false;

  const scripts = [...page.body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(1);
  for (const tag of scripts) {
    const nonce = /nonce="(\w+)"/.exec(tag)?.[1];
    expect(policy.get("script-src")).toContain(`'nonce-${nonce}'`);
  }
  const loaded = scripts.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []);
  expect(loaded.filter((url) => !allows("script-src", url))).toEqual([]);
  expect(page.body).toContain("embeddable-sandbox.umd.production.min.js");
  for (const [tag] of page.body.matchAll(/<style[^>]*>/g))
    expect(policy.get("style-src")).toContain(`'nonce-${/nonce="?(\w+)/.exec(tag)?.[1]}'`);
  const directives: Record<string, string> = {
    stylesheet: "style-src",
    icon: "img-src",
    "apple-touch-icon": "img-src",
    manifest: "manifest-src",
  };
  const links = [...page.body.matchAll(/<link[^>]*?href="([^"]+)"[^>]*>/g)].flatMap(([tag, url = ""]) => {
    const directive = directives[/rel="([^"]+)"/.exec(tag)?.[1] ?? ""];
    return directive === undefined ? [] : [{ directive, url }];
  });
  expect(links).toHaveLength(4);
  expect(links.filter(({ directive, url }) => !allows(directive, url))).toEqual([]);
  expect(policy.get("connect-src")).toEqual(["'self'", "ws://shop.example:4000", "wss://shop.example:4000"]);
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
});

test("two pages have two nonces", async () => {
  const get = await start();
  const [one, two] = [await get(), await get()];
  expect(one.headers["content-security-policy"]).not.toBe(two.headers["content-security-policy"]);
});

test("everything else has a policy that lets in nothing", async () => {
  await start();
  const { headers } = await server.ask("{ __typename }");
  expect(headers["content-security-policy"]).toBe("default-src 'none';frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("without introspection there is no page, no schema, and no suggestion of its names", async () => {
  const get = await start({ introspection: false });
  expect((await get()).headers["content-type"]).not.toContain("text/html");
  expect((await server.ask("{ __schema { types { name } } }")).status).toBe(400);
  const { body } = await server.ask("{ mee { id } }");
  expect(codes(body)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  expect(JSON.stringify(body)).not.toContain("Did you mean");
});

test("pages of any site may ask when none is named, and only those named when some are", async () => {
  const preflight = (origin: string) =>
    server.http.inject({
      method: "OPTIONS",
      url: "/graphql",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
    });
  await start();
  expect((await preflight("https://a.example")).headers).toMatchObject({ "access-control-allow-origin": "*" });
  await server.stop();
  await start({ corsOrigins: ["https://a.example"] });
  expect((await preflight("https://a.example")).headers["access-control-allow-origin"]).toBe("https://a.example");
  expect((await preflight("https://b.example")).headers["access-control-allow-origin"]).toBeUndefined();
});

test("a long answer is compressed for who accepts it", async () => {
  await start();
  const introspection = "{ __schema { types { name fields { name type { name kind } } } } }";
  const { headers } = await server.http.inject({
    method: "POST",
    url: "/graphql",
    headers: { "accept-encoding": "gzip" },
    payload: { query: introspection },
  });
  expect(headers["content-encoding"]).toBe("gzip");
});

test("the bare address leads to the graph", async () => {
  await start();
  const answer = await server.http.inject({ url: "/" });
  expect([answer.statusCode, answer.headers.location]).toEqual([302, "/graphql"]);
});
