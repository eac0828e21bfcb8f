import { until } from "@novatech/testkit/wait";
import { type Bought, newKey, orderWhen, type Scene, send } from "./scene.ts";

/** A parcel as its own room has it. */
export type Parcel = {
  readonly id: string;
  readonly status: string;
  readonly cause: string;
  readonly merchantId: string;
  readonly warehouseId: string;
  readonly units: number;
};

/** The order's parcels once they are so. Rejects with how they are instead. */
export const parcelsWhen = (
  { shop }: Scene,
  { id }: Pick<Bought, "id">,
  areSo: (parcels: readonly Parcel[]) => boolean,
): Promise<readonly Parcel[]> =>
  until(
    async () => [
      ...(await shop.databases.fulfillment<Parcel[]>`
        select parcel.id, status, cause, merchant_id as "merchantId", warehouse_id as "warehouseId",
          coalesce(sum(line.quantity), 0)::int as units
        from shipments parcel left join shipment_lines line on line.shipment_id = parcel.id
        where order_id = ${id} group by parcel.id order by parcel.id`),
    ],
    { done: areSo, timeoutMs: 30_000, everyMs: 50 },
  );

/** Packs, labels and hands a planned parcel over: it has left. */
export async function handOver({ staff }: Scene, { id: shipmentId }: Parcel): Promise<void> {
  await send(staff, "shipmentPack", { shipmentId, idempotencyKey: newKey() });
  // A recipient is asked for from another room; trying again is what a merchant would do.
  const trackingNumber = `T${newKey().replaceAll("-", "").slice(0, 20)}`;
  await send(staff, "shipmentLabelBuy", { shipmentId, trackingNumber, idempotencyKey: newKey() });
  await send(staff, "shipmentHandOver", { shipmentId, idempotencyKey: newKey() });
}

/** Tells what became of a parcel that has left. */
export const report = ({ staff }: Scene, { id: shipmentId }: Parcel, status: string): Promise<void> =>
  send(staff, "shipmentReport", { shipmentId, status, idempotencyKey: newKey() });

const isPlanned = ({ status }: Parcel): boolean => status === "PENDING";

/** Brings every planned parcel of an order to the door. Waits until at least one is planned, and `units` (default: any number) are in them. */
export async function deliver(scene: Scene, order: Pick<Bought, "id">, units?: number): Promise<readonly Parcel[]> {
  const parcels = await parcelsWhen(scene, order, (all) => {
    const planned = all.filter(isPlanned);
    return planned.length > 0 && (units === undefined || planned.reduce((sum, one) => sum + one.units, 0) === units);
  });
  const planned = parcels.filter(isPlanned);
  for (const parcel of planned) {
    await handOver(scene, parcel);
    await report(scene, parcel, "DELIVERED");
  }
  return planned;
}

/** Brings all of an order to the door and waits until it is complete. */
export async function complete(scene: Scene, bought: Bought): Promise<void> {
  await deliver(scene, bought);
  await orderWhen(bought, ({ status }) => status === "COMPLETED");
}
