import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { callerMistake, requireServiceScope } from "@novatech/graphql/errors";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import type { RoomRequest } from "@novatech/graphql/viewer";
import { createHttpCalls, createInProcessCalls, RoomUnavailableError } from "@novatech/service/call-room";
import type { RoomApp } from "@novatech/service/room";
import { createRoomServer, type RoomServer } from "@novatech/service/room-server";
import { type TokenVerifier, TokenRefusedError } from "@novatech/service/token-verifier";
import { createOtlpTracing } from "@novatech/service/tracing/otlp";
import type { Tracing } from "@novatech/service/tracing/tracing";
import { attributeOf, startTraceReceiver, treeBelow } from "@novatech/testkit/trace-receiver";
import { createClient } from "graphql-ws";
import { pino } from "pino";
import { request } from "undici";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";

/** Tokens in clear, so that a test says who asks: `user:<id>` and `service:<name>:<scope>`. The real verifier has its own tests. */
const plainTokens: TokenVerifier = {
  verify: async (token) => {
    const [kind, userId = ""] = token.split(".");
    if (kind !== "user") throw new TokenRefusedError("no user token");
    const viewer = { kind: "user", userId, sessionId: "s", scopes: ["shopper"], merchantIds: [] } as const;
    return { viewer, expiresAt: new Date(Date.now() + 1000) };
  },
  verifyService: async (token) => {
    const [kind, name = "", scope = ""] = token.split(".");
    if (kind !== "service") throw new TokenRefusedError("no service token");
    return { caller: { name, scopes: [scope.replace("-", ":")] }, expiresAt: new Date(Date.now() + 1000) };
  },
};

const sdl = `
  type Query {
    "Who asks." whoAmI: String
    "For services." price: Int @inaccessible @requiresScopes(scopes: [["internal:prices"]])
    "Kept shortly." brief(seconds: Int!): String
    "Breaks." fault: String
    "Says something beside its answer." degraded: String
    "Refuses." mistake: String
  }
  type Subscription {
    "Counts to 2." counted(fails: Boolean = false): Int
  }`;

function createRoom(health: () => Promise<void> = async () => {}): RoomApp {
  const folder = mkdtempSync(join(tmpdir(), "novatech-sdl-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "schema.graphql");
  writeFileSync(file, sdl);
  const schema = createSubgraphSchema(pathToFileURL(file), {
    Query: {
      whoAmI: (_parent: unknown, _arguments: unknown, { viewer, cartToken }: RoomRequest) =>
        `${viewer.kind === "user" ? viewer.userId : "nobody"} with ${cartToken ?? "no cart"}`,
      price: (_parent: unknown, _arguments: unknown, context: RoomRequest) => {
        requireServiceScope(context, "internal:prices");
        return 42;
      },
      brief: (_parent: unknown, { seconds }: { seconds: number }, { limitCaching }: RoomRequest) => {
        limitCaching?.({ maxAgeSeconds: seconds, isPrivate: seconds === 5 });
        return "short";
      },
      degraded: (_parent: unknown, _arguments: unknown, { notice }: RoomRequest) => {
        notice?.({ code: "DEGRADED", message: "The spare answers." });
        return "spare";
      },
      fault: () => {
        throw new Error("password=hunter2");
      },
      mistake: () => {
        throw callerMistake("BAD_USER_INPUT", "Say how many.");
      },
    },
    Subscription: {
      counted: {
        subscribe: async function* (_parent: unknown, { fails }: { fails: boolean }) {
          if (fails) throw callerMistake("BAD_USER_INPUT", "Say how many.");
          yield 1;
          yield 2;
        },
        resolve: async (counted: number) => counted,
      },
    },
  });
  return { name: "catalog", schema, contextFor: (room) => room, start: async () => {}, health, stop: async () => {} };
}

const running: RoomServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function serve(app: RoomApp, tracing: Tracing | null = null): Promise<string> {
  const server = await createRoomServer({ app, verifier: plainTokens, logger: pino({ level: "silent" }), tracing });
  running.push(server);
  return server.listen({ host: "127.0.0.1", port: 0 });
}

async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await request(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return {
    status: response.statusCode,
    body: (await response.body.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string } }[];
    },
  };
}

test("a room is told who asks, and with which cart", async () => {
  const url = await serve(createRoom());
  const headers = { authorization: "Bearer user.ada", "x-cart-token": "c1" };
  expect((await ask(url, "{ whoAmI }", headers)).body.data).toEqual({ whoAmI: "ada with c1" });
  expect((await ask(url, "{ whoAmI }")).body.data).toEqual({ whoAmI: "nobody with no cart" });
});

test("a wrong token is refused with 401, not taken for nobody", async () => {
  const { status, body } = await ask(await serve(createRoom()), "{ whoAmI }", { authorization: "Bearer forged" });
  expect(status).toBe(401);
  expect(body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});

test("what a room says beside its answer comes in the answer's extensions, once, and only with that answer", async () => {
  const url = await serve(createRoom());
  const notices = [{ code: "DEGRADED", message: "The spare answers." }];
  const { body } = await ask(url, "{ degraded again: degraded }");
  expect(body).toEqual({ data: { degraded: "spare", again: "spare" }, extensions: { notices } });
  expect((await ask(url, "{ whoAmI }")).body).not.toHaveProperty("extensions");
});

test("a fault does not leave with its own words, a mistake does", async () => {
  const url = await serve(createRoom());
  const fault = await ask(url, "{ fault }");
  expect(JSON.stringify(fault.body)).not.toContain("hunter2");
  expect(fault.body.errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  expect((await ask(url, "{ mistake }")).body.errors?.[0]).toMatchObject({
    message: "Say how many.",
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("readiness tells what is missing", async () => {
  const url = await serve(createRoom(() => Promise.reject(new Error("catalog: PostgreSQL cannot be reached"))));
  const ready = await request(new URL("/health/ready", url));
  expect(ready.statusCode).toBe(503);
  expect(await ready.body.json()).toEqual({ status: "not ready", reason: "catalog: PostgreSQL cannot be reached" });
  const live = await request(new URL("/health/live", url));
  expect(live.statusCode).toBe(200);
  await live.body.dump();
});

test("an internal field answers a service with the scope and nobody else", async () => {
  const url = await serve(createRoom());
  expect((await ask(url, "{ price }", { authorization: "Bearer user.ada" })).body.errors?.[0]?.extensions.code).toBe(
    "FORBIDDEN",
  );
  const calls = createHttpCalls({ urls: { catalog: url }, serviceToken: async () => "service.cart.internal-prices" });
  expect(await calls.callRoom("catalog", { query: "{ price }" })).toEqual({ price: 42 });
  await calls.close();
});

test("a call in one process carries the calling room's scopes", async () => {
  const app = createRoom();
  expect(await createInProcessCalls("cart", () => app)("catalog", { query: "{ price }" })).toEqual({ price: 42 });
  const asSearch = createInProcessCalls("search", () => app)("catalog", { query: "{ price }" });
  await expect(asSearch).rejects.toThrow(/scope internal:prices/);
});

test("a room that is not there is said to be, with its name", async () => {
  const calls = createHttpCalls({ urls: { catalog: "http://127.0.0.1:1/graphql" }, serviceToken: async () => "t" });
  const fault = await calls.callRoom("catalog", { query: "{ price }" }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(RoomUnavailableError);
  expect((fault as RoomUnavailableError).room).toBe("catalog");
  await expect(calls.callRoom("orders", { query: "{ a }" })).rejects.toThrow("ORDERS_URL");
  await calls.close();
});

test("a resolver shortens how long its answer may be kept; a room that says nothing leaves it to the schema's hints", async () => {
  const url = await serve(createRoom());
  const saidOf = async (query: string) => {
    const reply = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    await reply.body.dump();
    return reply.headers["cache-control"];
  };
  expect(await saidOf("{ whoAmI }")).toBeUndefined();
  expect(await saidOf("{ long: brief(seconds: 60) short: brief(seconds: 20) }")).toBe("max-age=20");
  expect(await saidOf("{ own: brief(seconds: 5) long: brief(seconds: 60) }")).toBe("max-age=5, private");
  expect(await saidOf("{ brief(seconds: 0) }")).toBe("no-store");
});

test("a room goes on with the traces of who asks, to the rooms it asks itself; and begins none", async () => {
  const receiver = await startTraceReceiver();
  onTestFinished(receiver.stop);
  const tracingOf = (serviceName: string) => createOtlpTracing({ endpoint: receiver.url, serviceName, ratio: 0 });
  const [near, far] = [tracingOf("cart"), tracingOf("catalog")];
  const farUrl = await serve(createRoom(), far);
  const calls = createHttpCalls({
    urls: { catalog: farUrl },
    serviceToken: async () => "service.cart.internal-prices",
  });
  onTestFinished(calls.close);
  const asking = createRoom();
  const whoAmI = asking.schema.getQueryType()?.getFields()["whoAmI"];
  if (whoAmI) whoAmI.resolve = async () => JSON.stringify(await calls.callRoom("catalog", { query: "{ price }" }));
  const nearUrl = await serve(asking, near);
  const [traceId, spanId] = ["a".repeat(32), "b".repeat(16)];
  const headers = { traceparent: `00-${traceId}-${spanId}-01` };
  expect((await ask(nearUrl, "{ whoAmI }", headers)).body.data).toEqual({ whoAmI: '{"price":42}' });
  expect((await ask(nearUrl, "{ fault }", headers)).status).toBe(200);
  for (const flags of ["", "00"])
    await ask(nearUrl, "{ whoAmI }", flags ? { traceparent: `00-${traceId}-${spanId}-00` } : {});
  await Promise.all([near.stop(), far.stop()]);
  const spans = receiver.spans();
  const [asked, failed] = spans.filter((span) => span.parentSpanId === spanId);
  expect(asked && [asked.service, treeBelow(spans, asked)]).toEqual([
    "cart",
    { "Query.whoAmI": { "call catalog": { "room catalog": {} } } },
  ]);
  expect(spans.find((span) => span.service === "catalog")).toMatchObject({ traceId, name: "room" });
  expect([failed?.status.message, attributeOf(failed, "novatech.room")]).toEqual(["INTERNAL_SERVER_ERROR", "catalog"]);
  expect(receiver.text()).not.toContain("hunter2");
  expect(spans).toHaveLength(6);
});

test("a room goes on with the trace of each subscription, told with it, and ends it with the stream", async () => {
  const receiver = await startTraceReceiver();
  onTestFinished(receiver.stop);
  const tracing = createOtlpTracing({ endpoint: receiver.url, serviceName: "catalog", ratio: 0 });
  const url = await serve(createRoom(), tracing);
  const client = createClient({ url: url.replace("http", "ws"), webSocketImpl: WebSocket, retryAttempts: 0 });
  onTestFinished(async () => client.dispose());
  const [traceId, spanId] = ["a".repeat(32), "b".repeat(16)];
  const follow = async (query: string, flags: string) => {
    const seen: unknown[] = [];
    const extensions = { traceparent: `00-${traceId}-${spanId}-${flags}` };
    for await (const { data } of client.iterate({ query, extensions })) seen.push(data);
    return seen;
  };
  const counted = "subscription { counted }";
  expect(await follow(counted, "01")).toEqual([{ counted: 1 }, { counted: 2 }]);
  expect(await follow(counted, "00")).toEqual([{ counted: 1 }, { counted: 2 }]);
  await expect(follow("subscription { counted(fails: true) }", "01")).rejects.toMatchObject([
    { extensions: { code: "BAD_USER_INPUT" } },
  ]);
  await tracing.stop();
  const spans = receiver.spans();
  const [told, failed] = spans.filter(({ name }) => name === "room");
  expect(told).toMatchObject({ traceId, parentSpanId: spanId });
  expect(spans.map(({ name, parentSpanId }) => [name, parentSpanId === told?.spanId])).toEqual([
    ["Subscription.counted", true],
    ["Subscription.counted", true],
    ["room", false],
    ["room", false],
  ]);
  expect([attributeOf(told, "graphql.operation.type"), failed?.status.message]).toEqual([
    "subscription",
    "BAD_USER_INPUT",
  ]);
});
