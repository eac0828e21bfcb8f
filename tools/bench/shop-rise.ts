import type { Random } from "@novatech/testkit/random";
import { arrive, waitAt } from "./shop-arrivals.ts";
import { spent, type Spent } from "./shop-meter.ts";
import type { LoadedShop } from "./shop-run.ts";
import { type Kind, kinds, type TrafficModel } from "./shop-traffic.ts";
import type { Visitors } from "./shop-visitors.ts";

/** One rate of the mix, and what came of it. */
export type Step = {
  readonly offered: number;
  readonly done: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
  readonly refused: number;
  readonly orders: number;
  /** Milliseconds of CPU an operation. */
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly shopCores: number;
  readonly generatorCores: number;
  readonly othersCores: number;
  readonly statements: number;
  readonly holds: boolean;
};

/** What DESIGN.md asks of an answer, p99. */
const mostMs = 500;
const mostFailed = 0.001;

/** One kind by its share. */
function pickKind({ shares }: TrafficModel, random: Random): Kind {
  let at = random.next();
  for (const kind of kinds) {
    at -= shares.get(kind) ?? 0;
    if (at < 0) return kind;
  }
  return kinds[0];
}

/**
 * The mix at each of these rates, one after the other, as long as p99 stays below 500 ms, at most one in a thousand fails and nobody has to wait for
 * longer and longer. A rate that did not hold is tried once more; then a rate between it and the last that held. Prints every try; resolves to them.
 */
export async function rise(
  shop: LoadedShop,
  visitors: Visitors,
  options: {
    readonly traffic: TrafficModel;
    readonly random: Random;
    readonly rates: readonly number[];
    readonly seconds: number;
  },
): Promise<readonly Step[]> {
  const { traffic, random, seconds } = options;
  const act = () => visitors.acts[pickKind(traffic, random)]();
  await visitors.carts.prepare({ filled: 60, quoted: 30 });
  await arrive({ perSecond: options.rates[0] ?? 50, seconds: 15, random, act });
  console.log(`\nThe mix at rising rates, ${seconds} s each (p99 from when a visitor came):`);
  console.log(
    "offered/s   done/s    p50    p99  failed refused orders/s  PLACED p50/p99  SQL/op  CPU/op   cores: shop generator others",
  );
  const steps: Step[] = [];
  const run = async (rate: number): Promise<Step> => {
    await visitors.renew();
    await visitors.carts.prepare({ filled: 60, quoted: Math.max(20, Math.ceil(rate * seconds * 0.01)) });
    const step = await one(shop, visitors, { rate, seconds, random, act });
    steps.push(step);
    return step;
  };
  let [held, broke] = [0, 0];
  for (const rate of options.rates) {
    const step = await run(rate);
    const { holds } = step.holds ? step : await run(rate);
    if (holds) held = rate;
    else {
      broke = rate;
      break;
    }
  }
  while (broke - held > Math.max(10, held * 0.1) && held > 0) {
    const middle = Math.round((held + broke) / 2);
    if ((await run(middle)).holds) held = middle;
    else broke = middle;
  }
  const { operations, orders } = traffic.peak;
  const knee = steps.findLast((step) => step.offered === held && step.holds);
  console.log(
    broke === 0
      ? `The knee was not reached: ${held} operations/s held.`
      : `The knee: ${held} operations/s held, ${broke} did not.`,
  );
  if (knee) {
    const perOperation = total(knee.cpuMs);
    console.log(
      `  of the ${operations} operations/s with ${orders} orders/s that the world asks in the busiest hour of a sale: ${((held / operations) * 100).toFixed(1)} %, with the generator (${knee.generatorCores.toFixed(2)} cores) and others (${knee.othersCores.toFixed(2)}) on the same two cores`,
    );
    console.log(
      `  ${perOperation.toFixed(2)} ms of CPU an operation: two cores of their own would be full at ${(2000 / perOperation).toFixed(0)}/s; ${operations}/s want ${((operations * perOperation) / 1000).toFixed(1)} cores`,
    );
  }
  return steps;
}

const total = (values: Readonly<Record<string, number>>): number =>
  Object.values(values).reduce((sum, value) => sum + value, 0);

async function one(
  shop: LoadedShop,
  visitors: Visitors,
  options: {
    readonly rate: number;
    readonly seconds: number;
    readonly random: Random;
    readonly act: () => Promise<"done" | "refused" | "failed">;
  },
): Promise<Step> {
  const { rate, seconds, random, act } = options;
  await shop.statements.reset();
  const placedBefore = visitors.streams.placedMs.length;
  const before = await shop.meter.read();
  const { sent, waitsMs, outcomes, seconds: took, latestMs } = await arrive({ perSecond: rate, seconds, random, act });
  const used = spent(before, await shop.meter.read());
  const statements = (await shop.statements.read()).reduce((sum, { work }) => sum + work, 0) / sent;
  const placed = visitors.streams.placedMs.slice(placedBefore).toSorted((a, b) => a - b);
  const [p50Ms, p99Ms] = [waitAt(waitsMs, 0.5), waitAt(waitsMs, 0.99)];
  const cores = (ms: number): number => ms / 1000 / used.seconds;
  const holds = p99Ms <= mostMs && outcomes.failed <= sent * mostFailed;
  const cpuMs = perOperation(used, sent);
  console.log(
    [
      rate.toFixed(0).padStart(8),
      ((sent - outcomes.failed) / took).toFixed(1).padStart(9),
      p50Ms.toFixed(1).padStart(7),
      p99Ms.toFixed(1).padStart(7),
      String(outcomes.failed).padStart(7),
      String(outcomes.refused).padStart(8),
      (placed.length / took).toFixed(2).padStart(9),
      `${waitAt(placed, 0.5).toFixed(0)}/${waitAt(placed, 0.99).toFixed(0)} ms`.padStart(16),
      statements.toFixed(1).padStart(8),
      total(cpuMs).toFixed(2).padStart(8),
      cores(used.shop).toFixed(2).padStart(13),
      cores(used.generator).toFixed(2).padStart(10),
      cores(used.others).toFixed(2).padStart(7),
      holds ? "" : "  does not hold",
      latestMs > 100 ? `  (the generator was up to ${latestMs.toFixed(0)} ms late)` : "",
    ].join(""),
  );
  visitors.tellComplaints();
  return {
    offered: rate,
    done: (sent - outcomes.failed) / took,
    p50Ms,
    p99Ms,
    failed: outcomes.failed,
    refused: outcomes.refused,
    orders: placed.length / took,
    cpuMs,
    shopCores: cores(used.shop),
    generatorCores: cores(used.generator),
    othersCores: cores(used.others),
    statements,
    holds,
  };
}

const perOperation = ({ byProcess }: Spent, sent: number): Record<string, number> =>
  Object.fromEntries([...byProcess].map(([name, ms]) => [name, Math.round((ms / sent) * 1000) / 1000]));
