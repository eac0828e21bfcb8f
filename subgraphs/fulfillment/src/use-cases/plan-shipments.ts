import { addMilliseconds } from "@novatech/kernel/clock";
import type { TrackingEvent } from "../domain/shipment.ts";
import { type PlacedHalf, planShipments, type StockPart } from "../domain/shipment-plan.ts";
import type { FulfillmentPorts, KnownOrder } from "./ports.ts";

/** Notes what an order says, and plans its parcels when its stock is known, too. Does nothing the second time. */
export async function notePlacedOrder(ports: FulfillmentPorts, placed: PlacedHalf): Promise<void> {
  await planWhenWhole(ports, await ports.orders.notePlaced(placed));
}

/** Notes where an order's stock lies, and plans its parcels when the order is known, too. Does nothing the second time. */
export async function noteCommittedStock(
  ports: FulfillmentPorts,
  committed: { readonly orderId: string; readonly allocations: readonly StockPart[] },
): Promise<void> {
  await planWhenWhole(ports, await ports.orders.noteStock(committed.orderId, committed.allocations));
}

/** Whichever half comes last plans: the order's row is locked, so exactly one does. */
async function planWhenWhole(ports: FulfillmentPorts, { placed, stock, isPlanned }: KnownOrder): Promise<void> {
  if (placed === null || stock === null || isPlanned) return;
  const now = ports.clock.now();
  const shipments = planShipments(placed, stock, { now, nextId: () => ports.ids.next("ship") });
  const facts = shipments.map((shipment) => {
    const event: TrackingEvent = {
      shipmentId: shipment.id,
      sequence: shipment.lastSequence,
      status: shipment.status,
      description: "The warehouse was told to prepare the parcel.",
      location: null,
      occurredAt: now,
    };
    return { shipment, event };
  });
  await ports.shipments.create(
    placed.orderId,
    shipments,
    facts.map(({ event }) => event),
  );
  await ports.timers.set(
    shipments.map(({ id }) => id),
    addMilliseconds(now, ports.stepMs),
  );
  await ports.announce(facts);
}
