import type { Queryable } from "@novatech/postgres/database";
import { and, asc, eq, getTableColumns, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Shipment, ShipmentStatus, TrackingEvent } from "../domain/shipment.ts";
import type { OrderOwner } from "../domain/reader.ts";
import type { Page, ShipmentQueries } from "../use-cases/queries.ts";
import { isWanted } from "./shipment-filter.ts";
import { shipmentColumns } from "./shipment-row.ts";
import { fulfillmentOrders, pickUps, shipmentLines, shipments, stores } from "./tables.ts";

const ownerColumns = {
  customerId: fulfillmentOrders.customerId,
  accessTokenHash: fulfillmentOrders.accessTokenHash,
};

const { isOpen: _isOpen, ...storeColumns } = getTableColumns(stores);
/** More are no choice any more. */
const mostStores = 50;

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

  shipmentsOfMerchants: async (merchantIds, { filter, ...page }) => {
    const parcel = db
      .select(shipmentColumns)
      .from(shipments)
      .where(and(sql`${shipments.merchantId} = merchant.id`, isWanted(filter), within(page)))
      .orderBy(sql`${shipments.id} ${orderOf(page)}`)
      .limit(page.size + 1)
      .as("parcel");
    const rows = await db
      .select(parcel._.selectedFields)
      .from(sql`jsonb_array_elements_text(${JSON.stringify(merchantIds)}::jsonb) as merchant(id)`)
      .crossJoinLateral(parcel)
      .orderBy(sql`merchant.id, ${parcel.id} ${orderOf(page)}`);
    return Map.groupBy(rows, ({ merchantId }) => merchantId);
  },

  allShipments: ({ filter, ...page }) =>
    db
      .select(shipmentColumns)
      .from(shipments)
      .where(and(isWanted(filter), within(page)))
      .orderBy(sql`${shipments.id} ${orderOf(page)}`)
      .limit(page.size + 1),

  pickUps: async (shipmentIds) => {
    const rows = await db
      .select({ pickUp: pickUps, store: storeColumns, owner: ownerColumns })
      .from(pickUps)
      .innerJoin(shipments, eq(shipments.id, pickUps.shipmentId))
      .innerJoin(fulfillmentOrders, eq(fulfillmentOrders.orderId, shipments.orderId))
      .leftJoin(stores, eq(stores.warehouseId, shipments.warehouseId))
      .where(inArray(pickUps.shipmentId, [...shipmentIds]));
    return new Map(rows.map((row) => [row.pickUp.shipmentId, row]));
  },

  storesOf: async (merchantId, countryCode) =>
    db
      .select(storeColumns)
      .from(stores)
      .where(and(eq(stores.merchantId, merchantId), eq(stores.countryCode, countryCode), stores.isOpen))
      .orderBy(asc(stores.name), asc(stores.warehouseId))
      .limit(mostStores),

  events: async (shipmentIds, { direction, size, after, before }) => {
    const order = direction === "forward" ? sql`asc` : sql`desc`;
    const rows = await db.execute<EventRow>(sql`
      select event.* from jsonb_array_elements_text(${JSON.stringify(shipmentIds)}::jsonb) as parcel(id)
      cross join lateral (
        select shipment_id, sequence, status, description, location, occurred_at, carrier_event_id from tracking_events
        where shipment_id = parcel.id
          and (${after}::integer is null or sequence > ${after}::integer)
          and (${before}::integer is null or sequence < ${before}::integer)
        order by sequence ${order} limit ${size + 1}
      ) as event
      order by event.shipment_id, event.sequence ${order}`);
    return Map.groupBy(rows.map(toTrackingEvent), (event) => event.shipmentId);
  },
});

/** The parcels between the page's cursors. Ids rise with time. */
const within = ({ after, before }: Page<string>): SQL | undefined =>
  and(after === null ? undefined : gt(shipments.id, after), before === null ? undefined : lt(shipments.id, before));

const orderOf = ({ direction }: Page<string>): SQL => (direction === "forward" ? sql`asc` : sql`desc`);

type EventRow = {
  shipment_id: string;
  sequence: number;
  status: ShipmentStatus;
  description: string;
  location: string | null;
  occurred_at: string;
  carrier_event_id: string | null;
};

const toTrackingEvent = (row: EventRow): TrackingEvent => ({
  shipmentId: row.shipment_id,
  sequence: row.sequence,
  status: row.status,
  description: row.description,
  location: row.location,
  occurredAt: new Date(row.occurred_at),
  carrierEventId: row.carrier_event_id,
});
