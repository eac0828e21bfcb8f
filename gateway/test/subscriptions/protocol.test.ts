import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { eventually } from "../support/eventually.ts";
import { startGateway } from "../support/server.ts";
import { ticking } from "../support/ticking.ts";

/** A gateway, and a WebSocket without any client library. */
async function start() {
  const graph = ticking();
  const server = await startGateway(graph.rooms);
  onTestFinished(server.stop);
  const url = await server.listen();
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const received: Record<string, unknown>[] = [];
  socket.on("message", (data) => received.push(JSON.parse((data as Buffer).toString("utf8"))));
  const closed = new Promise<number>((resolve) => socket.once("close", (code) => resolve(code)));
  await new Promise((resolve) => socket.once("open", resolve));
  const say = (message: unknown) => socket.send(typeof message === "string" ? message : JSON.stringify(message));
  return { ...graph, server, socket, received, closed, say };
}

const init = { type: "connection_init" };
const subscribe = (id: string, query = "subscription { tick { n } }") => ({
  type: "subscribe",
  id,
  payload: { query },
});

test.each([
  ["speaks before it was acknowledged", 4401, [subscribe("1")]],
  ["says connection_init twice", 4429, [init, init]],
  ["uses an id that is in use", 4409, [init, subscribe("1"), subscribe("1")]],
  ["sends what is no JSON", 4400, ["{"]],
  ["sends what is no message", 4400, [{ type: "hello" }]],
  ["sends a list", 4400, ["[]"]],
  ["subscribes without an id", 4400, [{ type: "subscribe", payload: { query: "{ ok }" } }]],
  ["subscribes without a text", 4400, [{ type: "subscribe", id: "1", payload: {} }]],
  ["sends variables that are none", 4400, [{ type: "subscribe", id: "1", payload: { query: "{ ok }", variables: 1 } }]],
])("a client that %s is closed with %i", async (_name, code, sent) => {
  const { say, closed, received } = await start();
  for (const message of sent) {
    say(message);
    if (message === init && sent.length > 2) await eventually(() => received.length).toBe(1);
  }
  expect(await closed).toBe(code);
});

test("a client that speaks another protocol is closed with 4406", async () => {
  const graph = ticking();
  const server = await startGateway(graph.rooms);
  onTestFinished(server.stop);
  const url = await server.listen();
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`);
  expect(await new Promise((resolve) => socket.once("close", resolve))).toBe(4406);
});

test("pings are answered with their payload, pongs are taken", async () => {
  const { say, received } = await start();
  say({ type: "ping", payload: { n: 1 } });
  say({ type: "pong" });
  say({ type: "ping" });
  await eventually(() => received.length).toBe(2);
  expect(received).toEqual([{ type: "pong", payload: { n: 1 } }, { type: "pong" }]);
});

test("an id may be used again after complete, from either side, and strange ids are only texts", async () => {
  const { say, received, push, source } = await start();
  const id = '"}{\u2028';
  say(init);
  await eventually(() => received).toEqual([{ type: "connection_ack" }]);
  say(subscribe(id));
  await eventually(() => source.state.opened).toBe(1);
  say({ type: "complete", id });
  say(subscribe(id));
  await eventually(() => source.state).toEqual({ opened: 2, closed: 1 });
  push(1);
  source.end();
  await eventually(() => received.slice(1)).toEqual([
    { id, type: "next", payload: { data: { tick: { n: 1 } } } },
    { id, type: "complete" },
  ]);
  say(subscribe(id, "{ nothing }"));
  await eventually(() => received.at(-1)).toMatchObject({ id, type: "error" });
  say(subscribe(id, "{ ok }"));
  await eventually(() => received.at(-1)).toEqual({ id, type: "complete" });
  expect(received.at(-2)).toEqual({ id, type: "next", payload: { data: { ok: 1 } } });
});
