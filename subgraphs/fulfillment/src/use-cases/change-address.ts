import { type Label, labelOf, mayHaveLabel } from "../domain/label.ts";
import { takeStep, type TakenStep } from "../domain/shipment.ts";
import { wordsOf } from "../domain/shipment-words.ts";
import type { FulfillmentPorts } from "./ports.ts";

/**
 * Forgets where an order goes: whoever needs it asks again. Labels with the old address that were not used are void, and others
 * are bought; a label that is being bought right now is not taken.
 */
export async function changeAddress(ports: FulfillmentPorts, orderId: string): Promise<void> {
  await ports.orders.lock(orderId);
  const parcels = await ports.shipments.lockOpen(orderId);
  const now = ports.clock.now();
  const steps: TakenStep[] = [];
  const voided: Label[] = [];
  for (const parcel of parcels) {
    if (mayHaveLabel(parcel)) voided.push(labelOf(parcel));
    const step = takeStep(parcel, { move: "voidLabel", description: wordsOf("voidLabel", parcel) }, now);
    if (step) steps.push(step);
  }
  if (!(await ports.shipments.save(steps))) throw new Error(`a locked parcel of order ${orderId} was moved`);
  // Their label may be being bought right now: it would be written nowhere, since the parcel has changed.
  const packed = parcels.filter((parcel) => mayHaveLabel(parcel) && parcel.status === "PACKED");
  await ports.shipments.renewLabels(packed.map(({ id }) => id));
  // After the parcels are locked: whoever bought a label has written the recipient by now, or will not.
  await ports.recipients.forget(orderId);
  await ports.timers.setVoids(voided, now);
}
