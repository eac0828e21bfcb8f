import { newEvent } from "@novatech/contracts/event";
import { shipmentInTransitV1 } from "@novatech/contracts/fulfillment";
import { connect } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import type { OpenOrder } from "./tracking-orders.ts";

/** What happens to parcels. */
export type News = {
  /**
   * A parcel was seen on its way: its status and its event in one transaction, as fulfillment writes them. Resolves when it is committed, to the moment
   * (of `performance.now()`) before the commit was asked for.
   */
  readonly scan: (order: OpenOrder) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Writes into fulfillment's database at `url`; its relay, the bus and orders do the rest. */
export function openNews(url: string): News {
  const database = connect({ url, poolSize: 8, applicationName: "bench" });
  return {
    scan: (order) =>
      database.transaction(async (tx) => {
        const now = new Date();
        await tx.execute(
          `update shipments set status = 'IN_TRANSIT', transit_scans = transit_scans + 1, version = version + 1,
             tracking_number = id, last_scanned_at = now() where id = '${order.shipmentId}'`,
        );
        const data = {
          ...order.parcel(),
          trackingNumber: order.shipmentId,
          happenedAt: now,
          location: "Leipzig DE",
        };
        await appendEvents(tx, [
          newEvent(shipmentInTransitV1, { aggregateId: order.shipmentId, occurredAt: now, data: data as never }),
        ]);
        return performance.now();
      }),
    close: () => database.close(),
  };
}
