import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { until } from "@novatech/testkit/wait";
import { buyAndTrack } from "../demo/journey.ts";
import * as operations from "../demo/operations.ts";
import { startShop } from "../shop-process.ts";
import { countStatements, type RoomStatements, type StatementCount } from "./statements.ts";

const roundsOfPages = 20;
const orders = 5;

/** Counts the SQL of a product page and of a whole check-out, each alone on a fresh demo shop. With `--texts` the statements are printed, too. */
export async function benchSql(parameters: readonly string[]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "novatech-"));
  const shop = await startShop({ home, say: () => {}, environment: { CARRIER_SIMULATOR_STEP_MS: "200" } });
  const { adminUrl } = JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as { readonly adminUrl: string };
  const count = await countStatements(adminUrl);
  try {
    await pages(shop.url, count);
    await checkouts(shop.url, count, parameters.includes("--texts"));
  } finally {
    await count.close();
    await shop.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function pages(url: string, count: StatementCount): Promise<void> {
  const client = createGraphClient(url, { name: "novatech-bench" });
  const { search } = await client.get<{ search: { nodes: { slug: string }[] } }>(operations.search, {
    query: "notebook",
  });
  const slug = search.nodes[0]?.slug ?? "";
  await client.get(operations.productPage, { slug });
  await count.reset();
  for (let round = 0; round < roundsOfPages; round += 1) await client.get(operations.productPage, { slug });
  print("product page", await count.read(), roundsOfPages);
  await client.close();
}

async function checkouts(url: string, count: StatementCount, withTexts: boolean): Promise<void> {
  // Once before, so that nothing is counted that happens only the first time.
  await buyAndTrack(url, { query: "notebook", say: () => {} });
  await quiet(count);
  await count.reset();
  for (let order = 0; order < orders; order += 1) await buyAndTrack(url, { query: "notebook", say: () => {} });
  await quiet(count);
  const rooms = await count.read();
  print("whole journey to DELIVERED (register, search, cart, check-out, tracking)", rooms, orders);
  if (withTexts)
    for (const { room, texts } of rooms)
      for (const { calls, query } of texts)
        console.log(`${room.padEnd(12)}${(calls / orders).toFixed(1).padStart(6)}  ${query.slice(0, 160)}`);
}

/** Waits until two looks in a row find the same number of statements of work. */
async function quiet(count: StatementCount): Promise<void> {
  let before = -1;
  await until(
    async () => {
      const now = (await count.read()).reduce((total, room) => total + room.work, 0);
      const isQuiet = now === before;
      before = now;
      return isQuiet;
    },
    { everyMs: 500, timeoutMs: 20_000 },
  );
}

function print(what: string, rooms: readonly RoomStatements[], times: number): void {
  const per = (calls: number): string => (calls / times).toFixed(1).padStart(7);
  console.log(`${what}, per one of ${times}:`);
  for (const { room, work, relay } of rooms)
    console.log(`  ${room.padEnd(12)}${per(work)}   (relay, timers and polls ${per(relay).trim()})`);
  console.log(`  ${"together".padEnd(12)}${per(rooms.reduce((total, room) => total + room.work, 0))}`);
}
