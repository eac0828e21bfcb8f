import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { until } from "@novatech/testkit/wait";
import { quoteCart } from "@novatech/testkit/shop/buying";
import { checkOut, fillNewCart, orderQuote } from "@novatech/testkit/shop/journey";
import * as operations from "@novatech/testkit/shop/operations";
import { startShop } from "../shop-process.ts";
import { countStatements, type RoomStatements, type StatementCount } from "./statements.ts";

const roundsOfPages = 20;
const orders = 5;

/** Counts the SQL of a product page and of a whole check-out, each alone on a fresh demo shop. With `--texts` the statements are printed, too. */
export async function benchSql(parameters: readonly string[]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "novatech-"));
  const shop = await startShop({ home, say: () => {}, environment: { CARRIER_SIMULATOR_STEP_MS: "86400000" } });
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
  const say = (): void => {};
  // Once before, so that nothing is counted that happens only the first time.
  const first = await fillNewCart(url, { query: "notebook", say });
  await checkOut(first, say);
  await first.close();
  const placed: RoomStatements[] = [];
  const idle: RoomStatements[] = [];
  for (let order = 0; order < orders; order += 1) {
    const shopper = await fillNewCart(url, { query: "notebook", say });
    const quote = await quoteCart(shopper);
    await quiet(count);
    await count.reset();
    await orderQuote(shopper, quote, say);
    placed.push(...(await count.read()));
    await quiet(count);
    idle.push(...(await count.read()));
    await shopper.close();
  }
  print(
    "from checkoutSubmit until the shopper is told PLACED, what others do meanwhile and the shopper's own stream included",
    placed,
    orders,
  );
  print("from checkoutSubmit until every consumer is idle (parcels stand still)", idle, orders);
  if (withTexts)
    for (const { room, texts } of idle.slice(-8))
      for (const { calls, query } of texts)
        console.log(`${room.padEnd(12)}${String(calls).padStart(4)}  ${query.slice(0, 150)}`);
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

function print(what: string, counts: readonly RoomStatements[], times: number): void {
  const per = (calls: number): string => (calls / times).toFixed(1).padStart(7);
  const sum = (of: readonly RoomStatements[], part: "work" | "relay"): number =>
    of.reduce((total, room) => total + room[part], 0);
  console.log(`${what}, per one of ${times}:`);
  for (const [room, of] of Map.groupBy(counts, (one) => one.room))
    console.log(
      `  ${room.padEnd(12)}${per(sum(of, "work"))}   (relay, timers and polls ${per(sum(of, "relay")).trim()})`,
    );
  console.log(`  ${"together".padEnd(12)}${per(sum(counts, "work"))}`);
}
