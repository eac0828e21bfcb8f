import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, inArray, ne, notExists, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type PackedShipment, type Shipment, type ShipmentLine, statusesBeforeHandOver } from "../domain/shipment.ts";
import type { FoundShipment, ShipmentStore } from "../use-cases/ports.ts";
import { createPostgresShipmentWriter } from "./shipment-writer.ts";
import { shipmentColumns } from "./shipment-row.ts";
import { fulfillmentOrders, shipmentLines, shipments } from "./tables.ts";

const lineColumns = {
  lineId: shipmentLines.lineId,
  variantId: shipmentLines.variantId,
  quantity: shipmentLines.quantity,
};
const isOpen = inArray(shipments.status, [...statusesBeforeHandOver]);

/** The parcels of this database, inside `tx`. */
export function createPostgresShipmentStore(tx: Transaction): ShipmentStore {
  async function packed(where: SQL | undefined): Promise<readonly PackedShipment[]> {
    const rows = await tx
      .select({ shipment: shipmentColumns, line: lineColumns })
      .from(shipments)
      .innerJoin(shipmentLines, eq(shipmentLines.shipmentId, shipments.id))
      .where(where)
      .orderBy(asc(shipments.id), asc(shipmentLines.lineId));
    return together(rows);
  }

  async function find(shipmentId: string): Promise<FoundShipment | null> {
    const rows = await tx
      .select({
        shipment: shipmentColumns,
        line: lineColumns,
        isHeld: fulfillmentOrders.isHeld,
        carrierEventIds: sql<string[]>`array(
          select carrier_event_id from tracking_events
          where shipment_id = ${shipments.id} and carrier_event_id is not null)`,
      })
      .from(shipments)
      .innerJoin(fulfillmentOrders, eq(fulfillmentOrders.orderId, shipments.orderId))
      .innerJoin(shipmentLines, eq(shipmentLines.shipmentId, shipments.id))
      .where(eq(shipments.id, shipmentId))
      .orderBy(asc(shipmentLines.lineId));
    const [first] = rows;
    const [shipment] = together(rows);
    if (first === undefined || shipment === undefined) return null;
    return { shipment, isHeld: first.isHeld, carrierEventIds: new Set(first.carrierEventIds) };
  }

  const listOpen = (orderId: string): Promise<readonly PackedShipment[]> =>
    packed(and(eq(shipments.orderId, orderId), isOpen));

  return {
    ...createPostgresShipmentWriter(tx),
    find,
    listOpen,

    findLocked: async (shipmentId) => {
      await tx.execute(sql`select id from shipments where id = ${shipmentId} for no key update`);
      // Asked anew under the lock: what is in the parcel may have changed while the lock was waited for.
      return find(shipmentId);
    },

    findByNumberLocked: async (carrier, trackingNumber) => {
      const [row] = await tx.execute<{ id: string }>(sql`
        select id from shipments
        where lower(carrier) = lower(${carrier}) and tracking_number = ${trackingNumber} for no key update`);
      return row ? find(row.id) : null;
    },

    lockOpen: async (orderId) => {
      await tx.execute(sql`
        select id from shipments where order_id = ${orderId} and status in ${[...statusesBeforeHandOver]}
        order by id for no key update`);
      return listOpen(orderId);
    },

    unreplaced: async (orderId) => {
      const instead = alias(shipments, "instead");
      const isReplaced = tx
        .select()
        .from(instead)
        .where(and(eq(instead.replacesShipmentId, shipments.id), ne(instead.status, "CANCELLED")));
      return packed(
        and(eq(shipments.orderId, orderId), inArray(shipments.status, ["LOST", "DAMAGED"]), notExists(isReplaced)),
      );
    },

    isNumberTaken: async (carrier, trackingNumber) => {
      const rows = await tx.execute(sql`
        select 1 from shipments where lower(carrier) = lower(${carrier}) and tracking_number = ${trackingNumber}`);
      return rows.length > 0;
    },
  };
}

/** Rows of parcels and lines, the rows of a parcel together, as parcels. */
function together(
  rows: readonly { readonly shipment: Shipment; readonly line: ShipmentLine }[],
): readonly PackedShipment[] {
  const parcels = Map.groupBy(rows, ({ shipment }) => shipment.id);
  return [...parcels.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ ...first.shipment, lines: own.map(({ line }) => line) }] : [];
  });
}
