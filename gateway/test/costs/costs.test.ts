import { describe, expect, test } from "vitest";
import { createClientBook } from "../../src/clients/client-book.ts";
import { clientsFile } from "../../src/clients/policy.ts";
import { fixed } from "../../src/clients/watched-files.ts";
import type { GatewayServerOptions } from "../../src/server.ts";
import { createSubgraph } from "../support/graph.ts";
import { as, codes, startGateway, type TestServer } from "../support/server.ts";
import { orders, users } from "../support/shop.ts";

const room = orders();
const rooms = () => [
  createSubgraph({ ...room, sdl: room.sdl.replace("[Order!]!", '[Order!]! @listSize(slicingArguments: ["first"])') }),
  createSubgraph(users()),
];
const clients = (...rules: [name: string, rules: object][]) =>
  fixed(
    createClientBook(
      clientsFile.parse({ default: { level: "allow-all" }, clients: Object.fromEntries(rules) }),
      () => "",
    ),
  );
const web = { "apollographql-client-name": "web" };

async function withServer(options: Partial<GatewayServerOptions>, use: (server: TestServer) => Promise<void>) {
  const server = await startGateway(rooms(), options);
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

describe("the cost of an operation", () => {
  test("is told to who asks: what it might have cost and what it did", () =>
    withServer({}, async (server) => {
      const query = "{ orders(first: 100) { id buyer { name } } }";
      expect((await server.ask(query)).body).not.toHaveProperty("extensions");
      const { body } = await server.ask(query, { "x-graphql-cost": "1" });
      expect(body).toMatchObject({ extensions: { cost: { estimated: 200, actual: 5 } } });
      expect(server.log.at(-1)).toMatchObject({ cost: 200, actualCost: 5 });
    }));

  test("is told always where that is wanted, but not in answers that others may get", () =>
    withServer({ showsCost: true }, async (server) => {
      expect((await server.ask("{ me { name } }")).body).toMatchObject({
        extensions: { cost: { estimated: 1, actual: 1 } },
      });
      const url = `/graphql?query=${encodeURIComponent("{ me { name } }")}`;
      const get = await server.http.inject({ url, headers: { "apollo-require-preflight": "true" } });
      expect(get.json()).toEqual({ data: { me: { name: "Ada" } } });
    }));

  test("above the client's budget is refused before anybody is asked, with both numbers", () =>
    withServer({ clients: clients(["web", { level: "allow-all", maxCost: 50 }]) }, async (server) => {
      const { status, body } = await server.ask("{ orders(first: 51) { id } }", web);
      expect([status, codes(body)]).toEqual([400, ["COST_EXCEEDED"]]);
      expect(body.errors?.[0]?.extensions).toMatchObject({ cost: { estimated: 51, max: 50 } });
      expect((await server.ask("{ orders(first: 50) { id } }", web)).status).toBe(200);
      expect((await server.ask("{ orders(first: 51) { id } }")).status).toBe(200);
      const metrics = await server.http.inject({ url: "/metrics" });
      expect(metrics.body).toMatch(/^gateway_plan_cache_total{result="miss"} 2$/m);
    }));

  test("is what authorisation leaves of it", () =>
    withServer({}, async (server) => {
      const { body } = await server.ask("{ __typename }", { "x-graphql-cost": "1" });
      expect(body).toMatchObject({ extensions: { cost: { estimated: 0, actual: 0 } } });
    }));
});

describe("a rate by cost", () => {
  const limited = { clients: clients(["web", { level: "allow-all", rate: { costPerMinute: 1, burst: 12 } }]) };
  const dear = "{ orders(first: 8) { id } }";

  test("lets through what there is, then says when to come again; others have their own", () =>
    withServer(limited, async (server) => {
      const empty = "{ orders(first: 10) { buyer { fault } } }";
      expect((await server.ask(empty, { ...web, ...as("u1") })).status).toBe(200);
      const { status, headers, body } = await server.ask("{ orders(first: 9) { id } }", { ...web, ...as("u1") });
      expect([status, codes(body)]).toEqual([429, ["RATE_LIMITED"]]);
      expect(Number(headers["retry-after"])).toBeGreaterThan(1);
      expect((await server.ask(dear, { ...web, ...as("u2") })).status).toBe(200);
      expect((await server.ask(dear, web)).status).toBe(200);
      expect((await server.ask(dear)).status).toBe(200);
    }));

  test("gives back what was estimated and not used", () =>
    withServer(limited, async (server) => {
      // Each is estimated at 8 and finds 3: without giving back the second would be refused.
      for (let each = 0; each < 2; each++) expect((await server.ask(dear, web)).status).toBe(200);
      expect((await server.ask(dear, web)).status).toBe(429);
    }));
});
