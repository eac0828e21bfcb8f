import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { compose, listen } from "../support/graph.ts";
import { eventually } from "../support/eventually.ts";
import { startGateway } from "../support/server.ts";
import { collect, connect } from "../support/sockets.ts";

/** A gateway over a subgraph that never answers, and notices when nobody waits any more. */
async function start() {
  const state = { asked: 0, left: 0 };
  const subgraph = createServer((request, response) => {
    request.resume();
    state.asked++;
    response.once("close", () => state.left++);
  });
  const url = await listen(subgraph);
  const room = { name: "silent", sdl: "type Query { slow: Int } type Mutation { change: Int }" };
  const server = await startGateway([], { supergraphSdl: compose([room], { silent: url }), drainTimeoutMs: 100 });
  onTestFinished(async () => {
    subgraph.closeAllConnections();
    subgraph.close();
    await server.stop();
  });
  await server.listen();
  return { state, client: connect(server.url()) };
}

test.each([
  ["closes its WebSocket", (client: ReturnType<typeof connect>) => client.terminate()],
  ["completes it", (_client: ReturnType<typeof connect>, unsubscribe: () => void) => unsubscribe()],
])("a client that %s ends its running query down to the subgraph", async (_name, leave) => {
  const { state, client } = await start();
  const { unsubscribe } = collect(client, "{ slow }");
  await eventually(() => state.asked).toBe(1);
  leave(client, unsubscribe);
  await eventually(() => state.left).toBe(1);
  expect(state.asked).toBe(1);
});
