import { expect, test } from "vitest";
import {
  nextStatus,
  type PackedShipment,
  shipmentMoves,
  type ShipmentStatus,
  shipmentStatuses,
  shipmentTransitions,
  takeStep,
} from "./shipment.ts";

const now = new Date("2026-01-05T09:00:00Z");
const inStatus = (status: ShipmentStatus): PackedShipment => ({
  id: "ship_1",
  orderId: "order_1",
  merchantOrderId: "mo_1",
  merchantId: "merch_1",
  warehouseId: "wh_1",
  status,
  carrier: "Parcelway",
  optionId: "delivery_standard",
  countryCode: "DE",
  weightGrams: 700,
  trackingNumber: null,
  transitScans: 1,
  lastSequence: 4,
  estimatedDeliveryAt: null,
  deliveredAt: null,
  lines: [{ lineId: "line_1", variantId: "var_1", quantity: 1 }],
});
const step = { description: "Seen.", location: "Leipzig, DE", trackingNumber: null };

const everyPair = shipmentStatuses.flatMap((status) =>
  shipmentMoves.map((move) => ({ status, move, target: shipmentTransitions[status][move] ?? null })),
);

test.each(everyPair.filter(({ target }) => target !== null))(
  "given a parcel that is $status, when somebody says $move, then it is $target",
  ({ status, move, target }) => {
    expect(nextStatus(status, move)).toBe(target);
    const taken = takeStep(inStatus(status), { ...step, move }, now);
    expect(taken?.shipment).toMatchObject({
      status: target,
      lastSequence: 5,
      transitScans: move === "scan" ? 2 : 1,
      deliveredAt: target === "DELIVERED" ? now : null,
    });
    expect(taken?.event).toEqual({
      shipmentId: "ship_1",
      sequence: 5,
      status: target,
      description: "Seen.",
      location: "Leipzig, DE",
      occurredAt: now,
    });
  },
);

test.each(everyPair.filter(({ target }) => target === null))(
  "given a parcel that is $status, when somebody says $move, then nothing moves",
  ({ status, move }) => {
    expect(nextStatus(status, move)).toBeNull();
    expect(takeStep(inStatus(status), { ...step, move }, now)).toBeNull();
  },
);

test("a number, once given, stays", () => {
  const labelled = takeStep(inStatus("PACKED"), { ...step, move: "buyLabel", trackingNumber: "PA1" }, now);
  expect(labelled?.shipment.trackingNumber).toBe("PA1");
  expect(
    takeStep(labelled?.shipment ?? inStatus("PACKED"), { ...step, move: "handOver" }, now)?.shipment,
  ).toMatchObject({
    status: "HANDED_OVER",
    trackingNumber: "PA1",
  });
});

test("no parcel moves back, and every parcel can arrive", () => {
  for (const { status, target } of everyPair)
    expect(target === null || shipmentStatuses.indexOf(target) >= shipmentStatuses.indexOf(status)).toBe(true);
  for (const status of shipmentStatuses.slice(0, -1))
    expect(Object.values(shipmentTransitions[status])).toContain(
      shipmentStatuses[shipmentStatuses.indexOf(status) + 1],
    );
});
