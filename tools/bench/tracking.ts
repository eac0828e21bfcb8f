import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { until } from "@novatech/testkit/wait";
import { type Followed, type Followers, follow } from "./tracking-clients.ts";
import { type News, openNews } from "./tracking-news.ts";
import { makeOpenOrders, type OpenOrder } from "./tracking-orders.ts";
import { type RoomyShop, startRoomyShop } from "./tracking-shop.ts";

/** How many streams are open, how many events come each second, and for how long. */
type Load = { readonly streams: number; readonly events: number; readonly seconds: number };

/** Entries an order has before anything is measured. */
const before = 3;
const warmUpSeconds = 10;
/** Streams that stand still for a moment after opening say what they cost. */
const settleMs = 3_000;

/**
 * Open orders followed through one gateway process, each room in a process of its own, while parcels are seen on their way: every scan is written as
 * fulfillment writes it, and goes by its relay, the bus and orders to whoever follows. Two loads, or the one of `--streams`, `--events` (a second) and `--seconds`; `--per-socket` (100)
 * streams share a WebSocket and a guest.
 */
export async function benchTracking(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      streams: { type: "string" },
      events: { type: "string", default: "100" },
      seconds: { type: "string", default: "60" },
      "per-socket": { type: "string", default: "100" },
    },
  });
  const seconds = Number(values.seconds);
  const loads: readonly Load[] =
    values.streams === undefined
      ? [
          { streams: 2_000, events: 20, seconds },
          { streams: 10_000, events: 100, seconds },
        ]
      : [{ streams: Number(values.streams), events: Number(values.events), seconds }];
  const shop = await startRoomyShop({
    // Parcels stand still, so that what is measured is not what they do.
    CARRIER_SIMULATOR_STEP_MS: "86400000",
    // Guests come from many addresses.
    TRUSTED_PROXIES: "127.0.0.1",
  });
  const news = openNews(shop.fulfillmentUrl);
  try {
    const count = Math.max(...loads.map(({ streams }) => streams));
    const orders = await makeOpenOrders(shop, { count, perGuest: Number(values["per-socket"]) });
    console.log(`${count} open orders`);
    for (const load of loads) await measure(shop, news, orders.slice(0, load.streams), load);
  } finally {
    await news.close();
    await shop.stop();
  }
}

async function measure(shop: RoomyShop, news: News, orders: readonly OpenOrder[], load: Load): Promise<void> {
  const idle = shop.usageOf("gateway");
  const ordersIdle = shop.usageOf("orders");
  const began = performance.now();
  const followers = await follow(shop.url, orders);
  try {
    await until(() => followers.streams.filter(({ entries }) => entries.length < before).length, {
      done: (missing) => missing === 0,
      timeoutMs: 300_000,
      everyMs: 100,
    });
    const openMs = performance.now() - began;
    const opened = shop.usageOf("gateway");
    const ordersMs = shop.usageOf("orders").cpuMs - ordersIdle.cpuMs;
    await pause(settleMs);
    const settled = shop.usageOf("gateway");
    console.log(
      `\n${load.streams} streams over ${followers.sockets} WebSockets, ${load.events} events/s for ${load.seconds} s`,
    );
    console.log(
      `  opened in ${(openMs / 1000).toFixed(1)} s with ${before} entries each: ${((opened.cpuMs - idle.cpuMs) / load.streams).toFixed(2)} ms of CPU (in orders ${(ordersMs / load.streams).toFixed(2)} ms) and ${(((settled.rssMb - idle.rssMb) * 1024) / load.streams).toFixed(1)} KB of memory a stream (${settled.rssMb.toFixed(0)} MB in all)`,
    );
    await scan(news, followers, { ...load, seconds: warmUpSeconds });
    await report(shop, news, followers, load);
  } finally {
    followers.close();
  }
}

async function report(shop: RoomyShop, news: News, followers: Followers, load: Load): Promise<void> {
  const names = ["gateway", "orders", "fulfillment"];
  const read = () => names.map((name) => shop.usageOf(name).cpuMs);
  const cpuBefore = read();
  const startedAtMs = performance.now();
  const waits = await scan(news, followers, load);
  const seconds = (performance.now() - startedAtMs) / 1000;
  const [gateway = 0, ...rooms] = read().map((cpuMs, index) => cpuMs - (cpuBefore[index] ?? 0));
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  const faults = followers.streams.flatMap((stream) => stream.faults);
  const { lost, repeated } = count(followers.streams, await written(shop, followers.streams));
  console.log(
    `  ${waits.length} events delivered (${(waits.length / seconds).toFixed(1)}/s): ${lost} lost, ${repeated} repeated or out of order, ${faults.length} faults`,
  );
  for (const fault of new Set(faults.slice(0, 5))) console.log(`    ${fault}`);
  for (const line of await breaks(shop.url)) console.log(`    ${line}`);
  console.log(
    `  from fulfillment's commit to the client: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
  );
  console.log(
    `  CPU a delivery: gateway ${(gateway / waits.length).toFixed(2)} ms, ${names
      .slice(1)
      .map((name, index) => `${name} ${((rooms[index] ?? 0) / waits.length).toFixed(2)} ms`)
      .join(", ")}; gateway's memory ${shop.usageOf("gateway").rssMb.toFixed(0)} MB`,
  );
}

/** Writes events at a steady rate to orders by turns, and waits for what was sent of them; how long each took, in milliseconds. */
async function scan(news: News, { streams }: Followers, { events, seconds }: Load): Promise<readonly number[]> {
  const total = Math.round(events * seconds);
  const expected = new Map<Followed, number[]>();
  const seen = new Map(streams.map((stream) => [stream, stream.entries.length]));
  const startedAtMs = performance.now();
  const writes: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    const dueInMs = startedAtMs + (index * 1000) / events - performance.now();
    if (dueInMs > 0) await pause(dueInMs);
    // A prime takes them far apart, each once before any comes again.
    const stream = streams[(index * 7_919) % streams.length];
    if (!stream) continue;
    const own = expected.get(stream) ?? [];
    expected.set(stream, own);
    writes.push(news.scan(stream.order).then((atMs) => void own.push(atMs)));
  }
  await Promise.all(writes);
  const isThere = (stream: Followed): boolean =>
    stream.entries.length - (seen.get(stream) ?? 0) >= (expected.get(stream)?.length ?? 0);
  await until(() => [...expected.keys()].filter((stream) => !isThere(stream)).length, {
    done: (missing) => missing === 0,
    timeoutMs: 60_000,
    everyMs: 50,
  }).catch((error: unknown) => console.log(`  streams that did not get all: ${String(error)}`));
  return [...expected].flatMap(([stream, commits]) =>
    stream.entries.slice(seen.get(stream)).map(({ atMs }, index) => atMs - (commits[index] ?? atMs)),
  );
}

/** How far the timeline of each followed order reaches in orders' database, whether or not anybody was told. */
async function written(shop: RoomyShop, streams: readonly Followed[]): Promise<ReadonlyMap<string, number>> {
  const ids = streams.map(({ order }) => order.orderId);
  const rows = await shop.databases.orders<{ orderId: string; entries: number; last: number }[]>`
    select order_id as "orderId", count(*)::int as entries, max(sequence)::int as last
    from timeline_entries where order_id = any(${ids}) group by order_id`;
  const holed = rows.find(({ entries, last }) => entries !== last);
  if (holed) throw new Error(`the timeline of ${holed.orderId} has ${holed.entries} entries up to ${holed.last}`);
  return new Map(rows.map(({ orderId, last }) => [orderId, last]));
}

/** What the gateway counted of streams of subgraphs that broke, with their close codes. */
async function breaks(url: string): Promise<readonly string[]> {
  const metrics = await (await fetch(new URL("/metrics", url))).text();
  return metrics.split("\n").filter((line) => line.startsWith("gateway_subscription_upstream_breaks_total{"));
}

/** Every stream has each entry that was written, from the first on, once and in order. */
function count(
  streams: readonly Followed[],
  lastOf: ReadonlyMap<string, number>,
): { readonly lost: number; readonly repeated: number } {
  let lost = 0;
  let repeated = 0;
  for (const { order, entries } of streams) {
    const sequences = new Set(entries.map(({ sequence }) => sequence));
    for (let sequence = 1; sequence <= (lastOf.get(order.orderId) ?? 0); sequence += 1)
      if (!sequences.has(sequence)) lost += 1;
    // Those before it came in order, and not yet.
    let highest = 0;
    for (const { sequence } of entries) {
      if (sequence <= highest) repeated += 1;
      highest = Math.max(highest, sequence);
    }
  }
  return { lost, repeated };
}
