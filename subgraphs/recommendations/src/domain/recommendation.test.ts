import { expect, test } from "vitest";
import { filled, withReason } from "./recommendation.ts";

const own = withReason("ALSO_BOUGHT", [
  { productId: "a", score: 0.4 },
  { productId: "b", score: 0.2 },
]);
const fillers = withReason("POPULAR_IN_CATEGORY", [
  { productId: "b", score: 1 },
  { productId: "c", score: 0.9 },
  { productId: "d", score: 0.1 },
]);

test("a short list is filled in order, each product once, and no filler scores above what was there", () => {
  expect(filled(own, fillers, 4)).toEqual([
    { productId: "a", score: 0.4, reason: "ALSO_BOUGHT" },
    { productId: "b", score: 0.2, reason: "ALSO_BOUGHT" },
    { productId: "c", score: 0.2, reason: "POPULAR_IN_CATEGORY" },
    { productId: "d", score: 0.1, reason: "POPULAR_IN_CATEGORY" },
  ]);
});

test("a full list is not filled, and what is not wanted is left out", () => {
  expect(filled(own, fillers, 1).map(({ productId }) => productId)).toEqual(["a"]);
  expect(filled(own, fillers, 9, new Set(["a", "d"])).map(({ productId }) => productId)).toEqual(["b", "c"]);
});

test("a score stays between 0 and 1", () => {
  expect(withReason("SIMILAR", [{ productId: "a", score: 1.2 }])[0]?.score).toBe(1);
  expect(withReason("SIMILAR", [{ productId: "a", score: -0.1 }])[0]?.score).toBe(0);
});
