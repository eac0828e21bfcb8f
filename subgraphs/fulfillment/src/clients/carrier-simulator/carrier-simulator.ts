import { createHash } from "node:crypto";
import type { PackedShipment, ShipmentMove, ShipmentStep } from "../../domain/shipment.ts";
import type { Carrier } from "../../use-cases/ports.ts";
import { townsOf } from "./towns.ts";

const mostTransitScans = 3;

/**
 * A carrier, and the warehouse before it, for demonstrations and tests: packs, labels and carries parcels without anybody moving.
 * What it answers follows from the parcel alone, so a restart or a repeated call changes nothing. Never for production.
 */
export const createCarrierSimulator = (): Carrier => ({
  pack: async () => step("pack", "Packed in the warehouse."),
  buyLabel: async ({ id, carrier }) => ({
    ...step("buyLabel", `Labelled for ${carrier}.`),
    trackingNumber: trackingNumberOf(id, carrier),
  }),
  nextScan: async (shipment) => scanOf(shipment),
});

function scanOf(shipment: PackedShipment): ShipmentStep | null {
  const journey = journeyOf(shipment.id, shipment.countryCode);
  const seen = journey.slice(0, shipment.transitScans).at(-1) ?? null;
  switch (shipment.status) {
    case "LABEL_PURCHASED":
      return step("handOver", `Handed over to ${shipment.carrier}.`);
    case "HANDED_OVER":
    case "IN_TRANSIT":
      return shipment.transitScans < journey.length
        ? step("scan", "Sorted on its way.", journey[shipment.transitScans] ?? null)
        : step("bringOut", "In the delivery van.", seen);
    case "OUT_FOR_DELIVERY":
      return step("deliver", "Delivered.", seen);
    default:
      return null;
  }
}

const step = (move: ShipmentMove, description: string, location: string | null = null): ShipmentStep => ({
  move,
  description,
  location,
  trackingNumber: null,
});

/** Where the parcel is seen: one to three sorting centres, null where no town is known. */
function journeyOf(shipmentId: string, countryCode: string): readonly (string | null)[] {
  const [first = 0, second = 0] = digest(shipmentId);
  const scans = 1 + (first % mostTransitScans);
  const towns = townsOf(countryCode);
  if (towns.length === 0) return Array.from({ length: scans }, () => null);
  const start = second % (towns.length - scans + 1);
  return towns.slice(start, start + scans);
}

function trackingNumberOf(shipmentId: string, carrier: string): string {
  const number = digest(shipmentId).readBigUInt64BE(8) % 10n ** 12n;
  return `${carrier.slice(0, 2).toUpperCase()}${number.toString().padStart(12, "0")}`;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
