import { newEvent } from "@novatech/contracts/event";
import { shipmentInTransitV1 } from "@novatech/contracts/fulfillment";
import postgres from "postgres";
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

/** Writes into fulfillment's database at `url`, in SQL from outside; its relay, the bus and orders do the rest. */
export function openNews(url: string): News {
  const sql = postgres(url, { max: 8, onnotice: () => {}, connection: { application_name: "bench" } });
  return {
    scan: (order) =>
      sql.begin(async (tx) => {
        const now = new Date();
        const { shipmentId } = order;
        await tx`
          update shipments set status = 'IN_TRANSIT', transit_scans = transit_scans + 1, version = version + 1,
            tracking_number = id, last_scanned_at = now() where id = ${shipmentId}`;
        const { topic, type, data } = newEvent(shipmentInTransitV1, {
          aggregateId: shipmentId,
          occurredAt: now,
          data: {
            ...order.parcel(),
            trackingNumber: shipmentId,
            happenedAt: now,
            location: "Leipzig DE",
          } as never,
        });
        await tx`
          with head as (
            insert into outbox_heads as known (topic, aggregate_id, version) values (${topic}, ${shipmentId}, 1)
            on conflict (topic, aggregate_id) do update set version = known.version + 1 returning version
          ), written as (
            insert into outbox (topic, type, aggregate_id, aggregate_version, payload, occurred_at)
            select ${topic}, ${type}, ${shipmentId}, version, ${tx.json(data as never)}, ${now} from head returning id
          )
          select pg_notify('novatech_outbox', '') from written`;
        return performance.now();
      }) as Promise<number>,
    close: () => sql.end(),
  };
}
