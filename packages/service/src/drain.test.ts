import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import { Pool } from "undici";
import { expect, test } from "vitest";
import { createDrain, idleConnectionMs } from "./drain.ts";

async function startServer(options: { readonly timeoutMs?: number } = {}) {
  const http = Fastify({ forceCloseConnections: true, keepAliveTimeout: idleConnectionMs });
  const { drain, isDraining } = createDrain(http, options);
  const gate = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  http.post("/slow", async () => {
    entered.resolve();
    await gate.promise;
    return "done";
  });
  http.post("/fast", () => "done");
  await http.listen({ host: "127.0.0.1", port: 0 });
  const { port } = http.server.address() as AddressInfo;
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 4 });
  const post = async (path: string) => {
    const { headers, body } = await pool.request({ method: "POST", path });
    return { said: await body.text(), connection: headers["connection"] };
  };
  return { http, port, drain, isDraining, gate, entered, pool, post };
}

test("what is under way is answered, and takes its connection with it", async () => {
  const { http, drain, isDraining, gate, entered, pool, post } = await startServer();
  const slow = post("/slow");
  await entered.promise;
  expect(isDraining()).toBe(false);
  const drained = drain();
  expect(isDraining()).toBe(true);
  gate.resolve();
  expect(await slow).toEqual({ said: "done", connection: "close" });
  await drained;
  await http.close();
  await pool.close();
});

test("a connection that lies idle is left to its owner: it still answers, once", async () => {
  const { http, drain, pool, post } = await startServer();
  expect(await post("/fast")).toEqual({ said: "done", connection: "keep-alive" });
  const drained = drain();
  expect(await post("/fast")).toEqual({ said: "done", connection: "close" });
  await drained;
  await http.close();
  await pool.close();
});

test("with nobody there it is over at once", async () => {
  const { http, drain, isDraining, pool } = await startServer();
  await drain();
  expect(isDraining()).toBe(true);
  await http.close();
  await pool.close();
});

test("who never lets go is not waited for longer than the longest time", async () => {
  const { http, port, drain, pool } = await startServer({ timeoutMs: 50 });
  const socket = connect(port, "127.0.0.1");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  await expect
    .poll(() => new Promise((resolve) => http.server.getConnections((_error, count) => resolve(count))))
    .toBe(1);
  await drain();
  await http.close();
  await closed;
  await pool.close();
});
