import type { Queryable, Transaction } from "@novatech/postgres/database";
import { and, asc, inArray, sql } from "drizzle-orm";
import type { OrderEvent } from "../domain/order-event.ts";
import type { OrderHistories, OrderKey } from "../use-cases/order-reader.ts";
import type { OrderStore } from "../use-cases/ports.ts";
import { allColumnsOf, columnsOf } from "./columns.ts";
import { decodeEventData, encodeEventData } from "./event-codec.ts";
import { isOneOf, monthsOf } from "./one-of.ts";
import { orderEvents } from "./tables.ts";

const toEventRow =
  (placedMonth: string) =>
  ({ orderId, version, occurredAt, data }: OrderEvent): object => ({
    placedMonth,
    orderId,
    version,
    occurredAt,
    ...encodeEventData(data),
  });

const fromEventRow = (row: {
  readonly orderId: string;
  readonly version: number;
  readonly occurredAt: Date;
  readonly type: string;
  readonly data: unknown;
}): OrderEvent => {
  const { orderId, version, occurredAt, type, data } = row;
  return { orderId, version, occurredAt, data: decodeEventData(type, data) };
};

/** Orders in PostgreSQL, within one transaction. Every write is one statement: events and projections together. */
export function createPostgresOrderStore(tx: Transaction): OrderStore {
  return {
    place: async (event, { order, lines, merchantOrders, timeline }) => {
      const row = toEventRow(order.placedMonth)(event);
      const placed = await tx.execute(sql`
        with placed as (
          insert into orders select * from jsonb_populate_record(null::orders, ${columnsOf(order)}::jsonb)
          on conflict (number) do nothing returning id
        ), event as (
          insert into order_events
          select row.* from placed, jsonb_populate_record(null::order_events, ${columnsOf(row)}::jsonb) row
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
    history: async (orderId) => {
      // The month comes from the order's own row: what is looked through is one partition.
      const rows = await tx
        .select()
        .from(orderEvents)
        .where(
          sql`${orderEvents.orderId} = ${orderId} and ${orderEvents.placedMonth} = (select placed_month from orders where id = ${orderId})`,
        )
        .orderBy(asc(orderEvents.version));
      return rows.length === 0 ? null : rows.map(fromEventRow);
    },
    append: async (events, { order, lines, merchantOrders, returns }, fresh) => {
      const rows = events.map(toEventRow(order.placedMonth));
      // Waits for whoever holds the order, and then looks at its version again: of two that read the same history one writes.
      const moved = await tx.execute(sql`
        with moved as (
          update orders set status = row.status, payment_status = row.payment_status,
            fulfilment_status = row.fulfilment_status, captured_minor = row.captured_minor,
            refunded_minor = row.refunded_minor, credited_net = row.credited_net, credited_tax = row.credited_tax,
            credited_gross = row.credited_gross, held_for = row.held_for, is_charged_back = row.is_charged_back,
            customer_id = row.customer_id, access_token_hash = row.access_token_hash, is_ending = row.is_ending, is_address_open = row.is_address_open, cancellations = row.cancellations,
            version = row.version, sequence = row.sequence
          from jsonb_populate_record(null::orders, ${columnsOf(order)}::jsonb) row
          where orders.id = row.id and orders.version = ${events[0].version - 1}
          returning orders.id
        ), event as (
          insert into order_events
          select row.* from moved, jsonb_populate_recordset(null::order_events, ${allColumnsOf(rows)}::jsonb) row
        ), entry as (
          insert into timeline_entries
          select row.* from moved, jsonb_populate_recordset(null::timeline_entries, ${allColumnsOf(fresh)}::jsonb) row
        ), part as (
          update merchant_orders part set fulfilment_status = row.fulfilment_status, is_held = row.is_held,
            is_to_ship = row.is_to_ship
          from moved, jsonb_populate_recordset(null::merchant_orders, ${allColumnsOf(merchantOrders)}::jsonb) row
          where part.id = row.id and (part.fulfilment_status, part.is_held, part.is_to_ship)
            is distinct from (row.fulfilment_status, row.is_held, row.is_to_ship)
        ), line as (
          update order_lines line set cancelled_quantity = row.cancelled_quantity,
            cancellable_quantity = row.cancellable_quantity, returned_quantity = row.returned_quantity,
            returnable_quantity = row.returnable_quantity, last_delivered_at = row.last_delivered_at
          from moved, jsonb_populate_recordset(null::order_lines, ${allColumnsOf(lines)}::jsonb) row
          where line.id = row.id and (line.cancelled_quantity, line.cancellable_quantity, line.returned_quantity,
            line.returnable_quantity, line.last_delivered_at) is distinct from (row.cancelled_quantity,
            row.cancellable_quantity, row.returned_quantity, row.returnable_quantity, row.last_delivered_at)
        ), returned as (
          insert into returns
          select row.* from moved, jsonb_populate_recordset(null::returns, ${allColumnsOf(returns)}::jsonb) row
          on conflict (id) do update set customer_id = excluded.customer_id,
            access_token_hash = excluded.access_token_hash, status = excluded.status, resolution = excluded.resolution,
            lines = excluded.lines, carrier = excluded.carrier, tracking_number = excluded.tracking_number,
            credited_net = excluded.credited_net, credited_tax = excluded.credited_tax,
            credited_gross = excluded.credited_gross, moved_at = excluded.moved_at
        )
        select id from moved`);
      return moved.length === 1;
    },
  };
}

/** Histories in PostgreSQL. */
export const createPostgresOrderHistories = (db: Queryable): OrderHistories => ({
  keysAfter: async (after, limit) => {
    const { placedMonth, orderId } = orderEvents;
    const beyond =
      after === null ? sql`true` : sql`(${placedMonth}, ${orderId}) > (${after.placedMonth}::date, ${after.orderId})`;
    return db
      .selectDistinct({ placedMonth, orderId })
      .from(orderEvents)
      .where(and(beyond, sql`${orderEvents.version} = 1`))
      .orderBy(asc(placedMonth), asc(orderId))
      .limit(limit);
  },
  read: async (keys: readonly OrderKey[]) => {
    if (keys.length === 0) return new Map();
    const rows = await db
      .select()
      .from(orderEvents)
      .where(
        and(
          inArray(orderEvents.placedMonth, monthsOf(keys)),
          isOneOf(
            orderEvents.orderId,
            keys.map((key) => key.orderId),
          ),
        ),
      )
      .orderBy(asc(orderEvents.orderId), asc(orderEvents.version));
    return Map.groupBy(rows.map(fromEventRow), (event) => event.orderId);
  },
});
