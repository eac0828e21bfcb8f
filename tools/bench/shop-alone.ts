import type { Random } from "@novatech/testkit/random";
import { until } from "@novatech/testkit/wait";
import { setTimeout as pause } from "node:timers/promises";
import { arrive, waitAt } from "./shop-arrivals.ts";
import { spent } from "./shop-meter.ts";
import { type LoadedShop, quiet } from "./shop-run.ts";
import { type Kind, kinds, type TrafficModel } from "./shop-traffic.ts";
import type { Visitors } from "./shop-visitors.ts";

/** What one operation of a kind costs when nothing else goes on, idle work taken off. */
export type Alone = {
  readonly kind: Kind;
  readonly operations: number;
  readonly failed: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Milliseconds of CPU an operation, by process. */
  readonly cpuMs: Readonly<Record<string, number>>;
  /** Of PostgreSQL's, by the room whose database it was. */
  readonly databaseMs: Readonly<Record<string, number>>;
  /** Statements an operation, by room. */
  readonly statements: Readonly<Record<string, number>>;
  /** Share of the machine's CPU that neither the shop nor the generator used, 0 to 1. */
  readonly others: number;
};

/** What the shop uses without a visitor: milliseconds of CPU a second, by process. */
export type Idle = { readonly perSecond: Readonly<Record<string, number>> };

/** A second, each by itself. Together about half of two cores, whichever kind. */
const rates: Readonly<Record<Kind, number>> = {
  "session bootstrap (me, cart badge)": 60,
  "home/category page": 60,
  "product page (catalog part)": 60,
  "product live price+stock": 60,
  "recommendations/related": 60,
  "search results page": 20,
  "search suggestions": 30,
  "cart mutation": 20,
  "cart view": 40,
  "checkout steps (address, shipping, payment)": 20,
  "place order": 3,
  "order tracking/account": 40,
};
const seconds = 6;
const idleSeconds = 5;
/** Code is compiled by use. */
const warmSeconds = 2;

/** Measures every kind, one after the other; an order until its parcel has arrived and everybody was told. */
export async function measureAlone(
  shop: LoadedShop,
  visitors: Visitors,
  { random }: { readonly random: Random },
): Promise<{ readonly idle: Idle; readonly kinds: readonly Alone[] }> {
  const send = (kind: Kind, forSeconds: number) =>
    arrive({ perSecond: rates[kind], seconds: forSeconds, random, act: visitors.acts[kind] });
  for (const kind of kinds) {
    await visitors.carts.prepare({ filled: 40, quoted: 20 });
    await send(kind, warmSeconds);
  }
  await visitors.settled();
  await quiet(shop.statements);
  const began = await shop.meter.read();
  await pause(idleSeconds * 1000);
  const still = spent(began, await shop.meter.read());
  const perSecond = (map: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
    new Map([...map].map(([name, ms]) => [name, ms / still.seconds]));
  const idle = { byProcess: perSecond(still.byProcess), byDatabase: perSecond(still.byDatabase) };
  const measured: Alone[] = [];
  for (const kind of kinds) {
    await visitors.renew();
    await visitors.carts.prepare({ filled: 120, quoted: kind === "place order" ? rates[kind] * seconds * 2 : 30 });
    await quiet(shop.statements);
    await shop.statements.reset();
    const before = await shop.meter.read();
    const arrivals = await send(kind, seconds);
    if (kind === "place order") await visitors.settled();
    await until(() => visitors.streams.open() === 0, { timeoutMs: 120_000, everyMs: 100 });
    if (kind === "place order") await quiet(shop.statements);
    const used = spent(before, await shop.meter.read());
    const counted = await shop.statements.read();
    const each = (of: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): Record<string, number> =>
      Object.fromEntries(
        [...of].map(([name, ms]) => [
          name,
          rounded(Math.max(0, ms - (less.get(name) ?? 0) * used.seconds) / arrivals.sent),
        ]),
      );
    measured.push({
      kind,
      operations: arrivals.sent,
      failed: arrivals.outcomes.failed,
      p50Ms: rounded(waitAt(arrivals.waitsMs, 0.5)),
      p99Ms: rounded(waitAt(arrivals.waitsMs, 0.99)),
      cpuMs: each(used.byProcess, idle.byProcess),
      databaseMs: each(used.byDatabase, idle.byDatabase),
      statements: Object.fromEntries(counted.map(({ room, work }) => [room, rounded(work / arrivals.sent)])),
      others: rounded(used.others / 2000 / used.seconds),
    });
    visitors.tellComplaints();
  }
  const idleOf = Object.fromEntries([...idle.byProcess].map(([name, ms]) => [name, rounded(ms)]));
  return { idle: { perSecond: idleOf }, kinds: measured };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const sum = (values: Readonly<Record<string, number>>): number =>
  Object.values(values).reduce((total, value) => total + value, 0);

/** Prints what each kind costs, and the mix by their shares. */
export function printAlone(
  { idle, kinds: measured }: { readonly idle: Idle; readonly kinds: readonly Alone[] },
  { shares }: TrafficModel,
): void {
  console.log(`\nWithout a visitor: ${listed(idle.perSecond)} ms of CPU a second (${sum(idle.perSecond).toFixed(0)})`);
  console.log("\nEach kind alone, ms of CPU an operation (an order: until its parcel has arrived):");
  console.log(`${"".padEnd(44)}share    p50    p99   CPU    SQL`);
  const mix = new Map<string, number>();
  for (const one of measured) {
    const share = shares.get(one.kind) ?? 0;
    for (const [name, ms] of Object.entries(one.cpuMs)) mix.set(name, (mix.get(name) ?? 0) + ms * share);
    console.log(
      `${one.kind.padEnd(44)}${(share * 100).toFixed(1).padStart(5)}${one.p50Ms.toFixed(1).padStart(7)}${one.p99Ms.toFixed(1).padStart(7)}${sum(one.cpuMs).toFixed(2).padStart(6)}${sum(one.statements).toFixed(1).padStart(7)}${one.failed > 0 ? `   ${one.failed} failed` : ""}`,
    );
    console.log(`    ${listed(one.cpuMs)}`);
    console.log(
      `    statements: ${listed(one.statements)}; others had ${(one.others * 100).toFixed(0)} % of the machine`,
    );
  }
  const perOperation = Object.fromEntries(mix);
  console.log(`The mix by its shares: ${sum(perOperation).toFixed(2)} ms an operation: ${listed(perOperation)}`);
  console.log(`  two cores would be full at ${(2000 / sum(perOperation)).toFixed(0)} operations/s`);
}

const listed = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .filter(([, value]) => value >= 0.01)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(", ");
