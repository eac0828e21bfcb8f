import { expect, test } from "vitest";
import { aParcelThatIs } from "../../test/a-parcel.ts";
import { type CarrierScan, type ScanMove, scanMoves, takeScan } from "./carrier-scan.ts";
import { isFinal, type PackedShipment, shipmentStatuses, shipmentTransitions } from "./shipment.ts";

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 5, hour));
const scan = (move: ScanMove, hour: number): CarrierScan => ({
  eventId: `scan_${hour}`,
  move,
  occurredAt: at(hour),
  location: "Leipzig, DE",
});
const after = (parcel: PackedShipment, ...scans: CarrierScan[]): PackedShipment =>
  scans.reduce((before, one) => takeScan(before, one).at(-1)?.shipment ?? before, parcel);

test("a scan moves the parcel and is written down with the carrier's id", () => {
  const [taken, ...more] = takeScan(aParcelThatIs("HANDED_OVER"), scan("scan", 9));
  expect(more).toEqual([]);
  expect(taken).toMatchObject({
    isTold: true,
    shipment: { status: "IN_TRANSIT", lastScannedAt: at(9), lastSequence: 5 },
    event: { sequence: 5, status: "IN_TRANSIT", occurredAt: at(9), carrierEventId: "scan_9" },
  });
});

test("an older scan is written down as it comes, and nothing moves back", () => {
  const out = after(aParcelThatIs("HANDED_OVER"), scan("bringOut", 12), scan("delay", 13));
  const [late, ...more] = takeScan(out, scan("scan", 10));
  expect(more).toEqual([]);
  expect(late).toMatchObject({
    isTold: false,
    shipment: { status: "DELAYED", lastScannedAt: at(13), lastSequence: 7 },
    event: { sequence: 7, status: "IN_TRANSIT", occurredAt: at(10) },
  });
});

test("what ends a parcel's way ends it, whatever the carrier's clocks say", () => {
  const out = after(aParcelThatIs("HANDED_OVER"), scan("bringOut", 12));
  expect(after(out, scan("deliver", 11))).toMatchObject({
    status: "DELIVERED",
    deliveredAt: at(11),
    lastScannedAt: at(12),
  });
});

test("a scan of a parcel nobody handed over says that it was", () => {
  const steps = takeScan(aParcelThatIs("LABEL_PURCHASED"), scan("scan", 9));
  expect(steps.map(({ event, isTold }) => [event.sequence, event.status, isTold])).toEqual([
    [5, "HANDED_OVER", true],
    [6, "IN_TRANSIT", true],
  ]);
});

test.each(shipmentStatuses.flatMap((status) => scanMoves.map((move) => ({ status, move }))))(
  "given a parcel that is $status, a scan that says $move moves it by the table or not at all, and is never lost",
  ({ status, move }) => {
    const steps = takeScan(aParcelThatIs(status), scan(move, 9));
    const implied = status === "LABEL_PURCHASED" && move !== "handOver";
    const from = implied ? "HANDED_OVER" : status;
    expect(steps).toHaveLength(implied ? 2 : 1);
    expect(steps.at(-1)?.shipment.status).toBe(shipmentTransitions[from][move] ?? from);
    expect(steps.at(-1)?.event.carrierEventId).toBe("scan_9");
    expect(steps.at(-1)?.isTold).toBe(!isFinal(status) && shipmentTransitions[from][move] !== undefined);
  },
);
