import type { Database, Transaction } from "@novatech/postgres/database";
import { and, asc, eq, sql } from "drizzle-orm";
import type { RebuildBatch, RebuildPorts, RebuildState } from "../commands/rebuild-projections.ts";
import type { OrderProjection } from "../domain/projection.ts";
import type { OrderKey } from "../use-cases/order-reader.ts";
import { allColumnsOf, columnsOf } from "./columns.ts";
import { isOneOf } from "./one-of.ts";
import { createPostgresOrderReader } from "./order-reader.ts";
import { createPostgresOrderHistories } from "./order-store.ts";
import { orders, rebuilds, returns, timelineEntries } from "./tables.ts";

const name = "projections";

/** What a rebuild of the projections works with, in PostgreSQL. */
export const createRebuildPorts = (database: Database, now: () => Date): RebuildPorts => ({
  now,
  batch: (work) => database.transaction((tx) => work(createBatch(tx))),
  state: async () => {
    const [row] = await database.db.select().from(rebuilds).where(eq(rebuilds.name, name));
    if (!row) return null;
    const { afterMonth, afterOrderId, name: _, ...state } = row;
    const after =
      afterMonth === null || afterOrderId === null ? null : { placedMonth: afterMonth, orderId: afterOrderId };
    return { ...state, after };
  },
});

function createBatch(tx: Transaction): RebuildBatch {
  const reader = createPostgresOrderReader(tx);
  const histories = createPostgresOrderHistories(tx);
  const idsOf = (keys: readonly OrderKey[]): string[] => keys.map((key) => key.orderId);
  return {
    keysAfter: histories.keysAfter,
    lock: async (keys) => {
      await tx
        .select({ id: orders.id })
        .from(orders)
        .where(isOneOf(orders.id, idsOf(keys)))
        .orderBy(asc(orders.id))
        .for("update");
    },
    histories: histories.read,
    orphansAfter: async (orderId, limit) => {
      const rows = await tx.execute<{ id: string; has_history: boolean }>(sql`
        select placed.id, exists (
          select from order_events event
          where event.placed_month = placed.placed_month and event.order_id = placed.id and event.version = 1
        ) as has_history
        from orders placed where placed.id > ${orderId} order by placed.id limit ${limit}`);
      const ids = rows.flatMap((row) => (row.has_history ? [] : [row.id]));
      return { looked: rows.length, last: rows.at(-1)?.id ?? orderId, orphans: ids };
    },
    found: async (keys) => {
      const ids = idsOf(keys);
      const views = await reader.orders(ids);
      const [lines, parts, asked, entries] = [
        Map.groupBy(await reader.linesOf(ids), (row) => row.orderId),
        Map.groupBy(await reader.merchantOrdersOf(ids), (row) => row.orderId),
        Map.groupBy(await reader.returnsOf(ids), (row) => row.orderId),
        Map.groupBy(await reader.timelinesOf(keys), (row) => row.orderId),
      ];
      return new Map(
        views.map((order): [string, OrderProjection] => [
          order.id,
          {
            order,
            lines: lines.get(order.id) ?? [],
            merchantOrders: parts.get(order.id) ?? [],
            returns: asked.get(order.id) ?? [],
            timeline: entries.get(order.id) ?? [],
          },
        ]),
      );
    },
    replace: (projection) => replaceProjection(tx, projection),
    saveState: async ({ after, ...state }: RebuildState) => {
      const row = { name, ...state, afterMonth: after?.placedMonth ?? null, afterOrderId: after?.orderId ?? null };
      await tx.insert(rebuilds).values(row).onConflictDoUpdate({ target: rebuilds.name, set: row });
    },
  };
}

async function replaceProjection(tx: Transaction, projection: OrderProjection): Promise<void> {
  const { order, lines, merchantOrders, timeline, returns: asked } = projection;
  const { id, placedMonth } = order;
  const isOfOrder = eq(timelineEntries.orderId, id);
  await tx.delete(timelineEntries).where(and(eq(timelineEntries.placedMonth, placedMonth), isOfOrder));
  await tx.delete(returns).where(eq(returns.orderId, id));
  // The order first, what refers to it after: an order of which nothing is left comes back whole.
  await write(tx, "orders", [order]);
  await write(tx, "merchant_orders", merchantOrders);
  await write(tx, "order_lines", lines);
  await write(tx, "returns", asked);
  await write(tx, "timeline_entries", timeline);
}

/** Rows whose key is taken are overwritten column by column; entries and returns were deleted before. */
async function write(tx: Transaction, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(JSON.parse(columnsOf(first)) as object).filter((column) => column !== "id");
  const changes = columns.map((column) => sql`${sql.identifier(column)} = excluded.${sql.identifier(column)}`);
  const onConflict =
    table === "timeline_entries" ? sql`` : sql`on conflict (id) do update set ${sql.join(changes, sql`, `)}`;
  await tx.execute(sql`
    insert into ${sql.identifier(table)}
    select * from jsonb_populate_recordset(null::${sql.identifier(table)}, ${allColumnsOf(rows)}::jsonb)
    ${onConflict}`);
}
