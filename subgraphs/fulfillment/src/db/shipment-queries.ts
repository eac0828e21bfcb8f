import type { Queryable } from "@novatech/postgres/database";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Shipment, ShipmentStatus, TrackingEvent } from "../domain/shipment.ts";
import type { OrderOwner } from "../domain/reader.ts";
import type { ShipmentQueries } from "../use-cases/ports.ts";
import { shipmentColumns } from "./shipment-row.ts";
import { fulfillmentOrders, shipmentLines, shipments } from "./tables.ts";

const ownerColumns = {
  customerId: fulfillmentOrders.customerId,
  accessTokenHash: fulfillmentOrders.accessTokenHash,
};

/** The questions of the graph to this database. */
export const createPostgresShipmentQueries = (db: Queryable): ShipmentQueries => ({
  shipments: async (ids) =>
    db
      .select({ shipment: shipmentColumns, owner: ownerColumns })
      .from(shipments)
      .innerJoin(fulfillmentOrders, eq(fulfillmentOrders.orderId, shipments.orderId))
      .where(inArray(shipments.id, [...ids])),

  shipmentsOfOrders: async (orderIds) => {
    const rows = await db
      .select({ orderId: fulfillmentOrders.orderId, owner: ownerColumns, shipment: shipmentColumns })
      .from(fulfillmentOrders)
      .leftJoin(shipments, eq(shipments.orderId, fulfillmentOrders.orderId))
      .where(inArray(fulfillmentOrders.orderId, [...orderIds]))
      .orderBy(asc(shipments.id));
    const orders = new Map<string, { owner: OrderOwner; shipments: Shipment[] }>();
    for (const { orderId, owner, shipment } of rows) {
      const order = orders.get(orderId) ?? { owner, shipments: [] };
      orders.set(orderId, order);
      if (shipment) order.shipments.push(shipment);
    }
    return orders;
  },

  lines: async (shipmentIds) => {
    const rows = await db
      .select()
      .from(shipmentLines)
      .where(inArray(shipmentLines.shipmentId, [...shipmentIds]))
      .orderBy(asc(shipmentLines.lineId));
    return Map.groupBy(rows, (row) => row.shipmentId);
  },

  events: async (shipmentIds, { direction, size, after, before }) => {
    const order = direction === "forward" ? sql`asc` : sql`desc`;
    const rows = await db.execute<EventRow>(sql`
      select event.* from jsonb_array_elements_text(${JSON.stringify(shipmentIds)}::jsonb) as parcel(id)
      cross join lateral (
        select shipment_id, sequence, status, description, location, occurred_at from tracking_events
        where shipment_id = parcel.id
          and (${after}::integer is null or sequence > ${after}::integer)
          and (${before}::integer is null or sequence < ${before}::integer)
        order by sequence ${order} limit ${size + 1}
      ) as event
      order by event.shipment_id, event.sequence ${order}`);
    return Map.groupBy(rows.map(toTrackingEvent), (event) => event.shipmentId);
  },
});

type EventRow = {
  shipment_id: string;
  sequence: number;
  status: ShipmentStatus;
  description: string;
  location: string | null;
  occurred_at: string;
};

const toTrackingEvent = (row: EventRow): TrackingEvent => ({
  shipmentId: row.shipment_id,
  sequence: row.sequence,
  status: row.status,
  description: row.description,
  location: row.location,
  occurredAt: new Date(row.occurred_at),
});
