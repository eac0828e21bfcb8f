import { connect as connectTcp, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { eventually } from "../support/eventually.ts";
import { startGateway, type TestServer } from "../support/server.ts";

const chunk = "x".repeat(16_384);
const total = 2_000;

/** A source that is never empty, and how often it was asked: what nobody asks for is not made. */
function endless() {
  const state = { asked: 0, closed: false };
  const subgraph: TestSubgraph = {
    name: "flood",
    sdl: "type Query { ok: Int } type Subscription { flood: String }",
    resolvers: {
      Subscription: {
        flood: {
          async *subscribe() {
            try {
              while (state.asked < total) {
                state.asked++;
                yield { flood: chunk };
              }
            } finally {
              state.closed = true;
            }
          },
        },
      },
    },
  };
  return { state, subgraph };
}

let server: TestServer | undefined;
let raw: Socket | undefined;
afterEach(async () => {
  raw?.destroy();
  await server?.stop();
});

/** Resolves with the value when it has not changed between two looks. */
async function settled(read: () => number): Promise<number> {
  let before = -1;
  await expect
    .poll(
      () => {
        const now = read();
        const isSame = now === before && now > 0;
        before = now;
        return isSame;
      },
      { interval: 200, timeout: 10_000 },
    )
    .toBe(true);
  return before;
}

test("over a WebSocket a reader that stops reading stops the source, and reading on goes on where it was", async () => {
  const { state, subgraph } = endless();
  server = await startGateway([createSubgraph(subgraph)]);
  await server.listen();
  const socket = new WebSocket(`${server.url().replace("http", "ws")}/graphql`, "graphql-transport-ws");
  let received = 0;
  const completed = new Promise<void>((resolve) => {
    socket.on("message", (data) => {
      const { type } = JSON.parse((data as Buffer).toString("utf8")) as { type: string };
      if (type === "connection_ack") {
        socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: "subscription { flood }" } }));
        socket.pause();
      }
      if (type === "next") received++;
      if (type === "complete") resolve();
    });
  });
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(JSON.stringify({ type: "connection_init" }));
  // Some megabytes fit into the kernel's buffers of both ends; 2,000 events are 32.
  expect(await settled(() => state.asked)).toBeLessThan(total);
  socket.resume();
  await completed;
  expect([received, state.asked]).toEqual([total, total]);
  socket.close();
});

test("over multipart too", async () => {
  const { state, subgraph } = endless();
  server = await startGateway([createSubgraph(subgraph)]);
  await server.listen();
  const { hostname, port } = new URL(server.url());
  raw = connectTcp(Number(port), hostname);
  const body = JSON.stringify({ query: "subscription { flood }" });
  raw.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\naccept: multipart/mixed;subscriptionSpec=1.0\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  expect(await settled(() => state.asked)).toBeLessThan(total);
  expect(state.closed).toBe(false);
  raw.destroy();
  await eventually(() => state.closed).toBe(true);
});
