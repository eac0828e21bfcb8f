import { restorePostgres } from "@novatech/testkit/postgres-restore";
import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import { openRoomDatabases, type RoomDatabases } from "@novatech/testkit/shop/room-databases";
import { brokenAtRest, restOf } from "./at-rest.ts";
import { type Bought, buyOnce, stillRead } from "./buyers.ts";
import type { DrillFolder } from "./drill-folder.ts";
import { type DrilledShop, runCommand, startDrilledShop } from "./drilled-shop.ts";
import { carryProviderOver } from "./provider-memory.ts";

/** The lost server, started once more elsewhere: what was really committed. */
export type Witness = { readonly databases: RoomDatabases; readonly close: () => Promise<void> };

/** An order as the lost server had it. */
type OldOrder = { readonly id: string; readonly attemptId: string; readonly placedAt: Date };

/** What a restore came to. */
export type Recovery = {
  readonly shop: DrilledShop;
  /** The last transaction that was saved. */
  readonly lastCommitAt: Date | null;
  /** From the loss, or for a later restore from its beginning, to a check-out that was PLACED, in milliseconds. */
  readonly backInMs: number;
  readonly keptOrders: readonly OldOrder[];
  readonly lostOrders: readonly OldOrder[];
  /** Promises that are broken at the end, as sentences. */
  readonly violations: readonly string[];
};

/** How long consumers may lag behind tables that say that all is at rest, in milliseconds. */
const lagMs = 5_000;
/** How many check-outs may fail before one is placed. */
const maxTries = 10;
/** How many orders are asked for by their buyers. */
const asked = 20;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Restores, starts the shop on it, buys, waits for rest, settles with the provider, and looks at everything. */
export async function recover(options: {
  readonly home: string;
  readonly base: string;
  readonly archive: string;
  readonly moment: Date | null;
  readonly lostAt: Date;
  readonly told: readonly Bought[];
  readonly variants: readonly string[];
  readonly witness: () => Promise<Witness>;
  readonly atEnd: DrillFolder["atEnd"];
  readonly say: (line: string) => void;
}): Promise<Recovery> {
  const { home, base, archive, moment, lostAt, told, variants, atEnd, say } = options;
  const beganAt = moment === null ? lostAt.getTime() : Date.now();
  const restored = await restorePostgres({ dir: home, base, archive, moment, say });
  atEnd(restored.server.stop);
  const carryingAt = performance.now();
  const found = await compareWithLost(restored.server.adminUrl, options.witness);
  // The provider and the lost server are the drill's own: a real restore does not wait for them.
  const carriedMs = performance.now() - carryingAt;
  const startingAt = performance.now();
  const shop = await startDrilledShop(home);
  atEnd(shop.stop);
  const startedMs = performance.now() - startingAt;
  const first = await firstOrder(shop.url, variants[0] ?? "");
  const backInMs = first.at.getTime() - beganAt - carriedMs;
  say(
    `  back after ${seconds(backInMs)}: base copied ${seconds(restored.copiedInMs)}, log replayed ${seconds(restored.recoveredInMs)}, shop started ${seconds(startedMs)}, check-out ${first.tries} was PLACED ${seconds(first.tookMs)} later`,
  );
  tellLoss(found, restored.lastCommitAt, lostAt, told, say);
  const goingOn = await restOf(shop.databases);
  const { kept } = found;
  const sample = told.filter(({ orderId }) => kept.some(({ id }) => id === orderId)).slice(-asked);
  say(`  ${await stillRead(shop.url, sample)} of ${sample.length} buyers asked can read their order with its secret`);
  await settle(home, found.lost, shop.databases, say);
  await checkReads(home, say);
  const violations = [...goingOn, ...(await brokenAtRest(shop.databases, lagMs))];
  say(`  promises broken in the end: ${violations.length}`);
  for (const violation of violations) say(`  VIOLATED ${violation.slice(0, 600)}`);
  return {
    shop,
    lastCommitAt: restored.lastCommitAt,
    backInMs,
    keptOrders: kept,
    lostOrders: found.lost,
    violations,
  };
}

type Found = { readonly kept: readonly OldOrder[]; readonly lost: readonly OldOrder[]; readonly holds: number };

/** Reads the orders of both servers, and gives the provider what it never forgot. */
async function compareWithLost(adminUrl: string, openWitness: () => Promise<Witness>): Promise<Found> {
  const databases = openRoomDatabases(adminUrl);
  const witness = await openWitness();
  try {
    const all = await witness.databases.orders<OldOrder[]>`
      select id, attempt_id as "attemptId", placed_at as "placedAt" from orders order by placed_at`;
    const saved = new Set((await databases.orders<{ id: string }[]>`select id from orders`).map(({ id }) => id));
    const holds = await carryProviderOver(witness.databases.payments, databases.payments);
    return { kept: all.filter(({ id }) => saved.has(id)), lost: all.filter(({ id }) => !saved.has(id)), holds };
  } finally {
    await witness.close();
    await databases.close();
  }
}

function tellLoss(
  { kept, lost }: Found,
  lastCommitAt: Date | null,
  lostAt: Date,
  told: readonly Bought[],
  say: (line: string) => void,
): void {
  const last = [...kept, ...lost].reduce<Date | null>(
    (latest, { placedAt }) => (latest === null || placedAt > latest ? placedAt : latest),
    null,
  );
  const behind = lastCommitAt === null ? "nothing of the archive was needed" : lastCommitAt.toISOString();
  say(`  last order before the loss ${last?.toISOString() ?? "none"}, last transaction restored ${behind}`);
  const lostMs = lastCommitAt === null ? 0 : lostAt.getTime() - lastCommitAt.getTime();
  const unhappy = told.filter(({ orderId }) => lost.some(({ id }) => id === orderId)).length;
  say(
    `  lost: ${seconds(lostMs)}, ${lost.length} of ${kept.length + lost.length} orders; ${unhappy} buyers had been told of theirs`,
  );
}

/** Somebody buys until an order is placed: what is sent again may hold the first check-outs up until their time is over. */
async function firstOrder(
  url: string,
  variantId: string,
): Promise<{ readonly at: Date; readonly tries: number; readonly tookMs: number }> {
  const beganAt = performance.now();
  for (let tries = 1; ; tries += 1) {
    const { orderId, toldAt } = await buyOnce(url, variantId, 1);
    if (orderId !== null) return { at: toldAt, tries, tookMs: performance.now() - beganAt };
    if (tries === maxTries) throw new Error(`${maxTries} check-outs failed after the restore`);
  }
}

/** Compares the books with the provider's, lets go of what nobody knows any more, and compares again. */
async function settle(
  home: string,
  lost: readonly OldOrder[],
  databases: RoomDatabases,
  say: (line: string) => void,
): Promise<void> {
  const before = await brokenInvariants(databases, { atRest: true });
  say(`  promises broken before the books are settled: ${before.length}`);
  for (const one of before) say(`    ${one.slice(0, 240)}`);
  for (const args of [["payments"], ["payments", "--release"], ["payments"]] as const) {
    const { code, lines } = await runCommand(home, ["reconcile", ...args]);
    say(`  npm run reconcile -- ${args.join(" ")}: exit code ${code}`);
    for (const line of lines) say(`    ${withOrder(line, lost)}`);
  }
}

const withOrder = (line: string, lost: readonly OldOrder[]): string => {
  const order = lost.find(({ attemptId }) => line.includes(attemptId));
  return order === undefined ? line : `${line} [the lost order ${order.id}]`;
};

/** What is made of other data must agree with it. */
async function checkReads(home: string, say: (line: string) => void): Promise<void> {
  for (const command of [
    ["rebuild", "orders", "--check"],
    ["rebuild", "search", "--check"],
    ["reconcile", "search", "--check"],
  ] as const) {
    const { code, lines } = await runCommand(home, command);
    say(`  npm run ${command[0]} -- ${command.slice(1).join(" ")}: exit code ${code}; ${lines.at(-1) ?? ""}`);
  }
}
