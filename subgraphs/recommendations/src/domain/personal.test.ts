import { expect, test } from "vitest";
import { type Interaction, type Neighbour, rankPersonal } from "./personal.ts";

const bought = (productId: string): Interaction => ({ productId, kind: "bought" });
const viewed = (productId: string): Interaction => ({ productId, kind: "viewed" });
const near = (of: string, productId: string, score: number, more: Partial<Neighbour> = {}): Neighbour => ({
  of,
  productId,
  kind: "bought",
  score,
  categoryId: productId,
  ...more,
});
const ids = (...parameters: Parameters<typeof rankPersonal>) =>
  rankPersonal(...parameters).map(({ productId }) => productId);

test("neighbours of the newest come before those of the oldest, and who is near to several before who is near to one", () => {
  const history = [bought("new"), ...Array.from({ length: 6 }, (_, index) => bought(`m${index}`)), bought("old")];
  expect(ids(history, [near("old", "a", 0.5), near("new", "b", 0.5)], 5)).toEqual(["b", "a"]);
  expect(ids([bought("x"), bought("y")], [near("x", "a", 0.5), near("x", "b", 0.4), near("y", "b", 0.4)], 5)).toEqual([
    "b",
    "a",
  ]);
});

test("what somebody has or has looked at is not shown again", () => {
  expect(ids([bought("x"), viewed("y")], [near("x", "y", 1), near("y", "x", 1), near("x", "z", 0.1)], 5)).toEqual([
    "z",
  ]);
});

test("who has a thing wants what is bought with it, not what others looked at instead", () => {
  const neighbours = [near("x", "instead", 0.9, { kind: "viewed" }), near("x", "with", 0.2)];
  expect(ids([bought("x")], neighbours, 5)).toEqual(["with", "instead"]);
});

test("no kind has more than a third of the list while there are others", () => {
  const cases = Array.from({ length: 9 }, (_, index) =>
    near("x", `case${index}`, 0.9 - index / 100, { categoryId: "cases" }),
  );
  const others = ["lamp", "drone", "mouse"].map((id) => near("x", id, 0.1));
  expect(ids([bought("x")], [...cases, ...others], 6)).toEqual(["case0", "case1", "lamp", "drone", "mouse", "case2"]);
});

test("the strongest scores 1, the others their share of it, and nobody's history gives nothing", () => {
  expect(rankPersonal([bought("x")], [near("x", "a", 0.4), near("x", "b", 0.1)], 5)).toEqual([
    { productId: "a", score: 1 },
    { productId: "b", score: 0.25 },
  ]);
  expect(rankPersonal([], [near("x", "a", 1)], 5)).toEqual([]);
});
