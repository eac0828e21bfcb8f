import { expect, test } from "vitest";
import { availabilityOf } from "./availability.ts";
import { changeOnHand, freeUnits, maxOnHand, type StockItem } from "./stock-item.ts";

const item = (over: Partial<StockItem> = {}): StockItem => ({
  id: "stock_1",
  variantId: "var_1",
  warehouseId: "wh_1",
  onHand: 10,
  reserved: 2,
  committed: 3,
  backorderLimit: 0,
  version: 4,
  ...over,
});

test("what is free is what lies there, less what is promised", () => {
  expect(freeUnits(item())).toBe(5);
  expect(freeUnits(item({ backorderLimit: 4 }))).toBe(9);
  expect(freeUnits(item({ onHand: 0, reserved: 0, committed: 1, backorderLimit: 0 }))).toBe(0);
});

test("goods can be added, and taken down to what is promised", () => {
  expect(changeOnHand(item(), 5)).toEqual({ ok: true, value: 15 });
  expect(changeOnHand(item(), -5)).toEqual({ ok: true, value: 5 });
});

test("what is promised to buyers cannot be taken", () => {
  expect(changeOnHand(item(), -6)).toEqual({ ok: false, refusal: { kind: "insufficient", available: 5 } });
});

test("with back-orders, all that lies there can be taken, and never more", () => {
  const backordered = item({ backorderLimit: 5 });
  expect(changeOnHand(backordered, -10)).toEqual({ ok: true, value: 0 });
  expect(changeOnHand(backordered, -11)).toEqual({ ok: false, refusal: { kind: "insufficient", available: 10 } });
});

test("a stock item has a largest number", () => {
  expect(changeOnHand(item({ onHand: maxOnHand - 1 }), 2)).toEqual({
    ok: false,
    refusal: { kind: "tooMany", room: 1 },
  });
});

test.each([
  [-1, "OUT_OF_STOCK", 0],
  [0, "OUT_OF_STOCK", 0],
  [1, "LOW_STOCK", 1],
  [5, "LOW_STOCK", 5],
  [6, "IN_STOCK", 6],
  [100, "IN_STOCK", 99],
])("with %i free a shopper reads %s and may order %i", (free, status, maxOrderable) => {
  expect(availabilityOf(free)).toEqual({ status, maxOrderable });
});
