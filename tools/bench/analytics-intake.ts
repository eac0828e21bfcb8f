import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { findVariants, order, placed, putOnShelves, quiet } from "./checkout.ts";
import type { MeteredShop } from "./metered-shop.ts";
import { type ShopCpu, statOf } from "./process-cpu.ts";

const eventsAtOnce = 10;
const warmUps = 20;
/** A visitor does so much, then another comes. */
const eventsPerVisitor = 20;
const tickMs = 50;

const track = /* GraphQL */ `
  mutation Track($input: EventsTrackInput!) {
    eventsTrack(input: $input) {
      acceptedEvents
      userErrors {
        code
        message
      }
    }
  }
`;

/** How much is told, and what is bought beside it. */
type Load = { readonly rate: number; readonly seconds: number; readonly orders: number; readonly rounds: number };

/** What events cost, and what a check-out costs alone and while events come, in turns: the CPU of the shop's process and of PostgreSQL, and statements. */
export async function benchIntake(shop: MeteredShop, { rate, seconds, orders, rounds }: Load): Promise<void> {
  const ordersOfRound = Math.ceil(orders / rounds);
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    const variants = await findVariants(client);
    await putOnShelves(shop, variants);
    const products = await shop.databases.analytics<{ id: string }[]>`
      select product_id as id from products where is_published order by md5(product_id) limit 200`;
    const ids = products.map(({ id }) => id);
    if (ids.length === 0) throw new Error("analytics has heard of no product: the demo shop's events have not arrived");
    await tellFor(client, ids, { rate, seconds: 3 });
    for (let round = 0; round < warmUps; round += 1) await placed(shop, await order(client, variants));
    await quiet(shop);

    const idle = await metered(shop, () => sleep(seconds * 200));
    const idleShare = scaled(idle.cpu, 1 / idle.elapsedMs);
    const buy = async (): Promise<void> => {
      for (let one = 0; one < ordersOfRound; one += 1) await placed(shop, await order(client, variants));
    };
    const found: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const events = await metered(shop, () => tellFor(client, ids, { rate, seconds: seconds / rounds }));
      await quiet(shop);
      const ofEvent = scaled(without(events.cpu, scaled(idleShare, events.elapsedMs)), 1 / events.result.accepted);
      const alone = async (): Promise<PerOrder> => {
        const bought = await metered(shop, buy);
        await quiet(shop);
        return perOrder(bought, scaled(idleShare, bought.elapsedMs), ordersOfRound);
      };
      const beside = async (): Promise<PerOrder> => {
        let isDone = false;
        const bought = await metered(shop, async () => {
          const telling = tellFor(client, ids, { rate, seconds: 3600 }, () => isDone);
          await buy();
          isDone = true;
          return telling;
        });
        await quiet(shop);
        const others = scaled(ofEvent, bought.result.accepted);
        const taken = {
          serverMs: others.serverMs + idleShare.serverMs * bought.elapsedMs,
          postgresMs: others.postgresMs + idleShare.postgresMs * bought.elapsedMs,
        };
        return perOrder(bought, taken, ordersOfRound);
      };
      // What is first in one round is second in the next: a shop that warms up or a disk that fills is on both sides.
      const both = round % 2 === 0 ? [await alone(), await beside()] : [await beside(), await alone()].toReversed();
      const [one, other] = both as [PerOrder, PerOrder];
      found.push({ told: events.result, ofEvent, alone: one, beside: other });
    }
    tellRounds(found, rate, ordersOfRound);
  } finally {
    await client.close();
  }
}

/** What a check-out costs in a round, in milliseconds: the shop's process, all of PostgreSQL, and of it what rooms other than analytics were served; with how many statements. */
type PerOrder = ShopCpu & { readonly otherRoomsMs: number; readonly statements: number };

type Round = { readonly told: Told; readonly ofEvent: ShopCpu; readonly alone: PerOrder; readonly beside: PerOrder };

const perOrder = (bought: Metered<unknown>, others: ShopCpu, orders: number): PerOrder => ({
  ...scaled(without(bought.cpu, others), 1 / orders),
  otherRoomsMs: bought.otherRoomsMs / orders,
  statements: bought.statements / orders,
});

function tellRounds(found: readonly Round[], rate: number, ordersOfRound: number): void {
  const middle = (of: (round: Round) => number): number => median(found.map(of));
  const sum = (name: "sent" | "accepted"): number => found.reduce((total, { told }) => total + told[name], 0);
  console.log(
    `${rate} events/s, ${eventsAtOnce} a request, ${found.length} rounds: ${sum("accepted")} kept of ${sum("sent")}; answers p50 ${middle(({ told }) => told.p50Ms).toFixed(0)} ms, p95 ${middle(({ told }) => told.p95Ms).toFixed(0)} ms`,
  );
  const event = (name: keyof ShopCpu): string => (1000 * middle(({ ofEvent }) => ofEvent[name])).toFixed(0);
  console.log(
    `CPU of an event: ${event("serverMs")} µs in the shop's process, ${event("postgresMs")} µs in PostgreSQL`,
  );
  console.log(
    `A check-out, medians of ${found.length} rounds of ${ordersOfRound}, alone → with ${rate} events/s beside it (theirs and an idle shop's taken off):`,
  );
  const lines = [
    ["the shop's process", "serverMs", "ms"],
    ["PostgreSQL", "postgresMs", "ms"],
    ["of it for other rooms than analytics", "otherRoomsMs", "ms, nothing taken off"],
    ["statements of those", "statements", ""],
  ] as const;
  for (const [what, name, unit] of lines) {
    const each = found.map(({ alone, beside }) => `${alone[name].toFixed(1)}→${beside[name].toFixed(1)}`).join(" ");
    console.log(
      `  ${what.padEnd(37)}${middle(({ alone }) => alone[name]).toFixed(1)} → ${middle(({ beside }) => beside[name]).toFixed(1)} ${unit}   (${each})`,
    );
  }
}

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

/** What came of telling events. */
type Told = {
  readonly sent: number;
  readonly accepted: number;
  readonly refused: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
};

/** Tells so many events a second, however slow the answers are. */
async function tellFor(
  client: GraphClient,
  products: readonly string[],
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
  isStopped: () => boolean = () => false,
): Promise<Told> {
  const began = performance.now();
  const answers: Promise<{ readonly accepted: number; readonly refused: number; readonly tookMs: number }>[] = [];
  while (performance.now() - began < seconds * 1000 && !isStopped()) {
    const due = ((performance.now() - began) / 1000) * (rate / eventsAtOnce);
    while (answers.length < due) answers.push(tellOnce(client, products, answers.length));
    await sleep(tickMs);
  }
  const done = await Promise.all(answers);
  const times = done.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const sum = (name: "accepted" | "refused"): number => done.reduce((total, one) => total + one[name], 0);
  return {
    sent: done.length * eventsAtOnce,
    accepted: sum("accepted"),
    refused: sum("refused"),
    p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

async function tellOnce(client: GraphClient, products: readonly string[], request: number) {
  const began = performance.now();
  const visitor = Math.floor((request * eventsAtOnce) / eventsPerVisitor);
  const now = new Date().toISOString();
  const events = Array.from({ length: eventsAtOnce }, (_, index) => {
    const product = products[(request * 7 + index * 13) % products.length];
    const about = { id: randomUUID(), occurredAt: now };
    return index === 0
      ? { ...about, kind: "PAGE_VIEWED", page: "home" }
      : { ...about, kind: index === 9 ? "CART_ADDED" : "PRODUCT_VIEWED", productIds: [product] };
  });
  const { eventsTrack } = await client.get<{ eventsTrack: { acceptedEvents: number | null } }>(track, {
    input: { visitorKey: `bench-visitor-${process.pid}-${visitor}`, isConsented: true, sentAt: now, events },
  });
  const accepted = eventsTrack.acceptedEvents ?? 0;
  return { accepted, refused: eventsAtOnce - accepted, tookMs: performance.now() - began };
}

type Metered<Result> = {
  readonly result: Result;
  readonly cpu: ShopCpu;
  readonly elapsedMs: number;
  /** CPU of the connections to databases other than analytics', and statements of their rooms' work. */
  readonly otherRoomsMs: number;
  readonly statements: number;
};

async function metered<Result>(shop: MeteredShop, work: () => Promise<Result>): Promise<Metered<Result>> {
  await shop.statements.reset();
  const [others, before, began] = [await otherRooms(shop), shop.cpu.read(), performance.now()];
  const result = await work();
  const [cpu, elapsedMs] = [without(shop.cpu.read(), before), performance.now() - began];
  const after = await otherRooms(shop);
  const otherRoomsMs = [...after].reduce((sum, [pid, ownMs]) => sum + ownMs - (others.get(pid) ?? 0), 0);
  const counted = (await shop.statements.read()).filter(({ room }) => room !== "analytics" && room !== "sandbox");
  return { result, cpu, elapsedMs, otherRoomsMs, statements: counted.reduce((sum, { work: own }) => sum + own, 0) };
}

/** CPU so far of each connection of a room other than analytics. Pools stay open, so that those of before are those of after. */
async function otherRooms(shop: MeteredShop): Promise<ReadonlyMap<number, number>> {
  const rows = await shop.databases.orders<{ pid: number }[]>`
    select pid from pg_stat_activity where backend_type = 'client backend' and usename = datname and datname <> 'analytics'`;
  return new Map(rows.map(({ pid }) => [pid, statOf(pid)?.ownMs ?? 0]));
}

const without = (one: ShopCpu, other: ShopCpu): ShopCpu => ({
  serverMs: one.serverMs - other.serverMs,
  postgresMs: one.postgresMs - other.postgresMs,
});

const scaled = ({ serverMs, postgresMs }: ShopCpu, by: number): ShopCpu => ({
  serverMs: serverMs * by,
  postgresMs: postgresMs * by,
});
