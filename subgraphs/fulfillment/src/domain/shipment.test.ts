import { expectDiagram } from "@novatech/testkit/state-diagram";
import { expect, test } from "vitest";
import { aParcelThatIs } from "../../test/a-parcel.ts";
import {
  isBeforeHandOver,
  isFinal,
  isTold,
  nextStatus,
  shipmentMoves,
  type ShipmentStatus,
  shipmentStatuses,
  shipmentTransitions,
  takeStep,
} from "./shipment.ts";

const now = new Date("2026-01-05T09:00:00Z");
const step = { description: "Seen.", location: "Leipzig, DE" };

const everyPair = shipmentStatuses.flatMap((status) =>
  shipmentMoves.map((move) => ({ status, move, target: shipmentTransitions[status][move] ?? null })),
);

test.each(everyPair.filter(({ target }) => target !== null))(
  "given a parcel that is $status, when somebody says $move, then it is $target",
  ({ status, move, target }) => {
    expect(nextStatus(status, move)).toBe(target);
    const taken = takeStep(aParcelThatIs(status), { ...step, move }, now);
    expect(taken?.shipment).toMatchObject({
      status: target,
      lastSequence: 5,
      version: 8,
      transitScans: move === "scan" ? 1 : 0,
      deliveredAt: target === "DELIVERED" ? now : null,
    });
    expect(taken?.isTold).toBe(isTold(move));
    expect(taken?.event).toEqual({
      shipmentId: "ship_1",
      sequence: 5,
      status: target,
      description: "Seen.",
      location: "Leipzig, DE",
      occurredAt: now,
      carrierEventId: null,
    });
  },
);

test.each(everyPair.filter(({ target }) => target === null))(
  "given a parcel that is $status, when somebody says $move, then nothing moves",
  ({ status, move }) => {
    expect(nextStatus(status, move)).toBeNull();
    expect(takeStep(aParcelThatIs(status), { ...step, move }, now)).toBeNull();
  },
);

test("a number, once given, stays until its label is void; the next label is another one", () => {
  const labelled = takeStep(aParcelThatIs("PACKED"), { ...step, move: "buyLabel", trackingNumber: "PA1" }, now);
  const parcel = labelled?.shipment ?? aParcelThatIs("PACKED");
  expect(takeStep(parcel, { ...step, move: "handOver" }, now)?.shipment.trackingNumber).toBe("PA1");
  for (const move of ["voidLabel", "cancel"] as const)
    expect(takeStep(parcel, { ...step, move }, now)?.shipment).toMatchObject({ trackingNumber: null, labelRound: 2 });
});

/** Every status that can come after one. */
function reachable(from: ShipmentStatus): ReadonlySet<ShipmentStatus> {
  const found = new Set<ShipmentStatus>([from]);
  for (const status of found) for (const next of Object.values(shipmentTransitions[status])) found.add(next);
  return found;
}

test("what has left the warehouse never comes before that again, and is never cancelled", () => {
  for (const status of shipmentStatuses.filter((one) => !isBeforeHandOver(one)))
    for (const later of reachable(status)) {
      expect(isBeforeHandOver(later)).toBe(false);
      expect(later === "CANCELLED").toBe(status === "CANCELLED");
    }
});

test("every parcel can arrive until its way has ended, and every status can come about", () => {
  for (const status of shipmentStatuses)
    expect(reachable(status).has("DELIVERED")).toBe(!isFinal(status) || status === "DELIVERED");
  expect([...reachable("PENDING")].toSorted()).toEqual(shipmentStatuses.toSorted());
});

test("the README shows the machine as it is", () => {
  expectDiagram(new URL("../../README.md", import.meta.url), "shipment", shipmentTransitions);
});
