import { addMilliseconds } from "@novatech/kernel/clock";
import { type PackedShipment, type ShipmentStep, takeStep } from "../domain/shipment.ts";
import type { Carrier, FulfillmentPorts, Recipient, RecipientSource } from "./ports.ts";

/** Who is asked from outside while a parcel moves. */
export type Helpers = { readonly carrier: Carrier; readonly recipientSource: RecipientSource };

/**
 * Asks for the next step of a parcel, writes it and has itself called again, until the parcel is delivered.
 * Rejects when who is asked does not answer: called again later it goes on where it was, and nothing is done twice.
 */
export async function advanceShipment(
  ports: FulfillmentPorts,
  helpers: Helpers,
  { shipmentId }: { readonly shipmentId: string },
): Promise<void> {
  const shipment = await ports.shipments.find(shipmentId);
  if (shipment === null || shipment.status === "DELIVERED") return;
  // Asked before anything of the parcel is locked: an answer may take seconds.
  const step = await nextStep(ports, helpers, shipment);
  const now = ports.clock.now();
  const again = addMilliseconds(now, ports.stepMs);
  if (step === null) {
    await ports.timers.set([shipmentId], again);
    return;
  }
  const taken = takeStep(shipment, step, now);
  if (taken === null) throw new Error(`shipment ${shipmentId} is ${shipment.status}: it cannot ${step.move}`);
  // Moved by somebody else meanwhile: they have set the timer, too.
  if (!(await ports.shipments.saveStep(taken.shipment, taken.event))) return;
  if (taken.shipment.status !== "DELIVERED") await ports.timers.set([shipmentId], again);
  await ports.announce([taken]);
}

async function nextStep(
  ports: FulfillmentPorts,
  { carrier, recipientSource }: Helpers,
  shipment: PackedShipment,
): Promise<ShipmentStep | null> {
  if (shipment.status === "PENDING") return carrier.pack(shipment);
  if (shipment.status === "PACKED")
    return carrier.buyLabel(shipment, await recipientOf(ports, recipientSource, shipment.orderId));
  return carrier.nextScan(shipment);
}

async function recipientOf(ports: FulfillmentPorts, source: RecipientSource, orderId: string): Promise<Recipient> {
  const known = await ports.recipients.find(orderId);
  if (known) return known;
  const asked = await source.ask(orderId);
  if (asked === null) throw new Error(`order ${orderId} has no recipient: its label cannot be bought`);
  await ports.recipients.save(orderId, asked);
  return asked;
}
