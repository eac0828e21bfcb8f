import { type CarrierScan, takeScan } from "../domain/carrier-scan.ts";
import type { FulfillmentPorts } from "./ports.ts";

/**
 * Takes what a carrier tells of a parcel. KNOWN: it told the same before. UNKNOWN: no parcel has that number (yet).
 * A carrier that scans a parcel has it, also when its order is held: what left has left.
 */
export async function takeCarrierScan(
  ports: FulfillmentPorts,
  {
    carrier,
    trackingNumber,
    scan,
  }: { readonly carrier: string; readonly trackingNumber: string; readonly scan: CarrierScan },
): Promise<"TAKEN" | "KNOWN" | "UNKNOWN"> {
  const found = await ports.shipments.findByNumberLocked(carrier, trackingNumber);
  if (found === null) return "UNKNOWN";
  if (found.carrierEventIds.has(scan.eventId)) return "KNOWN";
  const now = ports.clock.now();
  // A carrier's clock may be ahead of ours; nothing is seen before it happened.
  const occurredAt = scan.occurredAt > now ? now : scan.occurredAt;
  const steps = takeScan(found.shipment, { ...scan, occurredAt });
  if (!(await ports.shipments.save(steps))) throw new Error(`the locked parcel ${found.shipment.id} was moved`);
  await ports.announce({ steps });
  return "TAKEN";
}
