import { parseArgs } from "node:util";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { accepted, type Attempt, fillCart, quoteCart, submitCheckout } from "@novatech/testkit/shop/buying";
import * as operations from "@novatech/testkit/shop/operations";
import { until } from "@novatech/testkit/wait";
import { flashDrop } from "./flash-drop.ts";
import { type MeteredShop, startMeteredShop } from "./metered-shop.ts";
import { describeStatements, type RoomStatements } from "./statements.ts";
import { besideVendure } from "./vendure.ts";

const warmUps = 20;
const countedOrders = 10;
const timedOrders = 100;
const meteredOrders = 60;

/**
 * A check-out on a fresh demo shop: SQL by room, how long the shopper waits for PLACED, CPU beside Vendure's for the same work (three
 * things put into a cart, address, delivery, order and payment), and a flash drop. `--texts` prints the statements; `--drop-only` and
 * `--no-drop` leave out the one or the other; `--rate` (50 orders/s), `--seconds` (60) and `--units` (500) say how big the drop is.
 */
export async function benchCheckout(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      texts: { type: "boolean", default: false },
      "no-drop": { type: "boolean", default: false },
      "drop-only": { type: "boolean", default: false },
      rate: { type: "string", default: "50" },
      seconds: { type: "string", default: "60" },
      units: { type: "string", default: "500" },
    },
  });
  if (!values["drop-only"]) await benchOneByOne(values.texts);
  const [ordersPerSecond, seconds, units] = [values.rate, values.seconds, values.units].map(Number);
  if (!values["no-drop"])
    await flashDrop({ ordersPerSecond: ordersPerSecond ?? 0, seconds: seconds ?? 0, units: units ?? 0 });
}

async function benchOneByOne(withTexts: boolean): Promise<void> {
  const shop = await startMeteredShop();
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    const variants = await findVariants(client);
    await putOnShelves(shop, variants);
    for (let round = 0; round < warmUps; round += 1) await placed(shop, await order(client, variants));
    await countSql(shop, client, variants, withTexts);
    await timePlaced(client, variants);
    await meterCpu(shop, client, variants);
  } finally {
    await client.close();
    await shop.stop();
  }
}

/** Three variants that can be bought in euros. */
export async function findVariants(client: GraphClient): Promise<readonly string[]> {
  type Found = { search: { nodes: { variants: { nodes: { id: string; price: object | null }[] } }[] } };
  const { search } = await client.get<Found>(operations.search, { query: "notebook" });
  const found = search.nodes.flatMap(({ variants }) => variants.nodes.filter(({ price }) => price !== null));
  if (found.length < 3) throw new Error("the demo shop has too few notebooks");
  return found.slice(0, 3).map(({ id }) => id);
}

/** As much as all rounds take; written past the room, which is not measured meanwhile. */
export async function putOnShelves(shop: MeteredShop, variants: readonly string[]): Promise<void> {
  const { inventory } = shop.databases;
  await inventory`
    with filled as (
      update stock_items set on_hand = on_hand + 1000, version = version + 1
      where variant_id = any(${[...variants]}) returning id, version
    )
    insert into stock_ledger (stock_item_id, version, kind, quantity, source, occurred_at)
    select id, version, 'RECEIVED', 1000, 'bench', now() from filled`;
}

/** A check-out that was submitted, and as whom. */
export type Submitted = {
  readonly client: GraphClient;
  readonly attemptId: string;
  readonly accessToken: string | null;
};

/** A guest's whole way: three things, one after the other, into a new cart; address; delivery; quote; order. */
export async function order(client: GraphClient, variants: readonly string[]): Promise<Submitted> {
  const { guest, quote } = await fill(client, variants);
  return submit(guest, quote);
}

async function fill(client: GraphClient, variants: readonly string[]) {
  const [first = "", ...others] = variants;
  const lines = others.map((variantId) => ({ variantId, quantity: 1 }));
  const { cartToken } = await fillCart(client, [{ variantId: first, quantity: 1 }], lines);
  const guest = client.as({ "x-cart-token": cartToken ?? "" });
  return { guest, quote: await quoteCart(guest) };
}

async function submit(guest: GraphClient, quote: Awaited<ReturnType<typeof quoteCart>>): Promise<Submitted> {
  const { attempt, orderAccessToken } = accepted(await submitCheckout(guest, quote));
  return { client: guest, attemptId: attempt?.id ?? "", accessToken: orderAccessToken };
}

/** Waits for the order by looking into the database, where nobody is asked anything that is counted. */
export async function placed(shop: MeteredShop, { attemptId }: Submitted): Promise<void> {
  const { orders } = shop.databases;
  const read = () => orders<{ status: string }[]>`select status from checkout_attempts where id = ${attemptId}`;
  const [row] = await until(read, { done: ([found]) => isDecided(found?.status), everyMs: 2, timeoutMs: 60_000 });
  if (row?.status !== "PLACED") throw new Error(`the check-out ${attemptId} is ${row?.status}`);
}

const isDecided = (status: string | undefined): boolean => status === "PLACED" || status === "FAILED";

async function countSql(
  shop: MeteredShop,
  client: GraphClient,
  variants: readonly string[],
  withTexts: boolean,
): Promise<void> {
  const untilPlaced: RoomStatements[] = [];
  const untilIdle: RoomStatements[] = [];
  for (let round = 0; round < countedOrders; round += 1) {
    const { guest, quote } = await fill(client, variants);
    await quiet(shop);
    await shop.statements.reset();
    await placed(shop, await submit(guest, quote));
    untilPlaced.push(...(await shop.statements.read()));
    await quiet(shop);
    untilIdle.push(...(await shop.statements.read()));
  }
  console.log(describeStatements("SQL from checkoutSubmit until PLACED", untilPlaced, countedOrders));
  console.log(
    describeStatements(
      "SQL from checkoutSubmit until every room is idle (parcels stand still)",
      untilIdle,
      countedOrders,
    ),
  );
  if (!withTexts) return;
  for (const { room, texts } of untilIdle.slice(-9))
    for (const { calls, query } of texts)
      console.log(`${room.padEnd(12)}${String(calls).padStart(4)}  ${query.slice(0, 150)}`);
}

/** Waits until two looks in a row find the same number of statements of work. */
export async function quiet(shop: MeteredShop): Promise<void> {
  let before = -1;
  await until(
    async () => {
      const now = (await shop.statements.read()).reduce((total, { work }) => total + work, 0);
      const isQuiet = now === before;
      before = now;
      return isQuiet;
    },
    { everyMs: 500, timeoutMs: 20_000 },
  );
}

/** One order after the other, as the shopper sees it: from pressing the button until the stream says PLACED. */
async function timePlaced(client: GraphClient, variants: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < timedOrders; round += 1) {
    const { guest, quote } = await fill(client, variants);
    const began = performance.now();
    const { attemptId, accessToken } = await submit(guest, quote);
    const updates = guest.follow<{ checkoutUpdated: Attempt }>(operations.checkoutUpdated, { attemptId, accessToken });
    for await (const { checkoutUpdated } of updates) if (isDecided(checkoutUpdated.status)) break;
    times.push(performance.now() - began);
    await guest.close();
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0)} ms`;
  console.log(
    `From pressing the button until PLACED is told, unloaded, ${timedOrders} orders: p50 ${at(0.5)}, p95 ${at(0.95)} (the bar: 250 ms), p99 ${at(0.99)}`,
  );
}

async function meterCpu(shop: MeteredShop, client: GraphClient, variants: readonly string[]): Promise<void> {
  await quiet(shop);
  const before = shop.cpu.read();
  for (let round = 0; round < meteredOrders; round += 1) await placed(shop, await order(client, variants));
  await quiet(shop);
  const after = shop.cpu.read();
  console.log(
    besideVendure("check-out", {
      serverMs: (after.serverMs - before.serverMs) / meteredOrders,
      postgresMs: (after.postgresMs - before.postgresMs) / meteredOrders,
    }),
  );
}
