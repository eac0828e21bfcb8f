import { expect, test } from "vitest";
import { type Adjustment, readAdjustment } from "./adjustment.ts";

const wish: Adjustment = {
  variantId: "var_1",
  warehouseId: "wh_1",
  quantity: -3,
  reason: "  broken in the shelf ",
  idempotencyKey: "key_1",
  expectedVersion: null,
};

test("a change in form is taken, its reason trimmed", () => {
  expect(readAdjustment(wish)).toEqual({ ok: true, value: { ...wish, reason: "broken in the shelf" } });
});

test.each<[string, Partial<Adjustment>, keyof Adjustment]>([
  ["nothing changes", { quantity: 0 }, "quantity"],
  ["too many come at once", { quantity: 1_000_001 }, "quantity"],
  ["too many go at once", { quantity: -1_000_001 }, "quantity"],
  ["nobody says why", { reason: "   " }, "reason"],
  ["the reason is a letter", { reason: "x".repeat(201) }, "reason"],
  ["there is no key", { idempotencyKey: "" }, "idempotencyKey"],
  ["the key is a letter", { idempotencyKey: "x".repeat(101) }, "idempotencyKey"],
  ["the version is negative", { expectedVersion: -1 }, "expectedVersion"],
  ["the variant is a letter", { variantId: "x".repeat(101) }, "variantId"],
  ["the warehouse is a letter", { warehouseId: "x".repeat(101) }, "warehouseId"],
])("a change is refused when %s", (_why, over, field) => {
  const read = readAdjustment({ ...wish, ...over });
  expect(read).toMatchObject({ ok: false, refusal: { kind: "invalid", field } });
});
