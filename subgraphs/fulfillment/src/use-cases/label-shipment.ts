import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canHandle } from "../domain/reader.ts";
import { labelOf } from "../domain/label.ts";
import { type PackedShipment, takeStep, type TakenStep } from "../domain/shipment.ts";
import { wordsOf } from "../domain/shipment-words.ts";
import { actOnShipment, type Handler, type ShipmentWish } from "./act-on-shipment.ts";
import { giveBackUnlessWanted, type Helpers, recipientOf } from "./advance-shipment.ts";
import type { Moved } from "./move-shipment.ts";
import type { FulfillmentPorts, Recipient } from "./ports.ts";
import type { ShipmentRefusal } from "./shipment-refusal.ts";

/** A label somebody wants on a parcel. */
export type LabelWish = ShipmentWish & {
  /** Of a label the merchant bought; null: one is bought of the carrier. */
  readonly trackingNumber: string | null;
};

/** A label, and the recipient that was asked for it. */
type Bought = {
  readonly trackingNumber: string;
  readonly recipient: Recipient | null;
  readonly before: PackedShipment | null;
};

/**
 * Gives a parcel its label. `carrier` null: none is connected, and the merchant brings the number. The carrier is asked before the
 * parcel is locked; a label that nobody needs when it is there is given back. Rejects when the carrier or orders do not answer.
 */
export async function labelShipment(
  ports: FulfillmentPorts,
  helpers: { readonly carrier: Helpers["carrier"] | null; readonly recipientSource: Helpers["recipientSource"] },
  person: Handler,
  wish: LabelWish,
): Promise<Moved> {
  const bought = await buy(ports, helpers, person, wish);
  const done = await actOnShipment(ports, person, "buyLabel", wish, async (shipment) => {
    const taken = await label(ports, shipment, wish.trackingNumber, bought);
    if (taken.ok && bought?.recipient) await ports.recipients.save(shipment.orderId, bought.recipient);
    return taken;
  });
  if (!done.ok && bought?.before)
    await giveBackUnlessWanted(ports, bought.before, { ...bought.before, trackingNumber: bought.trackingNumber });
  return done;
}

/** Buys a label where one is wanted and can be bought; null where not: why not is said under the lock. */
async function buy(
  ports: FulfillmentPorts,
  { carrier, recipientSource }: Parameters<typeof labelShipment>[1],
  person: Handler,
  { shipmentId, trackingNumber, expectedVersion }: LabelWish,
): Promise<Bought | null> {
  if (trackingNumber !== null) return { trackingNumber, recipient: null, before: null };
  const found = carrier && (await ports.shipments.find(shipmentId));
  if (!carrier || !found || !canHandle(person, found.shipment) || found.isHeld) return null;
  const { shipment } = found;
  if (shipment.status !== "PACKED" || shipment.isPickUp || (expectedVersion ?? shipment.version) !== shipment.version)
    return null;
  const { recipient, isNew } = await recipientOf(ports, recipientSource, shipment.orderId);
  const made = await carrier.buyLabel(labelOf(shipment), { shipment, recipient });
  return { trackingNumber: made.trackingNumber, recipient: isNew ? recipient : null, before: shipment };
}

async function label(
  ports: FulfillmentPorts,
  shipment: PackedShipment,
  own: string | null,
  bought: Bought | null,
): Promise<Result<readonly TakenStep[], ShipmentRefusal>> {
  const { status, carrier } = shipment;
  if (status !== "PACKED" || shipment.isPickUp) {
    const message = shipment.isPickUp
      ? "What is picked up in a store needs no label."
      : `Only a parcel that is PACKED gets a label; this one is ${status}.`;
    return refuse({ kind: "illegal", status, field: "shipmentId", message });
  }
  if (own !== null && !/^[A-Za-z0-9-]{4,40}$/.test(own))
    return refuse({
      kind: "invalid",
      field: "trackingNumber",
      message: "A number has 4 to 40 letters, digits and hyphens.",
    });
  if (own !== null && (await ports.shipments.isNumberTaken(carrier, own)))
    return refuse({ kind: "invalid", field: "trackingNumber", message: "Another parcel has this number." });
  if (bought === null) return refuse({ kind: "noCarrier", status, carrier });
  // Bought for the parcel as it was: with another address or after a change its label is another one.
  if (bought.before && bought.before.labelRound !== shipment.labelRound)
    return refuse({ kind: "staleVersion", shipment });
  const { trackingNumber } = bought;
  const step = { move: "buyLabel" as const, description: wordsOf("buyLabel", shipment), trackingNumber };
  const taken = takeStep(shipment, step, ports.clock.now());
  return taken ? ok([taken]) : refuse({ kind: "staleVersion", shipment });
}
