import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { freePort } from "@novatech/local-services/ports";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { logIn, register } from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { afterEach, beforeAll, expect, test } from "vitest";
import { readRunning } from "../../running.ts";
import { processesOn, stillRunning } from "../process-list.ts";
import { newHome, runScript, shopEnvironment, type ShopRun } from "../shop-run.ts";

let home: string;
const runs: ShopRun[] = [];
const servers: Server[] = [];

const start = (more: Readonly<Record<string, string>> = {}): ShopRun => {
  const run = runScript("main.ts", shopEnvironment(home, more));
  runs.push(run);
  return run;
};

/** Takes a port as another program would; says whether it was free. */
async function take(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  servers.push(server);
  return Promise.race([once(server, "listening").then(() => true), once(server, "error").then(() => false)]);
}

beforeAll(async () => {
  home = await newHome();
});
// Each test finds the folder as a stopped shop leaves it.
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  for (const run of runs.splice(0)) {
    run.kill("SIGTERM");
    await run.code;
  }
});

test("the first start sets the shop up and says where it is and who can log in; the second is quick and keeps the data", async () => {
  const began = performance.now();
  const first = start();
  const url = await first.ready;
  const firstMs = performance.now() - began;
  const visitor = createGraphClient(url, { name: "start-and-stop" });
  const { client, email, password } = await register(visitor);
  await Promise.all([visitor.close(), client.close()]);
  first.kill("SIGTERM");
  expect(await first.code).toBe(0);
  for (const role of ["shopper", "merchant", "staff"]) expect(first.said()).toContain(`${role}@novatech.example`);

  const again = performance.now();
  const second = start();
  const back = createGraphClient(await second.ready, { name: "start-and-stop" });
  console.log(`started in ${Math.round(firstMs)} ms, the second time in ${Math.round(performance.now() - again)} ms`);
  expect(second.said()).not.toContain("Setting up");
  const shopper = await logIn(back, { email, password });
  await Promise.all([back.close(), shopper.close()]);
});

test("a second start while one runs says where it runs, ends well and disturbs nothing", async () => {
  const first = start();
  const url = await first.ready;
  const second = start();
  expect(await second.code).toBe(0);
  expect(second.said()).toBe(`Already running: ${url}\n`);
  const visitor = createGraphClient(url, { name: "start-and-stop" });
  expect(await visitor.get("{ __typename }")).toEqual({ __typename: "Query" });
  await visitor.close();
});

test("a PORT that is taken is refused in one sentence with the cure, and nothing is left running", async () => {
  const port = await freePort();
  await take(port);
  const run = start({ PORT: String(port) });
  expect(await run.code).toBe(1);
  expect(run.said()).toBe(
    `Port ${port} is taken by another program. Stop that program, choose another port (PORT=${port + 1}), or leave PORT unset to get a free one.\n`,
  );
  expect(await processesOn(home)).toEqual([]);
});

test("without PORT a taken 4000 is gone round", async () => {
  // Free, and ours now; or another program's already: both are taken to the shop.
  await take(4000);
  const { PORT: _, ...environment } = shopEnvironment(home);
  const run = runScript("main.ts", environment);
  runs.push(run);
  const url = await run.ready;
  expect(new URL(url).port).not.toBe("4000");
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends PostgreSQL, Redis and everything else", async (signal) => {
  const run = start();
  await run.ready;
  const served = await processesOn(home);
  expect(served.length).toBeGreaterThanOrEqual(2);
  run.kill(signal);
  // Somebody who is impatient presses again.
  run.kill(signal);
  expect(await run.code, run.said()).toBe(0);
  expect(await stillRunning(served)).toEqual([]);
  expect(await processesOn(home)).toEqual([]);
  expect(existsSync(join(home, "running.json"))).toBe(false);
});

test("SIGTERM in the middle of a start ends what was started", async () => {
  const run = start();
  // The lock is taken and PostgreSQL is starting or started.
  const begun = await until(() => processesOn(home), { done: (there) => there.length > 0, everyMs: 5 });
  expect(run.said()).not.toContain("Ready");
  run.kill("SIGTERM");
  expect(await run.code, run.said()).toBe(0);
  expect(run.said()).toBe("Stopping …\n");
  expect(await stillRunning(begun)).toEqual([]);
  expect(await processesOn(home)).toEqual([]);
});

test("after kill -9 the next start takes over PostgreSQL and Redis as they run, with all data", async () => {
  const killed = start();
  const visitor = createGraphClient(await killed.ready, { name: "start-and-stop" });
  const { client, email, password } = await register(visitor);
  await Promise.all([visitor.close(), client.close()]);
  killed.kill("SIGKILL");
  await killed.code;
  const left = await processesOn(home);
  expect(left.length).toBeGreaterThanOrEqual(2);
  expect(readRunning(home), "the record of the killed run").not.toBeNull();

  const next = start();
  const back = createGraphClient(await next.ready, { name: "start-and-stop" });
  const shopper = await logIn(back, { email, password });
  await Promise.all([back.close(), shopper.close()]);
  const now = (await processesOn(home)).map(({ pid }) => pid);
  expect(now).toEqual(expect.arrayContaining(left.map(({ pid }) => pid)));
  next.kill("SIGTERM");
  expect(await next.code).toBe(0);
  expect(await processesOn(home)).toEqual([]);
});

test("with NODE_ENV=production the sandbox's money, the simulator's parcels and the demo's log-ins are refused, all in one message", async () => {
  const run = start({ NODE_ENV: "production" });
  expect(await run.code).toBe(1);
  expect(run.said()).toContain("sandbox provider must not take orders");
  expect(run.said()).toContain("set CARRIER_SIMULATOR=off");
  expect(run.said()).not.toContain("demo-shopper");
  expect(run.said()).not.toContain("Ready");
  expect(await processesOn(home)).toEqual([]);
});

test("an environment that is wrong is refused with every fault at once", async () => {
  const run = start({ PORT: "http", LOG_LEVEL: "loud", DATABASE_URL: "mysql://localhost" });
  expect(await run.code).toBe(1);
  for (const name of ["PORT", "LOG_LEVEL", "DATABASE_URL"]) expect(run.said()).toContain(`${name}: `);
});
