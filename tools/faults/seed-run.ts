import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import { until } from "@novatech/testkit/wait";
import type { AttackedShop } from "./attacked-shop.ts";
import { readBooks } from "./books.ts";
import { buy } from "./buyer.ts";
import { attack } from "./inject.ts";
import { judge } from "./judge.ts";
import type { Plan } from "./plan.ts";
import { untilQuiet } from "./quiet.ts";
import { fillShelves } from "./shelves.ts";

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
const restWithinMs = 90_000;
/** How long consumers may lag behind a shop whose tables say that it is at rest, in milliseconds. */
const lagMs = 5000;

/** Runs a seed against a shop that is at rest: buyers and faults at once, then waits for rest and looks for what is broken. */
export async function runSeed(shop: AttackedShop, plan: Plan): Promise<SeedResult> {
  const beganAt = performance.now();
  shop.note(`SEED ${plan.seed}`);
  const shelves = await fillShelves(shop, plan);
  const since = new Date();
  const ready = plan.buyers.map(() => Promise.withResolvers<void>());
  const go = Promise.withResolvers<void>();
  const buyers = plan.buyers.map((buyer, index) =>
    buy(shop.url, buyer, shelves, {
      prepared: () => ready[index]?.resolve(),
      start: go.promise,
    }),
  );
  await Promise.all(ready.map(({ promise }) => promise));
  go.resolve();
  const [{ done, overAt }, ...testimonies] = await Promise.all([attack(shop, plan.faults), ...buyers]);
  const goingOn = await untilQuiet(shop, restWithinMs);
  const broken = await lastBroken(shop);
  const books = await readBooks(shop, since, shelves);
  const rows = await shop.databases.orders<{ id: string; sequence: number }[]>`select id, sequence from orders`;
  const violations = [
    ...goingOn.map((work) => `5: the shop comes to rest: ${work}`),
    ...broken,
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
