import fc from "fast-check";
import { expect, test } from "vitest";
import { aParcel, aParcelThatIs } from "../../test/a-parcel.ts";
import { type OrderGoods, withdraw } from "./order-goods.ts";
import type { PackedShipment, ShipmentCause, ShipmentStatus } from "./shipment.ts";
import type { PlacedHalf, StockPart } from "./shipment-plan.ts";
import type { Wish } from "./withdrawal.ts";

const now = new Date("2026-01-05T09:00:00Z");
const placed: PlacedHalf = {
  orderId: "order_1",
  customerId: "user_1",
  accessTokenHash: null,
  countryCode: "DE",
  optionId: "delivery_standard",
  carrier: "Parcelway",
  lines: ["a", "b"].map((lineId) => ({ lineId, merchantOrderId: "mo_1", weightGrams: 100 })),
};
const units = (lineId: string, quantity: number) => ({ lineId, variantId: `var_${lineId}`, quantity });
const part = (lineId: string, warehouseId: string, quantity: number): StockPart => ({
  ...units(lineId, quantity),
  merchantId: "merch_1",
  warehouseId,
});
const goods = (over: Partial<OrderGoods>): OrderGoods => ({
  placed,
  stock: [],
  replacements: [],
  parcels: [],
  ...over,
});
const wish = (lineId: string, quantity: number, over: Partial<Wish> = {}): Wish => ({
  withdrawalId: "cancel_1",
  cause: "CANCELLATION",
  lines: [{ lineId, quantity, warehouseId: null }],
  ...over,
});
const shortfall = (lineId: string, quantity: number, warehouseId: string): Wish => ({
  withdrawalId: "short_1",
  cause: "SHORTFALL",
  lines: [{ lineId, quantity, warehouseId }],
});

test("given a parcel with more in it, then some units stay behind, and it weighs less", () => {
  const parcel = aParcel({ lines: [units("a", 2), units("b", 1)] });
  const { decision, taken, goods: left, voided } = withdraw(goods({ parcels: [parcel] }), wish("a", 1), now);
  expect(decision).toMatchObject({ withdrawn: [{ ...units("a", 1), warehouseId: "wh_1" }], refused: [] });
  expect(taken).toMatchObject([
    {
      isTold: false,
      shipment: { status: "PENDING", weightGrams: 200, lines: [units("a", 1), units("b", 1)], version: 2 },
    },
  ]);
  expect(left.parcels).toEqual(taken.map(({ shipment }) => shipment));
  expect(voided).toEqual([]);
});

test("given nothing else in the parcel, then it is cancelled with what was in it, and its label is void", () => {
  const parcel = aParcelThatIs("LABEL_PURCHASED", { lines: [units("a", 2)] });
  const { decision, taken, goods: left, voided } = withdraw(goods({ parcels: [parcel] }), wish("a", 5), now);
  expect(decision).toMatchObject({ withdrawn: [units("a", 2)], refused: [{ lineId: "a", quantity: 3 }] });
  expect(taken).toMatchObject([
    { isTold: true, shipment: { status: "CANCELLED", lines: [units("a", 2)], trackingNumber: null } },
  ]);
  expect(left.parcels).toEqual([]);
  expect(voided).toMatchObject([{ key: "ship_1#1", trackingNumber: "PA1" }]);
});

test("what is not planned goes first, then the parcels with the least work in them", () => {
  const parcels = (["LABEL_PURCHASED", "PENDING", "PACKED"] as const).map((status) =>
    aParcelThatIs(status, { id: `ship_${status}`, lines: [units("a", 1)] }),
  );
  const all = goods({ stock: [part("a", "wh_1", 1)], parcels });
  const cancelled = (quantity: number): readonly string[] =>
    withdraw(all, wish("a", quantity), now).taken.map(({ shipment }) => shipment.id);
  expect(cancelled(1)).toEqual([]);
  expect(cancelled(2)).toEqual(["ship_PENDING"]);
  expect(cancelled(3)).toEqual(["ship_PENDING", "ship_PACKED"]);
});

test("what is not paid yet goes before what is sent again", () => {
  const again = aParcel({ cause: "RESHIPMENT", replacementId: "repl_1", lines: [units("a", 1)] });
  const first = aParcelThatIs("LABEL_PURCHASED", { id: "ship_0", lines: [units("a", 1)] });
  const { taken } = withdraw(goods({ parcels: [again, first] }), wish("a", 1), now);
  expect(taken.map(({ shipment }) => shipment.id)).toEqual(["ship_0"]);
});

test("a shortfall takes only what lies in its warehouse", () => {
  const parcels = [
    aParcel({ id: "ship_1", warehouseId: "wh_1", lines: [units("a", 2)] }),
    aParcel({ id: "ship_2", warehouseId: "wh_2", lines: [units("a", 2)] }),
  ];
  const { decision } = withdraw(goods({ parcels }), shortfall("a", 3, "wh_2"), now);
  expect(decision).toMatchObject({
    withdrawn: [{ ...units("a", 2), warehouseId: "wh_2" }],
    refused: [{ lineId: "a", quantity: 1 }],
  });
});

test.each<[ShipmentCause, boolean]>([
  ["ORDER", true],
  ["REALLOCATION", true],
  ["RESHIPMENT", true],
  ["EXCHANGE", false],
])("a parcel sent for %s can be cancelled: %s; found short it always is", (cause, isCancellable) => {
  const parcel = aParcel({ cause, replacementId: cause === "ORDER" ? null : "repl_1", lines: [units("a", 1)] });
  const all = goods({ parcels: [parcel] });
  expect(withdraw(all, wish("a", 1), now).decision.withdrawn).toHaveLength(isCancellable ? 1 : 0);
  expect(withdraw(all, shortfall("a", 1, "wh_1"), now).decision.withdrawn).toHaveLength(1);
});

test("whatever is wished: withdrawn and refused make the wish, nothing is taken twice, and what is left is the rest", () => {
  const line = fc.constantFrom("a", "b");
  const warehouse = fc.constantFrom("wh_1", "wh_2");
  const status = fc.constantFrom<ShipmentStatus>("PENDING", "PACKED", "LABEL_PURCHASED");
  const parts = fc.array(fc.tuple(line, warehouse, fc.integer({ min: 1, max: 5 })), { maxLength: 4 });
  const packed = fc.array(fc.tuple(status, warehouse, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 3,
  });
  const wished = fc.array(fc.tuple(line, fc.option(warehouse), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 4,
  });
  const count = (lines: readonly { lineId: string; quantity: number }[], of: string): number =>
    lines.reduce((sum, { lineId, quantity }) => sum + (lineId === of ? quantity : 0), 0);
  fc.assert(
    fc.property(parts, packed, wished, (stock, boxes, wishes) => {
      const all = goods({
        stock: stock.map((one) => part(...one)),
        parcels: boxes.map(([stage, warehouseId, a, b], n): PackedShipment =>
          aParcelThatIs(stage, { id: `ship_${n}`, warehouseId, lines: [units("a", a), units("b", b)] }),
        ),
      });
      const asked: Wish = {
        withdrawalId: "w",
        cause: "SHORTFALL",
        lines: wishes.map(([lineId, warehouseId, quantity]) => ({ lineId, warehouseId, quantity })),
      };
      const { decision, goods: left } = withdraw(all, asked, now);
      const unitsIn = (some: OrderGoods, of: string): number =>
        count(some.stock ?? [], of) + some.parcels.reduce((sum, { lines }) => sum + count(lines, of), 0);
      for (const id of ["a", "b"]) {
        expect(count(decision.withdrawn, id) + count(decision.refused, id)).toBe(count(asked.lines, id));
        expect(unitsIn(left, id)).toBe(unitsIn(all, id) - count(decision.withdrawn, id));
      }
    }),
  );
});
