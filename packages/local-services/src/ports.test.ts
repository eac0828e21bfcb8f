import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { choosePort, freePort } from "./ports.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function takenPort(): Promise<number> {
  const port = await freePort();
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  open.push(server);
  return port;
}

test("a free port is none of those a system hands out by itself, so that it is still free when its process gets there", async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
  for (const port of ports) expect(port).toBeLessThan(32_768);
  expect(new Set(ports).size).toBeGreaterThan(15);
});

test("a port that was asked for and is free is the one", async () => {
  const port = await freePort();
  expect(await choosePort({ wanted: port, fallback: 4000 })).toBe(port);
});

test("a port that was asked for and is taken is refused with the cure", async () => {
  const port = await takenPort();
  await expect(choosePort({ wanted: port, fallback: 4000 })).rejects.toThrow(
    `Port ${port} is taken by another program. Stop that program, choose another port (PORT=${port + 1})`,
  );
});

test("nobody asked for a port and the usual one is taken: a free one", async () => {
  const fallback = await takenPort();
  const port = await choosePort({ wanted: undefined, fallback });
  expect(port).not.toBe(fallback);
  expect(port).toBeGreaterThan(0);
});

test("nobody asked for a port and the usual one is free: that one", async () => {
  const fallback = await freePort();
  expect(await choosePort({ wanted: undefined, fallback })).toBe(fallback);
});

test("port 0 means any", async () => {
  expect(await choosePort({ wanted: 0, fallback: 4000 })).toBeGreaterThan(0);
});

test("an address that is not this machine's is refused with its name", async () => {
  await expect(choosePort({ wanted: 4000, fallback: 4000, host: "192.0.2.1" })).rejects.toThrow(
    "Cannot listen on 192.0.2.1:4000",
  );
});
