import { createHash } from "node:crypto";
import type { Clock } from "@novatech/kernel/clock";
import type { ScanMove } from "../../domain/carrier-scan.ts";
import type { Mishap, MishapOf } from "../../domain/mishap.ts";
import type { Shipment } from "../../domain/shipment.ts";
import type { Carrier } from "../../use-cases/ports.ts";
import { townsOf } from "./towns.ts";

const mostTransitScans = 3;

/**
 * A carrier for demonstrations and tests: labels and carries parcels without anybody moving. What it answers follows from the
 * parcel alone, so a restart or a repeated call changes nothing; each time it is asked it has seen one thing more. Never for production.
 */
export const createCarrierSimulator = ({
  clock,
  mishapOf,
}: {
  readonly clock: Clock;
  /** What goes wrong with a parcel. */
  readonly mishapOf: MishapOf;
}): Carrier => ({
  buyLabel: async ({ key, carrier }) => ({ trackingNumber: trackingNumberOf(key, carrier) }),
  voidLabel: async () => {},
  track: async (shipment) => {
    const seen = nextScan(shipment, mishapOf(shipment));
    if (seen === null) return [];
    const eventId = `${shipment.trackingNumber}-${shipment.lastSequence + 1}`;
    return [{ eventId, ...seen, occurredAt: clock.now() }];
  },
});

type Seen = { readonly move: ScanMove; readonly location: string | null };

function nextScan(shipment: Shipment, mishap: Mishap | null): Seen | null {
  const journey = journeyOf(shipment.id, shipment.countryCode);
  const { status, transitScans } = shipment;
  const here = journey.slice(0, transitScans).at(-1) ?? null;
  const isThrough = transitScans >= journey.length;
  switch (status) {
    case "HANDED_OVER":
    case "IN_TRANSIT":
      if (mishap === "DELAYED" && transitScans === 1) return { move: "delay", location: here };
      if (!isThrough) return { move: "scan", location: journey[transitScans] ?? null };
      if (mishap === "LOST") return { move: "lose", location: here };
      return mishap === "DAMAGED" ? { move: "damage", location: here } : { move: "bringOut", location: here };
    case "DELAYED":
      // Counts as one scan more, so that it is late once.
      return { move: "scan", location: journey[transitScans] ?? here };
    case "OUT_FOR_DELIVERY":
      return mishap === "DELIVERY_ATTEMPTED" || mishap === "RETURNED_TO_SENDER"
        ? { move: "attempt", location: here }
        : { move: "deliver", location: here };
    case "DELIVERY_ATTEMPTED":
      return { move: mishap === "RETURNED_TO_SENDER" ? "returnToSender" : "deliver", location: here };
    default:
      return null;
  }
}

/** Where the parcel is seen: one to three sorting centres, null where no town is known. */
function journeyOf(shipmentId: string, countryCode: string): readonly (string | null)[] {
  const [first = 0, second = 0] = digest(shipmentId);
  const scans = 1 + (first % mostTransitScans);
  const towns = townsOf(countryCode);
  if (towns.length === 0) return Array.from({ length: scans }, () => null);
  const start = second % (towns.length - scans + 1);
  return towns.slice(start, start + scans);
}

function trackingNumberOf(labelKey: string, carrier: string): string {
  const number = digest(labelKey).readBigUInt64BE(8) % 10n ** 12n;
  return `${carrier.slice(0, 2).toUpperCase()}${number.toString().padStart(12, "0")}`;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
