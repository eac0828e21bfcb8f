import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import { until } from "@novatech/testkit/wait";
import { type LoadedShop, quiet } from "./shop-run.ts";
import type { Visitors } from "./shop-visitors.ts";

/** Waits until all parcels have arrived, then asks the databases whether every promise was kept, and prints it. */
export async function atRest(shop: LoadedShop, visitors: Visitors): Promise<void> {
  const { streams } = visitors;
  await visitors.settled();
  await quiet(shop.statements);
  const broken = await until(() => brokenInvariants(shop.databases, { atRest: true }), {
    done: (found) => found.length === 0,
    timeoutMs: 60_000,
    everyMs: 1000,
  }).catch(() => brokenInvariants(shop.databases, { atRest: true }));
  const rows = await shop.databases.orders<{ outcome: string; count: number }[]>`
    select coalesce(failure_code, status) as outcome, count(*)::int as count from checkout_attempts group by 1 order by 2 desc`;
  console.log(`\nAfterwards: check-outs ${rows.map(({ outcome, count }) => `${outcome} ${count}`).join(", ")}`);
  console.log(
    `  streams: ${streams.orders.length} orders followed, ${streams.ended()} to the door bell, ${streams.open()} still open, ${streams.entries()} entries, ${streams.faults.length} faults`,
  );
  for (const fault of new Set(streams.faults.slice(0, 5))) console.log(`    ${fault}`);
  console.log(`  invariants broken: ${broken.length}${broken.map((one) => `\n    ${one}`).join("")}`);
}
