import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { statusesBeforeHandOver } from "../domain/shipment.ts";
import type { ShipmentStore } from "../use-cases/ports.ts";
import { toEventRecord, toShipmentRecord } from "./shipment-row.ts";

const eventFields = sql.raw(
  "shipment_id text, sequence integer, status text, description text, location text, occurred_at timestamptz, carrier_event_id text",
);
const eventColumns = sql.raw("shipment_id, sequence, status, description, location, occurred_at, carrier_event_id");

/** What is written of the parcels of this database, inside `tx`. */
export const createPostgresShipmentWriter = (
  tx: Transaction,
): Pick<ShipmentStore, "create" | "save" | "repack" | "touchOpen" | "renewLabels"> => ({
  create: async ({ orderId, isPlanned, at }, planned, events) => {
    const lines = planned.flatMap(({ id, lines: packed }) => packed.map((line) => ({ shipmentId: id, ...line })));
    await tx.execute(sql`
      with planned as (
        update fulfillment_orders set
          planned_at = case when ${isPlanned}::boolean then coalesce(planned_at, ${at.toISOString()}::timestamptz) end,
          waiting_replacements = '[]'
        where order_id = ${orderId} returning order_id
      ), made as (
        insert into shipments (id, order_id, merchant_order_id, merchant_id, warehouse_id, status, cause, replacement_id,
          replaces_shipment_id, is_pick_up, carrier, option_id, country_code, weight_grams, last_sequence, estimated_delivery_at, created_at)
        select id, order_id, merchant_order_id, merchant_id, warehouse_id, status, cause, replacement_id,
          replaces_shipment_id, is_pick_up, carrier, option_id, country_code, weight_grams, last_sequence, estimated_delivery_at,
          ${at.toISOString()}::timestamptz
        from planned, jsonb_to_recordset(${JSON.stringify(planned.map(toShipmentRecord))}::jsonb) as parcel(
          id text, merchant_order_id text, merchant_id text, warehouse_id text, status text, cause text, replacement_id text,
          replaces_shipment_id text, is_pick_up boolean, carrier text, option_id text, country_code text, weight_grams integer,
          last_sequence integer, estimated_delivery_at timestamptz)
      ), packed as (
        insert into shipment_lines (shipment_id, line_id, variant_id, quantity)
        select "shipmentId", "lineId", "variantId", quantity from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          as line("shipmentId" text, "lineId" text, "variantId" text, quantity integer)
      )
      insert into tracking_events (${eventColumns})
      select ${eventColumns} from jsonb_to_recordset(${JSON.stringify(events.map(toEventRecord))}::jsonb) as event(${eventFields})`);
  },

  save: async (steps) => {
    if (steps.length === 0) return true;
    const parcels = [...Map.groupBy(steps, ({ shipment }) => shipment.id).values()].flatMap((own) => {
      const [first, last] = [own[0], own.at(-1)];
      return first && last ? [{ ...toShipmentRecord(last.shipment), read_version: first.shipment.version - 1 }] : [];
    });
    const moved = await tx.execute(sql`
      with moved as (
        update shipments as parcel set
          status = after.status,
          weight_grams = after.weight_grams,
          tracking_number = after.tracking_number,
          label_round = after.label_round,
          transit_scans = after.transit_scans,
          last_scanned_at = after.last_scanned_at,
          last_sequence = after.last_sequence,
          version = after.version,
          delivered_at = after.delivered_at
        from jsonb_to_recordset(${JSON.stringify(parcels)}::jsonb) as after(
          id text, read_version integer, status text, weight_grams integer, tracking_number text, label_round integer,
          transit_scans integer, last_scanned_at timestamptz, last_sequence integer, version integer, delivered_at timestamptz)
        where parcel.id = after.id and parcel.version = after.read_version
        returning parcel.id
      )
      , seen as (
        insert into tracking_events (${eventColumns})
        select ${eventColumns}
        from jsonb_to_recordset(${JSON.stringify(steps.map(({ event }) => toEventRecord(event)))}::jsonb) as event(${eventFields})
        where shipment_id in (select id from moved)
      )
      select id from moved`);
    return moved.length === parcels.length;
  },

  repack: async (packed) => {
    if (packed.length === 0) return;
    const lines = packed.flatMap(({ id, lines: kept }) =>
      kept.map(({ lineId, quantity }) => ({ shipment_id: id, line_id: lineId, quantity })),
    );
    await tx.execute(sql`
      with kept as (
        select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as kept(shipment_id text, line_id text, quantity integer)
      ), gone as (
        delete from shipment_lines as line
        where shipment_id in (select shipment_id from kept)
          and not exists (select from kept where kept.shipment_id = line.shipment_id and kept.line_id = line.line_id)
      )
      update shipment_lines as line set quantity = kept.quantity
      from kept where line.shipment_id = kept.shipment_id and line.line_id = kept.line_id`);
  },

  touchOpen: async (orderId) => {
    await tx.execute(sql`
      update shipments set version = version + 1
      where order_id = ${orderId} and status in ${[...statusesBeforeHandOver]}`);
  },

  renewLabels: async (shipmentIds) => {
    if (shipmentIds.length === 0) return;
    await tx.execute(sql`
      update shipments set label_round = label_round + 1, version = version + 1 where id in ${[...shipmentIds]}`);
  },
});
