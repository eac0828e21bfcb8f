import type { Queryable, Transaction } from "@novatech/postgres/database";
import { asc, gt, inArray, sql } from "drizzle-orm";
import type { OrderEvent } from "../domain/order-event.ts";
import type { OrderHistories } from "../use-cases/order-reader.ts";
import type { OrderStore } from "../use-cases/ports.ts";
import { allColumnsOf, columnsOf } from "./columns.ts";
import { decodeEventData, encodeEventData } from "./event-codec.ts";
import { orderEvents, orders } from "./tables.ts";

const toEventRow = ({ orderId, version, occurredAt, data }: OrderEvent): object => ({
  orderId,
  version,
  occurredAt,
  ...encodeEventData(data),
});

async function readHistories(db: Queryable, orderIds: readonly string[]): Promise<Map<string, OrderEvent[]>> {
  const rows = await db
    .select()
    .from(orderEvents)
    .where(inArray(orderEvents.orderId, [...orderIds]))
    .orderBy(asc(orderEvents.orderId), asc(orderEvents.version));
  const events = rows.map(({ orderId, version, occurredAt, type, data }) => ({
    orderId,
    version,
    occurredAt,
    data: decodeEventData(type, data),
  }));
  return Map.groupBy(events, (event) => event.orderId);
}

/** Orders in PostgreSQL, within one transaction. Every write is one statement: events and projections together. */
export function createPostgresOrderStore(tx: Transaction): OrderStore {
  return {
    place: async (event, { order, lines, merchantOrders, timeline }) => {
      const placed = await tx.execute(sql`
        with placed as (
          insert into orders select * from jsonb_populate_record(null::orders, ${columnsOf(order)}::jsonb)
          on conflict (number) do nothing returning id
        ), event as (
          insert into order_events
          select row.* from placed, jsonb_populate_record(null::order_events, ${columnsOf(toEventRow(event))}::jsonb) row
        ), part as (
          insert into merchant_orders
          select row.* from placed, jsonb_populate_recordset(null::merchant_orders, ${allColumnsOf(merchantOrders)}::jsonb) row
        ), line as (
          insert into order_lines
          select row.* from placed, jsonb_populate_recordset(null::order_lines, ${allColumnsOf(lines)}::jsonb) row
        ), entry as (
          insert into timeline_entries
          select row.* from placed, jsonb_populate_recordset(null::timeline_entries, ${allColumnsOf(timeline)}::jsonb) row
        )
        select id from placed`);
      return placed.length === 1;
    },
    history: async (orderId) => (await readHistories(tx, [orderId])).get(orderId) ?? null,
    append: async (events, { order, merchantOrders, timeline }) => {
      const fresh = timeline.slice(-events.length);
      // Waits for whoever holds the order, and then looks at its version again: of two that read the same history one writes.
      const moved = await tx.execute(sql`
        with moved as (
          update orders set status = row.status, payment_status = row.payment_status,
            fulfilment_status = row.fulfilment_status, captured_minor = row.captured_minor,
            version = row.version, sequence = row.sequence
          from jsonb_populate_record(null::orders, ${columnsOf(order)}::jsonb) row
          where orders.id = row.id and orders.version = ${events[0].version - 1}
          returning orders.id
        ), event as (
          insert into order_events
          select row.* from moved, jsonb_populate_recordset(null::order_events, ${allColumnsOf(events.map(toEventRow))}::jsonb) row
        ), entry as (
          insert into timeline_entries
          select row.* from moved, jsonb_populate_recordset(null::timeline_entries, ${allColumnsOf(fresh)}::jsonb) row
        ), part as (
          update merchant_orders part set fulfilment_status = row.fulfilment_status
          from moved, jsonb_populate_recordset(null::merchant_orders, ${allColumnsOf(merchantOrders)}::jsonb) row
          where part.id = row.id and part.fulfilment_status <> row.fulfilment_status
        )
        select id from moved`);
      return moved.length === 1;
    },
  };
}

/** Histories in PostgreSQL. */
export const createPostgresOrderHistories = (db: Queryable): OrderHistories => ({
  idsAfter: async (id, limit) => {
    const rows = await db
      .select({ id: orders.id })
      .from(orders)
      .where(gt(orders.id, id))
      .orderBy(asc(orders.id))
      .limit(limit);
    return rows.map((row) => row.id);
  },
  read: (orderIds) => readHistories(db, orderIds),
});
