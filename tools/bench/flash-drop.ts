import { setTimeout as pause } from "node:timers/promises";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { fillCart, type Quote, quoteCart, submitCheckout } from "@novatech/testkit/shop/buying";
import * as operations from "@novatech/testkit/shop/operations";
import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import { until } from "@novatech/testkit/wait";
import { type MeteredShop, startMeteredShop } from "./metered-shop.ts";

/** How big a drop is. */
export type DropOptions = { readonly ordersPerSecond: number; readonly seconds: number; readonly units: number };
/** How many carts are filled at once beforehand. */
const width = 8;

type Buyer = { readonly client: GraphClient; readonly quote: Quote };

/** Everybody wants the same thing at the same moment: how many get it, who is told to wait, and that nothing is sold twice. */
export async function flashDrop(options: DropOptions): Promise<void> {
  const { ordersPerSecond, seconds, units } = options;
  const shop = await startMeteredShop();
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    const variantId = await fillShelf(shop, client, units);
    const buyers = await queueUp(client, variantId, ordersPerSecond * seconds);
    console.log(`Flash drop: ${units} units of one variant, ${ordersPerSecond} orders/s for ${seconds} s`);
    const answers = await Promise.all(
      buyers.map(async ({ client: guest, quote }, index) => {
        await pause((index * 1000) / ordersPerSecond);
        const began = performance.now();
        const code = await submitCheckout(guest, quote).then(
          ({ attempt, userErrors }) => (attempt === null ? (userErrors[0]?.code ?? "nothing") : "accepted"),
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        );
        return { code, tookMs: performance.now() - began };
      }),
    );
    await printOutcome(shop, variantId, answers, units);
  } finally {
    await client.close();
    await shop.stop();
  }
}

/** Puts exactly the units of the drop on one variant's shelves. */
async function fillShelf(shop: MeteredShop, client: GraphClient, units: number): Promise<string> {
  const { search } = await client.get<{ search: { nodes: { variants: { nodes: { id: string }[] } }[] } }>(
    operations.search,
    { query: "headphones" },
  );
  const variantId = search.nodes[0]?.variants.nodes[0]?.id;
  if (variantId === undefined) throw new Error("the demo shop has no headphones");
  await shop.databases.inventory`
    with places as (
      select id, version, on_hand, row_number() over (order by id) as place from stock_items where variant_id = ${variantId}
    ), wanted as (
      select id, version + 1 as version, case when place = 1 then ${units}::int else 0 end - on_hand as change from places
    ), filled as (
      update stock_items item set on_hand = item.on_hand + change, version = wanted.version
      from wanted where wanted.id = item.id and change <> 0 returning item.id
    )
    insert into stock_ledger (stock_item_id, version, kind, quantity, source, occurred_at)
    select id, version, 'ADJUSTED', change, 'bench', now() from wanted where change <> 0`;
  return variantId;
}

/** Everybody fills and quotes a cart before the drop: it is the order that is measured. */
async function queueUp(client: GraphClient, variantId: string, wanted: number): Promise<readonly Buyer[]> {
  const buyers: Buyer[] = [];
  const fillNext = async (): Promise<void> => {
    while (buyers.length < wanted) {
      const { cartToken } = await fillCart(client, [{ variantId, quantity: 1 }]);
      const guest = client.as({ "x-cart-token": cartToken ?? "" });
      buyers.push({ client: guest, quote: await quoteCart(guest) });
      if (buyers.length % 500 === 0) console.log(`  ${buyers.length} of ${wanted} buyers have quoted`);
    }
  };
  await Promise.all(Array.from({ length: width }, fillNext));
  return buyers.slice(0, wanted);
}

async function printOutcome(
  shop: MeteredShop,
  variantId: string,
  answers: readonly { readonly code: string; readonly tookMs: number }[],
  units: number,
): Promise<void> {
  const { orders, inventory } = shop.databases;
  await until(
    async () => {
      const [row] = await orders<{ open: number }[]>`
        select count(*)::int as open from checkout_attempts where status not in ('PLACED', 'FAILED')`;
      return row?.open === 0;
    },
    { everyMs: 500, timeoutMs: 180_000 },
  );
  const rows = await orders<{ outcome: string; times: number; slowest: number }[]>`
    select coalesce(failure_code, status) as outcome, count(*)::int as times,
      max(extract(epoch from completed_at - submitted_at))::float8 as slowest
    from checkout_attempts group by 1 order by 2 desc`;
  const [sold] = await inventory<{ units: number }[]>`
    select coalesce(sum(held.quantity), 0)::int as units from reservations held
    join stock_items item on item.id = held.stock_item_id
    where item.variant_id = ${variantId} and held.state in ('COMMITTED', 'CONSUMED')`;
  const broken = await brokenInvariants(shop.databases, { atRest: false });
  const times = answers.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const p95 = times[Math.ceil(0.95 * times.length) - 1] ?? 0;
  for (const [code, same] of Map.groupBy(answers, ({ code: answered }) => answered))
    console.log(`  answered ${code.padEnd(28)}${String(same.length).padStart(6)}`);
  for (const { outcome, times: count, slowest } of rows)
    console.log(`  ended ${outcome.padEnd(31)}${String(count).padStart(6)}   slowest ${slowest.toFixed(1)} s`);
  console.log(`  checkoutSubmit answered within ${p95.toFixed(0)} ms (p95)`);
  console.log(`  sold ${sold?.units ?? 0} of ${units}; oversold ${Math.max(0, (sold?.units ?? 0) - units)}`);
  console.log(`  invariants broken: ${broken.length}${broken.map((one) => `\n    ${one}`).join("")}`);
}
