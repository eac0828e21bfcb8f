import { carrierSees, note, type PackedShipment, type ShipmentStatus, takeStep, type TakenStep } from "./shipment.ts";
import { wordsOf } from "./shipment-words.ts";

/** What a carrier can see of a parcel: that it got it, and whatever comes then. */
export type ScanMove = "handOver" | keyof typeof carrierSees;
export const scanMoves: readonly ScanMove[] = [
  "handOver",
  ...(Object.keys(carrierSees) as (keyof typeof carrierSees)[]),
];

/** Something a carrier saw. */
export type CarrierScan = {
  /** The carrier's own id of it: the same on every repetition. */
  readonly eventId: string;
  readonly move: ScanMove;
  readonly occurredAt: Date;
  /** A town and a country code; null where the carrier does not say. */
  readonly location: string | null;
};

/** What ends a parcel's way is true, whatever the carrier's clocks say of other scans. */
const endings: ReadonlySet<ScanMove> = new Set(["deliver", "lose", "damage", "returnToSender"]);

/**
 * What a carrier's scan does to a parcel that has a label. A scan that is older than the newest one, or leads nowhere from here,
 * is written down in the order in which it came, and moves nothing. A scan of a parcel nobody handed over says that it was.
 */
export function takeScan(shipment: PackedShipment, scan: CarrierScan): readonly TakenStep[] {
  const { eventId: carrierEventId, move, occurredAt, location } = scan;
  if (shipment.status === "LABEL_PURCHASED" && move !== "handOver") {
    const left = takeStep(shipment, { move: "handOver", description: wordsOf("handOver", shipment) }, occurredAt);
    return left ? [left, ...takeScan(left.shipment, scan)] : [];
  }
  const seen = { move, description: wordsOf(move, shipment), location, carrierEventId };
  const isOlder = shipment.lastScannedAt !== null && occurredAt < shipment.lastScannedAt && !endings.has(move);
  const taken = isOlder ? null : takeStep(shipment, seen, occurredAt);
  if (taken === null) return [note(shipment, { ...seen, status: statusSaid(move) }, occurredAt)];
  const newest = shipment.lastScannedAt ?? occurredAt;
  const lastScannedAt = newest > occurredAt ? newest : occurredAt;
  return [{ ...taken, shipment: { ...taken.shipment, lastScannedAt } }];
}

const statusSaid = (move: ScanMove): ShipmentStatus => (move === "handOver" ? "HANDED_OVER" : carrierSees[move]);
