import { addMilliseconds } from "@novatech/kernel/clock";
import { planWhatCan } from "./plan-shipments.ts";
import type { FulfillmentPorts, HoldNotice } from "./ports.ts";

/**
 * Stops or lets go whatever of an order has not been handed over. A step that was decided before the hold and not written yet is
 * not written any more. What is let go is planned where it was not, goes on by its timers, and waits its whole time in a store.
 */
export async function holdOrder(ports: FulfillmentPorts, orderId: string, hold: HoldNotice): Promise<void> {
  const known = await ports.orders.noteHold(orderId, hold);
  if (known.isHeld) {
    await ports.shipments.touchOpen(orderId);
    return;
  }
  const parcels = await ports.shipments.listOpen(orderId);
  const now = ports.clock.now();
  const waiting = parcels.filter(({ status }) => status === "READY_FOR_PICKUP");
  const readyUntil = addMilliseconds(now, ports.pickUpHoldMs);
  await ports.pickUps.extend(
    waiting.map(({ id }) => id),
    readyUntil,
  );
  await ports.timers.setPickUpEnds(waiting.map(({ id }) => ({ shipmentId: id, readyUntil })));
  await ports.timers.setSteps(
    parcels.filter(({ status }) => status !== "READY_FOR_PICKUP").map(({ id }) => id),
    addMilliseconds(now, ports.stepMs),
  );
  await planWhatCan(ports, known);
}
