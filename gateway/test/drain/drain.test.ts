import { afterEach, expect, test } from "vitest";
import { createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { eventually } from "../support/eventually.ts";
import { createPushed } from "../support/pushed.ts";
import { startGateway, type TestServer } from "../support/server.ts";
import { collect, connect, postStream } from "../support/sockets.ts";

let server: TestServer;
afterEach(() => server.stop());

function slowRoom() {
  let open: () => void = () => {};
  let entered: () => void = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const inside = new Promise<void>((resolve) => (entered = resolve));
  const ticks = createPushed<{ tick: number }>();
  const subgraph: TestSubgraph = {
    name: "room",
    sdl: "type Query { slow: Int } type Subscription { tick: Int }",
    resolvers: {
      Query: {
        slow: async () => {
          entered();
          await gate;
          return 1;
        },
      },
      Subscription: { tick: { subscribe: ticks.subscribe } },
    },
  };
  return { subgraph, open: () => open(), inside, ticks };
}

const post = (url: string) =>
  fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ slow }" }),
  });

test("a stopping gateway ends what is in flight, takes nothing new, and tells its streams", async () => {
  const room = slowRoom();
  server = await startGateway([createSubgraph(room.subgraph)]);
  const url = await server.listen();
  const client = connect(url);
  const socket = collect(client, "subscription { tick }");
  const multipart = await postStream(url, "subscription { tick }");
  await eventually(() => room.ticks.state.opened).toBe(1);
  const inFlight = post(url);
  await room.inside;

  const stopped = server.stop();
  expect(await socket.ended).toMatchObject({ code: 1001 });
  expect(await Array.fromAsync(multipart.parts)).toMatchObject([
    { payload: null, errors: [{ extensions: { code: "SERVER_STOPPING" } }] },
  ]);
  await expect(post(url)).rejects.toThrow("fetch failed");
  room.open();
  expect(await (await inFlight).json()).toEqual({ data: { slow: 1 } });
  await stopped;
  // Equal ones read one stream.
  expect(room.ticks.state.closed).toBe(1);
});

test("what does not end is cut off when the drain time is over", async () => {
  const room = slowRoom();
  server = await startGateway([createSubgraph(room.subgraph)], { drainTimeoutMs: 100 });
  const inFlight = post(await server.listen());
  await room.inside;
  const outcome = inFlight.then(
    () => "answered",
    () => "cut off",
  );
  await server.stop();
  expect(await outcome).toBe("cut off");
});
