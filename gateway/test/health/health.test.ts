import { afterEach, expect, test } from "vitest";
import { createSubgraph } from "../support/graph.ts";
import { startGateway, type TestServer } from "../support/server.ts";
import { users } from "../support/shop.ts";

let server: TestServer;
afterEach(() => server.stop());

const room = (health: () => Promise<void>) => ({ ...createSubgraph(users()), health });

test("ready when every room is", async () => {
  server = await startGateway([room(async () => {})]);
  const answer = await server.http.inject("/health/ready");
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: "ready" }]);
  expect((await server.http.inject("/health/live")).json()).toEqual({ status: "alive" });
});

test("not ready says what is missing, of rooms and of whatever else was handed in", async () => {
  server = await startGateway([room(() => Promise.reject(new Error("no database")))], {
    health: [
      { name: "disk", check: () => Promise.reject(new Error("full")) },
      { name: "clock", check: async () => {} },
    ],
  });
  const answer = await server.http.inject("/health/ready");
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    {
      status: "not ready",
      missing: [
        { name: "users", reason: "no database" },
        { name: "disk", reason: "full" },
      ],
    },
  ]);
  expect((await server.http.inject("/health/live")).statusCode).toBe(200);
});

test("a check that hangs is a check that fails", async () => {
  server = await startGateway([room(() => new Promise<void>(() => {}))]);
  const answer = await server.http.inject("/health/ready");
  expect(answer.json()).toMatchObject({ missing: [{ name: "users", reason: "no answer within 2000 ms" }] });
});

test("metrics count operations, plans and requests to rooms", async () => {
  server = await startGateway([room(async () => {})]);
  for (let times = 0; times < 3; times++) await server.ask("query Me { me { name } }");
  await server.ask("{ nothing }");
  const metrics = (await server.http.inject("/metrics")).body;
  expect(metrics).toContain('gateway_operations_total{type="query",transport="http",status="200"} 3');
  expect(metrics).toContain('gateway_operation_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
  expect(metrics).toContain('gateway_plan_cache_total{result="miss"} 1');
  expect(metrics).toContain('gateway_plan_cache_total{result="hit"} 2');
  expect(metrics).toContain('gateway_subgraph_request_duration_seconds_count{subgraph="users",outcome="ok"} 3');
});

test("routes that were handed in are served, and a fault in one is masked", async () => {
  server = await startGateway([room(async () => {})], {
    routes: [
      async (http) => {
        http.get("/.well-known/jwks.json", async () => ({ keys: [] }));
        http.get("/broken", async () => {
          throw new Error("hunter2");
        });
      },
    ],
  });
  expect((await server.http.inject("/.well-known/jwks.json")).json()).toEqual({ keys: [] });
  const broken = await server.http.inject("/broken");
  expect(broken.statusCode).toBe(500);
  expect(broken.body).not.toContain("hunter2");
  expect((await server.http.inject("/nowhere")).json()).toMatchObject({
    errors: [{ extensions: { code: "NOT_FOUND" } }],
  });
});
