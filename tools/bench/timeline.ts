import { createGraphClient } from "@novatech/testkit/graph-client";
import { checkOut, fillNewCart } from "@novatech/testkit/shop/journey";
import { trackOrder } from "@novatech/testkit/shop/tracking";
import type { Sql } from "postgres";
import { type MeteredShop, startMeteredShop } from "./metered-shop.ts";

/** How many entries an order has: what a plain one comes to. */
const entriesPerOrder = 12;
/** Over how many months made-up orders are spread: as long as they are kept. */
const months = 36;
const sizes = [1_000_000, 30_000_000];

/**
 * Fills the timeline with made-up entries and looks how PostgreSQL reads one order's then: the room's own statements, taken from
 * pg_stat_statements after a real order, planned and run at each size. `-- timeline [ROWS,ROWS…]`, default 1 and 30 million.
 */
export async function benchTimeline(parameters: readonly string[]): Promise<void> {
  const wanted = parameters[0]?.split(",").map(Number) ?? sizes;
  if (wanted.some((rows) => !Number.isInteger(rows) || rows < months * entriesPerOrder))
    throw new Error(`Give numbers of rows, each at least ${months * entriesPerOrder}: -- timeline 1000000,30000000`);
  const shop = await startMeteredShop({ CARRIER_SIMULATOR_STEP_MS: "50" });
  try {
    const statements = await roomStatements(shop);
    const sql = shop.databases.orders;
    await makePartitions(sql);
    const shapes: string[] = [];
    let filled = 0;
    for (const rows of wanted) {
      const began = performance.now();
      await fill(sql, filled, Math.ceil(rows / months / entriesPerOrder));
      filled = Math.ceil(rows / months / entriesPerOrder);
      const [size] = await sql<{ rows: bigint; bytes: string; partitions: number }[]>`
        select (select count(*) from timeline_entries) as rows, pg_size_pretty(sum(pg_total_relation_size(inhrelid))) as bytes,
          count(*)::int as partitions from pg_inherits where inhparent = 'timeline_entries'::regclass`;
      console.log(
        `${size?.rows} entries in ${size?.partitions} partitions, ${size?.bytes} (filled in ${((performance.now() - began) / 1000).toFixed(0)} s)`,
      );
      shapes.push((await explainAll(sql, statements, filled)).join("\n"));
    }
    const isSame = shapes.every((shape) => shape === shapes[0]);
    console.log(isSame ? "The plans are the same at every size." : `The plans differ:\n${shapes.join("\n--\n")}`);
  } finally {
    await shop.stop();
  }
}

type Statement = { readonly name: string; readonly text: string; readonly values: readonly string[] };

/** What orders asked of its timeline while a shopper bought something and followed it. */
async function roomStatements(shop: MeteredShop): Promise<readonly Statement[]> {
  const say = (): void => {};
  const shopper = await fillNewCart(shop.url, { query: "notebook", say });
  await shop.statements.reset();
  const orderId = await checkOut(shopper, say);
  for await (const _event of trackOrder(shopper, orderId));
  const page = createGraphClient(shop.url, { name: "novatech-bench" });
  await Promise.all([shopper.close(), page.close()]);
  const orders = (await shop.statements.read()).find(({ room }) => room === "orders");
  const find = (name: string, pattern: RegExp, values: readonly string[]): Statement[] =>
    (orders?.texts ?? [])
      .filter(({ query }) => pattern.test(query))
      .slice(0, 1)
      .map(({ query }) => ({ name, text: query, values }));
  const found = [
    ...find("a stream's next entries", /^select .*from "timeline_entries" where .*limit/is, [
      "month",
      "order",
      "0",
      "100",
    ]),
    ...find("an order's history", /^select .*from "order_events" where .*order by/is, ["order", "order"]),
  ];
  if (found.length !== 2) throw new Error("the room's statements on timeline_entries and order_events were not found");
  return found;
}

const monthAt = (index: number): string => {
  const month = new Date(Date.UTC(2020, index, 1));
  return month.toISOString().slice(0, 10);
};

/** A partition for each month of the past that orders are made up for, as the room makes those of the months to come. */
async function makePartitions(sql: Sql): Promise<void> {
  for (const table of ["timeline_entries", "order_events"])
    for (let index = 0; index < months; index += 1)
      await sql.unsafe(
        `create table ${table}_${monthAt(index).slice(0, 7).replace("-", "_")} partition of ${table}
         for values from ('${monthAt(index)}') to ('${monthAt(index + 1)}')`,
      );
}

/** Adds orders `from` to `to` of each month. Foreign keys are not looked at: there are entries of made-up orders only. */
async function fill(sql: Sql, from: number, to: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (let index = 0; index < months; index += 1) {
      await tx.unsafe(`
        insert into timeline_entries (placed_month, order_id, sequence, kind, message, occurred_at, is_last)
        select '${monthAt(index)}', 'order_' || to_char(${index}, 'FM000') || lpad(number::text, 20, '0'), sequence,
          'SHIPMENT_IN_TRANSIT', 'Your parcel was seen on its way.', '${monthAt(index)}'::timestamptz + number * interval '1 second',
          sequence = ${entriesPerOrder}
        from generate_series(${from}, ${to - 1}) number, generate_series(1, ${entriesPerOrder}) sequence`);
      await tx.unsafe(`
        insert into order_events (placed_month, order_id, version, type, data, occurred_at)
        select '${monthAt(index)}', 'order_' || to_char(${index}, 'FM000') || lpad(number::text, 20, '0'), 1, 'ADDRESS_CHANGED', '{}',
          '${monthAt(index)}'::timestamptz + number * interval '1 second'
        from generate_series(${from}, ${to - 1}) number`);
      if ((index + 1) % 12 === 0) console.log(`  ${index + 1} of ${months} months`);
    }
  });
  await sql.unsafe("vacuum (analyze) timeline_entries");
  await sql.unsafe("vacuum (analyze) order_events");
}

/** The order itself, after a real one: a history is found by it. */
async function makeUpOrder(sql: Sql, id: string, month: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
      insert into orders select made.* from orders real, jsonb_populate_record(real, ${tx.json({
        id,
        number: id,
        attempt_id: id,
        placed_at: `${month}T12:00:00Z`,
        placed_month: month,
      })}::jsonb) made limit 1 on conflict do nothing`;
  });
}

type PlanNode = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Loops": number;
  readonly Plans?: readonly PlanNode[];
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
};
type Explained = { readonly "QUERY PLAN": readonly { readonly Plan: PlanNode; readonly "Execution Time": number }[] };

/** Prints each statement's plan for an order in the middle of everything; resolves to their shapes. */
async function explainAll(sql: Sql, statements: readonly Statement[], perMonth: number): Promise<readonly string[]> {
  const index = months / 2;
  const order = `order_${String(index).padStart(3, "0")}${String(Math.floor(perMonth / 2)).padStart(20, "0")}`;
  const values: Readonly<Record<string, string>> = { month: `'${monthAt(index)}'`, order: `'${order}'` };
  await makeUpOrder(sql, order, monthAt(index));
  const shapes: string[] = [];
  for (const { name, text, values: names } of statements) {
    const given = names.map((value) => values[value] ?? value).join(", ");
    const [plan] = await sql.begin(async (tx) => {
      await tx.unsafe(`prepare looked_at as ${text}`);
      await tx.unsafe(`explain (analyze) execute looked_at(${given})`);
      const rows = await tx.unsafe<Explained[]>(`explain (analyze, buffers, format json) execute looked_at(${given})`);
      await tx.unsafe("deallocate looked_at");
      return rows[0]?.["QUERY PLAN"] ?? [];
    });
    if (plan === undefined) throw new Error(`PostgreSQL did not explain ${name}`);
    const shape = shapeOf(plan.Plan);
    const blocks = plan.Plan["Shared Hit Blocks"] + plan.Plan["Shared Read Blocks"];
    console.log(`  ${name}: ${shape}; ${blocks} blocks, ${plan["Execution Time"].toFixed(2)} ms`);
    shapes.push(shape);
  }
  return shapes;
}

/** A plan in a line: the nodes that ran, from the top down, with the partition or index each reads. */
function shapeOf(node: PlanNode): string {
  const what = node["Index Name"] ?? node["Relation Name"];
  const own = what === undefined ? node["Node Type"] : `${node["Node Type"]} on ${what}`;
  const ran = (node.Plans ?? []).filter((below) => below["Actual Loops"] > 0);
  return [own, ...ran.map(shapeOf)].join(" < ");
}
