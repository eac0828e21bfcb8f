import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { createVoucher } from "@novatech/testkit/shop/afterwards";
import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import { until } from "@novatech/testkit/wait";
import type { Keeper } from "./afterwards.ts";
import type { AttackedShop } from "./attacked-shop.ts";
import { readBooks } from "./books.ts";
import { buy, type Testimony } from "./buyer.ts";
import { attack } from "./inject.ts";
import { judge } from "./judge.ts";
import { openKeeper } from "./keeper.ts";
import { insist } from "./patience.ts";
import type { Plan } from "./plan.ts";
import { untilQuiet } from "./quiet.ts";
import { countShort, fillShelves } from "./shelves.ts";

/** Names, streets and addresses of our buyers. */
const personal = /ada demo|beispielweg|ada@novatech|shopper-[0-9a-f]{8}@/i;

/** What became of a seed. */
export type SeedResult = {
  readonly seed: number;
  readonly attempts: number;
  readonly placed: number;
  /** How many failed, by why. */
  readonly failed: Readonly<Record<string, number>>;
  /** How many submissions were refused before anything was accepted, by code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  /** What happened to its orders afterwards: how often, by name. */
  readonly afterwards: Readonly<Record<string, number>>;
  /** Units that counts found missing. */
  readonly counted: number;
  readonly cuts: number;
  /** From its submission to its end, the longest of all check-outs, in milliseconds. */
  readonly slowestMs: number;
  readonly oversoldUnits: number;
  readonly doubleCharges: number;
  readonly lost: number;
  /** In minor units. */
  readonly moneyDifferenceMinor: string;
  readonly violations: readonly string[];
  readonly tookMs: number;
};

/** How long the shop has to come to rest after the last buyer is served, in milliseconds. */
const restWithinMs = 150_000;
/** How long the shop may take for one step before the seed begins, in milliseconds. */
const setUpMs = 60_000;
/** How long consumers may lag behind a shop whose tables say that it is at rest, in milliseconds. */
const lagMs = 5000;

/** Runs a seed against a shop that is at rest: buyers and faults at once, then waits for rest and looks for what is broken. */
export async function runSeed(shop: AttackedShop, plan: Plan): Promise<SeedResult> {
  const beganAt = performance.now();
  shop.note(`SEED ${plan.seed}`);
  const staff = openKeeper(shop.url);
  try {
    return await runWith(shop, plan, staff.keeper, beganAt);
  } finally {
    await staff.close();
  }
}

async function runWith(shop: AttackedShop, plan: Plan, keeper: Keeper, beganAt: number): Promise<SeedResult> {
  const shelves = await fillShelves(shop, plan, keeper);
  const voucher = await openVoucher(plan, keeper);
  const since = new Date();
  const ready = plan.buyers.map(() => Promise.withResolvers<void>());
  const go = Promise.withResolvers<void>();
  const buyers = plan.buyers.map((buyer, index) =>
    buy(shop.url, buyer, shelves, {
      prepared: () => ready[index]?.resolve(),
      start: go.promise,
      keeper,
      voucher,
    }),
  );
  await Promise.all(ready.map(({ promise }) => promise));
  go.resolve();
  const counting = plan.counts.map(async ({ atMs, shelf, missing }) => {
    await pause(atMs);
    const counted = shelves[shelf];
    return counted === undefined ? 0 : countShort(shop, counted, missing, keeper);
  });
  const [{ done, overAt }, missing, ...heard] = await Promise.all([
    attack(shop, plan.faults),
    Promise.all(counting),
    ...buyers,
  ]);
  const goingOn = await untilQuiet(shop, restWithinMs);
  const testimonies = await Promise.all(heard.map(caughtUp));
  const broken = await lastBroken(shop);
  const books = await readBooks(shop, since, shelves);
  const rows = await shop.databases.orders<{ id: string; sequence: number }[]>`select id, sequence from orders`;
  const violations = [
    ...goingOn.map((work) => `5: the shop comes to rest: ${work}`),
    ...broken,
    ...shop.logged(personal).map((line) => `9: no log tells whom an order is for: ${line.slice(0, 300)}`),
    ...judge({
      testimonies,
      books,
      sequences: new Map(rows.map(({ id, sequence }) => [id, sequence])),
      lastFaultAt: overAt,
    }),
  ];
  const { checkouts } = books;
  const seen = testimonies.flatMap((testimony) => testimony.checkouts);
  return {
    seed: plan.seed,
    attempts: checkouts.length,
    placed: checkouts.filter(({ status }) => status === "PLACED").length,
    failed: count(checkouts.flatMap(({ failure }) => failure ?? [])),
    refused: count(testimonies.flatMap(({ refused }) => refused)),
    faults: done,
    afterwards: books.afterwards,
    counted: missing.reduce((sum, units) => sum + units, 0),
    cuts: seen.reduce((sum, { followed }) => sum + (followed?.cuts ?? 0), 0),
    slowestMs: Math.max(
      0,
      ...checkouts.map(({ submittedAt, completedAt }) => (completedAt ?? new Date()).getTime() - submittedAt.getTime()),
    ),
    oversoldUnits: books.oversoldUnits,
    doubleCharges: books.doubleCharges.length,
    lost: seen.filter((one) => {
      const booked = checkouts.find(({ id }) => id === one.attemptId);
      return booked?.completedAt == null || booked.orderId !== one.orderId;
    }).length,
    moneyDifferenceMinor: books.moneyDifferenceMinor.toString(),
    violations,
    tookMs: Math.round(performance.now() - beganAt),
  };
}

/** The seed's voucher: a tenth off, for few. */
async function openVoucher(plan: Plan, keeper: Keeper): Promise<string> {
  const code = `SEED-${plan.seed}-${randomUUID().slice(0, 8)}`.toUpperCase();
  await insist("make a voucher", performance.now() + setUpMs, async () =>
    createVoucher(await keeper(), code, plan.voucherUses),
  );
  return code;
}

/** The testimony with what its followers see once the shop is at rest: what came after their streams had ended. */
async function caughtUp(testimony: Testimony): Promise<Testimony> {
  const checkouts = await Promise.all(
    testimony.checkouts.map(async (seen) =>
      seen.catchUp === null ? seen : { ...seen, followed: await seen.catchUp() },
    ),
  );
  return { ...testimony, checkouts };
}

/** What is broken and stays so. */
async function lastBroken(shop: AttackedShop): Promise<readonly string[]> {
  let broken: readonly string[] = ["nothing could be checked"];
  await until(
    async () => {
      broken = await brokenInvariants(shop.databases, { atRest: true });
      return broken.length === 0;
    },
    { timeoutMs: lagMs, everyMs: 500 },
  ).catch(() => {});
  return broken;
}

const count = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
