import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClientBooks } from "../../src/clients/client-books.ts";
import { sha256 } from "../../src/clients/manifest.ts";
import { createFolder, manifestOf } from "../support/clients.ts";
import { eventually } from "../support/eventually.ts";
import { createSubgraph } from "../support/graph.ts";
import { readLog } from "../support/log.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { catalog, orders, users } from "../support/shop.ts";
import { connect } from "../support/sockets.ts";

const product = "query Product($id: ID!) { product(id: $id) { name } }";
const rename = `mutation Rename { rename(id: "p2", name: "Cable") { name } }`;
const moved = `subscription Moved { orderMoved(order: "o1") { step } }`;
const wrong = "query Wrong { nothing }";
const later = "query Later { me { name } }";
const variables = encodeURIComponent(JSON.stringify({ id: "p1" }));
const answered = { data: { product: { name: "Phone" } } };
const web = { "apollographql-client-name": "web" };

const folder = createFolder();
let server: TestServer;
beforeAll(async () => {
  folder.write("web.json", manifestOf(product, rename, moved, wrong));
  const path = folder.write("clients.json", {
    clients: { web: { level: "safelist", manifests: ["web.json"] } },
    default: { level: "log-unknown", registers: true },
  });
  const { logger } = readLog();
  const clients = createClientBooks({ path, logger, pollMs: 5 });
  server = await startGateway([orders(), users(), catalog()].map(createSubgraph), { clients });
  await server.listen();
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

const get = async (url: string, headers: Record<string, string> = {}) => {
  const reply = await server.http.inject({ url, headers });
  return { status: reply.statusCode, body: reply.json() };
};
const metric = async (name: string, labels: string): Promise<string | undefined> => {
  const { body } = await server.http.inject({ url: "/metrics" });
  return new RegExp(`^${name}{${labels}} (.+)$`, "m").exec(body)?.[1];
};

describe("an operation of a manifest", () => {
  test("is answered by its id in the path, without any header: a CDN asks so", async () => {
    expect(await get(`/graphql/${sha256(product)}?variables=${variables}`)).toEqual({ status: 200, body: answered });
  });

  test("is answered by documentId and by its hash, by GET and POST", async () => {
    const id = sha256(product);
    const extensions = { persistedQuery: { version: 1, sha256Hash: id } };
    const preflight = { "apollo-require-preflight": "true" };
    for (const named of [`documentId=${id}`, `extensions=${encodeURIComponent(JSON.stringify(extensions))}`])
      expect((await get(`/graphql?${named}&variables=${variables}`, preflight)).body).toEqual(answered);
    for (const named of [{ documentId: id }, { extensions }])
      expect((await server.ask({ ...named, variables: { id: "p1" } }, web)).body).toEqual(answered);
  });

  test("is answered over a WebSocket", async () => {
    const client = connect(server.url(), { "apollographql-client-name": "web" });
    const results: unknown[] = [];
    await new Promise<void>((complete, error) => {
      const payload = { query: "", documentId: sha256(moved) };
      client.subscribe(payload, { next: (result) => results.push(result), error, complete });
    });
    expect(results[0]).toMatchObject({ data: { orderMoved: { step: 1 } } });
    await client.dispose();
  });

  test("that is a mutation is not answered by GET", async () => {
    expect((await get(`/graphql/${sha256(rename)}`)).status).toBe(405);
  });

  test("by an id that nobody has is 404, and a path that is no id 400", async () => {
    const unknown = await get("/graphql/none");
    expect([unknown.status, codes(unknown.body)]).toEqual([404, ["PERSISTED_QUERY_NOT_IN_LIST"]]);
    expect((await get("/graphql/a%20b")).status).toBe(400);
  });

  test("with wrong variables is told what is wrong with them", async () => {
    const { body } = await get(`/graphql/${sha256(product)}`);
    expect(codes(body)).toEqual(["BAD_USER_INPUT"]);
  });
});

test("a text registered at run time is answered by its id in the path only with a header that other sites cannot send", async () => {
  const text = "query Mine { me { name } }";
  const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(text) } };
  expect((await server.ask({ query: text, extensions })).status).toBe(200);
  const url = `/graphql/${sha256(text)}`;
  expect((await get(url)).status).toBe(400);
  expect((await get(url, { "apollo-require-preflight": "true" })).body).toEqual({ data: { me: { name: "Ada" } } });
});

test("a GET by documentId needs that header, too", async () => {
  const answer = await get(`/graphql?documentId=${sha256(product)}&variables=${variables}`);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining("CSRF")]);
});

test("a client with a safelist is held to it, in its own words, and others are logged", async () => {
  const text = "{ me { name } }";
  const refused = await server.ask(text, web);
  expect([refused.status, codes(refused.body)]).toEqual([400, ["QUERY_NOT_IN_SAFELIST"]]);
  expect((await server.ask({ query: product.replaceAll(" ", "  "), variables: { id: "p1" } }, web)).body).toEqual(
    answered,
  );
  expect((await server.ask(text)).status).toBe(200);
  expect(server.log.at(-1)).toMatchObject({ isUnlisted: true, operationId: null });
  expect(await metric("gateway_operations_by_origin_total", 'client="other",origin="text",listed="no"')).toBe("1");
});

test("plans are made before anybody asks, and what cannot be planned is told", async () => {
  await eventually(() => metric("gateway_warm_operations", 'state="waiting"')).toBe("0");
  expect(await metric("gateway_warm_operations", 'state="planned"')).toBe("3");
  expect(server.log).toContainEqual(expect.objectContaining({ operation: "Wrong", id: sha256(wrong) }));
  const misses = await metric("gateway_plan_cache_total", 'result="miss"');
  await server.ask({ documentId: sha256(rename) }, web);
  expect(await metric("gateway_plan_cache_total", 'result="miss"')).toBe(misses);
});

test("a manifest that changes is in force without a restart; one that is wrong changes nothing", async () => {
  folder.write("web.json", "{");
  folder.write("web.json", manifestOf(product, rename, moved, later));
  await eventually(async () => (await get(`/graphql/${sha256(later)}`)).status).toBe(200);
  folder.write("web.json", "{}");
  expect((await get(`/graphql/${sha256(later)}`)).status).toBe(200);
});
