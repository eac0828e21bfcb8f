import type { Transaction } from "@novatech/postgres/database";
import { asc, eq, sql } from "drizzle-orm";
import type { ShipmentStore } from "../use-cases/ports.ts";
import { shipmentColumns, toShipmentRecord } from "./shipment-row.ts";
import { shipmentLines, shipments } from "./tables.ts";

/** The parcels of this database, inside `tx`. */
export const createPostgresShipmentStore = (tx: Transaction): ShipmentStore => ({
  create: async (orderId, planned, events) => {
    const lines = planned.flatMap(({ id, lines: packed }) => packed.map((line) => ({ shipmentId: id, ...line })));
    const [first] = events;
    if (first === undefined) return;
    await tx.execute(sql`
      with planned as (
        update fulfillment_orders set planned_at = ${first.occurredAt.toISOString()}::timestamptz
        where order_id = ${orderId} returning order_id, planned_at
      ), made as (
        insert into shipments (id, order_id, merchant_order_id, merchant_id, warehouse_id, status, carrier, option_id,
          country_code, weight_grams, last_sequence, estimated_delivery_at, created_at)
        select id, order_id, merchant_order_id, merchant_id, warehouse_id, status, carrier, option_id,
          country_code, weight_grams, last_sequence, estimated_delivery_at, planned_at
        from planned, jsonb_to_recordset(${JSON.stringify(planned.map(toShipmentRecord))}::jsonb) as parcel(
          id text, merchant_order_id text, merchant_id text, warehouse_id text, status text, carrier text, option_id text,
          country_code text, weight_grams integer, last_sequence integer, estimated_delivery_at timestamptz)
      ), packed as (
        insert into shipment_lines (shipment_id, line_id, variant_id, quantity)
        select "shipmentId", "lineId", "variantId", quantity from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          as line("shipmentId" text, "lineId" text, "variantId" text, quantity integer)
      )
      insert into tracking_events (shipment_id, sequence, status, description, location, occurred_at)
      select "shipmentId", sequence, status, description, location, "occurredAt"
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event(
        "shipmentId" text, sequence integer, status text, description text, location text, "occurredAt" timestamptz)`);
  },

  find: async (shipmentId) => {
    const rows = await tx
      .select({
        shipment: shipmentColumns,
        line: {
          lineId: shipmentLines.lineId,
          variantId: shipmentLines.variantId,
          quantity: shipmentLines.quantity,
        },
      })
      .from(shipments)
      .innerJoin(shipmentLines, eq(shipmentLines.shipmentId, shipments.id))
      .where(eq(shipments.id, shipmentId))
      .orderBy(asc(shipmentLines.lineId));
    const [first] = rows;
    return first ? { ...first.shipment, lines: rows.map(({ line }) => line) } : null;
  },

  saveStep: async (shipment, event) => {
    // `last_sequence` is the version: it grows with every step.
    const rows = await tx.execute(sql`
      with moved as (
        update shipments set
          status = ${shipment.status}::text,
          tracking_number = ${shipment.trackingNumber}::text,
          transit_scans = ${shipment.transitScans}::integer,
          last_sequence = ${event.sequence}::integer,
          delivered_at = ${shipment.deliveredAt?.toISOString() ?? null}::timestamptz
        where id = ${shipment.id} and last_sequence = ${event.sequence}::integer - 1
        returning id
      )
      insert into tracking_events (shipment_id, sequence, status, description, location, occurred_at)
      select id, ${event.sequence}::integer, ${event.status}::text, ${event.description}::text, ${event.location}::text,
        ${event.occurredAt.toISOString()}::timestamptz
      from moved returning sequence`);
    return rows.length > 0;
  },
});
