import { expect, test } from "vitest";
import {
  firstParcels,
  PlanContradictionError,
  type PlacedHalf,
  type PlanReason,
  planShipments,
  type StockPart,
} from "./shipment-plan.ts";

const now = new Date("2026-01-05T09:00:00Z");
const placed = (over: Partial<PlacedHalf> = {}): PlacedHalf => ({
  orderId: "order_1",
  customerId: "user_1",
  accessTokenHash: null,
  countryCode: "DE",
  optionId: "delivery_express",
  carrier: "Swiftline",
  lines: [
    { lineId: "a", merchantOrderId: "mo_1", weightGrams: 100 },
    { lineId: "b", merchantOrderId: "mo_1", weightGrams: 1000 },
    { lineId: "c", merchantOrderId: "mo_2", weightGrams: 10 },
  ],
  ...over,
});
const part = (lineId: string, merchantId: string, warehouseId: string, quantity = 1): StockPart => ({
  lineId,
  variantId: `var_${lineId}`,
  merchantId,
  warehouseId,
  quantity,
});
const plan = (half: PlacedHalf, stock: StockPart[], reason: PlanReason = firstParcels) => {
  let count = 0;
  return planShipments(half, stock, { now, nextId: () => `ship_${(count += 1)}`, reason });
};

test("given stock of two merchants in three warehouses, then there are three parcels with all of it", () => {
  const parcels = plan(placed(), [
    part("a", "m1", "w1", 2),
    part("b", "m1", "w1"),
    part("a", "m1", "w2"),
    part("c", "m2", "w3", 5),
  ]);
  expect(
    parcels.map(({ id, merchantOrderId, warehouseId, weightGrams, lines }) => ({
      id,
      merchantOrderId,
      warehouseId,
      weightGrams,
      lines: lines.map(({ lineId, quantity }) => `${quantity} ${lineId}`),
    })),
  ).toEqual([
    { id: "ship_1", merchantOrderId: "mo_1", warehouseId: "w1", weightGrams: 1200, lines: ["2 a", "1 b"] },
    { id: "ship_2", merchantOrderId: "mo_1", warehouseId: "w2", weightGrams: 100, lines: ["1 a"] },
    { id: "ship_3", merchantOrderId: "mo_2", warehouseId: "w3", weightGrams: 50, lines: ["5 c"] },
  ]);
});

test("a parcel should arrive by the last day of the chosen option", () => {
  const [parcel] = plan(placed(), [part("a", "m1", "w1")]);
  expect(parcel).toMatchObject({
    status: "PENDING",
    carrier: "Swiftline",
    estimatedDeliveryAt: new Date("2026-01-07T18:00:00Z"),
  });
});

test("an option that is no longer offered has no estimate, and the parcel goes all the same", () => {
  const [parcel] = plan(placed({ optionId: "delivery_drone" }), [part("a", "m1", "w1")]);
  expect(parcel?.estimatedDeliveryAt).toBeNull();
});

test("stock of a line the order does not have contradicts the order", () => {
  expect(() => plan(placed(), [part("x", "m1", "w1")])).toThrow(PlanContradictionError);
});

test("one merchant's parcel of two merchant orders contradicts the order", () => {
  expect(() => plan(placed(), [part("a", "m1", "w1"), part("c", "m1", "w1")])).toThrow(PlanContradictionError);
});

test("what is picked up waits in its store, without a carrier's option; what lies elsewhere is brought", () => {
  const half = placed({ optionId: "pickup:w1", carrier: "Pick-up", pickUpWarehouseId: "w1" });
  expect(plan(half, [part("a", "m1", "w1"), part("b", "m1", "w2")])).toMatchObject([
    { isPickUp: true, carrier: "Pick-up", estimatedDeliveryAt: new Date("2026-01-06T18:00:00Z") },
    { isPickUp: false, carrier: "Parcelway", optionId: "delivery_standard" },
  ]);
});

test("what is sent instead of something says of what", () => {
  const reason: PlanReason = { cause: "RESHIPMENT", replacementId: "repl_1", replacesShipmentId: "ship_0" };
  expect(plan(placed(), [part("a", "m1", "w1")], reason)).toMatchObject([reason]);
});
