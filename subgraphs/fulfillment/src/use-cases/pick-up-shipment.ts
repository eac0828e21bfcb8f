import { addMilliseconds } from "@novatech/kernel/clock";
import { type PackedShipment, takeStep } from "../domain/shipment.ts";
import { wordsOf } from "../domain/shipment-words.ts";
import { withdraw } from "../domain/order-goods.ts";
import type { FulfillmentPorts } from "./ports.ts";

/** Has a parcel that is ready wait in its store: with a new code, until its time ends. */
export async function makeReady(ports: FulfillmentPorts, { id }: PackedShipment): Promise<void> {
  const readyUntil = addMilliseconds(ports.clock.now(), ports.pickUpHoldMs);
  await ports.pickUps.save({ shipmentId: id, code: ports.newCode(), readyUntil, wrongTries: 0, lockedUntil: null });
  await ports.timers.setPickUpEnds([{ shipmentId: id, readyUntil }]);
}

/** What nobody picked up in time stays: it is withdrawn, and the other rooms are told. Does nothing to what was picked up or is held. */
export async function endPickUp(
  ports: FulfillmentPorts,
  { shipmentId }: { readonly shipmentId: string },
): Promise<void> {
  const seen = await ports.shipments.find(shipmentId);
  if (seen === null) return;
  const { orderId } = seen.shipment;
  const { placed } = await ports.orders.lock(orderId);
  const found = await ports.shipments.findLocked(shipmentId);
  if (found === null || found.isHeld || found.shipment.status !== "READY_FOR_PICKUP") return;
  const now = ports.clock.now();
  const { lines, warehouseId } = found.shipment;
  const { decision, taken } = withdraw(
    { placed, stock: [], replacements: [], parcels: [found.shipment] },
    {
      withdrawalId: ports.ids.next("withdrawal"),
      cause: "NOT_PICKED_UP",
      lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity, warehouseId })),
    },
    now,
  );
  if (!(await ports.shipments.save(taken))) throw new Error(`the locked parcel ${shipmentId} was moved`);
  await ports.orders.saveDecisions(orderId, [decision], now);
  await ports.announce({ steps: taken, decisions: [{ orderId, decision, at: now }] });
}

/** A parcel that is given to its buyer: it leaves and has arrived, both at once. Null when it does not wait in a store. */
export function giveOut(shipment: PackedShipment, now: Date) {
  const left = takeStep(shipment, { move: "pickUp", description: wordsOf("pickUp", shipment) }, now);
  const arrived = left && takeStep(left.shipment, { move: "deliver", description: wordsOf("deliver", shipment) }, now);
  return left && arrived ? [left, arrived] : null;
}
