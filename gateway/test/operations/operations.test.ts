import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createSubgraph } from "../support/graph.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { catalog, orders, users } from "../support/shop.ts";
import { postStream } from "../support/sockets.ts";

const text = `query ProductName { product(id: "p1") { name } }`;
const answered = { data: { product: { name: "Phone" } } };
const hashOf = (query: string) => createHash("sha256").update(query).digest("hex");
const persisted = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(query) } });

let server: TestServer;
beforeAll(async () => {
  server = await startGateway([orders(), users(), catalog()].map(createSubgraph));
});
afterAll(() => server.stop());

test("who asks for the plan gets it, where that is allowed", async () => {
  const query = "{ orders(first: 1) { buyer { name } } }";
  const rooms = [users(), orders()].map(createSubgraph);
  const shown = await startGateway(rooms, { showsPlans: true });
  onTestFinished(shown.stop);
  const headers = { "apollo-expose-query-plan": "true" };
  const planOf = async (one: TestServer, asked: Record<string, string>) =>
    ((await one.ask(query, asked)).body as { extensions?: { queryPlan?: string } }).extensions?.queryPlan;
  expect(await planOf(shown, headers)).toMatch(/Fetch\(service: "orders"\)[^]*Fetch\(service: "users"\)/);
  expect(await planOf(shown, {})).toBeUndefined();
  expect(await planOf(server, headers)).toBeUndefined();
});

describe("an operation by its hash", () => {
  test("is asked for once, registered, and then known by POST and GET", async () => {
    const miss = await server.ask({ extensions: persisted(text) });
    expect([miss.status, codes(miss.body)]).toEqual([200, ["PERSISTED_QUERY_NOT_FOUND"]]);
    expect(miss.headers["cache-control"]).toBe("no-store");
    expect((await server.ask({ query: text, extensions: persisted(text) })).body).toEqual(answered);
    expect((await server.ask({ extensions: persisted(text) })).body).toEqual(answered);
    const get = await server.http.inject({
      url: `/graphql?extensions=${encodeURIComponent(JSON.stringify(persisted(text)))}`,
      headers: { "apollo-require-preflight": "true" },
    });
    expect(get.json()).toEqual(answered);
  });

  test("is not registered when hash and text differ, or when the text is not valid", async () => {
    const wrong = await server.ask({ query: text, extensions: persisted("{ me { id } }") });
    expect([wrong.status, codes(wrong.body)]).toEqual([400, ["BAD_REQUEST"]]);
    expect((await server.ask({ query: "{ nothing }", extensions: persisted("{ nothing }") })).status).toBe(400);
    expect(codes((await server.ask({ extensions: persisted("{ nothing }") })).body)).toEqual([
      "PERSISTED_QUERY_NOT_FOUND",
    ]);
  });

  test("must have version 1 and a hash in the right form", async () => {
    for (const persistedQuery of [
      { version: 2, sha256Hash: hashOf(text) },
      { version: 1, sha256Hash: "../../x" },
      { version: 1 },
    ])
      expect(codes((await server.ask({ extensions: { persistedQuery } })).body)).toEqual(["BAD_REQUEST"]);
  });

  test("may be a subscription", async () => {
    await server.listen();
    const subscription = `subscription { orderMoved(order: "o1") { step } }`;
    const ask = (body: object) =>
      fetch(`${server.url()}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "multipart/mixed;subscriptionSpec=1.0" },
        body: JSON.stringify(body),
      });
    expect(await (await ask({ extensions: persisted(subscription) })).text()).toContain("PERSISTED_QUERY_NOT_FOUND");
    await (await ask({ query: subscription, extensions: persisted(subscription) })).text();
    expect(await (await ask({ extensions: persisted(subscription) })).text()).toContain('"step":2');
  });
});

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(" ");
const product = `product(id: "p1") { name }`;

describe("an operation is refused with HTTP 400", () => {
  test.each([
    ["with too many tokens", `{ ${many(2_000, () => "me { id }")} }`, "MAX_TOKENS_EXCEEDED", "4000"],
    ["too deep", `{ me { ${many(15, () => "... { x {")} id ${many(15, () => "}}")} } }`, "MAX_DEPTH_EXCEEDED", "15"],
    ["with too many aliases", `{ me { ${many(51, (i) => `a${i}: id`)} } }`, "MAX_ALIASES_EXCEEDED", "50"],
    ["with too many root fields", `{ ${many(31, () => product)} }`, "MAX_ROOT_FIELDS_EXCEEDED", "30"],
    [
      "with too many directives",
      `{ me { id ${many(51, () => "@include(if: true)")} } }`,
      "MAX_DIRECTIVES_EXCEEDED",
      "50",
    ],
    [
      "with aliases multiplied by fragments",
      `{ me { ${many(10, () => "...A")} } } fragment A on User { a: id b: id c: id d: id e: id f: id }`,
      "MAX_ALIASES_EXCEEDED",
      "50",
    ],
    [
      "with fragments that double at every step",
      `{ me { ...F0 } } ${many(30, (i) => `fragment F${i} on User { ...F${i + 1} ...F${i + 1} }`)} fragment F30 on User { id }`,
      "MAX_FIELDS_EXCEEDED",
      "500",
    ],
  ])("%s, and the limit is told", async (_title, query, code, limit) => {
    for (let twice = 0; twice < 2; twice++) {
      const { status, body } = await server.ask(query);
      expect([status, codes(body)]).toEqual([400, [code]]);
      expect(body.errors?.[0]?.message).toContain(limit);
    }
  });

  test.each([
    ["that does not parse", "{ me {", "GRAPHQL_PARSE_FAILED"],
    ["that the schema does not know", "{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["with a fragment within itself", "{ me { ...A } } fragment A on User { ...A }", "GRAPHQL_VALIDATION_FAILED"],
    ["that is empty", "", "BAD_REQUEST"],
  ])("%s", async (_title, query, code) => {
    const { status, body } = await server.ask({ query });
    expect([status, codes(body)]).toEqual([400, [code]]);
    expect(server.log.at(-1)).toMatchObject({ status: 400, errorCodes: [code] });
  });

  test("in a batch", async () => {
    expect((await server.ask([{ query: text }, { query: text }])).status).toBe(400);
  });

  test("that is larger than 128 KiB, with 413 and the limit", async () => {
    const { status, body } = await server.ask({ query: text, variables: { filler: "x".repeat(131_072) } });
    expect([status, codes(body)]).toEqual([413, ["REQUEST_TOO_LARGE"]]);
    expect(body.errors?.[0]?.message).toContain("131072");
  });
});

describe("a request that another site could make a browser send", () => {
  test.each([
    ["a plain GET", { method: "GET", url: `/graphql?query=${encodeURIComponent(text)}` }],
    [
      "a form",
      {
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "text/plain" },
        payload: JSON.stringify({ query: text }),
      },
    ],
  ] as const)("is refused as %s", async (_title, request) => {
    const answer = await server.http.inject(request);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain("CSRF");
  });

  test("other methods are told what to use", async () => {
    const answer = await server.http.inject({ method: "PUT", url: "/graphql", payload: {} });
    expect([answer.statusCode, answer.headers["allow"]]).toEqual([405, "GET, POST"]);
  });
});

test("a response key that is called like a part of every object stays a response key", async () => {
  const { body } = await server.ask(`{ constructor: product(id: "p1") { __proto__: name toString: id } }`);
  expect(JSON.stringify(body)).toBe('{"data":{"constructor":{"__proto__":"Phone","toString":"p1"}}}');
});

test("a stream asked for by a query with a hash is no reason to skip the limits", async () => {
  const { response } = await postStream(
    server.url(),
    `subscription { ${many(31, (i) => `a${i}: orderMoved(order: "o1") { id }`)} }`,
  );
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "MAX_ROOT_FIELDS_EXCEEDED" } }] });
});
