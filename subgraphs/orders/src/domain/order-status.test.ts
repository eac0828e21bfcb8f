import { describe, expect, test } from "vitest";
import {
  fulfilmentStatusOf,
  moveOrder,
  orderMoves,
  type OrderSignal,
  type OrderStatus,
  orderStatuses,
  paymentStatusOf,
} from "./order-status.ts";

const signals: OrderSignal[] = ["STOCK_COMMITTED", "PARCEL_HANDED_OVER", "EVERYTHING_DONE"];
const legal = new Map<string, OrderStatus>([
  ["PLACED STOCK_COMMITTED", "CONFIRMED"],
  ["PLACED PARCEL_HANDED_OVER", "PROCESSING"],
  ["PLACED EVERYTHING_DONE", "COMPLETED"],
  ["CONFIRMED PARCEL_HANDED_OVER", "PROCESSING"],
  ["CONFIRMED EVERYTHING_DONE", "COMPLETED"],
  ["PROCESSING EVERYTHING_DONE", "COMPLETED"],
]);

describe.each(orderStatuses)("an order that is %s", (status) => {
  test.each(signals)("on %s goes where the table says, or stays, and never back", (signal) => {
    const next = moveOrder(status, signal);
    expect(next).toBe(legal.get(`${status} ${signal}`) ?? status);
    expect(orderStatuses.indexOf(next)).toBeGreaterThanOrEqual(orderStatuses.indexOf(status));
  });
});

test("the table names every status", () => {
  expect(Object.keys(orderMoves)).toEqual([...orderStatuses]);
});

test.each([
  [0n, 100n, "AUTHORIZED"],
  [1n, 100n, "PARTIALLY_PAID"],
  [100n, 100n, "PAID"],
  [0n, 0n, "PAID"],
] as const)("of %s taken of %s, the money is %s", (captured, total, status) => {
  expect(paymentStatusOf(captured, total)).toBe(status);
});

const lines = [
  { lineId: "a", quantity: 2 },
  { lineId: "b", quantity: 1 },
];
const parcel = (stage: "PACKED" | "HANDED_OVER" | "DELIVERED", ...units: [string, number][]) => ({
  stage,
  lines: units.map(([lineId, quantity]) => ({ lineId, quantity })),
});

test.each([
  ["nothing left", [parcel("PACKED", ["a", 2])], "UNFULFILLED"],
  ["one of two left", [parcel("HANDED_OVER", ["a", 1])], "PARTIALLY_SHIPPED"],
  ["all left in two parcels", [parcel("HANDED_OVER", ["a", 1]), parcel("HANDED_OVER", ["a", 1], ["b", 1])], "SHIPPED"],
  ["one arrived, the rest is packed", [parcel("DELIVERED", ["a", 2])], "PARTIALLY_DELIVERED"],
  ["all arrived", [parcel("DELIVERED", ["a", 2]), parcel("DELIVERED", ["b", 1])], "DELIVERED"],
  ["a parcel of somebody else's lines arrived", [parcel("DELIVERED", ["z", 5])], "UNFULFILLED"],
] as const)("when %s, the delivery is said so", (_name, parcels, status) => {
  expect(fulfilmentStatusOf(lines, parcels)).toBe(status);
});
