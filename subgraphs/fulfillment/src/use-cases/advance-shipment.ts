import { addMilliseconds } from "@novatech/kernel/clock";
import { takeScan } from "../domain/carrier-scan.ts";
import { labelOf } from "../domain/label.ts";
import {
  isBeforeHandOver,
  isFinal,
  type PackedShipment,
  type ShipmentMove,
  takeStep,
  type TakenStep,
} from "../domain/shipment.ts";
import { wordsOf } from "../domain/shipment-words.ts";
import { makeReady } from "./pick-up-shipment.ts";
import type { Carrier, FoundShipment, FulfillmentPorts, Recipient, RecipientSource } from "./ports.ts";

/** Who is asked from outside while a parcel moves. */
export type Helpers = { readonly carrier: Carrier; readonly recipientSource: RecipientSource };

/**
 * Has a parcel do its next step by itself and sets the timer of the one after it: it is packed, labelled and handed over, and
 * then the carrier is asked what it saw, until the parcel's way has ended. What waits in a store or is held waits without a timer.
 * Rejects when who is asked does not answer: called again later it goes on where it was, and nothing is done twice.
 */
export async function advanceShipment(
  ports: FulfillmentPorts,
  helpers: Helpers,
  { shipmentId }: { readonly shipmentId: string },
): Promise<void> {
  const found = await ports.shipments.find(shipmentId);
  if (found === null || isFinal(found.shipment.status)) return;
  const { shipment } = found;
  if (shipment.status === "READY_FOR_PICKUP" || (found.isHeld && isBeforeHandOver(shipment.status))) return;
  // Asked before anything of the parcel is locked: an answer may take seconds.
  const { steps, recipient = null } = await nextSteps(ports, helpers, found);
  const now = ports.clock.now();
  const last = steps.at(-1)?.shipment;
  if (last === undefined || !(await ports.shipments.save(steps))) {
    // Nothing new, or changed by somebody else meanwhile: looked at again, whatever it is now.
    if (last?.status === "LABEL_PURCHASED") await giveBackUnlessWanted(ports, shipment, last);
    await ports.timers.setSteps([shipmentId], addMilliseconds(now, ports.stepMs));
    return;
  }
  if (recipient) await ports.recipients.save(shipment.orderId, recipient);
  if (last.status === "READY_FOR_PICKUP") await makeReady(ports, last);
  else if (!isFinal(last.status)) await ports.timers.setSteps([shipmentId], addMilliseconds(now, ports.stepMs));
  await ports.announce({ steps });
}

/** A step, and the recipient that was asked for it: kept only if the step is. */
type NextSteps = { readonly steps: readonly TakenStep[]; readonly recipient?: Recipient | null };

async function nextSteps(
  ports: FulfillmentPorts,
  { carrier, recipientSource }: Helpers,
  { shipment, carrierEventIds }: FoundShipment,
): Promise<NextSteps> {
  const now = ports.clock.now();
  const move = (to: ShipmentMove, trackingNumber?: string): readonly TakenStep[] => {
    const numbered = trackingNumber === undefined ? {} : { trackingNumber };
    const taken = takeStep(shipment, { move: to, description: wordsOf(to, shipment), ...numbered }, now);
    return taken ? [taken] : [];
  };
  if (shipment.status === "PENDING") return { steps: move("pack") };
  if (shipment.status === "LABEL_PURCHASED") return { steps: move("handOver") };
  if (shipment.status === "PACKED" && shipment.isPickUp) return { steps: move("makeReady") };
  if (shipment.status === "PACKED") {
    const { recipient, isNew } = await recipientOf(ports, recipientSource, shipment.orderId);
    const { trackingNumber } = await carrier.buyLabel(labelOf(shipment), { shipment, recipient });
    return { steps: move("buyLabel", trackingNumber), recipient: isNew ? recipient : null };
  }
  const steps: TakenStep[] = [];
  for (const scan of await carrier.track(shipment)) {
    const before = steps.at(-1)?.shipment ?? shipment;
    if (!carrierEventIds.has(scan.eventId)) steps.push(...takeScan(before, scan));
  }
  return { steps };
}

/** The recipient of an order: the kept one, or asked for. Rejects when nobody answers, or there is none. */
export async function recipientOf(
  ports: FulfillmentPorts,
  source: RecipientSource,
  orderId: string,
): Promise<{ readonly recipient: Recipient; readonly isNew: boolean }> {
  const known = await ports.recipients.find(orderId);
  if (known) return { recipient: known, isNew: false };
  const asked = await source.ask(orderId);
  if (asked === null) throw new Error(`order ${orderId} has no recipient: its label cannot be bought`);
  return { recipient: asked, isNew: true };
}

/** A label was bought for a parcel that changed meanwhile: unless the parcel still waits for just that label, it is given back. */
export async function giveBackUnlessWanted(
  ports: FulfillmentPorts,
  before: PackedShipment,
  { trackingNumber }: PackedShipment,
): Promise<void> {
  const now = await ports.shipments.find(before.id);
  if (now && now.shipment.labelRound === before.labelRound && !isFinal(now.shipment.status)) return;
  await ports.timers.setVoids([{ ...labelOf(before), trackingNumber }], ports.clock.now());
}
