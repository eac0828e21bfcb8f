import { expect, test } from "vitest";
import { aPlace } from "../../test/a-reservation.ts";
import { levelCrossings } from "./stock-level.ts";

test.each([
  [10, 6, null],
  [10, 5, "low"],
  [6, 1, "low"],
  [5, 4, null],
  [10, 0, "out"],
  [3, 0, "out"],
  [0, 0, null],
  [0, 2, "backIn"],
  [0, 20, "backIn"],
  [3, 9, null],
])("given %i that can be promised, when there are %i, then the news is %s", (before, after, kind) => {
  const told = levelCrossings([aPlace({ onHand: before })], [aPlace({ onHand: after })]);
  expect(told).toEqual(kind === null ? [] : [{ kind, variantId: "var_1", merchantId: "merch_1", available: after }]);
});

test("what counts is what can be promised over all warehouses of the variant, not what one of them has", () => {
  const elsewhere = aPlace({ id: "stock_2", warehouseId: "wh_2", onHand: 6 });
  const before = [aPlace({ onHand: 3 }), elsewhere];
  expect(levelCrossings(before, [aPlace({ onHand: 0 }), elsewhere])).toEqual([]);
  expect(levelCrossings(before, [aPlace({ onHand: 3, reserved: 3 }), { ...elsewhere, committed: 1 }])).toMatchObject([
    { kind: "low", available: 5 },
  ]);
});

test("a first stock item of a variant brings it in", () => {
  expect(levelCrossings([], [aPlace({ onHand: 1 })])).toMatchObject([{ kind: "backIn", available: 1 }]);
});
