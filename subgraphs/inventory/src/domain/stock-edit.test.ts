import { expect, test } from "vitest";
import { type Adjustment, type Count, readStockEdit, type Setting, type StockEdit } from "./stock-edit.ts";

const place = { variantId: "var_1", warehouseId: "wh_1", reason: "  broken in the shelf ", idempotencyKey: "key_1" };
const adjustment: Adjustment = { ...place, kind: "adjust", quantity: -3, expectedVersion: null };
const setting: Setting = { ...place, kind: "set", changeFromQuantity: 3, quantity: 0 };
const count: Count = { ...place, kind: "count", counted: 0 };

test.each<StockEdit>([adjustment, setting, count])("a wish to $kind in form is taken, its reason trimmed", (wish) => {
  expect(readStockEdit(wish)).toEqual({ ok: true, value: { ...wish, reason: "broken in the shelf" } });
});

test.each<[string, StockEdit, string]>([
  ["nothing changes", { ...adjustment, quantity: 0 }, "quantity"],
  ["too many come at once", { ...adjustment, quantity: 1_000_001 }, "quantity"],
  ["too many go at once", { ...adjustment, quantity: -1_000_001 }, "quantity"],
  ["the version is negative", { ...adjustment, expectedVersion: -1 }, "expectedVersion"],
  ["there were fewer than none", { ...setting, changeFromQuantity: -1 }, "changeFromQuantity"],
  ["there shall be fewer than none", { ...setting, quantity: -1 }, "quantity"],
  ["there shall be more than a place holds", { ...setting, quantity: 1_000_000_001 }, "quantity"],
  ["fewer than none were counted", { ...count, counted: -1 }, "counted"],
  ["more were counted than a place holds", { ...count, counted: 1_000_000_001 }, "counted"],
  ["nobody says why", { ...count, reason: "   " }, "reason"],
  ["the reason is a letter", { ...setting, reason: "x".repeat(201) }, "reason"],
  ["there is no key", { ...count, idempotencyKey: "" }, "idempotencyKey"],
  ["the key is a letter", { ...adjustment, idempotencyKey: "x".repeat(101) }, "idempotencyKey"],
  ["the variant is a letter", { ...adjustment, variantId: "x".repeat(101) }, "variantId"],
  ["the warehouse is a letter", { ...setting, warehouseId: "x".repeat(101) }, "warehouseId"],
])("a wish is refused when %s", (_why, wish, field) => {
  expect(readStockEdit(wish)).toMatchObject({ ok: false, refusal: { kind: "invalid", field } });
});
