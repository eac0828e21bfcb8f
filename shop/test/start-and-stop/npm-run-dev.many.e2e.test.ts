import { createGraphClient } from "@novatech/testkit/graph-client";
import { until } from "@novatech/testkit/wait";
import { roomNames } from "@novatech/service/room";
import { afterEach, beforeAll, expect, test } from "vitest";
import { childrenOf, processesOn, stillRunning } from "../process-list.ts";
import { newHome, runScript, shopEnvironment, type ShopRun } from "../shop-run.ts";

let home: string;
const runs: ShopRun[] = [];

const start = (script: "main.ts" | "dev.ts"): ShopRun => {
  const run = runScript(script, shopEnvironment(home));
  runs.push(run);
  return run;
};

beforeAll(async () => {
  home = await newHome();
});
afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.kill("SIGTERM");
    await run.code;
  }
});

test("a process per room and one for the gateway; SIGTERM leaves none of them, nor PostgreSQL or Redis", async () => {
  const run = start("dev.ts");
  const client = createGraphClient(await run.ready, { name: "start-and-stop" });
  expect(await client.get("{ categories { id } }")).toHaveProperty("categories");
  await client.close();
  const children = await childrenOf(run.pid);
  expect(children.filter(({ command }) => /(subgraphs|gateway)\/.*main[.]ts/.test(command)).length).toBe(
    roomNames.length + 1,
  );
  run.kill("SIGTERM");
  expect(await run.code, run.said()).toBe(0);
  expect(await stillRunning(children)).toEqual([]);
  expect(await processesOn(home)).toEqual([]);
});

test("after kill -9 its rooms end by themselves, and the next run has their locks", async () => {
  const killed = start("dev.ts");
  await killed.ready;
  const children = (await childrenOf(killed.pid)).filter(({ command }) => command.includes("main.ts"));
  expect(children.length).toBe(roomNames.length + 1);
  killed.kill("SIGKILL");
  await killed.code;
  await until(() => stillRunning(children), { done: (left) => left.length === 0, timeoutMs: 20_000 });
  const next = start("dev.ts");
  await next.ready;
  const second = start("dev.ts");
  expect(await second.code).toBe(1);
  expect(second.said()).toContain("The shop runs already");
});
