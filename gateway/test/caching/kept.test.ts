import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { getFrom, page, startShelf } from "../support/kept.ts";
import { as } from "../support/server.ts";

describe("how long an answer may be kept", () => {
  test.each([
    [
      "the strictest of all that is touched",
      `{ product(id: "1") { name } products(first: 1) { name } }`,
      "max-age=60,",
    ],
    ["the type's hint, longer for caches that can be purged", `{ product(id: "1") { name } }`, "s-maxage=300"],
    ["a field's hint goes before its type's", `{ products(first: 1) { id } }`, "max-age=60,"],
    ["a type that inherits", `{ product(id: "1") { size { cm } } }`, "s-maxage=300"],
    ["a union counts as its own hint says", `{ thing(id: "1") { ... on Product { name } } }`, "max-age=40,"],
    ["__typename costs nothing", `{ product(id: "1") { __typename } }`, "s-maxage=300"],
  ])("%s", async (_title, query, expected) => {
    const { server } = await startShelf();
    const answer = await (await getFrom(server))(query);
    expect(answer.body.errors).toBeUndefined();
    expect(answer.header("cache-control")).toMatch(/^public, /);
    expect(`${answer.header("cache-control")},`).toContain(expected);
  });

  test.each([
    ["a field that is live", `{ product(id: "1") { name live } }`],
    ["what another room adds without a hint", `{ product(id: "1") { name stock } }`],
    ["a field under a rule, even asked by nobody", `{ product(id: "1") { name secret } }`],
    ["a root field under a rule", `{ mine { name } }`],
    ["a private hint", `{ basket { name } }`],
    ["an error anywhere", `{ product(id: "1") { broken } }`],
    ["something missing at the root: nothing tells when it appears", `{ product(id: "missing") { name } }`],
    ["the schema itself", `{ __schema { queryType { name } } }`],
    ["a syntax error", `{ product(`],
  ])("never: %s", async (_title, query) => {
    const { server } = await startShelf();
    const get = await getFrom(server);
    for (const headers of [{}, as("ada")]) {
      const answer = await get(query, headers);
      expect(answer.header("cache-control")).toBe("no-store");
      expect(answer.header("etag")).toBeNull();
      expect(answer.header("cache-tag")).toBeNull();
    }
  });

  test("a room may shorten it at run time, never lengthen it", async () => {
    const { shelf, server } = await startShelf();
    const get = await getFrom(server);
    shelf.limit = { maxAgeSeconds: 10, isPrivate: false };
    expect((await get(page, {}, { id: "a" })).header("cache-control")).toContain("public, max-age=10,");
    shelf.limit = { maxAgeSeconds: 1_000, isPrivate: false };
    expect((await get(page, {}, { id: "b" })).header("cache-control")).toContain("s-maxage=300");
    shelf.limit = { maxAgeSeconds: 1_000, isPrivate: true };
    expect((await get(page, {}, { id: "c" })).header("cache-control")).toBe("no-store");
  });

  test("what a room says beside its answer comes with it, and keeps the answer from being kept for long", async () => {
    const { shelf, server } = await startShelf();
    const get = await getFrom(server);
    shelf.notice = { code: "DEGRADED", message: "The spare answers." };
    const notices = [{ room: "catalog", ...shelf.notice }];
    for (const _time of ["made", "kept"]) {
      const answer = await get(page, {}, { id: "a" });
      expect(answer.body).toEqual({ data: { product: { name: "Lamp" } }, extensions: { notices } });
      expect(answer.header("cache-control")).toBe("public, max-age=5");
    }
    const twice = await server.ask({ query: `{ a: product(id: "1") { name } b: product(id: "2") { name } }` });
    expect(twice.body.extensions).toMatchObject({ notices });
  });

  test("what is skipped does not count", async () => {
    const { server } = await startShelf();
    const get = await getFrom(server);
    const query = `query ($all: Boolean!) { product(id: "1") { name live @include(if: $all) } }`;
    expect((await get(query, {}, { all: true })).header("cache-control")).toBe("no-store");
    expect((await get(query, {}, { all: false })).header("cache-control")).toContain("public");
  });
});

describe("nobody's answer holds anything of anybody", () => {
  test("a query that may be kept is run for nobody, whoever asks first", async () => {
    const { shelf, server } = await startShelf();
    const get = await getFrom(server);
    const headers = { ...as("ada"), "x-cart-token": "secret" };
    const first = await get(page, headers, { id: "1" });
    expect(first.body).toEqual({ data: { product: { name: "Lamp" } } });
    expect(shelf.viewers).toMatchObject([{ viewer: { kind: "anonymous" }, cartToken: null, clientAddress: null }]);
    expect((await get(page, as("bob"), { id: "1" })).text).toBe(first.text);
  });

  test("by POST everybody gets an answer of their own, which nobody keeps", async () => {
    const { server } = await startShelf();
    const ask = (user: string) => server.ask({ query: page, variables: { id: "1" } }, as(user));
    const [ada, bob] = await Promise.all([ask("ada"), ask("bob")]);
    expect([ada.body.data, bob.body.data]).toEqual([
      { product: { name: "Lamp for ada" } },
      { product: { name: "Lamp for bob" } },
    ]);
    expect(ada.headers["cache-control"]).toBe("no-store");
  });

  test("a wrong token is refused, whatever is kept", async () => {
    const { server } = await startShelf();
    const get = await getFrom(server);
    await get(page, {}, { id: "1" });
    expect((await get(page, { authorization: "Bearer bad" }, { id: "1" })).status).toBe(401);
  });
});

describe("tags", () => {
  test("name the objects of an answer, lower case, those that go stale first, and take nothing into it", async () => {
    const { server } = await startShelf();
    const answer = await (
      await getFrom(server)
    )(`{ category(slug: "l") { name products { name similar { name } } } products(first: 2) { name } }`);
    expect(answer.body.data).toEqual({
      category: { name: "Light", products: [{ name: "Lamp", similar: [{ name: "Lampshade" }] }] },
      products: [{ name: "Lamp" }, { name: "Lamp" }],
    });
    expect(answer.header("cache-tag")).toBe("product:z/1,product:p1,product:p0,category:9,products:2");
  });

  test("an object behind a union has its own", async () => {
    const { server } = await startShelf();
    const answer = await (await getFrom(server))(`{ thing(id: "7") { __typename } }`);
    expect(answer.header("cache-tag")).toBe("product:7");
    expect(answer.body).toEqual({ data: { thing: { __typename: "Product" } } });
  });

  test("at most 40: the listing's own stays, and what has more is not kept long", async () => {
    const { server } = await startShelf();
    const answer = await (
      await getFrom(server)
    )(`{ products(first: 50) { name } category(slug: "l") { products { name } } }`);
    const tags = answer.header("cache-tag")?.split(",") ?? [];
    expect(tags).toHaveLength(40);
    expect(tags.slice(-2)).toEqual(["category:9", "products:50"]);
    expect(tags[0]).toBe("product:p0");
    expect(answer.header("cache-control")).toContain("max-age=60");
  });

  test("who uses our names gets an answer that is not kept", async () => {
    const { server } = await startShelf();
    const answer = await (await getFrom(server))(`{ product(id: "1") { __cacheTag_0_id: name } }`);
    expect(answer.body).toEqual({ data: { product: { __cacheTag_0_id: "Lamp" } } });
    expect(answer.header("cache-control")).toBe("no-store");
  });
});

describe("over HTTP", () => {
  test("a second request is answered from this process, with its age, and the room is not asked", async () => {
    const { shelf, server } = await startShelf();
    const get = await getFrom(server);
    const first = await get(page, {}, { id: "1" });
    const second = await get(page, {}, { id: "1" });
    expect(second.text).toBe(first.text);
    expect(shelf.asked).toBe(1);
    for (const name of ["cache-control", "cache-tag", "etag", "vary", "content-type", "access-control-allow-origin"])
      expect([name, second.header(name)]).toEqual([name, first.header(name)]);
    expect(second.header("x-request-id")).not.toBe(first.header("x-request-id"));
    expect(second.header("vary")).toBe("accept, accept-encoding");
    expect(server.log.filter(({ msg }) => msg === "operation")).toMatchObject([
      { operation: "Page", cacheStatus: "miss", status: 200 },
      { operation: "Page", cacheStatus: "memory", status: 200 },
    ]);
  });

  test("who has it is told so: 304 without a body, from the process and past it", async () => {
    const { server } = await startShelf();
    const get = await getFrom(server);
    const first = await get(page, {}, { id: "1" });
    const etag = first.header("etag") ?? "";
    expect(etag).toMatch(/^"[\w.-]+"$/);
    for (const headers of [{ "if-none-match": etag }, { "if-none-match": `"other", W/${etag}`, ...as("ada") }]) {
      const again = await get(page, headers, { id: "1" });
      expect([again.status, again.text, again.header("etag")]).toEqual([304, "", etag]);
      expect(again.header("cache-control")).toBe(first.header("cache-control"));
    }
    expect((await get(page, { "if-none-match": `"other"` }, { id: "1" })).status).toBe(200);
  });

  test("each encoding has an ETag of its own, and the same bytes every time", async () => {
    const { server } = await startShelf();
    await server.listen();
    const query = `{ products(first: 30) { name similar { name } } }`;
    const ask = (headers: Record<string, string>) =>
      server.http.inject({
        url: `/graphql?query=${encodeURIComponent(query)}`,
        headers: { "apollo-require-preflight": "1", ...headers },
      });
    const zipped = await ask({ "accept-encoding": "gzip" });
    const plain = await ask({ "accept-encoding": "identity" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.payload);
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    const again = await ask({ "accept-encoding": "gzip", "if-none-match": String(zipped.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  test("40 that miss at once are one question", async () => {
    const { shelf, server } = await startShelf();
    const get = await getFrom(server);
    const gate = Promise.withResolvers<void>();
    const first = Promise.withResolvers<void>();
    shelf.gate = gate.promise;
    shelf.onAsk = first.resolve;
    // Credentials go past what the process keeps, so each of them reaches the executor.
    const answers = Array.from({ length: 40 }, (_, index) => get(page, as(`u${index}`), { id: "1" }));
    await first.promise;
    await expect.poll(() => server.gateway.load.inFlight()).toBe(40);
    gate.resolve();
    const texts = new Set((await Promise.all(answers)).map(({ text }) => text));
    expect([texts.size, shelf.asked]).toEqual([1, 1]);
  });
});

describe("purging", () => {
  test("a tag takes its answers out of the process at once, and leaves others", async () => {
    const { shelf, server } = await startShelf();
    const get = await getFrom(server);
    await get(page, {}, { id: "1" });
    await get(page, {}, { id: "2" });
    shelf.name = "Lantern";
    await server.gateway.purge(["product:1"]);
    expect((await get(page, {}, { id: "1" })).body.data.product.name).toBe("Lantern");
    expect((await get(page, {}, { id: "2" })).body.data.product.name).toBe("Lamp");
  });

  test("an answer under way when its tag is purged is given, and kept by nobody", async () => {
    const { shelf, server } = await startShelf();
    const get = await getFrom(server);
    const gate = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    onTestFinished(() => gate.resolve());
    shelf.gate = gate.promise;
    shelf.onAsk = asked.resolve;
    const old = get(page, {}, { id: "1" });
    // The room has read the old name and has not answered yet.
    await asked.promise;
    shelf.name = "Lantern";
    await server.gateway.purge(["product:1"]);
    gate.resolve();
    const answer = await old;
    expect(answer.body.data.product.name).toBe("Lamp");
    expect(answer.header("cache-control")).toBe("no-store");
    expect((await get(page, {}, { id: "1" })).body.data.product.name).toBe("Lantern");
  });
});
