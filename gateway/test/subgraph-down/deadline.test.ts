import { expect, test } from "vitest";
import { createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { startGateway } from "../support/server.ts";

const quick: TestSubgraph = { name: "quick", sdl: "type Query { now: Int }", resolvers: { Query: { now: () => 1 } } };
const slow: TestSubgraph = {
  name: "slow",
  sdl: "type Query { later: Int }",
  resolvers: { Query: { later: () => new Promise<number>(() => {}) } },
};
const broken: TestSubgraph = { name: "broken", sdl: "type Query { never: Int }", resolvers: {} };

test("a room in this process that takes too long nulls its own fields at the deadline", async () => {
  const server = await startGateway([quick, slow].map(createSubgraph), { deadlineMs: 100 });
  const { body } = await server.ask("{ now later }");
  expect(body.data).toEqual({ now: 1, later: null });
  expect(body.errors).toMatchObject([{ path: ["later"], extensions: { code: "SUBGRAPH_TIMEOUT" } }]);
  await server.stop();
});

test("a room whose context cannot be made is a fault of that room alone", async () => {
  const rooms = [createSubgraph(quick), createSubgraph(broken)];
  const server = await startGateway([
    rooms[0] as (typeof rooms)[0],
    {
      ...(rooms[1] as (typeof rooms)[0]),
      contextFor: () => {
        throw new Error("hunter2");
      },
    },
  ]);
  const { body } = await server.ask("{ now never }", { "x-request-id": "request-0003" });
  expect(body.data).toEqual({ now: 1, never: null });
  expect(body.errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "request-0003" } }]);
  expect(JSON.stringify(body)).not.toContain("hunter2");
  expect(server.log.find(({ level }) => level === 50)).toMatchObject({
    requestId: "request-0003",
    err: { message: "hunter2" },
  });
  await server.stop();
});
